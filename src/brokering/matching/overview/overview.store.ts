import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';
import type { KeptFirst } from './overview.ts';

const keptRow = z.object({
  needId: z.string(),
  keptAt: z.date(),
  needVersion: z.number(),
  ruleSet: z.string(),
  offerIds: z.array(z.string()),
  bestScore: z.coerce.number().nullable(),
});

/** The newest kept match of each need that the one who acts may see, without its words, by need. */
export async function readKeptFirsts(work: Work): Promise<Map<string, KeptFirst>> {
  const { rows } = await sql<unknown>`
    select distinct on (need_id) need_id, made_at as kept_at, need_version,
      concat_ws(' ', rule_set ->> 'id', rule_set ->> 'version') as rule_set,
      jsonb_path_query_array(result, '$.matches[*].offerId') as offer_ids, result #> '{matches,0,score}' as best_score
    from match_record order by need_id, made_at desc, id desc`.execute(work.tx);
  return new Map(
    rows.map((row) => {
      const { needId, bestScore, ...kept } = keptRow.parse(row);
      return [needId, { ...kept, bestScore: bestScore ?? undefined }];
    }),
  );
}
