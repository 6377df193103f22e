// The list of the vocabulary: search as you type, choice of kind, one line per concept.
import { routes } from '../../routes.ts';
import { Select, TextField } from '../../ui/form/fields.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { type Query, withQuery } from '../../ui/query.ts';
import { ButtonLink } from '../../ui/show/button.views.tsx';
import {
  ChoiceChips,
  FileLinks,
  FilterChips,
  FilterForm,
  Pagination,
  Results,
} from '../../ui/show/list.views.tsx';
import { Empty } from '../../ui/show/notes.views.tsx';
import { type Column, DataTable, NoValue, RowTitle } from '../../ui/show/table.views.tsx';
import { RegisterPage } from '../organisations/register-page.views.tsx';
import { CONCEPT_KINDS, CONCEPT_STATES, type ConceptKind, type ConceptState } from './concept.ts';
import type { ConceptRights } from './concept-rights.ts';
import { IMPORTED, kindNames, messages as m, stateNames } from './skills.messages.ts';

export type ConceptLine = {
  id: string;
  kind: ConceptKind;
  labelSv: string;
  labelEn: string | null;
  /** The synonym that the search met, when it was not a label. */
  matchedWord: string | null;
  origin: string;
};

type Props = {
  page: Page;
  rows: readonly ConceptLine[];
  total: number;
  state: ConceptState;
  /** The filters as they stand in the address. */
  query: Query;
  pageNumber: number;
  pageSize: number;
  rights: ConceptRights;
  /** Words of needs that wait for a decision. */
  newWords: number;
};

export function SkillsPage(props: Props) {
  const { page, rights, query } = props;
  const { t } = page;
  const actions = (
    <>
      {rights.mayPropose ? (
        <ButtonLink icon="plus" href={page.link(routes.newSkill.href())}>
          {t(m.propose)}
        </ButtonLink>
      ) : null}
      {rights.mayPropose ? (
        <ButtonLink variant="secondary" href={page.link(routes.newWords.href())}>
          {t(m.newWords, { n: props.newWords })}
        </ButtonLink>
      ) : null}
      {rights.mayEdit ? (
        <ButtonLink variant="secondary" href={page.link(routes.importSkills.href())}>
          {t(m.import)}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <RegisterPage
      page={page}
      title={t(m.title)}
      description={t(m.lead)}
      lead={t(m.lead)}
      actions={rights.mayPropose ? actions : null}
    >
      <p class="sm">
        <a href={page.link(routes.skillsInText.href())}>{t(m.inText)}</a>
      </p>
      {rights.mayPropose ? <StateChips {...props} /> : null}
      <Filters {...props} />
      {query.kod ? (
        <FilterChips
          t={t}
          path={page.link(routes.skills.href())}
          query={query}
          filters={[{ key: 'kod', name: t(m.withCode, { code: query.kod }) }]}
        />
      ) : null}
      <Results id="concepts">
        <h2 class="ds-heading">{t(m.count, { n: props.total })}</h2>
        {props.total === 0 ? <NothingFound page={page} /> : <Found {...props} />}
      </Results>
      <FileLinks
        label={t(m.ownConcepts)}
        query={{}}
        files={[
          { text: 'CSV', path: routes.ownConceptsCsv.href() },
          { text: 'JSON-LD (SKOS)', path: routes.ownConceptsJson.href() },
        ]}
      />
    </RegisterPage>
  );
}

/** Proposals and archived concepts, for those who work with the vocabulary. */
function StateChips({ page, query, state }: Props) {
  const path = page.link(routes.skills.href());
  const choices = CONCEPT_STATES.toReversed().map((one) => ({
    text: page.t(stateNames[one]),
    href: withQuery(path, query, { lage: one === 'published' ? undefined : one }),
    current: one === state,
  }));
  return <ChoiceChips label={page.t(m.views)} choices={choices} />;
}

function Filters({ page, query }: Props) {
  const { t } = page;
  const form: FormState = { t, values: query, problems: [] };
  const kinds = CONCEPT_KINDS.map((kind) => ({ value: kind, text: t(kindNames[kind]) }));
  return (
    <FilterForm
      t={t}
      action={page.link(routes.skills.href())}
      results="concepts"
      keep={{ lage: query.lage, kod: query.kod }}
    >
      <TextField
        form={form}
        name="q"
        type="search"
        label={t(m.search)}
        help={t(m.searchHelp)}
        width="full"
        autocomplete="off"
      />
      <Select form={form} name="typ" label={t(m.kind)} options={kinds} empty={t(m.allKinds)} />
    </FilterForm>
  );
}

function NothingFound({ page }: { page: Page }) {
  return (
    <Empty text={page.t(m.nothing)}>
      <ButtonLink variant="secondary" href={page.link(routes.skills.href())}>
        {page.t(m.clear)}
      </ButtonLink>
    </Empty>
  );
}

function Found(props: Props) {
  const { page } = props;
  return (
    <>
      <DataTable t={page.t} caption={page.t(m.title)} columns={columnsOf(page)} rows={props.rows} />
      <Pagination
        t={page.t}
        path={page.link(routes.skills.href())}
        query={props.query}
        page={props.pageNumber}
        size={props.pageSize}
        total={props.total}
      />
    </>
  );
}

function columnsOf(page: Page): Column<ConceptLine>[] {
  const { t, lang } = page;
  const other = lang === 'sv' ? 'en' : 'sv';
  return [
    {
      head: t(m.name),
      cell: (row) => {
        const english = lang === 'en' && row.labelEn !== null;
        return (
          <RowTitle
            href={page.link(routes.skill.href({ id: row.id }))}
            title={<span lang={english ? 'en' : 'sv'}>{english ? row.labelEn : row.labelSv}</span>}
            sub={subLineOf(page, row)}
          />
        );
      },
    },
    { head: t(m.kind), cell: (row) => t(kindNames[row.kind]) },
    {
      head: t(m.otherLanguage),
      cell: (row) => {
        const label = other === 'en' ? row.labelEn : row.labelSv;
        return label === null ? <NoValue t={t} /> : <span lang={other}>{label}</span>;
      },
    },
  ];
}

/** The everyday word that was met, and which other vocabulary the concept comes from. */
function subLineOf(page: Page, row: ConceptLine): string | undefined {
  const parts = [
    row.matchedWord ? page.t(m.alsoCalled, { word: row.matchedWord }) : '',
    IMPORTED[row.origin] ?? '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
