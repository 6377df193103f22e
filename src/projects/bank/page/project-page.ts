// What does a public project page, saved as text, say? Its facts, its sections in their order, its lists, and its
// banner, which is a notice of the whole site and no project data (R3). What cannot be read becomes a warning with its
// line; nothing is guessed, and no municipality is added that the page does not name.
import { type Collected, collect, type Located } from './page-collect.ts';
import type { FactField, ListKey } from './page-line.ts';
import {
  judgeDeclared,
  judgeList,
  judgeMunicipalities,
  listAttachments,
  type PageAttachment,
  type PageMunicipality,
  type PageSection,
} from './page-lists.ts';
import { decodePage, type Encoding, type RefusalCode, splitLines } from './page-text.ts';
import { type Period, readEmail, readPeriod, readPhone, readSek } from './page-values.ts';
import { inOrder, type PageWarning, warning } from './page-warning.ts';

export type ProjectPage = {
  title: string | null;
  programmeArea: string | null;
  phase: string | null;
  owner: string | null;
  contact: { name: string | null; email: string | null; phone: string | null };
  grantedSupportSek: number | null;
  totalBudgetSek: number | null;
  period: Period | null;
  region: string | null;
  sections: PageSection[];
  partners: string[];
  actors: string[];
  municipalities: PageMunicipality[];
  declaredMunicipalities: number | null;
  namedMunicipalities: number;
  notice: string | null;
  warnings: PageWarning[];
};

/** What the page says beside its record: the encoding it came in, its language link, and attachments it mentions. */
export type PageReading =
  | {
      ok: true;
      page: ProjectPage;
      encoding: Encoding;
      languageNote: string | undefined;
      attachments: PageAttachment[];
    }
  | { ok: false; refusal: RefusalCode };

const GUESSED_ENCODINGS: Partial<Record<Encoding, string>> = {
  'windows-1252': 'Windows-1252',
  'utf-8-twice': 'UTF-8 × 2',
};
const EXPECTED_SECTIONS = [
  'Sammanfattning',
  'Bakgrund',
  'Syfte',
  'Målsättning',
  'Tillgänglighet för personer med funktionsnedsättning',
];
const EXPECTED_FACTS: readonly [FactField, string][] = [
  ['programmeArea', 'Programområde'],
  ['phase', 'Projektfas'],
  ['owner', 'Projektägare'],
  ['contactName', 'Kontaktperson'],
  ['contactEmail', 'E-post'],
  ['contactPhone', 'Telefonnummer'],
  ['grantedSupport', 'Beviljat ESF-stöd'],
  ['totalBudget', 'Total projektbudget'],
  ['period', 'Projektperiod'],
  ['region', 'Region'],
];
const EXPECTED_LISTS: readonly [ListKey, string][] = [
  ['partners', 'Samarbetspartners'],
  ['actors', 'Deltagande aktörer'],
  ['municipalities', 'Kommun'],
];

/**
 * Reads the bytes of a saved page. Refused are bytes that are no text, too many, empty, HTML, or a text in which too
 * little of the layout is found (at least two of its facts, or a fact and a heading, or three headings).
 *
 * @param municipalities the places that a name may stand for, with their SCB codes
 */
export function readProjectPage(bytes: Uint8Array, municipalities: readonly PageMunicipality[]): PageReading {
  const decoded = decodePage(bytes);
  if (!decoded.ok) return decoded;
  const collected = collect(splitLines(decoded.text));
  if (!looksLikeProjectPage(collected)) return { ok: false, refusal: 'notAProjectPage' };
  const warnings: PageWarning[] = decoded.damagedLines.map((line) => warning(line, 'damagedCharacters'));
  const guessed = GUESSED_ENCODINGS[decoded.encoding];
  if (guessed) warnings.push(warning(1, 'encodingGuessed', guessed));
  const attachments = listAttachments(collected);
  const page = judge(collected, municipalities, warnings);
  for (const attachment of attachments)
    warnings.push(
      warning(attachment.line, 'attachmentMissing', `Bilaga ${attachment.number}`, attachment.title),
    );
  page.warnings = inOrder(warnings, collected.lastLine);
  return {
    ok: true,
    page,
    encoding: decoded.encoding,
    languageNote: collected.languageNote,
    attachments,
  };
}

function looksLikeProjectPage(found: Collected): boolean {
  const facts = new Set(found.facts.map((fact) => fact.field)).size;
  const headings = new Set(found.sections.map((section) => section.heading)).size;
  return facts >= 2 || (facts >= 1 && headings >= 1) || headings >= 3;
}

function judge(found: Collected, known: readonly PageMunicipality[], warnings: PageWarning[]): ProjectPage {
  const facts = judgeFacts(found, warnings);
  const text = (field: FactField): string | null => facts.get(field)?.text ?? null;
  const grantedSupportSek = readSek(text('grantedSupport') ?? '') ?? null;
  const totalBudgetSek = readSek(text('totalBudget') ?? '') ?? null;
  if (grantedSupportSek !== null && totalBudgetSek !== null && grantedSupportSek > totalBudgetSek)
    warnings.push(warning(facts.get('grantedSupport')?.line ?? 1, 'supportAboveBudget'));
  const sections = judgeSections(found, warnings);
  const municipalities = judgeMunicipalities(found, known, warnings);
  const declared = judgeDeclared(found, sections, municipalities.length, warnings);
  const head = judgeHead(found, warnings);
  return {
    title: head.title,
    programmeArea: text('programmeArea'),
    phase: text('phase'),
    owner: text('owner'),
    contact: { name: text('contactName'), email: text('contactEmail'), phone: text('contactPhone') },
    grantedSupportSek,
    totalBudgetSek,
    period: readPeriod(text('period') ?? '') ?? null,
    region: text('region'),
    sections,
    partners: judgeList(found, 'partners', warnings).map((item) => item.text),
    actors: judgeList(found, 'actors', warnings).map((item) => item.text),
    municipalities,
    declaredMunicipalities: declared,
    namedMunicipalities: municipalities.length,
    notice: head.notice,
    warnings,
  };
}

function judgeFacts(found: Collected, warnings: PageWarning[]): Map<FactField, Located> {
  const facts = new Map<FactField, Located>();
  for (const fact of found.facts) {
    const value = readValue(fact.field, fact.value);
    const first = facts.get(fact.field);
    if (fact.field === 'other') warnings.push(warning(fact.line, 'factWithoutField', fact.label, fact.value));
    else if (fact.line === found.lastLine)
      warnings.push(warning(fact.line, 'factMayBeCut', fact.label, fact.value));
    else if (value === undefined) warnings.push(warning(fact.line, 'factUnreadable', fact.label, fact.value));
    else if (first?.text === value) warnings.push(warning(fact.line, 'factRepeated', fact.label));
    else if (first) warnings.push(warning(fact.line, 'factContradicted', fact.label, fact.value));
    else facts.set(fact.field, { text: value, line: fact.line });
  }
  const seen = new Set(found.facts.map((fact) => fact.field));
  for (const [field, label] of EXPECTED_FACTS)
    if (!seen.has(field)) warnings.push(warning(found.lastLine, 'factMissing', label));
  return facts;
}

/** The value of a field as the page writes it, when it is one; else undefined. */
function readValue(field: FactField, value: string): string | undefined {
  if (value === '') return undefined;
  if (field === 'contactEmail') return readEmail(value);
  if (field === 'contactPhone') return readPhone(value);
  if (field === 'grantedSupport' || field === 'totalBudget') return readSek(value)?.toString();
  if (field === 'period') return readPeriod(value) ? value : undefined;
  return value;
}

/** The title is the last line above the first fact; the banner stands between the close control and its link. */
function judgeHead(
  found: Collected,
  warnings: PageWarning[],
): { title: string | null; notice: string | null } {
  const firstFact = found.facts[0]?.line ?? found.sections[0]?.line ?? 0;
  const notices = found.head.filter((line) => line.banner);
  const titles = found.head.filter((line) => line.titled && !line.banner && line.line < firstFact);
  const title = titles.at(-1)?.text ?? null;
  const notice = notices[0]?.text ?? null;
  for (const line of found.head) {
    if (line === titles.at(-1) || line === notices[0]) continue;
    if (line.text === title || line.text === notice)
      warnings.push(warning(line.line, 'factRepeated', line.text === title ? 'Rubrik' : 'Notis'));
    else warnings.push(warning(line.line, 'textUnplaced', '', line.text));
  }
  if (title === null) warnings.push(warning(found.lastLine, 'factMissing', 'Rubrik'));
  const seen = new Set<string>();
  for (const line of found.furniture) {
    if (seen.has(line.text)) warnings.push(warning(line.line, 'furnitureRepeated', line.text));
    seen.add(line.text);
  }
  return { title, notice };
}

function judgeSections(found: Collected, warnings: PageWarning[]): PageSection[] {
  const sections: PageSection[] = [];
  const textsOf = new Map<string, Set<string>>();
  for (const open of found.sections.filter((section) => !section.list)) {
    const text = open.lines
      .map((line) => line.text)
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
    const earlier = textsOf.get(open.heading.toLowerCase());
    if (earlier) warnings.push(warning(open.line, 'sectionRepeated', open.heading));
    if (text === '') warnings.push(warning(open.line, 'sectionEmpty', open.heading));
    else if (!earlier?.has(text)) sections.push({ heading: open.heading, text });
    textsOf.set(open.heading.toLowerCase(), (earlier ?? new Set()).add(text));
  }
  const headings = new Set(found.sections.map((section) => section.heading.toLowerCase()));
  for (const expected of EXPECTED_SECTIONS) {
    if (!headings.has(expected.toLowerCase()))
      warnings.push(warning(found.lastLine, 'sectionMissing', expected));
  }
  for (const [list, heading] of EXPECTED_LISTS) {
    if (!found.sections.some((section) => section.list === list))
      warnings.push(warning(found.lastLine, 'listMissing', heading));
  }
  return sections;
}
