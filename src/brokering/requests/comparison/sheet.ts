// The comparison sheet: opened proposals as A, B, C in drawn order, the points of the assessors, and what follows.
import type { Proposal } from '../proposals/proposal.ts';
import type { Criterion, SpecContent } from '../spec/spec.ts';
import { type Contender, compareProposals, PRICE, type Standing, type Weights } from './comparison.ts';
import { type Fraction, fraction, over, readDecimal, sumOf } from './fraction.ts';
import { type Trade, type Turn, tradeBetween, turnOf } from './sensitivity.ts';

/** What one assessor says of one criterion of one proposal; points 0–100 in decimals. */
export type Score = {
  proposalId: string;
  criterion: string;
  personId: string;
  person: string;
  /** Where they work; null in what was declared before houses were kept. */
  house: string | null;
  points: string;
  reason: string;
};

/** A tie to some of the providers, or none. */
export type Interest = {
  personId: string;
  name: string;
  house: string | null;
  providerIds: readonly string[];
  words: string;
  at: Date;
};

/** `letter` is how the proposal is called on the sheet; `own` marks a provider that the centre's municipality runs. */
export type Bidder = { providerId: string; provider: string; letter: string };

/** A choice as everybody who answered is told of it. */
export type Choice = {
  proposalId: string;
  provider: string;
  priceOre: number;
  total: string;
  answers: number;
  reason: string;
  by: string | undefined;
  at: Date;
};

/** "Maria Lindqvist (Lärcentrum Masugnen)". */
export function withHouse(name: string, house: string | null): string {
  return house ? `${name} (${house})` : name;
}

export type Sheet = {
  proposals: (Proposal & { letter: string })[];
  criteria: readonly Criterion[];
  scores: readonly Score[];
  /** Undefined while some criterion of some proposal has no points. */
  result: { standings: Standing[]; trade: Trade | undefined; turn: Turn | undefined } | undefined;
  /** How many points for a criterion of a proposal are missing. */
  missing: number;
};

/** Letters in the order of the given lots: the same for everybody, and nobody's doing. */
export function letterBidders(
  bidders: readonly { providerId: string; provider: string; lot: string }[],
): Bidder[] {
  return [...bidders]
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
    .map(({ providerId, provider }, at) => ({ providerId, provider, letter: letterOf(at) }));
}

/** Puts the sheet together; points of several assessors count as their mean, exactly. */
export function sheetOf(
  spec: SpecContent,
  proposals: readonly Proposal[],
  { bidders, scores }: { bidders: readonly Bidder[]; scores: readonly Score[] },
): Sheet {
  const lettered = bidders.flatMap(({ providerId, letter }) => {
    const found = proposals.find((one) => one.providerId === providerId);
    return found ? [{ ...found, letter }] : [];
  });
  const judged = spec.criteria.filter(({ id }) => id !== PRICE);
  const weights: Weights = new Map(spec.criteria.map(({ id, weight }) => [id, fraction(BigInt(weight), 1n)]));
  const contenders = lettered.map(
    ({ id, letter, content }): Contender => ({
      id: letter,
      price: fraction(BigInt(content.priceOre ?? 1), 1n),
      scores: new Map(
        judged.flatMap((criterion): [string, Fraction][] => {
          const mean = meanOf(
            scores.filter((one) => one.proposalId === id && one.criterion === criterion.id),
          );
          return mean ? [[criterion.id, mean]] : [];
        }),
      ),
    }),
  );
  const missing = contenders.reduce((sum, one) => sum + judged.length - one.scores.size, 0);
  const base = { proposals: lettered, criteria: spec.criteria, scores, missing };
  if (missing > 0 || contenders.length === 0) return { ...base, result: undefined };
  const trade = tradeBetween(weights, contenders, [PRICE, heaviestOther(spec.criteria)]);
  const turn = trade && turnOf(weights, contenders, trade);
  return { ...base, result: { standings: compareProposals(weights, contenders), trade, turn } };
}

/** The mean of the points, or undefined when there are none. */
export function meanOf(scores: readonly Pick<Score, 'points'>[]): Fraction | undefined {
  if (scores.length === 0) return undefined;
  return over(sumOf(scores.map(({ points }) => readDecimal(points))), fraction(BigInt(scores.length), 1n));
}

/** What price trades weight with: the heaviest of the other criteria, the first of several. */
function heaviestOther(criteria: readonly Criterion[]): string {
  const others = criteria.filter(({ id }) => id !== PRICE);
  return others.reduce(
    (most, one) => (one.weight > most.weight ? one : most),
    others[0] ?? { id: '', weight: 0 },
  ).id;
}

/** A to Z, then AA. */
function letterOf(at: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}
