// A requirement specification: what learning shall lead to and for whom, in words that any provider can answer.
import { z } from 'zod';
import type { Message } from '../../../platform/i18n.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import type { Problem } from '../../../platform/result.ts';
import { municipalityCode } from '../../../register/places/place.ts';
import { ADAPTATIONS, FORMS, MAX_COMPETENCE_LEVEL, TIMES_OF_DAY } from '../../needs/conditions.ts';
import type { Need } from '../../needs/need.ts';
import { PRICE } from '../comparison/comparison.ts';
import { problems as p } from './spec.messages.ts';

/** Criteria that every specification can weigh; an employer may add up to three of their own. */
export const KNOWN_CRITERIA = ['quality', PRICE, 'delivery'] as const;
export const OWN_CRITERIA = ['own1', 'own2', 'own3'] as const;

/** `weight` in whole per cent, above 0; `name` is given for criteria of one's own. */
const criterion = z.object({
  id: z.enum([...KNOWN_CRITERIA, ...OWN_CRITERIA]),
  name: z.string().max(80).optional(),
  weight: z.int().min(1).max(100),
});
export type Criterion = z.infer<typeof criterion>;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Level is 0–5 as in the competence matrix; the period is half-open; money in öre. */
export const specContent = z.object({
  title: z.string().max(120).default(''),
  goal: z.string().max(2_000).default(''),
  /** What participants can do afterwards; with the concept of the vocabulary that the words name. */
  outcomes: z
    .array(z.object({ text: z.string().max(200), conceptId: z.string().optional() }))
    .max(30)
    .default([]),
  targetLevel: z.int().min(0).max(MAX_COMPETENCE_LEVEL).optional(),
  group: z.string().max(1_000).default(''),
  people: z.int().positive().max(100_000).optional(),
  municipality: municipalityCode.optional(),
  forms: z.array(z.enum(FORMS)).default([]),
  timesOfDay: z.array(z.enum(TIMES_OF_DAY)).default([]),
  placeNote: z.string().max(1_000).default(''),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).default([]),
  adaptations: z.array(z.enum(ADAPTATIONS)).default([]),
  startFrom: day.optional(),
  startUntil: day.optional(),
  budgetOre: z.int().nonnegative().optional(),
  criteria: z.array(criterion).default([]),
});
export type SpecContent = z.infer<typeof specContent>;

/** The parts of a specification: questions of its guide, and headings where it is read. */
export type SpecSectionKey = 'goal' | 'outcomes' | 'who' | 'where' | 'access' | 'money' | 'criteria';

/** What weights are suggested until the employer has said theirs. */
const USUAL_WEIGHTS: readonly Criterion[] = [
  { id: 'quality', weight: 50 },
  { id: PRICE, weight: 30 },
  { id: 'delivery', weight: 20 },
];

/** A first draft out of the need; `names` are those of its accepted concepts, by id. */
export function draftOfNeed(
  { content, criteria }: Pick<Need, 'criteria'> & { content: Pick<Need['content'], 'title'> },
  names: ReadonlyMap<string, string>,
): SpecContent {
  return specContent.parse({
    title: content.title,
    goal: '',
    outcomes: criteria.concepts.flatMap((conceptId) => {
      const text = names.get(conceptId);
      return text ? [{ text, conceptId }] : [];
    }),
    targetLevel: criteria.targetLevel,
    group: criteria.text.slice(0, 1_000),
    people: criteria.people,
    municipality: criteria.municipality,
    forms: criteria.forms,
    timesOfDay: criteria.timesOfDay,
    languages: criteria.languages,
    adaptations: criteria.adaptations,
    startFrom: criteria.startFrom,
    startUntil: criteria.startUntil,
    budgetOre: criteria.budgetOre,
    criteria: [...USUAL_WEIGHTS],
  });
}

/** What must be there before the employer is asked to approve, by field of the form. */
export function missingForSending(content: SpecContent): Problem[] {
  const { startFrom, startUntil } = content;
  const sum = content.criteria.reduce((total, { weight }) => total + weight, 0);
  const checks: [boolean, string, Message][] = [
    [content.title.length < 5, 'title', p.title],
    [content.goal.trim() === '', 'goal', p.goal],
    [content.outcomes.length === 0, 'outcomes', p.outcomes],
    [content.people === undefined, 'people', p.people],
    [content.municipality === undefined, 'municipality', p.municipality],
    [
      startFrom !== undefined && startUntil !== undefined && startUntil <= startFrom,
      'startUntil',
      p.startUntil,
    ],
    [
      sum !== 100,
      'weight.quality',
      { sv: p.weights.sv.replace('{sum}', String(sum)), en: p.weights.en.replace('{sum}', String(sum)) },
    ],
    [
      content.criteria.length > 0 && content.criteria.every(({ id }) => id === PRICE),
      'weight.quality',
      p.onlyPrice,
    ],
  ];
  return checks.flatMap(([wrong, field, message]) => (wrong ? [{ field, message }] : []));
}

/** Fields with what looks like a personal identity number; providers need none. */
export function numbersInSpec(content: SpecContent): Problem[] {
  const fields = ['title', 'goal', 'group', 'placeNote'] as const;
  return [
    ...fields.filter((field) => hasPersonalNumber(content[field])),
    ...(content.outcomes.some(({ text }) => hasPersonalNumber(text)) ? ['outcomes'] : []),
  ].map((field) => ({ field, message: p.number }));
}

/** A provider, or an offer of one, whose name may stand in a text. */
export type KnownName = { kind: 'provider' | 'offer'; name: string; provider: string };

const COMPANY_FORM = /\s+(ab|hb|kb|ekonomisk förening|aktiebolag)$/i;
const SHORTEST_NAME = 4;

/**
 * The names that point at one provider alone and stand in the specification: its own name, or an offer's title of two
 * words or more that nobody else has. What several providers call their courses points at nobody.
 */
export function namesInSpec(content: SpecContent, names: readonly KnownName[]): KnownName[] {
  const text = plainWords(
    [
      content.title,
      content.goal,
      content.group,
      content.placeNote,
      ...content.outcomes.map((one) => one.text),
    ].join(' . '),
  );
  const owners = new Map<string, Set<string>>();
  for (const { name, provider } of names) {
    const key = plainWords(name);
    owners.set(key, (owners.get(key) ?? new Set()).add(provider));
  }
  const found = names.filter(({ kind, name }) => {
    const words = plainWords(kind === 'provider' ? name.replace(COMPANY_FORM, '') : name);
    if (words.trim().length < SHORTEST_NAME || (kind === 'offer' && !words.trim().includes(' ')))
      return false;
    return (kind === 'provider' || owners.get(plainWords(name))?.size === 1) && text.includes(words);
  });
  return [...new Map(found.map((one) => [plainWords(one.name), one])).values()];
}

/** Words in lower case with one space around each, so that whole words are found. */
function plainWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** A version as it was sent, and what the employer said of it. */
export type SpecVersion = {
  id: string;
  needId: string;
  number: number;
  content: SpecContent;
  sentAt: Date;
  sentBy: string | undefined;
  decision:
    | { approved: boolean; words: string; byEmployer: boolean; by: string | undefined; at: Date }
    | undefined;
};
