// What the page of an effort shows; its parts stand in files of their own.
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import type { LowAttendance } from '../attendance.ts';
import type { Deviation, Effort, EffortCounts, Participant, Session } from '../effort.ts';
import type { EffortRights } from './efforts.service.ts';

export type EffortForms = { session: FormState; participant: FormState; deviation: FormState };

export type EffortPageProps = {
  page: Page;
  effort: Effort;
  rights: EffortRights;
  today: string;
  sessions: readonly Session[];
  counts: EffortCounts;
  participants: readonly Participant[];
  warnings: readonly LowAttendance[];
  deviations: readonly Deviation[];
  forms: EffortForms;
  /** The full address of a calendar that was just made. */
  madeAddress?: string | undefined;
};
