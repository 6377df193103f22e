// Where a pool stands in its life, and the later steps: each with its reason, or with what is in its way.
import { formatDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { HiddenField, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Card } from '../../../ui/show/heading.views.tsx';
import { Reasons } from '../../../ui/show/match.views.tsx';
import { StepBar } from '../../../ui/show/steps.views.tsx';
import type { PoolState } from '../pool.ts';
import { poolStateNames } from '../pool-names.messages.ts';
import { stepHinders } from '../pooling.messages.ts';
import { laterSteps, type PoolStep } from '../steps.ts';
import { messages as m } from './page.messages.ts';
import type { PoolProps } from './pool-props.views.ts';

const LIFE: readonly PoolState[] = ['suggested', 'forming', 'committed', 'running', 'done'];

/** The whole life of a pool as a bar; one that did not come about has left it. */
export function LifeBar({ page, facts: { pool } }: PoolProps) {
  const current = LIFE.indexOf(pool.state) + 1;
  if (current === 0) return null;
  const steps = LIFE.map((state) => page.t(poolStateNames[state]));
  return <StepBar t={page.t} steps={steps} current={current} label={page.t(m.life)} />;
}

/** Steps onward; the others go back or end it. */
const ONWARD: readonly PoolState[] = ['running', 'done'];

const WORDS: Partial<Record<PoolState, { sv: string; en: string }>> = {
  running: m.toRunning,
  done: m.toDone,
  forming: m.reopen,
  notViable: m.end,
};

export function StepCard(props: PoolProps & { stepForm: FormState }) {
  const { page, facts } = props;
  const { t } = page;
  const { pool, leads, takesPart } = facts;
  if (pool.state === 'suggested' || pool.state === 'forming') return null;
  if (pool.state === 'done') return <Line {...props} text={t(m.isDone)} />;
  if (!leads)
    return takesPart ? (
      <Line {...props} text={t(m.leadDecides, { host: pool.owner?.name ?? 'Brygga' })} />
    ) : null;
  const steps = laterSteps(facts);
  return (
    <Card title={t(m.nextStep)}>
      <Refused {...props} steps={steps.filter(({ hinder }) => hinder)} />
      <Steps {...props} steps={steps.filter(({ hinder }) => !hinder)} />
    </Card>
  );
}

function Line({ page, text }: PoolProps & { text: string }) {
  return (
    <Card title={page.t(m.nextStep)}>
      <p class="sm">{text}</p>
    </Card>
  );
}

type WithSteps = PoolProps & { stepForm: FormState; steps: readonly PoolStep[] };

function Refused({ page, facts: { pool }, steps }: WithSteps) {
  const { t, lang } = page;
  if (steps.length === 0) return null;
  return (
    <Reasons
      t={t}
      reasons={steps.map(({ to, hinder }) => ({
        state: 'failed' as const,
        text: t(m.notYet, {
          step: t(WORDS[to] ?? m.nextStep),
          why:
            hinder === 'tooEarly'
              ? t(m.earliestStart, { on: formatDate(pool.content.startFrom, lang) })
              : hinder
                ? t(stepHinders[hinder])
                : '',
        }),
      }))}
    />
  );
}

function Steps({ page, facts: { pool }, stepForm: form, steps }: WithSteps) {
  const { t } = page;
  return (
    <Form page={page} form={form} action={page.link(routes.stepPool.href({ key: pool.key.toLowerCase() }))}>
      <HiddenField name="version" value={pool.version} />
      <TextArea
        form={form}
        name="reason"
        label={t(m.reason)}
        help={t(m.reasonHelp)}
        seenBy={t(m.reasonSeenBy)}
        rows={3}
      />
      <FormButtons>
        {steps.map(({ to }) => (
          <Button
            name="state"
            value={to}
            small
            variant={ONWARD.includes(to) ? 'primary' : 'secondary'}
            {...(to === 'notViable' ? { color: 'danger' as const } : {})}
          >
            {t(WORDS[to] ?? m.nextStep)}
          </Button>
        ))}
      </FormButtons>
    </Form>
  );
}
