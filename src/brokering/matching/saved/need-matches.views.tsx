// The tab of a need that shows its matches: the newest kept ones, or worked out now when none is kept.
import type { Child } from 'hono/jsx';
import { formatInstant } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Columns } from '../../../ui/show/heading.views.tsx';
import { Alert } from '../../../ui/show/notes.views.tsx';
import type { Need } from '../../needs/need.ts';
import { canWorkWith, NeedFactsCard, NeedFrame } from '../../needs/need-frame.views.tsx';
import { type HistoryLine, NeedHistory } from '../../needs/need-history.views.tsx';
import type { LeftOut, MatchResult } from '../match.ts';
import { type ListNames, MatchList } from '../match-list.views.tsx';
import type { MatchRecord } from '../match-record.ts';
import { messages as m } from './need-matches.messages.ts';

export type NeedMatchesProps = {
  page: Page;
  need: Need;
  result: MatchResult;
  names: ListNames;
  /** The record that is shown; without it the match was worked out now. */
  record: MatchRecord | undefined;
  /** Whether a newer record than the one shown is kept. */
  isOlder: boolean;
  /** Whether the need asks for something else now than when the record was made. */
  hasChanged: boolean;
  history: readonly HistoryLine[];
  leftOutAction?: (one: LeftOut) => Child;
};

/** So many of the first are on the page. */
const SHOWN = 30;
const SHOWN_EVENTS = 8;

export function NeedMatchesPage(props: NeedMatchesProps) {
  const { page, need, result } = props;
  const canChange = canWorkWith(page, need);
  return (
    <NeedFrame page={page} need={need} current="matches" actions={canChange ? <Actions {...props} /> : null}>
      <Columns
        main={
          <>
            <Notices {...props} />
            <MatchList
              page={page}
              result={{ ...result, matches: result.matches.slice(0, SHOWN) }}
              names={props.names}
              aside={workedOut(props)}
              {...(canChange && props.leftOutAction ? { leftOutAction: props.leftOutAction } : {})}
            />
          </>
        }
        side={
          <>
            <NeedFactsCard page={page} need={need} />
            <NeedHistory page={page} history={props.history} most={SHOWN_EVENTS} />
          </>
        }
      />
    </NeedFrame>
  );
}

function Actions({ page, need, record }: NeedMatchesProps) {
  const key = need.key.toLowerCase();
  return (
    <>
      <PostButton page={page} action={page.link(routes.needMatches.href({ key }))} variant="primary">
        {page.t(record ? m.again : m.keep)}
      </PostButton>
      <ButtonLink variant="secondary" href={page.link(routes.editNeed.href({ key }))}>
        {page.t(m.changeDemands)}
      </ButtonLink>
    </>
  );
}

/** What the reader must know of the list before reading it. */
function Notices({ page, need, isOlder, hasChanged }: NeedMatchesProps) {
  const { t } = page;
  if (isOlder)
    return (
      <Alert>
        {t(m.older)}{' '}
        <a href={page.link(routes.needMatches.href({ key: need.key.toLowerCase() }))}>{t(m.newest)}</a>
      </Alert>
    );
  if (hasChanged) return <Alert tone="warning">{t(m.changedSince)}</Alert>;
  return need.state === 'open' ? null : <Alert>{t(m.notOpen)}</Alert>;
}

function workedOut({ page, record }: NeedMatchesProps): string {
  if (!record) return page.t(m.now);
  return page.t(m.workedOut, { at: formatInstant(record.madeAt, page.lang) });
}
