// A word that needs say and the vocabulary does not know, and what can be decided of it.
import { z } from 'zod';
import type { ConceptContent } from '../concept.ts';

/** A word is shown beyond the centres that it came from when so many organisations have said it (migration 0150). */
export const MIN_ORGANISATIONS = 3;
/** A word is counted as frequent from so many needs. */
export const MIN_NEEDS = 2;

export const PROPOSAL_STATES = ['waiting', 'later', 'decided'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** `later` leaves the word undecided, at the side of the list. */
export const DECISIONS = ['newConcept', 'otherWord', 'abbreviation', 'notCompetence', 'later'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

/** Areas of the vocabulary whose words stand around the word; weights in (0, 1], the strongest first. */
export const company = z.array(z.object({ conceptId: z.string(), weight: z.number() }));
export type Company = z.infer<typeof company>;

export type Proposal = {
  id: string;
  /** The stems that its forms share. */
  key: string;
  word: string;
  /** All forms that were seen, the most common first. */
  forms: string[];
  lang: 'sv' | 'en';
  state: ProposalState;
  decision: DecisionKind | null;
  conceptId: string | null;
  needs: number;
  offers: number;
  /** Null where so few have said it that the number would tell of another centre's needs. */
  organisations: number | null;
  municipalities: number | null;
  company: Company;
  foundAt: Date;
  version: number;
};

/** What is decided of a word; `concept` is an id, `word` what is added to it. */
export type Decision = { reason: string } & (
  | { kind: 'newConcept'; content: ConceptContent }
  | { kind: 'otherWord' | 'abbreviation'; concept: string; word: string; lang: 'sv' | 'en' }
  | { kind: 'notCompetence' | 'later' }
);

/** What has been said and decided of a word. */
export type ProposalStep = {
  id: string;
  act: 'commented' | 'decided' | 'undone';
  decision: DecisionKind | null;
  conceptId: string | null;
  addedWord: string | null;
  addedLang: 'sv' | 'en' | null;
  text: string;
  personName: string | null;
  at: Date;
};
