// The words that wait for a decision, those of the most organisations first.
import { formatInstant, formatNumber } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { TextField } from '../../../ui/form/fields.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { type Query, withQuery } from '../../../ui/query.ts';
import { PostButton } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { ChoiceChips, FilterForm, Pagination, Results } from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { type Column, DataTable, NoValue, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as skills } from '../skills.messages.ts';
import { PROPOSAL_STATES, type Proposal, type ProposalState } from './proposal.ts';
import { decisionNames, messages as m, stateNames } from './review.messages.ts';

type Props = {
  page: Page;
  items: readonly Proposal[];
  counts: ReadonlyMap<ProposalState, number>;
  names: ReadonlyMap<string, { label: { sv: string; en?: string | undefined } }>;
  countedAt: Date | undefined;
  state: ProposalState;
  /** The filters as they stand in the address. */
  query: Query;
  pageNumber: number;
  pageSize: number;
};

export function ReviewListPage(props: Props) {
  const { page, countedAt } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.title)}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={t(m.lead)}
        crumbs={[{ text: t(skills.title), href: page.link(routes.skills.href()) }, { text: t(m.title) }]}
        actions={
          <PostButton page={page} icon="refresh" action={page.link(routes.searchNewWords.href())}>
            {t(m.search)}
          </PostButton>
        }
      />
      <div class="stack l">
        <StateChoice {...props} />
        <FilterForm
          t={t}
          action={page.link(routes.newWords.href())}
          results="words"
          keep={{ lage: props.query.lage }}
        >
          <TextField
            form={{ t, values: props.query, problems: [] }}
            name="q"
            type="search"
            label={t(m.find)}
            autocomplete="off"
          />
        </FilterForm>
        <Found {...props} />
        <p class="mut sm">
          {countedAt ? t(m.countedAt, { at: formatInstant(countedAt, page.lang) }) : t(m.neverCounted)}
        </p>
      </div>
    </WorkPage>
  );
}

function StateChoice({ page, query, counts, state }: Props) {
  const path = page.link(routes.newWords.href());
  const choices = PROPOSAL_STATES.map((one) => ({
    text: page.t(stateNames[one]),
    href: withQuery(path, query, { lage: one === 'waiting' ? undefined : one, sida: undefined }),
    current: one === state,
    count: counts.get(one) ?? 0,
  }));
  return <ChoiceChips label={page.t(m.views)} choices={choices} />;
}

function Found(props: Props) {
  const { page, state, items, query } = props;
  const { t } = page;
  const total = props.counts.get(state) ?? 0;
  return (
    <Results id="words">
      <h2 class="ds-heading">{t(m.count, { n: total })}</h2>
      {items.length === 0 ? (
        <Empty text={t(state === 'waiting' && !query.q ? m.nothing : m.nothingHere)} />
      ) : (
        <>
          <DataTable t={t} caption={t(m.title)} columns={columnsOf(props)} rows={items} />
          <Pagination
            t={t}
            path={page.link(routes.newWords.href())}
            query={query}
            page={props.pageNumber}
            size={props.pageSize}
            total={total}
          />
        </>
      )}
    </Results>
  );
}

function columnsOf({ page, names, state }: Props): Column<Proposal>[] {
  const { t, lang } = page;
  const number = (value: number | null) =>
    value === null ? <NoValue t={t} reason={t(m.ownOnly)} /> : formatNumber(value, lang);
  const decision: Column<Proposal> = {
    head: t(m.decision),
    cell: (row) => {
      const concept = row.conceptId ? names.get(row.conceptId) : undefined;
      return (
        <>
          {row.decision ? t(decisionNames[row.decision]) : null}
          {concept ? <div class="mut sub-line">{localText(concept.label, lang).text}</div> : null}
        </>
      );
    },
  };
  return [
    {
      head: t(m.word),
      cell: (row) => (
        <RowTitle
          href={page.link(routes.newWord.href({ id: row.id }))}
          title={<span lang={row.lang}>{row.word}</span>}
          sub={subLineOf(page, row)}
        />
      ),
    },
    ...(state === 'decided' ? [decision] : []),
    { head: t(m.needs), numeric: true, phoneLabel: true, cell: (row) => number(row.needs) },
    { head: t(m.organisations), numeric: true, phoneLabel: true, cell: (row) => number(row.organisations) },
    { head: t(m.municipalities), numeric: true, phoneLabel: true, cell: (row) => number(row.municipalities) },
    { head: t(m.offers), numeric: true, phoneLabel: true, cell: (row) => number(row.offers) },
  ];
}

const SHOWN_FORMS = 3;

function subLineOf({ t }: Page, { forms, organisations }: Proposal): string | undefined {
  const others = forms.slice(1, 1 + SHOWN_FORMS);
  const parts = [
    others.length > 0 ? t(m.alsoWritten, { forms: others.join(', ') }) : '',
    organisations === null ? t(m.ownOnly) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
