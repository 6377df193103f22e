// Every provider that a request did not go to, each with the stored reason: for the centre and the employer.
import { formatDate, localDate } from '../../../platform/format.ts';
import type { Part } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import { TextField } from '../../../ui/form/fields.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { FilterForm, Pagination, Results, StateChips } from '../../../ui/show/list.views.tsx';
import { Empty, RuleBox, Tag } from '../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as asking } from '../asking/asking.messages.ts';
import { messages as m, verdictNames } from './judgement.messages.ts';
import type { JudgedRequest } from './judgement.service.ts';
import { NOT_ASKED, type NotAsked } from './judgement.ts';
import { Lines, sayWhyNot } from './judgement.views.tsx';

type StaffProps = JudgedRequest & {
  page: Page;
  at: Part;
  query: { lage?: NotAsked | undefined; namn?: string | undefined };
};

/** All providers of a request that did not get it, for the centre and the employer. */
export function JudgementsPage(props: StaffProps) {
  const { page, request, judgements, counts, query, at } = props;
  const { t, lang } = page;
  const key = request.key.toLowerCase();
  const path = page.link(routes.judgements.href({ key }));
  const on = formatDate(localDate(request.publishedAt), lang);
  const notAsked = NOT_ASKED.reduce((sum, verdict) => sum + (counts.get(verdict) ?? 0), 0);
  const form = { t, values: { namn: query.namn ?? '' }, problems: [] };
  return (
    <WorkPage page={page} title={`${t(m.staffTitle)}, ${request.key}`}>
      <PageHead
        page={page}
        title={t(m.staffTitle)}
        lead={counts.size === 0 ? t(m.olderStaff) : t(m.staffLead, { n: notAsked, on })}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.requests), href: page.link(routes.requests.href()) },
          { text: request.key, href: page.link(routes.request.href({ key })) },
          { text: t(m.staffTitle) },
        ]}
      />
      {counts.size === 0 ? null : (
        <div class="stack">
          <RuleBox>
            <p>{t(asking.ruleText, { rule: request.rule.id, version: request.rule.version })}</p>
          </RuleBox>
          <StateChips
            label={t(m.reason)}
            all={t(m.all)}
            path={path}
            query={query}
            states={NOT_ASKED.map((state) => ({ state, text: t(verdictNames[state]) }))}
            counts={new Map(NOT_ASKED.map((state) => [state, counts.get(state) ?? 0]))}
          />
          <FilterForm t={t} action={path} results="judgements" keep={{ lage: query.lage }}>
            <TextField form={form} name="namn" label={t(m.name)} type="search" optional />
          </FilterForm>
          <Results id="judgements">
            {judgements.items.length === 0 ? (
              <Empty text={t(m.none)}>
                <a href={path}>{t(m.showAll)}</a>
              </Empty>
            ) : (
              <DataTable
                t={t}
                caption={t(m.staffTitle)}
                rows={judgements.items}
                columns={[
                  { head: t(m.provider), cell: ({ provider }) => <span class="med">{provider}</span> },
                  { head: t(m.kind), cell: ({ verdict }) => <Tag>{t(verdictNames[verdict])}</Tag> },
                  { head: t(m.reason), cell: (one) => <Lines lines={sayWhyNot(one, page)} /> },
                ]}
              />
            )}
            <Pagination
              t={t}
              path={path}
              query={query}
              page={at.page}
              size={at.limit}
              total={judgements.total}
            />
          </Results>
        </div>
      )}
    </WorkPage>
  );
}
