// The overview for programs: ids and counts, with what needs and offers are called.

import type { Overview, OverviewLine } from './overview.ts';

export type OverviewJson = ReturnType<typeof toOverviewJson>;

/** Lines in the order of the page. */
export function toOverviewJson(
  overview: Overview,
  lines: readonly OverviewLine[],
  offers: ReadonlyMap<string, { title: { sv: string }; provider: string }>,
) {
  const { ruleSet, dataAsOf, seconds, rows } = overview;
  return {
    ruleSet,
    dataAsOf,
    seconds,
    matched: rows.length,
    needs: lines.map(({ need, row, group }) => {
      const offer = offers.get(row.first?.offerId ?? '');
      return {
        key: need.key,
        title: need.content.title,
        employer: need.organisation?.name ?? null,
        municipality: need.municipality?.code ?? null,
        group,
        found: row.found,
        leftOut: row.leftOut,
        first:
          row.first && offer
            ? {
                offerId: row.first.offerId,
                title: offer.title.sv,
                provider: offer.provider,
                score: row.first.score,
              }
            : null,
        since: row.since ?? null,
      };
    }),
  };
}
