// Pools as programs read them, the same on the command line and in the API. Amounts are whole öre without VAT.
import { type OthersTold, type Pool, type PoolPlace, standingOf, termsOf } from './pool.ts';
import type { SuggestedPool } from './search/suggestion.ts';
import { priceAt } from './viability.ts';

export type PoolJson = ReturnType<typeof toPoolJson>;

type Known = { pool: Pool; places: readonly PoolPlace[]; others?: OthersTold | undefined };

/**
 * A pool with its places as far as the one who asks may know them, and its price as things stand. An employer is told of
 * its own places and, in `others`, of the rest in sums; then neither standing nor price is told.
 */
export function toPoolJson({ pool, places, others }: Known) {
  const standing = standingOf(places);
  const isSuggested = pool.state === 'suggested';
  const { outcomes, subject, groups: mostGroups, ...content } = pool.content;
  const price = priceAt(isSuggested ? standing.asked : standing.bound, termsOf(pool.content));
  return {
    key: isSuggested ? null : pool.key,
    id: pool.id,
    state: pool.state,
    host: pool.owner?.name ?? null,
    subject: { id: subject, name: pool.subjectName },
    outcomes,
    ...content,
    mostGroups,
    standing: others ? null : standing,
    price: others
      ? null
      : {
          people: price.people,
          groups: price.groups,
          totalOre: price.totalOre,
          perHeadOre: price.perHeadOre,
          viable: price.viable,
        },
    others: others
      ? {
          employers: others.employers,
          people: others.people ?? null,
          municipalities: [...others.municipalities],
        }
      : null,
    places: places.map(({ municipality, people, state, until, employer, need, line }) => ({
      municipality,
      people,
      state,
      until: until ?? null,
      line: line ?? null,
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
