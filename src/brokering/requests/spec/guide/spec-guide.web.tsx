import { readForm } from '../../../../platform/http/form.ts';
import type { FormValues } from '../../../../platform/http/form-fields.ts';
import { marksOf } from '../../../../platform/http/form-versions.ts';
import { problemsOf } from '../../../../platform/http/problems-of.ts';
import { seeOther } from '../../../../platform/http/redirect.ts';
import { Forbidden, NotFound, type Problem } from '../../../../platform/result.ts';
import { listMunicipalities } from '../../../../register/places/places.service.ts';
import { routes } from '../../../../routes.ts';
import { keyOf, pageOfReader, type RequestContext } from '../../reader.web.ts';
import { getSpec, isBroker } from '../spec.service.ts';
import { messages as m } from './spec-guide.messages.ts';
import { answerStep } from './spec-guide.service.ts';
import { type GuideProps, SpecConflictPage, SpecStepPage } from './spec-guide.views.tsx';
import {
  type SettledStep,
  SPEC_STEPS,
  type SpecStep,
  sentForStep,
  shownValues,
  valuesOfStep,
} from './spec-steps.ts';

/** One question of the guide, as it stands or with what was sent and is wrong with it. */
export async function showStep(
  c: RequestContext,
  step: SpecStep,
  sent?: { values?: FormValues; problems: readonly Problem[] },
): Promise<Response> {
  const guide = await readGuide(c, step);
  const stored = valuesOfStep(step, guide.content);
  const opened = sent?.values ? String(sent.values.opened ?? '') : marksOf(step.fields, stored);
  const form = {
    t: guide.page.t,
    values: shownValues(sent?.values ?? stored),
    problems: sent?.problems ?? [],
  };
  return c.html(<SpecStepPage {...guide} form={form} opened={opened} />, sent ? 422 : 200);
}

/** @throws NotFound when the address names no question of the guide */
export function stepOfAddress(c: RequestContext): SpecStep {
  const found = SPEC_STEPS.find(({ slug }) => slug === c.req.param('step'));
  if (!found) throw new NotFound(`The guide has no step ${c.req.param('step')}`);
  return found;
}

/** Saves the answer, and goes on to the next question, or to the summary after the last and when the rest may wait. */
export async function saveStep(c: RequestContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const step = stepOfAddress(c);
  await readGuide(c, step);
  const sent = sentForStep(step, values);
  if (!sent.ok) return showStep(c, step, { values, problems: sent.problems });
  const waits = values.ga === 'senare';
  let outcome: SettledStep;
  try {
    const answer = {
      values: { ...sent.value, ...choicesIn(values) },
      opened: String(values.opened ?? ''),
      whole: !waits,
    };
    outcome = await c.get('work')((work) => answerStep(work, keyOf(c), step, answer));
  } catch (error) {
    return showStep(c, step, { values, problems: problemsOf(error) });
  }
  if (outcome.kind === 'refused') return showStep(c, step, { values, problems: outcome.problems });
  if (outcome.kind === 'conflict') {
    const guide = await readGuide(c, step);
    return c.html(<SpecConflictPage {...guide} {...outcome} />, 409);
  }
  const next = waits ? undefined : SPEC_STEPS[SPEC_STEPS.indexOf(step) + 1];
  const key = keyOf(c);
  return seeOther(
    c,
    next ? routes.specStep.href({ key, step: next.slug }) : routes.spec.href({ key }),
    m.saved,
  );
}

function choicesIn(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('choose.')));
}

async function readGuide(c: RequestContext, step: SpecStep): Promise<GuideProps> {
  const page = await pageOfReader(c);
  return c.get('work')(async (work) => {
    const spec = await getSpec(work, keyOf(c));
    if (!(await isBroker(work, spec.need)))
      throw new Forbidden('Only the brokers of the centre write the specification');
    const { need, content, savedAt, fromMatrix, locked } = spec;
    const municipalities = await listMunicipalities(work);
    return { page, need, step, content, savedAt, fromMatrix, locked, municipalities };
  });
}
