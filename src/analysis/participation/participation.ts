// Who takes part in a round of analyses: the four requirements of 2009 (R60–R64), the pledge, and how far each has come.
import { z } from 'zod';
import { numberField } from '../../platform/http/form-fields.ts';
import { hasPersonalNumber } from '../../platform/personal/personal-number.ts';

/** What a municipality states in words; the fourth requirement is the pledge, which is counted. */
export const STATEMENTS = ['leadership', 'resource', 'broker'] as const;
export type Statement = (typeof STATEMENTS)[number];
export const REQUIREMENTS = [...STATEMENTS, 'pledge'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

export const STATES = ['registered', 'selfDeclared', 'verified', 'participating', 'withdrawn'] as const;
export type ParticipantState = (typeof STATES)[number];

export const LONGEST = { statement: 4_000, evidence: 1_000, name: 200, reason: 2_000 };

/** What each municipality pledges to the project that follows. */
export type PledgeTerms = { orePerYear: number; years: number };

export type Pledge = {
  year: number;
  amountOre: number;
  signerName: string;
  signerTitle: string;
  signedOn: string;
  /** The registered document. */
  record: { id: string; key: string };
  payment: 'pledged' | 'invoiced' | 'paid';
  paidOn: string | null;
};

export type Declaration = {
  requirement: Statement;
  statement: string;
  evidence: string;
  declaredAt: Date;
  verifiedAt: Date | null;
  returnedReason: string | null;
};

/** How much of the pledge stands: more in one year does not make up for another. */
export type PledgeStanding = { pledgedOre: number; neededOre: number; met: boolean };

/** What is pledged, of what the terms ask. */
export function standingOfPledge(
  { orePerYear, years }: PledgeTerms,
  pledges: readonly Pick<Pledge, 'amountOre'>[],
): PledgeStanding {
  const counted = pledges
    .map(({ amountOre }) => Math.min(amountOre, orePerYear))
    .sort((a, b) => b - a)
    .slice(0, years);
  const pledgedOre = counted.reduce((sum, ore) => sum + ore, 0);
  const neededOre = orePerYear * years;
  return { pledgedOre, neededOre, met: pledgedOre >= neededOre };
}

/** The requirements that are not met yet, in their order. */
export function requirementsLeft(
  declarations: readonly Pick<Declaration, 'requirement' | 'returnedReason'>[],
  pledge: PledgeStanding,
): Requirement[] {
  const stated = new Set(
    declarations
      .filter(({ returnedReason }) => returnedReason === null)
      .map(({ requirement }) => requirement),
  );
  return REQUIREMENTS.filter((one) => (one === 'pledge' ? !pledge.met : !stated.has(one)));
}

/** Whether the region has verified all that is stated in words. */
export function isVerified(
  declarations: readonly Pick<Declaration, 'requirement' | 'verifiedAt'>[],
): boolean {
  return STATEMENTS.every((one) =>
    declarations.some(({ requirement, verifiedAt }) => requirement === one && verifiedAt !== null),
  );
}

const written = (max: number, min: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !hasPersonalNumber(text));

const municipality = z.string().regex(/^\d{4}$/);

export const interestForm = z.object({
  municipality,
  wishesProjectOwner: z.preprocess((value) => value === 'ja' || value === true, z.boolean()),
});
export type InterestForm = z.infer<typeof interestForm>;

export const statementForm = z.object({
  statement: written(LONGEST.statement, 1),
  evidence: z.preprocess((value) => value ?? '', written(LONGEST.evidence, 0)),
});
export type StatementForm = z.infer<typeof statementForm>;

const KRONOR_AT_MOST = 10_000_000;
const ORE_PER_KRONA = 100;

/** An amount in whole kronor as it is written; kept in öre. */
export const pledgeForm = z.object({
  year: numberField(z.int().min(2000).max(2100)).pipe(z.int()),
  kronor: numberField(z.int().min(1).max(KRONOR_AT_MOST)).pipe(z.int()),
  signerName: written(LONGEST.name, 2),
  signerTitle: written(LONGEST.name, 2),
  signedOn: z.iso.date(),
});
export type PledgeForm = z.infer<typeof pledgeForm>;

/** What a pledge of so many kronor is in öre. */
export function oreOf({ kronor }: Pick<PledgeForm, 'kronor'>): number {
  return kronor * ORE_PER_KRONA;
}

export const reasonForm = z.object({ reason: written(LONGEST.reason, 1) });

/** A round of analyses that a regional body holds. */
export type Round = {
  id: string;
  slug: string;
  title: { sv: string; en?: string | undefined };
  owner: { id: string; name: string };
  startsOn: string;
  endsOn: string;
  /** What a source says that the rows need not: R59, R66. */
  declared: {
    interest: number | null;
    wish: number | null;
    source: { sv: string; en?: string | undefined } | null;
  };
  wishTarget: number;
  terms: PledgeTerms;
  /** The project that the pledges go to; never mixed with the support of the round itself (R65). */
  successor: { sv: string; en?: string | undefined };
  supportOre: number;
  demo: boolean;
};

/** How far a round has come, over all municipalities. */
export type RoundCounts = {
  interested: number;
  declared: number;
  takingPart: number;
  wishing: number;
  pledgedOre: number;
  paidOre: number;
};

export type ParticipantLine = {
  id: string;
  municipality: { code: string; name: string; county: string };
  houses: { id: string; name: string }[];
  state: ParticipantState;
  interestOn: string;
  wishesProjectOwner: boolean;
  withdrawn: { on: string; reason: string } | null;
  version: number;
  left: Requirement[];
  pledge: PledgeStanding;
  demo: boolean;
};

export type Participant = ParticipantLine & { declarations: Declaration[]; pledges: Pledge[] };
