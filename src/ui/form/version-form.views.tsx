// Two changed the same at once: the form that asks, field by field, what shall hold. Nothing is saved until then.
import type { Difference } from '../../platform/http/form-versions.ts';
import type { Message } from '../../platform/i18n.ts';
import type { Page } from '../page.ts';
import { Button } from '../show/button.views.tsx';
import { messages as m } from '../ui.messages.ts';
import { HiddenFields } from './fields.views.tsx';
import { Form, FormButtons } from './form.views.tsx';
import type { FormValues } from './form-state.ts';
import { VersionChoice } from './version-choice.views.tsx';

export type VersionFormProps<N extends string> = {
  page: Page;
  /** What the table of choices is called. */
  title: Message;
  /** Where the form is sent, as it was the first time. */
  action: string;
  names: readonly N[];
  labels: Record<N, Message>;
  /** What was sent. */
  mine: FormValues;
  rows: readonly Difference<N>[];
  /** Of what stands now; left out where the marks of its fields say enough. */
  version?: number;
  opened: string;
  /** What a value means, in words; left out it is the value. */
  say?: (name: N, value: string) => string;
};

export function VersionForm<N extends string>(props: VersionFormProps<N>) {
  const { page, mine, rows, say = (_: N, value: string) => value } = props;
  const { t } = page;
  const words = {
    conflictTitle: props.title,
    field: m.versionField,
    theirs: m.versionTheirs,
    mine: m.versionMine,
    empty: m.versionEmpty,
  };
  return (
    <div class="stack">
      <p>{t(rows.length > 0 ? m.versionLead : m.versionNone)}</p>
      <Form
        page={page}
        form={{ t, values: mine, problems: [] }}
        action={page.link(props.action)}
        version={props.version}
        opened={props.opened}
        guard
      >
        <HiddenFields names={props.names} values={mine} />
        <VersionChoice
          t={t}
          words={words}
          rows={rows.map((row) => ({
            ...row,
            label: props.labels[row.name],
            mine: row.mine && say(row.name, row.mine),
            theirs: row.theirs && say(row.name, row.theirs),
          }))}
        />
        <FormButtons>
          <Button icon="save">{t(m.versionSave)}</Button>
        </FormButtons>
      </Form>
    </div>
  );
}
