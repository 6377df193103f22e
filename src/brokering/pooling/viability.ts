// When a pool bears itself: what each pays at so many participants, and what happens when one leaves.

/** What a pool costs, whole öre without VAT, and how many fit in one group. */
export type PoolTerms = {
  readonly fixedOre: number;
  readonly perHeadOre: number;
  readonly minSeats: number;
  readonly maxSeats: number;
  /** The most that a participant may cost; `undefined` when nobody has set a ceiling. */
  readonly ceilingOre?: number | undefined;
};

export type PriceAt = {
  readonly people: number;
  readonly groups: number;
  readonly totalOre: number;
  /** Rounded up to whole öre, so that the shares always cover the total. */
  readonly perHeadOre: number;
  readonly viable: boolean;
  /** Why it is not: seats that no number of groups can fill, or a price over the ceiling. */
  readonly hinder?: 'tooFew' | 'betweenGroups' | 'tooDear';
};

/** What so many people pay; 0 people cost nothing and are not viable. */
export function priceAt(people: number, terms: PoolTerms): PriceAt {
  const groups = Math.ceil(people / terms.maxSeats);
  const totalOre = groups * terms.fixedOre + people * terms.perHeadOre;
  const perHeadOre = people === 0 ? 0 : Math.ceil(totalOre / people);
  const hinder = hinderAt(people, groups, perHeadOre, terms);
  return { people, groups, totalOre, perHeadOre, viable: !hinder, ...(hinder && { hinder }) };
}

function hinderAt(
  people: number,
  groups: number,
  perHeadOre: number,
  { minSeats, ceilingOre }: PoolTerms,
): PriceAt['hinder'] {
  if (people < minSeats) return 'tooFew';
  if (people < groups * minSeats) return 'betweenGroups';
  if (ceilingOre !== undefined && perHeadOre > ceilingOre) return 'tooDear';
  return undefined;
}

/** The fewest people that make it viable; `undefined` when no number up to `most` does. */
export function breakEven(terms: PoolTerms, most: number): number | undefined {
  for (let people = 1; people <= most; people++) if (priceAt(people, terms).viable) return people;
  return undefined;
}

/** The fewest people above `people`, up to `most`, that make it viable. */
export function nextViable(people: number, terms: PoolTerms, most: number): PriceAt | undefined {
  for (let more = people + 1; more <= most; more++) {
    const price = priceAt(more, terms);
    if (price.viable) return price;
  }
  return undefined;
}

/** Prices at every number of people worth showing: from half of the fewest to some beyond where things stand. */
export function pricesToShow(terms: PoolTerms, counted: number): PriceAt[] {
  const from = Math.max(1, Math.floor(terms.minSeats / 2));
  const until = Math.max(terms.maxSeats + 4, counted + 3);
  return Array.from({ length: until - from + 1 }, (_, at) => priceAt(from + at, terms));
}

/** The first unbroken stretch of numbers that are viable. */
export function firstViableStretch(prices: readonly PriceAt[]): { from: number; to: number } | undefined {
  const start = prices.findIndex(({ viable }) => viable);
  const first = prices[start];
  if (!first) return undefined;
  const end = prices.findIndex(({ viable }, at) => at > start && !viable);
  const last = prices[(end === -1 ? prices.length : end) - 1] ?? first;
  return { from: first.people, to: last.people };
}

export type Payer = { readonly id: string; readonly people: number };
export type Share = Payer & { readonly payOre: number };

/**
 * Divides the total by participants to the öre: everyone pays the whole öre of their share, and what is left over falls
 * on those who lose most by rounding, ties by id. The shares always sum to the total.
 */
export function divide(totalOre: number, payers: readonly Payer[]): Share[] {
  const people = payers.reduce((sum, payer) => sum + payer.people, 0);
  if (people === 0) return payers.map((payer) => ({ ...payer, payOre: 0 }));
  const exact = payers.map((payer) => {
    // Whole-number arithmetic: totals times participants stay far below 2^53.
    const product = totalOre * payer.people;
    return { payer, payOre: Math.floor(product / people), rest: product % people };
  });
  let over = totalOre - exact.reduce((sum, { payOre }) => sum + payOre, 0);
  const byRest = [...exact].sort((a, b) => b.rest - a.rest || (a.payer.id < b.payer.id ? -1 : 1));
  for (const one of byRest) {
    if (over <= 0) break;
    one.payOre += 1;
    over -= 1;
  }
  return exact.map(({ payer, payOre }) => ({ ...payer, payOre }));
}

/** How it stands for the others when this payer leaves. */
export function withoutPayer(id: string, payers: readonly Payer[], terms: PoolTerms): PriceAt {
  return priceAt(
    payers.filter((payer) => payer.id !== id).reduce((sum, payer) => sum + payer.people, 0),
    terms,
  );
}
