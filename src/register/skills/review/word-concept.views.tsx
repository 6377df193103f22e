// A word becomes a concept: the form of a concept, with the concepts that are alike beside it.
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { ConceptFields } from '../skill-form.views.tsx';
import { messages as skills } from '../skills.messages.ts';
import type { Proposal } from './proposal.ts';
import { messages as m } from './review.messages.ts';
import { type TwinLine, TwinList } from './twins.views.tsx';

type Props = {
  page: Page;
  proposal: Proposal;
  form: FormState;
  twins: readonly TwinLine[];
  names: ReadonlyMap<string, { label: { sv: string; en?: string | undefined } }>;
};

export function WordConceptPage({ page, proposal, form, twins, names }: Props) {
  const { t } = page;
  const title = t(m.conceptFormTitle, { word: proposal.word });
  const near = proposal.company.flatMap(({ conceptId }) => names.get(conceptId) ?? []);
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead
        page={page}
        title={title}
        lead={t(m.conceptFormLead)}
        crumbs={[
          { text: t(skills.title), href: page.link(routes.skills.href()) },
          { text: t(m.title), href: page.link(routes.newWords.href()) },
          { text: proposal.word, href: page.link(routes.newWord.href({ id: proposal.id })) },
          { text: t(m.newConceptTitle) },
        ]}
      />
      <Columns
        main={
          <Form
            page={page}
            form={form}
            action={page.link(routes.newWordConcept.href({ id: proposal.id }))}
            version={proposal.version}
            guard
          >
            <ConceptFields form={form} />
            <TextArea form={form} name="reason" label={t(m.reason)} optional rows={2} />
            <FormButtons>
              <Button>{t(m.saveConcept)}</Button>
            </FormButtons>
          </Form>
        }
        side={
          <>
            <Section id="twins" title={t(m.twins)}>
              <TwinList page={page} twins={twins} />
            </Section>
            {near.length > 0 ? (
              <Section id="company" title={t(m.company)}>
                <p class="mut sm">{t(m.companyNote)}</p>
                <p>{near.map((one) => localText(one.label, page.lang).text).join(', ')}</p>
              </Section>
            ) : null}
          </>
        }
      />
    </WorkPage>
  );
}
