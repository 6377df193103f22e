// One answer of the guide at a time: saved as soon as it is given, also when somebody else answers at the same time.
import type { Work } from '../../../../platform/work.ts';
import { getSpec, saveSpec } from '../spec.service.ts';
import { type SettledStep, type SpecStep, type StepAnswer, settleStep } from './spec-steps.ts';

/**
 * Saves the answer of one step; returns how it was settled with what stood, and saves nothing while somebody must act.
 *
 * @throws NotFound when there is no such need
 * @throws Invalid when the weights are locked since a request was published
 */
export async function answerStep(
  work: Work,
  needKey: string,
  step: SpecStep,
  answer: StepAnswer,
): Promise<SettledStep> {
  const { content, version } = await getSpec(work, needKey);
  const settled = settleStep(step, content, answer);
  if (settled.kind !== 'answered') return settled;
  const outcome = await saveSpec(work, needKey, version, settled.content);
  // Somebody was faster by an instant: their answer is read, and the two are put together again.
  return outcome.saved ? settled : answerStep(work, needKey, step, answer);
}
