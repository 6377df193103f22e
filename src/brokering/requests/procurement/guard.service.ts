// What is asked of a public buyer before anything is bought; the rooms of the request ask here at each of their steps.
import { formatOre, localDate } from '../../../platform/format.ts';
import { type Message, translator } from '../../../platform/i18n.ts';
import { Invalid } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { findOrganisation } from '../../../register/organisations/organisations.service.ts';
import { messages as m, problems as p } from './procurement.messages.ts';
import { insertNote, readThresholds } from './procurement.store.ts';
import { isPublicBuyer, judgeValue, type Limits, limitsOn, type NoteGiven } from './procurement.ts';

/** The amounts that hold today for a buyer; undefined when it is no public body, or they are unknown. */
export async function findLimits(work: Work, buyerId: string | undefined): Promise<Limits | undefined> {
  const buyer = buyerId && (await findOrganisation(work, buyerId));
  if (!buyer || !isPublicBuyer(buyer)) return undefined;
  return limitsOn(await readThresholds(work), localDate(work.now));
}

/**
 * The decision that a public buyer's request needs before it goes out: none where the budget is under the limit of
 * reasons, and none of other buyers.
 *
 * @throws Invalid when one is needed and missing, or names direct award above its limit
 */
export async function checkBeforePublishing(
  work: Work,
  buyerId: string,
  { budgetOre, given }: { budgetOre: number | undefined; given: NoteGiven | undefined },
): Promise<{ note: NoteGiven; limits: Limits } | undefined> {
  const limits = await findLimits(work, buyerId);
  if (!limits) return undefined;
  if (given) {
    refuseDirectAbove(given, limits);
    return { note: given, limits };
  }
  if (budgetOre !== undefined && judgeValue(budgetOre, limits) === 'free') return undefined;
  throw new Invalid([
    { field: 'note', message: p.noteBefore },
    ...(budgetOre === undefined ? [{ field: 'value', message: p.value }] : []),
  ]);
}

/** @throws Invalid for direct award above the limit */
export function refuseDirectAbove({ valueOre, procedure }: NoteGiven, limits: Limits): void {
  if (judgeValue(valueOre, limits) === 'above' && procedure === 'direct')
    throw new Invalid([{ field: 'procedure', message: withAmounts(m.aboveStop, valueOre, limits) }]);
}

/** Writes down how a value is bought, by the one who acts. Returns what the guard said of it. */
export async function keepNote(work: Work, requestId: string, given: NoteGiven, limits: Limits) {
  const judgement = judgeValue(given.valueOre, limits);
  const decidedBy = personOf(work.actor);
  await insertNote(work, { ...given, ...limits, id: work.newId(), judgement, requestId, decidedBy });
  return judgement;
}

/** A message with the value and both limits in it. */
export function withAmounts(message: Message, valueOre: number, limits: Limits): Message {
  const of = (lang: 'sv' | 'en') =>
    translator(lang)(message, {
      value: formatOre(valueOre, lang),
      direct: formatOre(limits.directAwardOre, lang),
      reasons: formatOre(limits.reasonsOre, lang),
    });
  return { sv: of('sv'), en: of('en') };
}
