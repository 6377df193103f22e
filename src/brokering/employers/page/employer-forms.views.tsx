// Small forms of one employer: what comes next, and why it is at risk.
import type { Message } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Checkboxes } from '../../../ui/form/choices.views.tsx';
import { DateField, type Option, Select, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import type { Employer } from '../employer.ts';
import { type ConflictProps, EmployerConflictPage } from '../employer-conflict.views.tsx';
import { EmployerFrame } from '../employer-frame.views.tsx';
import { messages as m } from '../employers.messages.ts';
import { vulnerabilityNames } from '../vulnerability.messages.ts';
import { VULNERABILITY_REASONS } from '../vulnerability.ts';

export const NEXT_STEP_FIELDS = ['text', 'on', 'owner'] as const;
export type NextStepField = (typeof NEXT_STEP_FIELDS)[number];

type Props = {
  page: Page;
  employer: Employer;
  /** Of the record as the form was opened, with the marks of its fields. */
  version: number;
  opened: string;
  form: FormState;
};

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
        version={props.version}
        opened={props.opened}
        guard
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

export function VulnerabilityPage(props: Props) {
  const { page, employer, form } = props;
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
        version={props.version}
        opened={props.opened}
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

/** Two planned at once: nothing is saved until somebody has chosen. */
export function NextStepConflictPage(props: ConflictProps<NextStepField> & { owners: readonly Option[] }) {
  const { page, employer, owners } = props;
  const labels = { text: m.stepWhat, on: m.stepOn, owner: m.stepOwner };
  const say = (name: NextStepField, value: string) =>
    name === 'owner' ? (owners.find((one) => one.value === value)?.text ?? page.t(m.somebody)) : value;
  return (
    <EmployerConflictPage
      {...props}
      current="overview"
      title={m.conflictTitle}
      action={routes.employerNextStep.href({ id: employer.organisation.id })}
      names={NEXT_STEP_FIELDS}
      labels={labels}
      version={employer.relation.version}
      say={say}
    />
  );
}

const REASONS: Readonly<Record<string, Message>> = vulnerabilityNames;

export function VulnerabilityConflictPage(props: ConflictProps<'reasons'>) {
  const { page, employer } = props;
  const say = (_: 'reasons', codes: string) =>
    codes
      .split('\n')
      .map((code) => page.t(REASONS[code] ?? m.vulnerability))
      .join(', ');
  return (
    <EmployerConflictPage
      {...props}
      current="overview"
      title={m.conflictTitle}
      action={routes.employerVulnerability.href({ id: employer.organisation.id })}
      names={['reasons']}
      labels={{ reasons: m.vulnerability }}
      version={employer.relation.version}
      say={say}
    />
  );
}
