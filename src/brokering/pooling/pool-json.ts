// Pools as programs read them, the same on the command line and in the API. Amounts are whole öre without VAT.
import { type Pool, type PoolPlace, standingOf, termsOf } from './pool.ts';
import type { SuggestedPool } from './suggestions/suggestion.ts';
import { priceAt } from './viability.ts';

export type PoolJson = ReturnType<typeof toPoolJson>;

/** A pool with its places as far as the one who asks may know them, and its price as things stand. */
export function toPoolJson({ pool, places }: { pool: Pool; places: readonly PoolPlace[] }) {
  const standing = standingOf(places);
  const isSuggested = pool.state === 'suggested';
  const { outcomes, subject, ...content } = pool.content;
  const price = priceAt(isSuggested ? standing.asked : standing.bound, termsOf(pool.content));
  return {
    key: isSuggested ? null : pool.key,
    id: pool.id,
    state: pool.state,
    host: pool.owner?.name ?? null,
    subject: { id: subject, name: pool.subjectName },
    outcomes,
    ...content,
    standing,
    price: {
      people: price.people,
      groups: price.groups,
      totalOre: price.totalOre,
      perHeadOre: price.perHeadOre,
      viable: price.viable,
    },
    places: places.map(({ municipality, people, state, until, employer, need }) => ({
      municipality,
      people,
      state,
      until: until ?? null,
      employer: employer ?? null,
      need: need?.key ?? null,
    })),
    decision: pool.decision ?? null,
    changedAt: pool.changedAt.toISOString(),
  };
}

/** A pool that a search found, needs by where and how many; ids are those of needs in this installation. */
export function toSuggestionJson({ plan, needs, people, groups, worth }: SuggestedPool) {
  return {
    subject: plan.subject,
    level: plan.level ?? null,
    form: plan.form,
    municipality: plan.municipality ?? null,
    timeOfDay: plan.timeOfDay ?? null,
    language: plan.language ?? null,
    startsOn: plan.startsOn,
    people,
    groups,
    worth: Number(worth.toFixed(3)),
    needs: needs.map(({ id, municipality, people: count }) => ({ id, municipality, people: count })),
  };
}
