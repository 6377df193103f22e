// The later steps of a pool, each with its reason.
import { routes } from '../../../routes.ts';
import { HiddenField, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import { Button } from '../../../ui/show/button.views.tsx';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import type { PoolState } from '../pool.ts';
import { messages as m } from './page.messages.ts';
import type { PoolProps } from './pool-props.views.ts';

const WORDS: Partial<Record<PoolState, readonly { to: PoolState; words: { sv: string; en: string } }[]>> = {
  committed: [
    { to: 'running', words: m.toRunning },
    { to: 'forming', words: m.reopen },
    { to: 'notViable', words: m.end },
  ],
  running: [
    { to: 'done', words: m.toDone },
    { to: 'notViable', words: m.end },
  ],
  notViable: [{ to: 'forming', words: m.reopen }],
};

export function StepCard({ page, facts: { pool, leads } }: PoolProps) {
  const { t } = page;
  const steps = WORDS[pool.state] ?? [];
  if (!leads || steps.length === 0) return null;
  const form = { t, values: {}, problems: [] };
  return (
    <Disclosure summary={t(m.nextStep)}>
      <Form page={page} form={form} action={page.link(routes.stepPool.href({ key: pool.key.toLowerCase() }))}>
        <HiddenField name="version" value={pool.version} />
        <TextArea
          form={form}
          name="reason"
          label={t(m.reason)}
          help={t(m.reasonHelp)}
          seenBy={t(m.reasonSeenBy)}
          rows={3}
          optional
        />
        <FormButtons>
          {steps.map(({ to, words }, at) => (
            <Button
              name="state"
              value={to}
              small
              variant={at === 0 ? 'primary' : 'secondary'}
              {...(to === 'notViable' ? { color: 'danger' as const } : {})}
            >
              {t(words)}
            </Button>
          ))}
        </FormButtons>
      </Form>
    </Disclosure>
  );
}
