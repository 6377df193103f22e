// The needs of a case: the tab on the case's page, and the page where a case is closed with what becomes of them.
import { formatDate, localDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Checkbox, Radios } from '../../../ui/form/choices.views.tsx';
import { Select, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Columns, Section } from '../../../ui/show/heading.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { type BrokerCase, CASE_CLOSING_REASONS } from '../../cases/case.ts';
import { caseClosingNames } from '../../cases/case-names.messages.ts';
import { mayCloseAs } from '../../cases/move.ts';
import { CaseFacts } from '../../cases/page/case-facts.views.tsx';
import { CaseFrame, worksWithCase } from '../../cases/page/case-frame.views.tsx';
import { messages as ofCase } from '../../cases/page/page.messages.ts';
import type { PlannedVisit } from '../../employers/visits/planned-visit.ts';
import type { Need } from '../need.ts';
import { StateTag } from '../need-frame.views.tsx';
import { messages as ofNeeds } from '../needs.messages.ts';
import { messages as m } from './case-needs.messages.ts';
import { NEED_FATES } from './case-needs.ts';

type Props = { page: Page; found: BrokerCase; today: string; needs: readonly Need[]; form: FormState };

export function CaseNeedsPage(props: Props & { others: readonly Need[] }) {
  const { page, found, today, needs } = props;
  const { t } = page;
  const canChange = worksWithCase(page, found) && found.state !== 'closed';
  const key = found.key.toLowerCase();
  return (
    <CaseFrame
      page={page}
      found={found}
      today={today}
      current="needs"
      problems={props.form.problems}
      actions={
        canChange ? (
          <ButtonLink icon="plus" href={page.link(routes.draftNeed.href({ arende: key }))}>
            {t(m.newNeed)}
          </ButtonLink>
        ) : undefined
      }
    >
      <Columns
        main={
          <>
            <Section id="needs" title={t(m.needsOfCase)}>
              {needs.length === 0 ? (
                <Empty text={t(m.none)} />
              ) : (
                <NeedTable {...props} canChange={canChange} />
              )}
            </Section>
            {canChange ? <Linking {...props} /> : null}
          </>
        }
        side={<CaseFacts page={page} found={found} />}
      />
    </CaseFrame>
  );
}

function NeedTable({ page, found, needs, canChange }: Props & { canChange: boolean }) {
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.needsOfCase)}
      rows={needs}
      columns={[
        {
          head: t(m.need),
          cell: (need) => (
            <RowTitle
              href={page.link(routes.need.href({ key: need.key.toLowerCase() }))}
              title={need.content.title || t(ofNeeds.noTitle)}
              sub={need.key}
            />
          ),
        },
        { head: t(m.state), cell: (need) => <StateTag page={page} need={need} /> },
        { head: t(m.received), phoneLabel: true, cell: (need) => formatDate(need.receivedOn, lang) },
        ...(canChange
          ? [
              {
                head: t(m.act),
                hideHead: true,
                cell: (need: Need) => (
                  <PostButton
                    page={page}
                    small
                    variant="tertiary"
                    action={page.link(routes.unlinkCaseNeed.href({ key: found.key.toLowerCase() }))}
                    fields={{ need: need.key }}
                    label={t(m.unlinkThis, { key: need.key })}
                  >
                    {t(m.unlink)}
                  </PostButton>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Linking({ page, found, form, others }: Props & { others: readonly Need[] }) {
  const { t } = page;
  return (
    <Section id="link" title={t(m.link)}>
      {others.length === 0 ? (
        <p class="mut">{t(m.noneToLink)}</p>
      ) : (
        <Form
          page={page}
          form={form}
          action={page.link(routes.linkCaseNeed.href({ key: found.key.toLowerCase() }))}
        >
          <Select
            form={form}
            name="need"
            label={t(m.whichNeed)}
            help={t(m.linkHelp)}
            options={others.map((need) => ({
              value: need.key,
              text: [need.key, need.content.title].filter(Boolean).join(' · '),
            }))}
          />
          <FormButtons>
            <Button variant="secondary">{t(m.doLink)}</Button>
          </FormButtons>
        </Form>
      )}
    </Section>
  );
}

/** `needs` are those that are not closed, `visits` those that the house plans, `efforts` those that go on. */
export function EndCasePage(props: Props & { visits: readonly PlannedVisit[]; efforts: readonly string[] }) {
  const { page, found, today, needs, visits, efforts, form } = props;
  const { t, lang } = page;
  const key = found.key.toLowerCase();
  return (
    <CaseFrame page={page} found={found} today={today} current="overview" problems={form.problems}>
      <Columns
        main={
          <Section id="end" title={t(m.end)}>
            <div class="stack">
              <p class="mut">{t(m.endLead)}</p>
              {efforts.length > 0 ? (
                <p>
                  {t(m.effortsGoOn, { n: efforts.length })}{' '}
                  {efforts.map((one) => (
                    <>
                      <a href={page.link(routes.effort.href({ key: one.toLowerCase() }))}>{one}</a>{' '}
                    </>
                  ))}
                </p>
              ) : null}
              <Form
                page={page}
                form={form}
                action={page.link(routes.endCase.href({ key }))}
                version={found.version}
                guard
              >
                <Radios
                  form={form}
                  name="reason"
                  label={t(m.why)}
                  choices={CASE_CLOSING_REASONS.filter((reason) => mayCloseAs(found, reason)).map(
                    (value) => ({
                      value,
                      text: t(caseClosingNames[value]),
                    }),
                  )}
                />
                {needs.length > 0 ? (
                  <Radios
                    form={form}
                    name="needs"
                    label={t(m.fate, { n: needs.length })}
                    help={needs
                      .map((need) => [need.key, need.content.title].filter(Boolean).join(' '))
                      .join(' · ')}
                    choices={NEED_FATES.map((value) => ({ value, text: t(m[value]) }))}
                  />
                ) : null}
                {visits.length > 0 ? (
                  <Checkbox
                    form={form}
                    name="cancelVisits"
                    label={t(m.cancelVisits, { n: visits.length })}
                    help={visits.map((one) => formatDate(localDate(one.startsAt), lang)).join(' · ')}
                  />
                ) : null}
                <TextArea form={form} name="words" label={t(m.words)} rows={3} optional />
                <FormButtons>
                  <Button color="danger">{t(m.end)}</Button>
                  <ButtonLink variant="secondary" href={page.link(routes.brokerCase.href({ key }))}>
                    {t(ofCase.cancel)}
                  </ButtonLink>
                </FormButtons>
              </Form>
            </div>
          </Section>
        }
        side={<CaseFacts page={page} found={found} />}
      />
    </CaseFrame>
  );
}
