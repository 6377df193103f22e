// What the broker sees when two people changed a need at once: both versions side by side.

import { sideOf } from '../../../platform/http/form-versions.ts';
import type { Translate } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { HiddenFields } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import { VersionChoice } from '../../../ui/form/version-choice.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { Need } from '../need.ts';
import { messages as m } from '../needs.messages.ts';
import { CODE_NAMES, FIELD_NAMES } from './need-fields.messages.ts';
import type { NeedChoices } from './need-fields.views.tsx';
import {
  differingFields,
  marksOfNeed,
  NEED_FIELDS,
  type NeedForm,
  type NeedFormValues,
} from './need-form.ts';

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
        <HiddenFields names={NEED_FIELDS} values={mine} />
        <VersionChoice
          t={t}
          words={m}
          rows={differing.map((name) => ({
            name,
            label: FIELD_NAMES[name],
            mine: sayField(t, mine[name], name, props.choices),
            theirs: sayField(t, props.theirs[name], name, props.choices),
            chosen: sideOf(name, props),
          }))}
        />
        <FormButtons>
          <Button icon="save">{t(m.saveChoice)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
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
