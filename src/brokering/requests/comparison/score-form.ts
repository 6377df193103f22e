// The form in which one assessor sets points: a pair of points and reason for each criterion of each proposal.
import type { FormValues, Parsed } from '../../../platform/http/form-fields.ts';
import type { Problem } from '../../../platform/result.ts';
import { problems as p } from './comparison.messages.ts';
import { PRICE } from './comparison.ts';
import type { Sheet } from './sheet.ts';

const POINTS = /^(100([.,]0{1,2})?|\d{1,2}([.,]\d{1,2})?)$/;
const SHORTEST_REASON = 3;
const LONGEST_REASON = 2_000;

export type GivenScore = { letter: string; criterion: string; points: string; reason: string };

/** Empty pairs are left as they are; proposals of providers that the assessor has a tie to are not read. */
export function readScoreForm(
  values: FormValues,
  sheet: Sheet,
  ties: readonly string[],
): Parsed<GivenScore[]> {
  const problems: Problem[] = [];
  const given: GivenScore[] = [];
  for (const { letter, providerId } of sheet.proposals) {
    if (ties.includes(providerId)) continue;
    for (const { id: criterion } of sheet.criteria) {
      if (criterion === PRICE) continue;
      const points = String(values[`points.${letter}.${criterion}`] ?? '');
      const reason = String(values[`reason.${letter}.${criterion}`] ?? '');
      if (points === '' && reason === '') continue;
      if (!POINTS.test(points)) problems.push({ field: `points.${letter}.${criterion}`, message: p.points });
      else if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON)
        problems.push({ field: `reason.${letter}.${criterion}`, message: p.why });
      else given.push({ letter, criterion, points: points.replace(',', '.'), reason });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: given };
}

/** What the assessor has said so far. */
export function valuesOfScores(sheet: Sheet, personId: string | undefined): FormValues {
  const values: FormValues = {};
  for (const { id, letter } of sheet.proposals)
    for (const one of sheet.scores.filter((said) => said.proposalId === id && said.personId === personId)) {
      values[`points.${letter}.${one.criterion}`] = one.points;
      values[`reason.${letter}.${one.criterion}`] = one.reason;
    }
  return values;
}
