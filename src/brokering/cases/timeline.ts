// One line of a case's timeline: a step of the case, what its people wrote, or what another room reported.
import type { LocalText } from '../../platform/i18n.ts';
import type { CaseClosingReason, CaseStage } from './case.ts';

export type TimelineEntry = {
  id: string;
  at: Date;
  /** One of the kinds of case.ts, or a word of the room that reported it. */
  kind: string;
  from: CaseStage | null;
  to: CaseStage | null;
  /** The reason of a step, or what somebody wrote. */
  words: string | null;
  /** What was reported, and the record that it tells of. */
  report: LocalText | null;
  entity: string | null;
  entityId: string | null;
  closingReason: CaseClosingReason | null;
  /** The new broker of a case that was handed over. */
  toName: string | null;
  /** Null when no person did it; the name is empty when the reader may not see it. */
  person: { id: string; name: string } | null;
};
