// Why a provider was not asked, in the words of the stored answer.
import { formatDate, localDate } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import { TextField } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { RuleBox } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { checkNames } from '../../matching/matching.messages.ts';
import { sayCheck } from '../../matching/say-match.ts';
import { messages as asking } from '../asking/asking.messages.ts';
import { advice, messages as m, verdictAdvice } from './judgement.messages.ts';
import type { Judgement, OwnJudgement, WhyNot } from './judgement.ts';

/** The stored answer, one sentence for each offer that came near. */
export function sayWhyNot(one: Judgement, { t, lang }: Pick<Page, 't' | 'lang'>): string[] {
  if (one.verdict === 'met') return [t(m.met)];
  if (one.verdict !== 'condition') return [t(m[one.verdict], { n: one.offers })];
  return one.offersKeptOut.map(({ title, rule, asked, offered }) =>
    t(m.keptOut, {
      title: localText(title, lang).text,
      why: sayCheck({ rule, asked, offered, outcome: 'failed' }, { t, lang, names: new Map() }),
    }),
  );
}

/** What the provider can do to be asked another time. */
export function sayAdvice(one: Judgement, { t }: Pick<Page, 't'>): string[] {
  if (one.verdict === 'met') return [];
  if (one.verdict !== 'condition') return [t(verdictAdvice[one.verdict])];
  return [...new Set(one.offersKeptOut.map(({ rule }) => t(advice[rule])))];
}

/** One sentence a line. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <span class="b-line">{line}</span>
      ))}
    </>
  );
}

type OwnProps = { page: Page; found: Listed<OwnJudgement>; at: Part; form: FormState };

/** All requests that a provider did not get. */
export function UnaskedPage({ page, found, at, form }: OwnProps) {
  const { t, lang } = page;
  const path = page.link(routes.unasked.href());
  return (
    <WorkPage page={page} title={t(m.ownTitle)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.ownTitle)}
        lead={t(m.ownLead, { n: found.total })}
        crumbs={[
          { text: t(m.requests), href: page.link(routes.receivedRequests.href()) },
          { text: t(m.ownTitle) },
        ]}
      />
      <div class="stack l">
        <LookUp page={page} form={form} />
        {found.items.length === 0 ? null : (
          <div class="stack">
            <DataTable
              t={t}
              caption={t(m.ownLink)}
              rows={found.items}
              columns={[
                {
                  head: t(m.request),
                  cell: ({ request }) => (
                    <RowTitle
                      href={page.link(routes.whyNotAsked.href({ key: request.key.toLowerCase() }))}
                      title={request.title}
                      sub={`${request.key} · ${request.centre}`}
                    />
                  ),
                },
                {
                  head: t(m.publishedOn),
                  phoneLabel: true,
                  cell: ({ request }) => formatDate(localDate(request.publishedAt), lang),
                },
                { head: t(m.reason), cell: ({ judgement }) => <Lines lines={sayWhyNot(judgement, page)} /> },
              ]}
            />
            <Pagination t={t} path={path} query={{}} page={at.page} size={at.limit} total={found.total} />
          </div>
        )}
      </div>
    </WorkPage>
  );
}

function LookUp({ page, form }: Pick<OwnProps, 'page' | 'form'>) {
  const { t } = page;
  return (
    <Card title={t(m.lookUp)}>
      <form method="get" action={page.link(routes.unasked.href())} class="stack">
        <TextField form={form} name="nummer" label={t(m.key)} help={t(m.keyHelp)} width="s" />
        <div class="acts">
          <Button variant="secondary">{t(m.show)}</Button>
        </div>
      </form>
    </Card>
  );
}

/** One request that a provider did not get. */
export function WhyNotPage({ page, why }: { page: Page; why: WhyNot }) {
  const { t, lang } = page;
  const { request } = why;
  const on = formatDate(localDate(request.publishedAt), lang);
  const got = why.kind === 'judged' && why.judgement.asked;
  const title = t(got ? m.gotTitle : m.whyTitle, { key: request.key });
  return (
    <WorkPage page={page} title={title}>
      <PageHead
        page={page}
        title={title}
        lead={t(m.whyLead, { title: request.title, on, centre: request.centre })}
        crumbs={[
          { text: t(m.requests), href: page.link(routes.receivedRequests.href()) },
          { text: t(m.ownTitle), href: page.link(routes.unasked.href()) },
          { text: request.key },
        ]}
      />
      <Columns
        main={
          <>
            <Section id="reason" title={t(m.reason)}>
              <div class="stack">
                {reasonLines(why, page, on).map((line) => (
                  <p>{line}</p>
                ))}
                {sayExceptions(why, page).map((line) => (
                  <p>{line}</p>
                ))}
                {why.kind === 'judged' ? <p class="mut sm">{t(m.storedOn, { on })}</p> : null}
              </div>
            </Section>
            <Section id="rule" title={t(m.rule)}>
              <RuleBox>
                <p>{t(asking.ruleText, { rule: request.rule.id, version: request.rule.version })}</p>
              </RuleBox>
            </Section>
          </>
        }
        side={<NextTime page={page} why={why} got={got} />}
      />
    </WorkPage>
  );
}

/** That the provider was contacted about an exception, and what it said. */
function sayExceptions({ exceptions }: WhyNot, { t, lang }: Page): string[] {
  return exceptions.map(({ rule, askedAt, answer }) => {
    const what = t(checkNames[rule]).toLowerCase();
    const on = formatDate(localDate(askedAt), lang);
    if (!answer) return t(m.exceptionOpen, { on, what });
    return t(answer.value === 'yes' ? m.exceptionYes : m.exceptionNo, {
      on,
      what,
      at: formatDate(localDate(answer.at), lang),
    });
  });
}

function reasonLines(why: WhyNot, page: Page, on: string): string[] {
  if (why.kind !== 'judged') return [page.t(m[why.kind], { on, centre: why.request.centre })];
  if (why.judgement.asked) return [page.t(m.got, { on })];
  return sayWhyNot(why.judgement, page);
}

function NextTime({ page, why, got }: { page: Page; why: WhyNot; got: boolean }) {
  const { t } = page;
  if (got)
    return (
      <ButtonLink href={page.link(routes.receivedRequest.href({ key: why.request.key.toLowerCase() }))}>
        {t(m.openRequest)}
      </ButtonLink>
    );
  const lines =
    why.kind === 'judged'
      ? sayAdvice(why.judgement, page)
      : why.kind === 'afterwards'
        ? [t(m.afterwardsNext)]
        : [];
  return (
    <Card title={t(m.nextTime)} tone="accent">
      {lines.map((line) => (
        <p>{line}</p>
      ))}
      <div class="acts">
        <ButtonLink href={page.link(routes.ownOffers.href())}>{t(m.toOffers)}</ButtonLink>
      </div>
    </Card>
  );
}
