// What every kind of step is shown with.
import type { GuidedStep } from '../../../../register/methods/guided/guided-method.ts';
import type { FormState } from '../../../../ui/form/form-state.ts';
import type { SessionFacts } from '../session-frame.views.tsx';
import type { AnswerConflict } from '../session-steps.service.ts';

export type StepProps = {
  facts: SessionFacts;
  step: GuidedStep;
  form: FormState;
  /** Key of the next sending. */
  sending: string;
  /** Answers that somebody else changed meanwhile. */
  conflicts: readonly AnswerConflict[];
};
