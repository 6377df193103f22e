// What the broker sees when two people changed a need at once: both versions side by side.
import type { Translate } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { Need } from '../need.ts';
import { messages as m } from '../needs.messages.ts';
import { sideOf } from './form-versions.ts';
import { KeptFields } from './kept-fields.views.tsx';
import { CODE_NAMES, FIELD_NAMES } from './need-fields.messages.ts';
import type { NeedChoices } from './need-fields.views.tsx';
import { differingFields, marksOfNeed, type NeedForm, type NeedFormValues } from './need-form.ts';

type ConflictProps = {
  page: Page;
  need: Need;
  mine: NeedFormValues;
  theirs: NeedFormValues;
  /** Marks of what the form said when it was opened. */
  opened: string;
  choices: NeedChoices;
};

/** Nothing is saved until the broker has chosen. */
export function ConflictPage(props: ConflictProps) {
  const { page, need, mine } = props;
  const { t } = page;
  const differing = differingFields(mine, props.theirs);
  return (
    <WorkPage page={page} title={t(m.conflictTitle)}>
      <PageHead
        page={page}
        title={t(m.conflictTitle)}
        lead={t(differing.length > 0 ? m.conflictLead : m.conflictNone)}
      />
      <Form
        page={page}
        form={{ t, values: mine, problems: [] }}
        action={page.link(routes.editNeed.href({ key: need.key.toLowerCase() }))}
        version={need.version}
        opened={marksOfNeed(props.theirs)}
        guard
      >
        <KeptFields values={mine} />
        {differing.length > 0 ? <SideBySide {...props} differing={differing} /> : null}
        <FormButtons>
          <Button icon="save">{t(m.saveChoice)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

function SideBySide(props: ConflictProps & { differing: readonly (keyof NeedForm)[] }) {
  const { t } = props.page;
  const side = (of: 'mine' | 'theirs') => (name: keyof NeedForm) => (
    <Side
      t={t}
      name={name}
      side={of}
      chosen={sideOf(name, props)}
      text={sayField(t, props[of][name], name, props.choices)}
    />
  );
  return (
    <DataTable
      t={t}
      caption={t(m.conflictTitle)}
      keepColumns
      rows={props.differing}
      columns={[
        { head: t(m.field), cell: (name) => t(FIELD_NAMES[name]) },
        { head: t(m.theirs), cell: side('theirs') },
        { head: t(m.mine), cell: side('mine') },
      ]}
    />
  );
}

type SideProps = {
  t: Translate;
  name: keyof NeedForm;
  side: 'mine' | 'theirs';
  chosen: 'mine' | 'theirs';
  text: string;
};

function Side(props: SideProps) {
  const id = `choose-${props.name}-${props.side}`;
  return (
    <div class="b-choice">
      <input
        class="ds-input"
        type="radio"
        id={id}
        name={`choose.${props.name}`}
        value={props.side}
        checked={props.side === props.chosen}
      />
      <label for={id} class="b-words">
        {props.text || `(${props.t(m.empty)})`}
      </label>
    </div>
  );
}

function sayField(
  t: Translate,
  value: string | string[] | undefined,
  name: keyof NeedForm,
  choices: NeedChoices,
): string {
  const values = [value ?? []].flat();
  const names = CODE_NAMES[name];
  if (name === 'organisationId') return choices.employers.find((one) => one.id === values[0])?.name ?? '';
  if (name === 'municipality')
    return choices.municipalities.find((one) => one.code === values[0])?.name ?? '';
  return values
    .map((one) => {
      const message = names?.[one];
      return message ? t(message) : one;
    })
    .join(', ');
}
