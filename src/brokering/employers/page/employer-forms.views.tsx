// Small forms of one employer: what comes next, and why it is at risk.
import { routes } from '../../../routes.ts';
import { Checkboxes } from '../../../ui/form/choices.views.tsx';
import { DateField, type Option, Select, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import type { Employer } from '../employer.ts';
import { EmployerFrame } from '../employer-frame.views.tsx';
import { messages as m } from '../employers.messages.ts';
import { vulnerabilityNames } from '../vulnerability.messages.ts';
import { VULNERABILITY_REASONS } from '../vulnerability.ts';

type Props = { page: Page; employer: Employer; form: FormState };

/** `owners` are people of the own houses, and each house as a whole. */
export function NextStepPage(props: Props & { owners: readonly Option[] }) {
  const { page, employer, form } = props;
  const { t } = page;
  const { id } = employer.organisation;
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="overview"
      title={t(m.nextStep)}
      problems={form.problems}
    >
      <Form
        page={page}
        form={form}
        action={page.link(routes.employerNextStep.href({ id }))}
        version={employer.relation.version}
      >
        <TextField form={form} name="text" label={t(m.stepWhat)} help={t(m.stepWhatHelp)} width="full" />
        <DateField form={form} name="on" label={t(m.stepOn)} />
        <Select form={form} name="owner" label={t(m.stepOwner)} options={props.owners} empty={false} />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </EmployerFrame>
  );
}

export function VulnerabilityPage({ page, employer, form }: Props) {
  const { t } = page;
  const { id } = employer.organisation;
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="overview"
      title={t(m.vulnerability)}
      problems={form.problems}
    >
      <Form
        page={page}
        form={form}
        action={page.link(routes.employerVulnerability.href({ id }))}
        version={employer.relation.version}
      >
        <Checkboxes
          form={form}
          name="reasons"
          label={t(m.vulnerability)}
          help={t(m.vulnerabilityHelp)}
          choices={VULNERABILITY_REASONS.map((reason) => ({
            value: reason,
            text: t(vulnerabilityNames[reason]),
          }))}
        />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </EmployerFrame>
  );
}
