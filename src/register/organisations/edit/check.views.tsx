// "Finns redan?": the first step of a new organisation.
import { routes } from '../../../routes.ts';
import { TextField } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PostButton } from '../../../ui/show/button.views.tsx';
import { FilterForm, Results } from '../../../ui/show/list.views.tsx';
import { Alert } from '../../../ui/show/notes.views.tsx';
import type { Organisation } from '../organisation.ts';
import { normaliseOrganisationNumber } from '../organisation-number.ts';
import { RegisterPage } from '../register-page.views.tsx';
import { messages as m } from './organisation-form.messages.ts';
import { crumbsOf, OrganisationRows } from './similar-organisations.views.tsx';

type CheckProps = { page: Page; values: { namn: string; nummer: string }; similar: readonly Organisation[] };

/** First the name: what is like it is shown while typing, or after the button without script. */
export function CheckPage(props: CheckProps) {
  const { page, values, similar } = props;
  const { t } = page;
  const form: FormState = { t, values, problems: [] };
  return (
    <RegisterPage
      page={page}
      title={t(m.newTitle)}
      lead={t(m.checkLead)}
      crumbs={crumbsOf(page, t(m.newTitle))}
    >
      <FilterForm t={t} action={page.link(routes.newOrganisation.href())} results="similar" unseenIn={page}>
        <TextField form={form} name="namn" label={t(m.name)} width="full" autocomplete="off" />
        <TextField form={form} name="nummer" label={t(m.number)} optional width="s" autocomplete="off" />
      </FilterForm>
      <Results id="similar">
        {values.namn === '' && values.nummer === '' ? null : (
          <>
            <h2 class="ds-heading">{t(m.similar, { n: similar.length })}</h2>
            {isWrong(values.nummer) ? <Alert tone="warning">{t(m.numberProblem)}</Alert> : null}
            {similar.length > 0 ? <OrganisationRows page={page} organisations={similar} /> : null}
            <p class="sm mut">{t(m.similarNote)}</p>
            {values.namn.length < 2 ? null : (
              <PostButton
                page={page}
                variant="primary"
                icon="plus"
                plain
                action={page.link(routes.newOrganisation.href())}
                fields={{ ...values, vidare: 'ja' }}
              >
                {t(m.addNamed, { name: values.namn })}
              </PostButton>
            )}
          </>
        )}
      </Results>
    </RegisterPage>
  );
}

/** Said here already: nothing like a mistyped number is found, which reads as if the organisation were new. */
function isWrong(number: string): boolean {
  return number.trim() !== '' && normaliseOrganisationNumber(number) === undefined;
}
