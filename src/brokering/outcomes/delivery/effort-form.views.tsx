// The form that plans an effort or changes it.
import { routes } from '../../../routes.ts';
import { Checkbox } from '../../../ui/form/choices.views.tsx';
import { type Option, Select, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { MAX_COMPETENCE_LEVEL } from '../../needs/conditions.ts';
import { DRIVES, type Effort } from '../effort.ts';
import { EffortFrame } from '../effort-frame.views.tsx';
import { driveNames, drives } from './deviations.messages.ts';
import { messages as m } from './efforts.messages.ts';

export type EffortFormProps = {
  page: Page;
  form: FormState;
  action: string;
  submit: string;
  providers: readonly Option[];
  /** Needs of the case, by key. */
  needs: readonly Option[];
  version?: number;
  cancel?: string;
};

const LEVELS = Array.from({ length: MAX_COMPETENCE_LEVEL }, (_, index) => String(index + 1));

export function EffortForm({
  page,
  form,
  action,
  submit,
  providers,
  needs,
  version,
  cancel,
}: EffortFormProps) {
  const { t } = page;
  return (
    <Form page={page} form={form} action={action} version={version} guard>
      <TextField form={form} name="title" label={t(m.title)} help={t(m.titleHelp)} width="full" />
      <Select form={form} name="providerId" label={t(m.provider)} options={providers} />
      {needs.length > 0 ? (
        <Select form={form} name="needKey" label={t(m.need)} options={needs} empty={t(m.noNeed)} optional />
      ) : null}
      <Select
        form={form}
        name="requiredLevel"
        label={t(m.requiredLevel)}
        help={t(m.requiredHelp)}
        options={LEVELS.map((value) => ({ value, text: value }))}
      />
      <Select
        form={form}
        name="drivenBy"
        label={t(drives.drivenBy)}
        help={t(drives.drivenByHelp)}
        options={DRIVES.map((value) => ({ value, text: t(driveNames[value]) }))}
        empty={t(drives.drivenByItself)}
        optional
      />
      <Checkbox form={form} name="namesAgreed" label={t(m.namesAgreed)} help={t(m.namesHelp)} />
      <FormButtons>
        <Button>{submit}</Button>
        {cancel ? (
          <ButtonLink variant="secondary" href={cancel}>
            {t(m.cancel)}
          </ButtonLink>
        ) : null}
      </FormButtons>
    </Form>
  );
}

export function EditEffortPage(
  props: Pick<EffortFormProps, 'page' | 'form' | 'providers' | 'needs'> & { effort: Effort },
) {
  const { page, effort, form } = props;
  const { t } = page;
  const key = effort.key.toLowerCase();
  return (
    <EffortFrame page={page} effort={effort} part={t(m.editTitle)} problems={form.problems}>
      <EffortForm
        {...props}
        action={page.link(routes.editEffort.href({ key }))}
        submit={t(m.save)}
        version={effort.version}
        cancel={page.link(routes.effort.href({ key }))}
      />
    </EffortFrame>
  );
}
