// A project as its form sends it: flat fields read into content, and what is wrong in and between them.
import { z } from 'zod';
import {
  type FormValues,
  numberField,
  optionalField,
  optionalText,
  parseForm,
} from '../../../platform/http/form-fields.ts';
import { contentText, type Message } from '../../../platform/i18n.ts';
import type { Problem } from '../../../platform/result.ts';
import type { ProjectChange, ProjectContent } from '../project.ts';
import { readOre } from './kronor.ts';
import { type NamedPlace, readPlaces } from './place-lines.ts';
import { messages as m } from './project-form.messages.ts';
import { readRows } from './project-rows.ts';

export const PROGRAMME_PERIODS = ['2000–2006', '2007–2013', '2014–2020', '2021–2027'] as const;

const LONG = 20_000;
/** Since 2003, when Knivsta left Uppsala. */
const SWEDISH_MUNICIPALITIES = 290;

const day = optionalField(z.iso.date());
const money = optionalField(z.string().transform(toOre));

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
  declared: numberField(z.int().nonnegative().max(SWEDISH_MUNICIPALITIES)),
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
    title: contentText(form.titleSv, form.titleEn),
    lead: form.leadSv === undefined ? undefined : contentText(form.leadSv, form.leadEn),
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
    source: {
      title: contentText(form.sourceSv, form.sourceEn),
      on: form.sourceOn,
      address: form.sourceAddress,
    },
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

function lines(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== '');
}

function readAttachments(text: string): ProjectContent['attachments'] | undefined {
  const found = lines(text).map((line) => /^(\d{1,3})[.:\s]*(.*)$/.exec(line));
  if (found.some((match) => match === null)) return undefined;
  const attachments = found.map((match) => ({ number: Number(match?.[1]), title: match?.[2] ?? '' }));
  return new Set(attachments.map((one) => one.number)).size === attachments.length ? attachments : undefined;
}

function toOre(text: string, context: z.RefinementCtx): number {
  const ore = readOre(text);
  if (ore !== undefined) return ore;
  context.addIssue({ code: 'custom', message: 'Expected an amount' });
  return z.NEVER;
}
