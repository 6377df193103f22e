// The log of a need: every match that was kept, and everything that happened.
import type { Child } from 'hono/jsx';
import { formatInstant } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Columns, Section } from '../../../ui/show/heading.views.tsx';
import type { Need } from '../../needs/need.ts';
import { NeedFactsCard, NeedFrame } from '../../needs/need-frame.views.tsx';
import { type HistoryLine, NeedHistory } from '../../needs/need-history.views.tsx';
import type { MatchRecord } from '../match-record.ts';
import { messages as m } from './need-matches.messages.ts';

type Props = {
  page: Page;
  need: Need;
  records: readonly MatchRecord[];
  history: readonly HistoryLine[];
  /** What providers were asked, and their answers. */
  waivers: Child;
};

export function NeedLogPage(props: Props) {
  const { page, need } = props;
  return (
    <NeedFrame page={page} need={need} current="log">
      <Columns
        main={
          <>
            <Records {...props} />
            {props.waivers}
            <NeedHistory page={page} history={props.history} />
          </>
        }
        side={<NeedFactsCard page={page} need={need} />}
      />
    </NeedFrame>
  );
}

function Records({ page, need, records }: Props) {
  const { t, lang } = page;
  const key = need.key.toLowerCase();
  return (
    <Section id="records" title={t(m.records)}>
      {records.length === 0 ? (
        <p class="mut">{t(m.recordsNone)}</p>
      ) : (
        <BoxList
          rows={records.map((one) => ({
            title: (
              <a href={page.link(routes.needMatches.href({ key }, { post: one.id }))}>
                {formatInstant(one.madeAt, lang)}
              </a>
            ),
            text: t(m.recordLine, {
              n: one.found,
              lot: String(one.lot),
              rule: `${one.ruleSet.id} ${one.ruleSet.version}`,
              who: one.madeByName ?? t(m.someone),
            }),
          }))}
        />
      )}
    </Section>
  );
}
