// Two changed the same thing about an employer: both versions side by side, and nothing saved until somebody has chosen.
import { VersionForm, type VersionFormProps } from '../../ui/form/version-form.views.tsx';
import type { Employer } from './employer.ts';
import { EmployerFrame, type EmployerTab } from './employer-frame.views.tsx';

/** What the page that was saved on knows: the form as it was sent, and where it differs from what stands. */
export type ConflictProps<N extends string> = Pick<
  VersionFormProps<N>,
  'page' | 'mine' | 'rows' | 'opened'
> & {
  employer: Employer;
};

export function EmployerConflictPage<N extends string>(
  props: VersionFormProps<N> & { employer: Employer; current: EmployerTab },
) {
  const { page, employer, current, title } = props;
  return (
    <EmployerFrame page={page} employer={employer} current={current} title={page.t(title)}>
      <VersionForm {...props} />
    </EmployerFrame>
  );
}
