// A provider's answer to a request: field by field against the specification, a price, and files.
import { z } from 'zod';
import { ORE_PER_KRONA } from '../../../platform/format.ts';
import { type FormValues, numberField, optionalField } from '../../../platform/http/form-fields.ts';
import { type Lang, type Message, translator } from '../../../platform/i18n.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import type { Problem } from '../../../platform/result.ts';
import { adaptationNames } from '../../needs/need-names.messages.ts';
import type { SpecContent } from '../spec/spec.ts';
import { problems as p } from './proposals.messages.ts';

export const COVERAGE = ['yes', 'partly', 'no'] as const;

const words = z.string().max(4_000);
const covered = z.enum(COVERAGE);

/** A draft may lack anything. `outcomes` in the order of the specification, the rest by the codes of its own. */
export const proposalContent = z.object({
  outcomes: z.array(covered.nullable()).default([]),
  outcomesNote: words.default(''),
  adaptations: z.record(z.string(), covered).default({}),
  method: words.default(''),
  teachers: words.default(''),
  timeAndPlace: words.default(''),
  startOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  delivery: words.default(''),
  /** How the criteria of the employer's own are met, by their ids. */
  own: z.record(z.string(), words).default({}),
  references: words.default(''),
  /** For the whole group, without VAT. */
  priceOre: z.int().positive().optional(),
});
export type ProposalContent = z.infer<typeof proposalContent>;

/** What can be carried over from an earlier answer of the same provider. */
export function profileOf({
  method,
  teachers,
  delivery,
  references,
}: ProposalContent): Partial<ProposalContent> {
  return { method, teachers, delivery, references };
}

const HIGHEST_PRICE = 100_000_000;
const price = numberField(z.int().positive().max(HIGHEST_PRICE));
const startOn = optionalField(z.iso.date());

/** What the form says of a specification; problems are those of figures that cannot be read, and of identity numbers. */
export function readProposal(
  values: FormValues,
  spec: SpecContent,
): { content: ProposalContent; problems: Problem[] } {
  const text = (name: string) => String(values[name] ?? '').slice(0, 4_000);
  const coverage = (name: string) => covered.safeParse(values[name]).data ?? null;
  const read = { price: price.safeParse(values.price), startOn: startOn.safeParse(values.startOn) };
  const content: ProposalContent = {
    outcomes: spec.outcomes.map((_, at) => coverage(`outcome.${at}`)),
    outcomesNote: text('outcomesNote'),
    adaptations: Object.fromEntries(
      spec.adaptations.flatMap((code) => {
        const said = coverage(`adaptation.${code}`);
        return said ? [[code, said]] : [];
      }),
    ),
    method: text('method'),
    teachers: text('teachers'),
    timeAndPlace: text('timeAndPlace'),
    startOn: read.startOn.data,
    delivery: text('delivery'),
    own: Object.fromEntries(ownCriteria(spec).map(({ id }) => [id, text(`own.${id}`)])),
    references: text('references'),
    priceOre: read.price.data === undefined ? undefined : read.price.data * ORE_PER_KRONA,
  };
  const problems = [
    ...(read.price.success ? [] : [{ field: 'price', message: p.price }]),
    ...(read.startOn.success ? [] : [{ field: 'startOn', message: p.startOn }]),
    ...numbersInProposal(content),
  ];
  return { content, problems };
}

const TEXT_FIELDS = ['outcomesNote', 'method', 'teachers', 'timeAndPlace', 'delivery', 'references'] as const;

/** Fields with what looks like a personal identity number; nobody needs one. */
export function numbersInProposal(content: ProposalContent): Problem[] {
  return TEXT_FIELDS.filter((field) => hasPersonalNumber(content[field])).map((field) => ({
    field,
    message: p.number,
  }));
}

/** What fills the form. */
export function valuesOfProposal(content: ProposalContent): FormValues {
  const { outcomes, adaptations, own, priceOre, startOn: day, ...texts } = content;
  const values: FormValues = { ...texts };
  outcomes.forEach((said, at) => {
    if (said) values[`outcome.${at}`] = said;
  });
  for (const [code, said] of Object.entries(adaptations)) values[`adaptation.${code}`] = said;
  for (const [id, said] of Object.entries(own)) values[`own.${id}`] = said;
  if (priceOre !== undefined) values.price = String(priceOre / ORE_PER_KRONA);
  if (day) values.startOn = day;
  return values;
}

/** What must be said before the answer is handed in, by field. */
export function missingInProposal(content: ProposalContent, spec: SpecContent): Problem[] {
  return [
    ...spec.outcomes.flatMap(({ text }, at) =>
      content.outcomes[at]
        ? []
        : [{ field: `outcome.${at}`, message: named(p.choose, { sv: text, en: text }) }],
    ),
    ...spec.adaptations.flatMap((code) =>
      content.adaptations[code]
        ? []
        : [{ field: `adaptation.${code}`, message: named(p.choose, adaptationNames[code]) }],
    ),
    ...(['method', 'teachers', 'timeAndPlace', 'delivery'] as const)
      .filter((field) => !content[field])
      .map((field) => ({ field, message: p[field] })),
    ...ownCriteria(spec).flatMap(({ id, name }) =>
      content.own[id] ? [] : [{ field: `own.${id}`, message: named(p.own, { sv: name, en: name }) }],
    ),
    ...(content.priceOre === undefined ? [{ field: 'price', message: p.price }] : []),
  ];
}

function named(message: Message, name: Message): Message {
  const say = (lang: Lang) => translator(lang)(message, { name: name[lang] });
  return { sv: say('sv'), en: say('en') };
}

/** The criteria that the employer added, with their names. */
export function ownCriteria(spec: SpecContent): { id: string; name: string }[] {
  return spec.criteria.flatMap(({ id, name }) => (name === undefined ? [] : [{ id, name }]));
}

/** A file beside the answer; `size` in bytes. */
export type ProposalFile = { id: string; name: string; mediaType: string; size: number };

/** An answer that was handed in. */
export type Proposal = {
  id: string;
  providerId: string;
  provider: string;
  content: ProposalContent;
  submittedAt: Date;
  files: ProposalFile[];
};
