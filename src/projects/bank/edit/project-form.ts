// A project as its form sends it and shows it: flat fields on one side, content on the other. Sections and actors are
// rows with a number in their names: `sections.0.headingSv`.
import { z } from 'zod';
import {
  type FormValues,
  numberField,
  optionalField,
  optionalText,
  parseForm,
} from '../../../platform/http/form-fields.ts';
import type { Message } from '../../../platform/i18n.ts';
import type { Problem } from '../../../platform/result.ts';
import type { ProjectContent, StoredContact } from '../project.ts';
import type { ProjectChange } from './managed-projects.service.ts';
import { type NamedPlace, readPlaces } from './place-lines.ts';
import { messages as m } from './project-form.messages.ts';

export const PROGRAMME_PERIODS = ['2000–2006', '2007–2013', '2014–2020', '2021–2027'] as const;
const LONG = 20_000;
const ORE = 100;

const day = optionalField(z.iso.date());
const money = optionalField(z.string().transform(readOre));

const flatForm = z.object({
  titleSv: z.string().min(1).max(300),
  titleEn: optionalText(300),
  leadSv: optionalText(1000),
  leadEn: optionalText(1000),
  owner: z.string().min(1).max(300),
  programmePeriod: z.enum(PROGRAMME_PERIODS),
  programmeArea: optionalText(200),
  phase: optionalText(200),
  region: optionalText(200),
  from: day,
  until: day,
  grantedSupport: money,
  totalBudget: money,
  caseNumber: optionalText(100),
  projectNumber: optionalText(100),
  specificObjective: optionalText(300),
  unionShare: numberField(z.number().min(0).max(100)),
  interventionType: optionalText(200),
  postcode: optionalText(10),
  declared: numberField(z.int().nonnegative().max(290)),
  named: z.string().max(LONG).default(''),
  partners: z.string().max(LONG).default(''),
  attachments: z.string().max(LONG).default(''),
  contactName: optionalText(200),
  contactEmail: optionalField(z.email()),
  contactPhone: optionalText(50),
  purpose: optionalText(300),
  publishedUntil: day,
  sourceSv: z.string().min(1).max(300),
  sourceEn: optionalText(300),
  sourceOn: day,
  sourceAddress: optionalField(z.url({ protocol: /^https?$/ })),
  version: z.coerce.number().int().default(1),
});
type FlatForm = z.infer<typeof flatForm>;
const words: Record<string, Message> = { grantedSupport: m.moneyProblem, totalBudget: m.moneyProblem };

export type ReadForm =
  | { ok: true; change: ProjectChange; version: number }
  | { ok: false; problems: Problem[] };

/** Everything that is wrong is told at once; `places` are the municipalities that a line can name. */
export function readProjectForm(values: FormValues, places: readonly NamedPlace[]): ReadForm {
  const flat = parseForm(flatForm, values, words);
  const rows = readRows(values);
  const named = readPlaces(String(values.named ?? ''), places);
  const problems = [...(flat.ok ? whole(flat.value) : flat.problems), ...rows.problems, ...named.problems];
  const attachments = readAttachments(String(values.attachments ?? ''));
  if (!attachments) problems.push({ field: 'attachments', message: m.attachmentsProblem });
  if (!flat.ok || problems.length > 0) return { ok: false, problems };
  const { version, ...form } = flat.value;
  const parts = { ...rows, municipalities: named.codes, attachments: attachments ?? [] };
  return { ok: true, change: { content: contentOf(form, parts), contact: contactOf(form) }, version };
}

/** What is wrong between fields that are right each for itself. */
function whole(form: FlatForm): Problem[] {
  const problems: Problem[] = [];
  const { from, until, grantedSupport, totalBudget, purpose, publishedUntil } = form;
  if ((from === undefined) !== (until === undefined) || (from && until && until < from))
    problems.push({ field: 'until', message: m.periodProblem });
  if (grantedSupport !== undefined && totalBudget !== undefined && grantedSupport > totalBudget)
    problems.push({ field: 'grantedSupport', message: m.supportProblem });
  if ((purpose === undefined) !== (publishedUntil === undefined))
    problems.push({ field: purpose === undefined ? 'purpose' : 'publishedUntil', message: m.contactProblem });
  return problems;
}

type Parts = Pick<ProjectContent, 'sections' | 'actors' | 'municipalities' | 'attachments'>;

function contentOf(form: Omit<FlatForm, 'version'>, parts: Parts): Omit<ProjectContent, 'slug'> {
  return {
    title: local(form.titleSv, form.titleEn),
    lead: form.leadSv === undefined ? undefined : local(form.leadSv, form.leadEn),
    programmePeriod: form.programmePeriod,
    programmeArea: form.programmeArea,
    phase: form.phase,
    owner: form.owner,
    grantedSupportOre: form.grantedSupport,
    totalBudgetOre: form.totalBudget,
    period: form.from && form.until ? { from: form.from, to: form.until } : undefined,
    region: form.region,
    caseNumber: form.caseNumber,
    projectNumber: form.projectNumber,
    specificObjective: form.specificObjective,
    unionSharePercent: form.unionShare,
    interventionType: form.interventionType,
    beneficiaryPostcode: form.postcode,
    declaredMunicipalities: form.declared,
    municipalities: parts.municipalities,
    sections: parts.sections,
    partners: lines(form.partners).map((name) => ({ name })),
    actors: parts.actors,
    attachments: parts.attachments,
    source: { title: local(form.sourceSv, form.sourceEn), on: form.sourceOn, address: form.sourceAddress },
  };
}

function contactOf(form: Omit<FlatForm, 'version'>): ProjectChange['contact'] {
  const { purpose, publishedUntil: until } = form;
  return {
    name: form.contactName,
    email: form.contactEmail,
    phone: form.contactPhone,
    publish: purpose && until ? { purpose, until } : undefined,
  };
}

function local(sv: string, en: string | undefined): { sv: string; en?: string } {
  return en ? { sv, en } : { sv };
}

function lines(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== '');
}

function readRows(values: FormValues): Pick<Parts, 'sections' | 'actors'> & { problems: Problem[] } {
  const problems: Problem[] = [];
  const sections: ProjectContent['sections'] = [];
  const actors: ProjectContent['actors'] = [];
  const field = (name: string) => String(values[name] ?? '').trim();
  for (let n = 0; n < countRows(values, 'sections'); n++) {
    const at = (part: string) => field(`sections.${n}.${part}`);
    const [heading, text] = [at('headingSv'), at('textSv')];
    if ([heading, text, at('headingEn'), at('textEn')].every((one) => one === '')) continue;
    if (heading === '' || text === '')
      problems.push({
        field: `sections.${n}.${heading === '' ? 'headingSv' : 'textSv'}`,
        message: m.sectionProblem,
      });
    else sections.push({ heading: local(heading, at('headingEn')), text: local(text, at('textEn')) });
  }
  for (let n = 0; n < countRows(values, 'actors'); n++) {
    const at = (part: string) => field(`actors.${n}.${part}`);
    const [name, municipality, linkSource] = [at('name'), at('municipality'), at('source')];
    if (name === '') continue;
    if ((municipality === '') !== (linkSource === ''))
      problems.push({
        field: `actors.${n}.${municipality === '' ? 'municipality' : 'source'}`,
        message: m.actorProblem,
      });
    else actors.push(municipality === '' ? { name } : { name, municipality, linkSource });
  }
  return { sections, actors, problems };
}

function readAttachments(text: string): ProjectContent['attachments'] | undefined {
  const found = lines(text).map((line) => /^(\d{1,3})[.:\s]*(.*)$/.exec(line));
  if (found.some((match) => match === null)) return undefined;
  const attachments = found.map((match) => ({ number: Number(match?.[1]), title: match?.[2] ?? '' }));
  return new Set(attachments.map((one) => one.number)).size === attachments.length ? attachments : undefined;
}

/** Öre of an amount as people write it; NaN, which no schema accepts, for anything else. */
function readOre(text: string, context: z.RefinementCtx): number {
  const match = /^(\d{1,3}(?:[\s.]\d{3})+|\d{1,13})(?:,(\d{2}))?\s*(?:kr|kronor|SEK)?$/i.exec(text.trim());
  if (match) return Number(match[1]?.replaceAll(/[\s.]/g, '')) * ORE + Number(match[2] ?? 0);
  context.addIssue({ code: 'custom', message: 'Expected an amount' });
  return z.NEVER;
}

export type RowKind = 'sections' | 'actors';
const PARTS = {
  sections: ['headingSv', 'headingEn', 'textSv', 'textEn'],
  actors: ['name', 'municipality', 'source'],
} as const;

/** How many rows of the kind the form has. */
export function countRows(values: FormValues, kind: RowKind): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const match = /^(\w+)\.(\d{1,3})\./.exec(name);
    return match?.[1] === kind ? [Number(match[2])] : [];
  });
  return numbers.length === 0 ? 0 : Math.max(...numbers) + 1;
}

/**
 * The form after a press of one of its buttons for rows: `add:sections`, `up:sections:2`, `remove:actors:0`.
 *
 * @returns undefined when it was another button
 */
export function afterRowButton(values: FormValues): FormValues | undefined {
  const [act, kind, at] = String(values.do ?? '').split(':');
  if (kind !== 'sections' && kind !== 'actors') return undefined;
  const count = countRows(values, kind);
  const row = (n: number) => PARTS[kind].map((part) => String(values[`${kind}.${n}.${part}`] ?? ''));
  const rows = Array.from({ length: count }, (_, n) => row(n));
  const n = Number(at);
  if (act === 'add') rows.push(PARTS[kind].map(() => ''));
  else if (act === 'remove') rows.splice(n, 1);
  else if (act === 'up' && n > 0) rows.splice(n - 1, 0, ...rows.splice(n, 1));
  const rest = Object.entries(values).filter(([name]) => name !== 'do' && !name.startsWith(`${kind}.`));
  const names = rows.flatMap((cells, index) =>
    PARTS[kind].map((part, cell) => [`${kind}.${index}.${part}`, cells[cell] ?? ''] as const),
  );
  return Object.fromEntries([...rest, ...names]);
}

/** What the form shows of a project. */
export function valuesOfProject(
  project: Omit<ProjectContent, 'slug'> & { contact?: StoredContact | undefined },
  placeNames: ReadonlyMap<string, string>,
): FormValues {
  const contact = project.contact ?? {};
  const texts: Record<string, string | number | undefined> = {
    titleSv: project.title.sv,
    titleEn: project.title.en,
    leadSv: project.lead?.sv,
    leadEn: project.lead?.en,
    owner: project.owner,
    programmePeriod: project.programmePeriod,
    programmeArea: project.programmeArea,
    phase: project.phase,
    region: project.region,
    from: project.period?.from,
    until: project.period?.to,
    grantedSupport: sayOre(project.grantedSupportOre),
    totalBudget: sayOre(project.totalBudgetOre),
    caseNumber: project.caseNumber,
    projectNumber: project.projectNumber,
    specificObjective: project.specificObjective,
    unionShare: project.unionSharePercent?.toString().replace('.', ','),
    interventionType: project.interventionType,
    postcode: project.beneficiaryPostcode,
    declared: project.declaredMunicipalities,
    named: project.municipalities.map((code) => placeNames.get(code) ?? code).join('\n'),
    partners: project.partners.map((one) => one.name).join('\n'),
    attachments: project.attachments.map((one) => `${one.number} ${one.title}`).join('\n'),
    contactName: contact.name,
    contactEmail: contact.email,
    contactPhone: contact.phone,
    purpose: contact.purpose,
    publishedUntil: contact.publishedUntil,
    sourceSv: project.source.title.sv,
    sourceEn: project.source.title.en,
    sourceOn: project.source.on,
    sourceAddress: project.source.address,
  };
  project.sections.forEach(({ heading, text }, n) => {
    const cells = { headingSv: heading.sv, headingEn: heading.en, textSv: text.sv, textEn: text.en };
    for (const [part, value] of Object.entries(cells)) texts[`sections.${n}.${part}`] = value;
  });
  project.actors.forEach((actor, n) => {
    const cells = { name: actor.name, municipality: actor.municipality, source: actor.linkSource };
    for (const [part, value] of Object.entries(cells)) texts[`actors.${n}.${part}`] = value;
  });
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, String(value ?? '')]));
}

/** The amount with spaces, as it is typed: `745 925` or `745 925,50`. */
function sayOre(ore: number | undefined): string | undefined {
  if (ore === undefined) return undefined;
  const whole = Math.floor(ore / ORE)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, ' ');
  return ore % ORE === 0 ? whole : `${whole},${String(ore % ORE).padStart(2, '0')}`;
}

/** One problem for each field that stands otherwise in the record than in the form. */
export function changedMeanwhile(sent: FormValues, now: FormValues): Problem[] {
  const LABELS: Readonly<Record<string, Message>> = m;
  const problems = Object.entries(now).flatMap(([field, kept]): Problem[] => {
    const [typed, stored] = [sent[field] ?? '', kept].map((value) => String(value).replaceAll('\r\n', '\n'));
    if (typed === stored) return [];
    const label = LABELS[field.split('.').at(-1) ?? ''] ?? m.text;
    const say = (lang: 'sv' | 'en') =>
      m.changedMeanwhile[lang]
        .replace('{field}', () => label[lang])
        .replace('{value}', () => (stored ? stored.slice(0, 200) : m.nothing[lang]));
    return [{ field, message: { sv: say('sv'), en: say('en') } }];
  });
  return problems.length > 0 ? problems : [{ field: '', message: m.changedSomething }];
}
