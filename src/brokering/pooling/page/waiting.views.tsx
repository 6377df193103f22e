// Those who wait for a seat, in their order, with the rule that it follows.
import { formatShortDate, localDate } from '../../../platform/format.ts';
import { Section } from '../../../ui/show/heading.views.tsx';
import { RuleBox } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WAITING_RULE } from '../answers/waiting-line.ts';
import { capacityOf } from '../pool.ts';
import { nameOf, PlaceAction } from './employers.views.tsx';
import { messages as m } from './page.messages.ts';
import type { PoolProps } from './pool-props.views.ts';

const LAST = Number.MAX_SAFE_INTEGER;

export function WaitingSection(props: PoolProps) {
  const { page, facts, story } = props;
  const { t, lang } = page;
  const waiting = facts.places
    .filter(({ state }) => state === 'waiting')
    .sort((a, b) => (a.line ?? LAST) - (b.line ?? LAST));
  if (waiting.length === 0) return null;
  const taken = { taken: story.standing.counted, of: capacityOf(facts.pool.content) };
  return (
    <Section id="waiting-list" title={t(m.waitingList)} aside={t(m.fullNow, taken)}>
      <div class="stack s">
        <DataTable
          t={t}
          caption={t(m.waitingList)}
          rows={waiting}
          columns={[
            {
              head: t(m.employerAndPlace),
              cell: (place) => (
                <RowTitle
                  title={nameOf(props, place)}
                  sub={place.employer ? facts.towns.get(place.municipality)?.name : undefined}
                />
              ),
            },
            { head: t(m.turn), numeric: true, phoneLabel: true, cell: ({ line }) => line ?? '–' },
            { head: t(m.seats), numeric: true, phoneLabel: true, cell: ({ people }) => people },
            {
              head: t(m.since),
              phoneLabel: true,
              cell: ({ line, changedAt }) => {
                if (line === undefined) return t(m.noTurn);
                return changedAt ? formatShortDate(localDate(changedAt), lang, facts.today) : '–';
              },
            },
            { head: t(m.action), hideHead: true, cell: (place) => <PlaceAction {...props} place={place} /> },
          ]}
        />
        <RuleBox>
          <p>{t(m.waitingRule, { days: WAITING_RULE.daysToAnswer })}</p>
        </RuleBox>
      </div>
    </Section>
  );
}
