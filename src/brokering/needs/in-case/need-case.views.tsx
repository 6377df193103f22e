// The case of a need: the page where the need is put into one, and the line on the need's own page.
import { routes } from '../../../routes.ts';
import { Select } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { BrokerCase } from '../../cases/case.ts';
import { AboutFields, type Colleagues, NextFields } from '../../cases/form/case-fields.views.tsx';
import type { Need } from '../need.ts';
import { messages as ofNeeds } from '../needs.messages.ts';
import { messages as m } from './case-needs.messages.ts';

type Props = {
  page: Page;
  need: Need;
  /** Running and paused cases of the employer at the house. */
  cases: readonly BrokerCase[];
  colleagues: Colleagues;
  today: string;
  /** Choosing one that exists, and opening a new one: each with what came back. */
  choosing: FormState;
  opening: FormState;
};

export function NeedCasePage(props: Props) {
  const { page, need } = props;
  const { t } = page;
  const key = need.key.toLowerCase();
  const back = page.link(routes.need.href({ key }));
  return (
    <WorkPage
      page={page}
      title={t(m.caseOfNeed)}
      problems={[...props.choosing.problems, ...props.opening.problems]}
    >
      <PageHead
        page={page}
        title={t(m.caseOfNeed)}
        lead={t(m.caseLead)}
        crumbs={[
          { text: t(ofNeeds.brokering) },
          { text: t(ofNeeds.needs), href: page.link(routes.needs.href()) },
          { text: need.key, href: back },
          { text: t(m.inCase) },
        ]}
      />
      {need.organisation ? (
        <div class="stack l">
          <Existing {...props} />
          <Section id="new" title={t(m.startNew)}>
            <Form page={page} form={props.opening} action={page.link(routes.caseOfNeed.href({ key }))} guard>
              <AboutFields form={props.opening} />
              <NextFields form={props.opening} colleagues={props.colleagues} today={props.today} />
              <FormButtons>
                <Button icon="plus">{t(m.openCase)}</Button>
                <ButtonLink variant="secondary" href={back}>
                  {t(ofNeeds.cancel)}
                </ButtonLink>
              </FormButtons>
            </Form>
          </Section>
        </div>
      ) : (
        <Empty text={t(m.needsEmployer)}>
          <ButtonLink variant="secondary" href={page.link(routes.editNeed.href({ key }))}>
            {t(ofNeeds.edit)}
          </ButtonLink>
        </Empty>
      )}
    </WorkPage>
  );
}

function Existing({ page, need, cases, choosing }: Props) {
  const { t } = page;
  return (
    <Section id="existing" title={t(m.existing)}>
      {cases.length === 0 ? (
        <p class="mut">{t(m.noExisting)}</p>
      ) : (
        <Form
          page={page}
          form={choosing}
          action={page.link(routes.caseOfNeed.href({ key: need.key.toLowerCase() }))}
        >
          <Select
            form={choosing}
            name="caseKey"
            label={t(m.whichCase)}
            options={cases.map((one) => ({ value: one.key, text: `${one.key} · ${one.title}` }))}
          />
          <FormButtons>
            <Button variant="secondary">{t(m.putIn)}</Button>
          </FormButtons>
        </Form>
      )}
    </Section>
  );
}
