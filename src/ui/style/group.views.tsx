// Style page: a group that forms, with its seats and its price, a list by state with its files, and two versions of a
// record. Figures are made up.
import { formatNumber } from '../../platform/format.ts';
import { CurveChart } from '../chart/curve.views.tsx';
import { SeatMeter } from '../chart/seats.views.tsx';
import { VersionChoice } from '../form/version-choice.views.tsx';
import type { Page } from '../page.ts';
import { Card } from '../show/heading.views.tsx';
import { FileLinks, StateChips } from '../show/list.views.tsx';
import { groupTexts as m } from './sample.messages.ts';

/** Kronor a head at so many participants: 96 000 for a group of at most 12 and 2 400 for each. */
const PRICES = [6, 7, 8, 9, 10, 11, 12, 13].map((people) => ({
  x: people,
  y: Math.round((96_000 * Math.ceil(people / 12)) / people + 2_400),
  good: people >= 8 && people <= 12,
  jumps: people === 13,
}));
const CEILING = 14_400;

export function GroupSample(props: { page: Page }) {
  const { t } = props.page;
  return (
    <div class="stack l">
      <Card title={t(m.seats)}>
        <SeatMeter t={t} taken={7} held={4} of={12} needed={8} />
      </Card>
      <CurveChart
        t={t}
        finding={t(m.price)}
        source={t(m.source)}
        heads={[t(m.people), t(m.perHead)]}
        dots={PRICES}
        xTitle={t(m.people)}
        yTitle={t(m.perHead)}
        ceiling={{ y: CEILING, text: t(m.ceiling) }}
        band={{ from: 8, to: 12, text: t(m.viable), short: t(m.viable) }}
        marks={[{ x: 7, text: t(m.seven), short: t(m.seven) }]}
        jumpText={t(m.twoGroups)}
        writeY={(kronor) => formatNumber(kronor, props.page.lang)}
        table={
          <ul>
            {PRICES.map(({ x, y }) => (
              <li>{t(m.priceAt, { n: x, kronor: y })}</li>
            ))}
          </ul>
        }
      />
      <StateChips
        label={t(m.state)}
        all={t(m.all)}
        path="#s-group"
        query={{}}
        states={[
          { state: 'open', text: t(m.open) },
          { state: 'closed', text: t(m.closed) },
        ]}
        counts={
          new Map([
            ['open', 14],
            ['closed', 3],
          ])
        }
      />
      <FileLinks label={t(m.files)} query={{}} files={[{ text: 'CSV', path: '#s-group' }]} />
      <VersionChoice
        t={t}
        words={{ conflictTitle: m.versions, field: m.field, mine: m.mine, theirs: m.theirs, empty: m.empty }}
        rows={[
          { name: 'title', label: m.heading, mine: t(m.mineText), theirs: t(m.theirsText), chosen: 'mine' },
          { name: 'place', label: m.place, mine: '', theirs: 'Lindesberg', chosen: 'theirs' },
        ]}
      />
    </div>
  );
}
