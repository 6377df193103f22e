// The board: a column for each stage with how many stand there; a card moves on by its button.
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { type Query, withQuery } from '../../../ui/query.ts';
import { Board } from '../../../ui/show/board.views.tsx';
import { PostButton } from '../../../ui/show/button.views.tsx';
import { type BrokerCase, CASE_STAGES, type CaseStage, nextStage } from '../case.ts';
import { CaseDue, CaseStateTag, CaseWarning, daysInStage } from '../case-due.views.tsx';
import { stageWords } from '../case-names.messages.ts';
import { messages as m } from './list.messages.ts';

export type BoardProps = {
  page: Page;
  today: string;
  query: Query;
  path: string;
  /** The first cases of each stage. */
  cases: readonly BrokerCase[];
  counts: ReadonlyMap<CaseStage, number>;
  /** Whether the reader works with the case. */
  canMove: (found: BrokerCase) => boolean;
};

export function CaseBoard(props: BoardProps) {
  const { page, query, path, counts } = props;
  const { t } = page;
  const byStage = Map.groupBy(props.cases, ({ stage }) => stage);
  return (
    <Board
      label={t(m.boardOf)}
      empty={t(m.noneHere)}
      columns={CASE_STAGES.map((stage, index) => {
        const cases = byStage.get(stage) ?? [];
        const count = counts.get(stage) ?? 0;
        return {
          id: `stage-${index + 1}`,
          title: t(stageWords[stage]),
          count,
          countText: t(m.columnCount, { n: count }),
          cards: cases.map((found) => <Card {...props} found={found} />),
          more:
            count > cases.length
              ? {
                  text: t(m.allInStage, { n: count }),
                  href: withQuery(path, query, { vy: 'lista', steg: stage }),
                }
              : undefined,
        };
      })}
    />
  );
}

function Card(props: BoardProps & { found: BrokerCase }) {
  const { page, found, today } = props;
  const { t } = page;
  return (
    <>
      <a class="q row-link" href={page.link(routes.brokerCase.href({ key: found.key.toLowerCase() }))}>
        {found.title}
      </a>
      <div class="mut sub-line">{found.employer.name}</div>
      <div class="tags">
        <CaseWarning page={page} found={found} today={today} />
        {found.state === 'running' ? null : <CaseStateTag page={page} found={found} />}
      </div>
      <div class="mut sm">{t(m.daysHere, { n: daysInStage(found, today) })}</div>
      {found.next ? (
        <div class="sm">
          {t(m.by)}: <CaseDue page={page} found={found} today={today} />
        </div>
      ) : null}
      <MoveOn {...props} />
    </>
  );
}

function MoveOn({ page, found, query, canMove }: BoardProps & { found: BrokerCase }) {
  const { t } = page;
  const to = nextStage(found.stage);
  if (!to || found.state !== 'running' || !canMove(found)) return null;
  const stage = t(stageWords[to]).toLowerCase();
  return (
    <PostButton
      page={page}
      small
      action={page.link(routes.moveCase.href({ key: found.key.toLowerCase() }))}
      fields={{ to, version: String(found.version), return: withQuery(routes.cases.href(), query, {}) }}
      label={t(m.moveThis, { title: found.title, stage })}
    >
      {t(m.moveTo, { stage })}
    </PostButton>
  );
}
