import type { ContentIndex } from '../content/content-index.ts';
import type { Known } from './served-needs.ts';

/** For so many offers at a time. */
const MOST_OFFERS = 100;

type Held = { changes: number; today: string; byOffer: Map<string, Known> };

const heldOf = new WeakMap<ContentIndex, Held>();

/** What was found on this day about the needs that an offer serves, by the index as it stands. */
export function holdKnown(index: ContentIndex, offerId: string, today: string): Known {
  const { changes } = index;
  const before = heldOf.get(index);
  const held =
    before?.changes === changes && before.today === today
      ? before
      : { changes, today, byOffer: new Map<string, Known>() };
  heldOf.set(index, held);
  const known: Known = held.byOffer.get(offerId) ?? new WeakMap();
  // The one that was asked for longest ago goes first.
  held.byOffer.delete(offerId);
  held.byOffer.set(offerId, known);
  for (const id of held.byOffer.keys()) if (held.byOffer.size > MOST_OFFERS) held.byOffer.delete(id);
  return known;
}
