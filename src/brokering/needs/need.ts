// What a need is: competence that a workplace or a person lacks, in their own words and as the broker reads it.
import { z } from 'zod';
import type { Problem } from '../../platform/result.ts';
import { municipalityCode } from '../../register/places/place.ts';
import { VULNERABILITY_REASONS } from '../employers/vulnerability.ts';
import { ADAPTATIONS, FORMS, MAX_COMPETENCE_LEVEL, TIMES_OF_DAY } from './conditions.ts';

export const NEED_LEVELS = ['organisation', 'group', 'individual'] as const;
export const NEED_SCOPES = ['general', 'specific'] as const;

/** The five critical areas that the regional pre-study sorted needs by; source: domain.md R46–R55. */
export const CRITICAL_AREAS = ['A1', 'A2', 'A3', 'A4', 'A5'] as const;

export const NEED_STATES = ['draft', 'open', 'paused', 'closed'] as const;
export type NeedState = (typeof NEED_STATES)[number];

export const CLOSING_REASONS = [
  'helped',
  'helpedElsewhere',
  'notReachable',
  'notForUs',
  'withdrawn',
  'noSupply',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * What is asked for, as matching reads it. A field that is missing asks nothing.
 * `text` is the interpretation that words are read from; `concepts` are those that the broker accepted,
 * `rejectedConcepts` those that must not be suggested again. Levels are 0–5 as in the competence matrix.
 * Travel is one way; minutes are estimated from where the main towns lie.
 * Learning must start on or after `startFrom` and before `startUntil` (half-open).
 */
export const needCriteria = z.object({
  text: z.string().max(50_000),
  concepts: z.array(z.string()).default([]),
  rejectedConcepts: z.array(z.string()).default([]),
  targetLevel: z.int().min(0).max(MAX_COMPETENCE_LEVEL).optional(),
  people: z.int().positive().optional(),
  municipality: municipalityCode.optional(),
  maxDistanceKm: z.number().nonnegative().optional(),
  maxTravelMinutes: z.number().nonnegative().optional(),
  forms: z.array(z.enum(FORMS)).default([]),
  timesOfDay: z.array(z.enum(TIMES_OF_DAY)).default([]),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).default([]),
  adaptations: z.array(z.enum(ADAPTATIONS)).default([]),
  startFrom: localDate.optional(),
  startUntil: localDate.optional(),
  budgetOre: z.int().nonnegative().optional(),
});
export type NeedCriteria = z.infer<typeof needCriteria>;

/**
 * What a need says, as it is stored: the raw words beside the interpretation. A draft may lack anything.
 * Which concepts were accepted or rejected stands apart, with the words that led to each.
 */
export const needContent = z.object({
  title: z.string().max(120).default(''),
  raw: z.string().max(20_000).default(''),
  level: z.enum(NEED_LEVELS).default('group'),
  scope: z.enum(NEED_SCOPES).default('specific'),
  criticalArea: z.enum(CRITICAL_AREAS).optional(),
  vulnerability: z.array(z.enum(VULNERABILITY_REASONS)).default([]),
  vulnerabilityNote: z.string().max(2_000).optional(),
  criteria: needCriteria.omit({ concepts: true, rejectedConcepts: true }),
});
export type NeedContent = z.infer<typeof needContent>;

/** What the broker said of a concept, and the words of the text that it was suggested for. */
export type NeedConcept = { conceptId: string; accepted: boolean; words: string[] };

/** A need as it stands, with what readers must know of those around it. */
export type Need = {
  id: string;
  key: string;
  state: NeedState;
  closingReason: ClosingReason | null;
  content: NeedContent;
  concepts: NeedConcept[];
  /** Content and concepts together, as matching asks with them. */
  criteria: NeedCriteria;
  owner: { id: string; name: string };
  organisation: { id: string; name: string; employees: number | null; sniCode: string | null } | null;
  broker: { id: string; name: string } | null;
  municipality: { code: string; name: string } | null;
  enquiryId: string | null;
  /** The case that the need is part of; null as well when the reader may not see it. */
  case: { id: string; key: string; title: string } | null;
  /** Local date. */
  receivedOn: string;
  closedAt: Date | null;
  changedAt: Date;
  version: number;
  demo: boolean;
};

/** The content together with the concepts, as matching asks with it. */
export function criteriaOf(content: NeedContent, concepts: readonly NeedConcept[]): NeedCriteria {
  const ids = (accepted: boolean) =>
    concepts.filter((one) => one.accepted === accepted).map((one) => one.conceptId);
  return { ...content.criteria, concepts: ids(true), rejectedConcepts: ids(false) };
}

/** What a need must say before it is opened and offers are matched with it, by field. */
export function missingForOpening(content: NeedContent): Problem[] {
  const { text, municipality, startFrom, startUntil } = content.criteria;
  return [
    ...(content.title.length < 5
      ? [{ field: 'title', message: { sv: 'Skriv en rubrik.', en: 'Write a heading.' } }]
      : []),
    ...(text.trim() === ''
      ? [
          {
            field: 'text',
            message: {
              sv: 'Skriv vad som behöver läras, så som du tolkar det.',
              en: 'Write what needs to be learned, as you read it.',
            },
          },
        ]
      : []),
    ...(municipality
      ? []
      : [{ field: 'municipality', message: { sv: 'Välj kommun.', en: 'Choose a municipality.' } }]),
    ...(startFrom && startUntil && startUntil <= startFrom
      ? [
          {
            field: 'startUntil',
            message: {
              sv: 'Sista start måste komma efter första start.',
              en: 'The latest start must come after the earliest.',
            },
          },
        ]
      : []),
  ];
}
