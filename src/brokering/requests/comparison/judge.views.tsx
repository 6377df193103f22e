// Before and during judging: interests are declared first, then points are set with their reasons.
import { routes } from '../../../routes.ts';
import { Checkboxes } from '../../../ui/form/choices.views.tsx';
import { NumberField, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { Alert, Disclosure } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { ProposalText } from '../proposals/proposal-text.views.tsx';
import { nameOfCriterion } from '../spec/spec-facts.ts';
import { messages as m } from './comparison.messages.ts';
import type { Comparison } from './comparison.service.ts';
import { PRICE } from './comparison.ts';
import { ComparisonHead } from './comparison-page.views.tsx';
import type { Sheet } from './sheet.ts';

type Props = Comparison & { page: Page; form: FormState };

/** Only who answered is told here; what they say comes after. */
export function DeclarePage(props: Props) {
  const { page, request, bidders, form } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.declareTitle)} problems={form.problems}>
      <ComparisonHead {...props} title={t(m.declareTitle)} />
      <p class="lead">{t(m.declareLead)}</p>
      <Form
        page={page}
        form={form}
        action={page.link(routes.declareInterest.href({ key: request.key.toLowerCase() }))}
      >
        <Checkboxes
          form={form}
          name="provider"
          label={t(m.bidders)}
          help={t(m.biddersHelp)}
          choices={bidders.map(({ providerId, provider }) => ({ value: providerId, text: provider }))}
          optional
        />
        <TextArea form={form} name="words" label={t(m.interestWords)} rows={3} optional />
        <FormButtons>
          <Button>{t(m.declare)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

export function ScorePage(props: Props & { sheet: Sheet }) {
  const { page, request, sheet, form, own } = props;
  const { t } = page;
  const key = request.key.toLowerCase();
  const judged = sheet.criteria.filter(({ id }) => id !== PRICE);
  return (
    <WorkPage page={page} title={t(m.scoreTitle)} problems={form.problems}>
      <ComparisonHead {...props} title={t(m.scoreTitle)} />
      <p class="lead">{t(m.scoreLead)}</p>
      <Form page={page} form={form} action={page.link(routes.scoreProposals.href({ key }))} guard>
        {sheet.proposals.map(({ letter, provider, providerId, content }) => (
          <FormSection title={t(m.option, { letter, provider })}>
            <Disclosure summary={t(m.proposalsTitle)}>
              <ProposalText page={page} content={content} spec={request.content} />
            </Disclosure>
            {own?.providerIds.includes(providerId) ? (
              <Alert>{t(m.notYou, { provider, letter })}</Alert>
            ) : (
              judged.map((criterion) => {
                const name = nameOfCriterion(criterion, t).toLowerCase();
                return (
                  <>
                    <NumberField
                      form={form}
                      name={`points.${letter}.${criterion.id}`}
                      label={t(m.points, { name, letter })}
                      decimals
                      optional
                    />
                    <TextArea
                      form={form}
                      name={`reason.${letter}.${criterion.id}`}
                      label={t(m.why, { name, letter })}
                      rows={2}
                      optional
                    />
                  </>
                );
              })
            )}
          </FormSection>
        ))}
        <FormButtons>
          <Button icon="save">{t(m.save)}</Button>
          <ButtonLink variant="secondary" href={page.link(routes.comparison.href({ key }))}>
            {t(m.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}
