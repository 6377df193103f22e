// Unmet needs: the list with filters, and one with those who were told and their answers.
import { formatDate, formatNumber, localDate } from '../../../platform/format.ts';
import { type LocalText, localText } from '../../../platform/i18n.ts';
import type { ShownPart } from '../../../platform/part.ts';
import type { County } from '../../../register/places/place.ts';
import { routes } from '../../../routes.ts';
import { Select } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import type { Query } from '../../../ui/query.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { FilterForm, Pagination, Results } from '../../../ui/show/list.views.tsx';
import { Empty, RuleBox, Tag, type Tone } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { kindNames, messages as m, reasonNames, stateNames } from './unmet.messages.ts';
import type { KnownUnmet } from './unmet.service.ts';
import { UNMET_REASONS, type UnmetNeed, type UnmetSignal, type UnmetSignalState } from './unmet.ts';
import { AnswerForm } from './unmet-forms.views.tsx';

const STATE_TONES: Record<UnmetSignalState, Tone> = {
  sent: 'neutral',
  read: 'neutral',
  answered: 'info',
  planned: 'info',
  started: 'success',
  declined: 'warning',
};

export type UnmetListProps = {
  page: Page;
  list: ShownPart<KnownUnmet>;
  counties: readonly County[];
  /** As the address holds them: `orsak`, `lan`, `svar`. */
  query: Query;
  form: FormState;
};

export function UnmetListPage(props: UnmetListProps) {
  const { page, list, query } = props;
  const { t } = page;
  const path = page.link(routes.unmetNeeds.href());
  const isFiltered = Boolean(query.orsak || query.lan || query.svar);
  return (
    <WorkPage page={page} title={t(m.unmetNeeds)}>
      <PageHead
        page={page}
        title={t(m.unmetNeeds)}
        crumbs={[
          { text: t(m.followUp), href: page.link(routes.regionalFollowUp.href()) },
          { text: t(m.unmetNeeds) },
        ]}
        lead={t(m.lead)}
      />
      <Filters {...props} path={path} />
      <Results id="unmet">
        {list.total === 0 ? (
          <Empty text={t(isFiltered ? m.noneFound : m.none)}>
            {isFiltered ? (
              <ButtonLink variant="secondary" href={path}>
                {t(m.clear)}
              </ButtonLink>
            ) : null}
          </Empty>
        ) : (
          <>
            <p class="mut">{t(m.count, { n: list.total })}</p>
            <UnmetTable page={page} rows={list.items} />
            <Pagination
              t={t}
              path={path}
              query={query}
              page={list.page}
              size={list.limit}
              total={list.total}
            />
          </>
        )}
      </Results>
    </WorkPage>
  );
}

function Filters({ page, counties, form, path }: UnmetListProps & { path: string }) {
  const { t } = page;
  return (
    <FilterForm t={t} action={path} results="unmet">
      <Select
        form={form}
        name="orsak"
        label={t(m.reason)}
        empty={t(m.all)}
        options={UNMET_REASONS.map((value) => ({ value, text: t(reasonNames[value]) }))}
      />
      <Select
        form={form}
        name="svar"
        label={t(m.answerState)}
        empty={t(m.all)}
        options={[
          { value: 'vantar', text: t(m.waits) },
          { value: 'har', text: t(m.has) },
        ]}
      />
      <Select
        form={form}
        name="lan"
        label={t(m.county)}
        empty={t(m.all)}
        options={counties.map(({ code, name }) => ({ value: code, text: name }))}
      />
    </FilterForm>
  );
}

function UnmetTable({ page, rows }: { page: Page; rows: readonly KnownUnmet[] }) {
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.unmetNeeds)}
      rows={rows}
      columns={[
        {
          head: t(m.what),
          cell: ({ unmet }) => (
            <RowTitle
              href={page.link(routes.unmetNeed.href({ id: unmet.id }))}
              title={<span lang="sv">{unmet.summary}</span>}
              sub={[unmet.county?.name, peopleOf(page, unmet)].filter(Boolean).join(' · ')}
            />
          ),
        },
        { head: t(m.reason), cell: ({ unmet }) => t(reasonNames[unmet.reason]) },
        {
          head: t(m.answers),
          phoneLabel: true,
          cell: ({ signals }) => <AnswerCount page={page} signals={signals} />,
        },
        {
          head: t(m.recorded),
          phoneLabel: true,
          cell: ({ unmet }) => formatDate(localDate(unmet.recordedAt), lang),
        },
      ]}
    />
  );
}

/** One's own state when one is told, else how many have answered. */
function AnswerCount({ page, signals }: { page: Page; signals: readonly UnmetSignal[] }) {
  const { t } = page;
  const own = signals.find((one) => one.own);
  if (own) return <SignalState page={page} state={own.state} />;
  const answered = signals.filter(({ answeredAt }) => answeredAt !== null).length;
  return <>{t(m.answersOf, { answered, told: signals.length })}</>;
}

function SignalState({ page, state }: { page: Page; state: UnmetSignalState }) {
  return <Tag tone={STATE_TONES[state]}>{page.t(stateNames[state])}</Tag>;
}

function peopleOf({ t, lang }: Page, { people }: UnmetNeed): string | undefined {
  return people === null ? undefined : t(m.nPeople, { n: formatNumber(people, lang) });
}

export type UnmetPageProps = KnownUnmet & {
  page: Page;
  skills: readonly LocalText[];
  form: FormState;
};

export function UnmetPage(props: UnmetPageProps) {
  const { page, unmet, signals, form } = props;
  const { t } = page;
  const own = signals.find((one) => one.own);
  return (
    <WorkPage page={{ ...page, demo: unmet.demo }} title={unmet.summary} problems={form.problems}>
      <PageHead
        page={page}
        title={unmet.summary}
        crumbs={[
          { text: t(m.followUp), href: page.link(routes.regionalFollowUp.href()) },
          { text: t(m.unmetNeeds), href: page.link(routes.unmetNeeds.href()) },
        ]}
        tags={<Tag tone="warning">{t(reasonNames[unmet.reason])}</Tag>}
      />
      <Columns
        main={
          <>
            {own ? <AnswerForm page={page} signal={own} form={form} /> : null}
            <Section id="told" title={t(m.told)}>
              <div class="stack">
                <RuleBox icon="scales">{t(m.toldRule)}</RuleBox>
                <SignalTable page={page} signals={signals} />
              </div>
            </Section>
          </>
        }
        side={<UnmetFacts {...props} />}
      />
    </WorkPage>
  );
}

/** Who was told and what they answer; stands on the page of the need too. */
export function SignalTable({ page, signals }: { page: Page; signals: readonly UnmetSignal[] }) {
  const { t, lang } = page;
  if (signals.length === 0) return <p class="mut">{t(m.nobodyTold)}</p>;
  return (
    <DataTable
      t={t}
      caption={t(m.told)}
      rows={signals}
      columns={[
        {
          head: t(m.receiver),
          cell: ({ receiver, kind }) => (
            <>
              <span class="med" lang="sv">
                {receiver.name}
              </span>
              <div class="mut sub-line">{t(kindNames[kind])}</div>
            </>
          ),
        },
        { head: t(m.state), cell: ({ state }) => <SignalState page={page} state={state} /> },
        {
          head: t(m.answers),
          cell: ({ answer, answeredAt }) =>
            answer && answeredAt ? (
              <>
                <span lang="sv">{answer}</span>
                <div class="mut sub-line">{formatDate(localDate(answeredAt), lang)}</div>
              </>
            ) : (
              <span class="mut">{t(m.noAnswerYet)}</span>
            ),
        },
      ]}
    />
  );
}

function UnmetFacts({ page, unmet, skills }: UnmetPageProps) {
  const { t, lang } = page;
  const from = <From page={page} unmet={unmet} />;
  return (
    <Card title={t(m.inBrief)}>
      <Facts
        t={t}
        facts={[
          ...(unmet.needKey || unmet.poolKey ? [{ name: t(m.from), value: from }] : []),
          {
            name: t(m.skills),
            value: skills.map((name) => localText(name, lang).text).join(', ') || t(m.noSkills),
          },
          { name: t(m.people), value: peopleOf(page, unmet) ?? t(m.fewPeople) },
          { name: t(m.county), value: unmet.county?.name },
          { name: t(m.recorded), value: formatDate(localDate(unmet.recordedAt), lang) },
        ]}
      />
    </Card>
  );
}

function From({ page, unmet: { needKey, poolKey } }: Pick<UnmetPageProps, 'page' | 'unmet'>) {
  const { t } = page;
  if (needKey) {
    const href = page.link(routes.needOutcomes.href({ key: needKey.toLowerCase() }));
    return <a href={href}>{t(m.fromNeed, { key: needKey })}</a>;
  }
  if (!poolKey) return null;
  const href = page.link(routes.pool.href({ key: poolKey.toLowerCase() }));
  return <a href={href}>{t(m.fromPool, { key: poolKey })}</a>;
}
