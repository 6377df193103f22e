// What an import does with one row: whether it is new, changed, the same or left alone, and in which state it stands.
import type { OfferContent, OfferState } from '../offer.ts';
import { missingForPublishing } from '../publishing.ts';
import type { Format } from './reading.ts';

export type Verdict = 'added' | 'changed' | 'unchanged' | 'kept';

/** An offer as it stands: `hash` of its content now, `importedHash` of what the list said when it last came. */
export type Standing = { state: OfferState; hash: string; importedHash: string | null };

/**
 * `told` says which of its own facts the row bears. A row with the offer's own id was exported here and worked on:
 * it means what it says, also where somebody changed the offer meanwhile.
 */
export function verdictOn(
  before: Standing | undefined,
  after: { state: OfferState; hash: string },
  told: { state: boolean; id: boolean },
): Verdict {
  if (!before) return 'added';
  if (before.hash === after.hash && (!told.state || before.state === after.state)) return 'unchanged';
  const changedHere = before.importedHash !== null && before.importedHash !== before.hash;
  return changedHere && !told.id ? 'kept' : 'changed';
}

/** A new offer of a national list is public already; that of another table is published when nothing is missing. */
export function firstState(format: Format, content: OfferContent): OfferState {
  return format !== 'table' || missingForPublishing(content).length === 0 ? 'published' : 'draft';
}

/**
 * The state of a row where only what is complete may be published: a new one stays a draft, and one that would
 * leave a published offer incomplete is refused, unless it stands so already.
 */
export function stateWhenComplete(
  wanted: OfferState,
  content: OfferContent,
  before: { state: OfferState; isSame: boolean } | undefined,
): OfferState | 'refused' {
  if (wanted !== 'published' || missingForPublishing(content).length === 0) return wanted;
  if (before?.state !== 'published') return 'draft';
  return before.isSame ? 'published' : 'refused';
}
