// The visits of one person across employers, what others plan there, the calendar address and the house's rule.
import { formatDate, localDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { HiddenField, NumberField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, PostButton } from '../../../ui/show/button.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { House } from '../employer.ts';
import { messages as common } from '../employers.messages.ts';
import type { PlannedVisit } from './planned-visit.ts';
import { messages as m } from './planned-visits.messages.ts';
import { VisitRows } from './planned-visits.views.tsx';

export type MyVisitsProps = {
  page: Page;
  mine: readonly PlannedVisit[];
  others: readonly PlannedVisit[];
  feed: { createdAt: Date } | undefined;
  /** The full address of a calendar that was just made. */
  madeAddress: string | undefined;
  rules: readonly (House & { apartDays: number })[];
  /** The rule that came back with a problem. */
  form: FormState;
};

export function MyVisitsPage(props: MyVisitsProps) {
  const { page, mine, others } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.mine)} problems={props.form.problems}>
      <PageHead
        page={page}
        title={t(m.mine)}
        crumbs={[
          { text: t(common.brokering) },
          { text: t(common.employers), href: page.link(routes.employers.href()) },
          { text: t(m.mine) },
        ]}
      />
      <Columns
        main={
          <>
            <Section id="mine" title={t(m.planned)}>
              {mine.length === 0 ? <Empty text={t(m.mineNone)} /> : <FirstVisits page={page} visits={mine} />}
            </Section>
            <Section id="others" title={t(m.others)}>
              {others.length === 0 ? (
                <p class="mut">{t(m.othersNone)}</p>
              ) : (
                <FirstVisits page={page} visits={others} />
              )}
            </Section>
          </>
        }
        side={
          <>
            <FeedCard {...props} />
            <RuleCard {...props} />
          </>
        }
      />
    </WorkPage>
  );
}

const SHOWN = 50;

function FirstVisits({ page, visits }: { page: Page; visits: readonly PlannedVisit[] }) {
  return (
    <>
      <VisitRows page={page} visits={visits.slice(0, SHOWN)} named />
      {visits.length > SHOWN ? <p class="mut sm">{page.t(m.firstVisits, { n: SHOWN })}</p> : null}
    </>
  );
}

function FeedCard({ page, feed, madeAddress }: MyVisitsProps) {
  const { t, lang } = page;
  const make = page.link(routes.visitFeeds.href());
  return (
    <Card title={t(m.feed)}>
      <p class="sm">{t(m.feedText)}</p>
      {madeAddress ? (
        <div class="ds-field">
          <label class="ds-label" for="feed-address">
            {t(m.feedAddress)}
          </label>
          <input class="ds-input" id="feed-address" readonly value={madeAddress} data-w="full" />
        </div>
      ) : null}
      {feed && !madeAddress ? (
        <p class="sm">{t(m.feedSince, { on: formatDate(localDate(feed.createdAt), lang) })}</p>
      ) : null}
      <div class="acts">
        <PostButton page={page} small plain action={make}>
          {t(feed ? m.feedRenew : m.feedMake)}
        </PostButton>
        {feed ? (
          <PostButton page={page} small variant="tertiary" action={page.link(routes.endVisitFeed.href())}>
            {t(m.feedEnd)}
          </PostButton>
        ) : null}
      </div>
    </Card>
  );
}

function RuleCard({ page, rules, form }: MyVisitsProps) {
  const { t } = page;
  if (rules.length === 0) return null;
  return (
    <Card title={t(m.rule)}>
      {rules.map(({ id, name, apartDays }) => (
        <Form
          page={page}
          action={page.link(routes.visitRule.href())}
          form={form.values.house === id ? form : { t, values: { days: String(apartDays) }, problems: [] }}
        >
          <HiddenField name="house" value={id} />
          <NumberField
            form={form.values.house === id ? form : { t, values: { days: String(apartDays) }, problems: [] }}
            name="days"
            label={t(m.ruleDays, { house: name })}
            help={t(m.ruleHelp)}
            unit={t(m.unitDays)}
          />
          <FormButtons>
            <Button small variant="secondary">
              {t(m.ruleSave)}
            </Button>
          </FormButtons>
        </Form>
      ))}
    </Card>
  );
}
