// What one line of a public project page is: a fact with its label, a heading, an item, page furniture, or running text.
import { readEmail, readPeriod, readPhone, readSek } from './page-values.ts';

export type FactField =
  | 'programmeArea'
  | 'phase'
  | 'owner'
  | 'contactName'
  | 'contactEmail'
  | 'contactPhone'
  | 'grantedSupport'
  | 'totalBudget'
  | 'period'
  | 'region'
  | 'other';
export type ListKey = 'partners' | 'actors' | 'municipalities';

export type PageLine =
  | { kind: 'blank' }
  | { kind: 'furniture'; part: 'logo' | 'close' | 'moreInformation' }
  | { kind: 'language'; text: string }
  | { kind: 'fact'; field: FactField; label: string; value: string }
  | { kind: 'heading'; list: ListKey | undefined; heading: string }
  | { kind: 'item'; text: string }
  | { kind: 'text'; text: string };

/** `facts`: above the first heading, where a label may stand apart from its value by one space. */
export type Surroundings = 'facts' | 'body';

const LABELS: readonly [string, FactField][] = [
  ['Programområde', 'programmeArea'],
  ['Projektfas', 'phase'],
  ['Projektägare', 'owner'],
  ['Kontaktperson', 'contactName'],
  ['E-postadress', 'contactEmail'],
  ['E-post', 'contactEmail'],
  ['Telefonnummer', 'contactPhone'],
  ['Telefon', 'contactPhone'],
  ['Beviljat ESF-stöd', 'grantedSupport'],
  ['Beviljat stöd', 'grantedSupport'],
  ['Total projektbudget', 'totalBudget'],
  ['Total budget', 'totalBudget'],
  ['Projektperiod', 'period'],
  ['Region', 'region'],
  ['Diarienummer', 'other'],
  ['Projektnummer', 'other'],
  ['Specifikt mål', 'other'],
  ['Unionens medfinansieringsgrad', 'other'],
  ['Interventionstyp', 'other'],
];
const LISTS: Record<string, ListKey> = {
  samarbetspartner: 'partners',
  samarbetspartners: 'partners',
  'deltagande aktör': 'actors',
  'deltagande aktörer': 'actors',
  kommun: 'municipalities',
  kommuner: 'municipalities',
};
const TEXT_HEADINGS = new Set([
  'sammanfattning',
  'bakgrund',
  'syfte',
  'målsättning',
  'tillgänglighet för personer med funktionsnedsättning',
  'tillgänglighet',
  'jämställdhetsintegrering',
  'transnationellt samarbete',
  'medfinansiärer',
  'resultat',
  'utvärdering',
]);
/** ESF's eight regions in Sweden, and the national one; source: domain.md R13. */
export const ESF_REGIONS: readonly string[] = [
  'Övre Norrland',
  'Mellersta Norrland',
  'Norra Mellansverige',
  'Östra Mellansverige',
  'Stockholm',
  'Västsverige',
  'Småland och Öarna',
  'Sydsverige',
  'Nationellt',
];
/** Longer lines are running text, whatever they begin with. */
const MAX_FACT_LENGTH = 300;
const MAX_HEADING_LENGTH = 80;
/** A value in small letters right after its label, and no ending of the label's own word. */
const GLUED_WORD = /^(?!(?:s|n|ns|na|nas|en|ens|er|erna|ernas)(?!\p{L}))\p{Ll}.*[^.]$/u;

/** What one line of a saved page is, judged by its wording and by the lines around it. */
export function readLine(raw: string, surroundings: Surroundings): PageLine {
  const text = raw.replaceAll(/[\u200b\u00ad\ufeff]/g, '').trim();
  if (text === '') return { kind: 'blank' };
  const item = /^[•·*‣▪◦]\s*(.*)$/u.exec(text)?.[1];
  if (item !== undefined) return item === '' ? { kind: 'blank' } : { kind: 'item', text: item };
  return readFurniture(text) ?? readHeading(text) ?? readFact(text, surroundings) ?? { kind: 'text', text };
}

function readFurniture(text: string): PageLine | undefined {
  const bare = text.toLowerCase().replace(/[.:]$/, '');
  if (bare === 'logotyp på utskrifter') return { kind: 'furniture', part: 'logo' };
  if (bare === 'stäng') return { kind: 'furniture', part: 'close' };
  if (bare === 'mer information och anmälan') return { kind: 'furniture', part: 'moreInformation' };
  if (bare === 'in english' || bare === 'på svenska') return { kind: 'language', text };
  return undefined;
}

function readHeading(text: string): PageLine | undefined {
  if (text.length > MAX_HEADING_LENGTH) return undefined;
  const heading = text
    .replace(/^#+\s*/, '')
    .replace(/\s*:$/, '')
    .replaceAll(/\s+/g, ' ');
  const key = heading.toLowerCase();
  const list = Object.hasOwn(LISTS, key) ? LISTS[key] : undefined;
  return list || TEXT_HEADINGS.has(key) ? { kind: 'heading', list, heading } : undefined;
}

function readFact(text: string, surroundings: Surroundings): PageLine | undefined {
  if (text.length > MAX_FACT_LENGTH) return undefined;
  const spaced = text.replaceAll(/[\u00a0\u202f]/g, ' ');
  for (const [label, field] of LABELS) {
    if (spaced.slice(0, label.length).toLowerCase() !== label.toLowerCase()) continue;
    const rest = text.slice(label.length);
    if (isValueOf(field, rest, surroundings))
      return { kind: 'fact', field, label, value: rest.replace(/^\s*:?\s*/, '') };
  }
  return undefined;
}

/** Whether what follows a label is its value, and not the rest of a longer word or sentence. */
function isValueOf(field: FactField, rest: string, surroundings: Surroundings): boolean {
  if (/^\s*(:|$)|^\t/.test(rest)) return true;
  if (field === 'contactEmail') return readEmail(rest) !== undefined;
  const apart = /^\s/.test(rest);
  if (apart && surroundings === 'body') return false;
  if (apart) return fits(field, rest.trim());
  if (/^[\p{Lu}\d+(]/u.test(rest)) return true;
  return field !== 'region' && surroundings === 'facts' && GLUED_WORD.test(rest);
}

function fits(field: FactField, value: string): boolean {
  if (field === 'contactPhone') return readPhone(value) !== undefined;
  if (field === 'grantedSupport' || field === 'totalBudget') return readSek(value) !== undefined;
  if (field === 'period') return readPeriod(value) !== undefined;
  if (field === 'region') return ESF_REGIONS.includes(value);
  return /^[\p{Lu}\d]/u.test(value);
}
