// How the totals change as price trades weight with the heaviest other criterion; straight lines, one per proposal.
import { formatInstant, formatNumber } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { ChartFrame } from '../../../ui/chart/chart.views.tsx';
import { ChartPicture } from '../../../ui/chart/picture.views.tsx';
import { PictureLinks } from '../../../ui/chart/picture-links.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { DataTable } from '../../../ui/show/table.views.tsx';
import type { ProviderRequest } from '../asking/request.ts';
import { nameOfCriterion } from '../spec/spec-facts.ts';
import { messages as m } from './comparison.messages.ts';
import { type Fraction, fraction, minus, over, plus, times } from './fraction.ts';
import { decimalOf } from './points-chart.views.tsx';
import type { Stretch, Trade } from './sensitivity.ts';
import type { Sheet } from './sheet.ts';

type Props = { page: Page; sheet: Sheet; request: ProviderRequest };

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, FLOOR] = [640, 260, 40, 600, 30, 214];

export function SensitivityChart({ page, sheet, request }: Props) {
  const { t, lang } = page;
  const trade = sheet.result?.trade;
  if (!trade || sheet.proposals.length < 2) return null;
  const key = request.key.toLowerCase();
  return (
    <ChartFrame
      t={t}
      finding={sayTrade(page, trade)}
      reading={[sayTurn(page, sheet), t(m.information)].filter(Boolean).join(' ')}
      source={t(m.source, { key: request.key, at: formatInstant(request.deadline, lang) })}
      heads={['', '']}
      points={[]}
      links={
        <>
          <PictureLinks
            t={t}
            href={page.link(routes.sensitivityPicture.href({ key }))}
            name={`${key}-kanslighet`}
          />
          {' · '}
          <a href={page.link(routes.sensitivityCsv.href({ key }))} data-turbo="false">
            {t(m.csv)}
          </a>
        </>
      }
      table={
        <DataTable
          t={t}
          caption={sayTrade(page, trade)}
          rows={trade.stretches}
          columns={[
            { head: t(m.priceWeight), cell: (one) => sayRange(page, one) },
            { head: t(m.order), cell: ({ order }) => order.join(', '), phoneLabel: true },
          ]}
        />
      }
    >
      <section class="b-scroll" aria-label={sayTrade(page, trade)} tabindex={0}>
        <Lines page={page} sheet={sheet} trade={trade} />
      </section>
    </ChartFrame>
  );
}

/** The curve as a picture by itself; nothing is drawn of a sheet that has no result yet. */
export function SensitivityPicture({ page, sheet, request }: Props) {
  const trade = sheet.result?.trade;
  if (!trade) return null;
  const source = page.t(m.pictureSource, {
    key: request.key,
    at: formatInstant(request.deadline, page.lang),
  });
  return (
    <ChartPicture finding={sayTrade(page, trade)} source={source} height={HEIGHT}>
      <Lines page={page} sheet={sheet} trade={trade} />
    </ChartPicture>
  );
}

function Lines({ page, sheet, trade }: { page: Page; sheet: Sheet; trade: Trade }) {
  const { t, lang } = page;
  const ends = endsOf(sheet, trade);
  const most = decimalOf(trade.stretches.at(-1)?.to ?? trade.now);
  const heights = ends.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.floor(Math.min(...heights) / 10) * 10, Math.ceil(Math.max(...heights) / 10) * 10];
  const x = (weight: number) => LEFT + (weight / most) * (RIGHT - LEFT);
  const y = (points: number) => FLOOR - ((points - low) / Math.max(1, high - low)) * (FLOOR - TOP);
  const [now, tens] = [
    decimalOf(trade.now),
    Array.from({ length: Math.floor(most / 10) + 1 }, (_, n) => n * 10),
  ];
  const against = sheet.criteria.find(({ id }) => id === trade.against);
  return (
    <svg
      class="chart b-wide-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={sayTrade(page, trade)}
    >
      {[low, (low + high) / 2, high].map((points) => (
        <g>
          <line class="curve-grid" x1={LEFT} x2={RIGHT} y1={y(points)} y2={y(points)} />
          <text class="m" x={LEFT - 6} y={y(points) + 4} text-anchor="end">
            {formatNumber(points, lang)}
          </text>
        </g>
      ))}
      {tens.map((weight) => (
        <text class="m" x={x(weight)} y={FLOOR + 18} text-anchor="middle">
          {weight} %
        </text>
      ))}
      <line class="axis" x1={x(now)} x2={x(now)} y1={TOP - 8} y2={FLOOR} />
      <text x={x(now)} y={TOP - 14} text-anchor="middle">
        {t(m.locked, { n: formatNumber(now, lang) })}
      </text>
      {leaderChanges(trade).map(({ at }) => (
        <line class="curve-ceiling" x1={x(decimalOf(at))} x2={x(decimalOf(at))} y1={TOP} y2={FLOOR} />
      ))}
      {ends.map(({ letter, from, to }, at) => (
        <g class={`series-${at + 1}`}>
          <line class="series-line" x1={x(0)} y1={y(from)} x2={x(most)} y2={y(to)} />
          <text class="value" x={RIGHT + 8} y={y(to) + 4}>
            {letter}
          </text>
        </g>
      ))}
      <text class="m" x={(LEFT + RIGHT) / 2} y={HEIGHT - 8} text-anchor="middle">
        {t(m.axis, { name: against ? nameOfCriterion(against, t).toLowerCase() : '' })}
      </text>
    </svg>
  );
}

/** The totals where price weighs nothing, and where it weighs all that both have. */
function endsOf(sheet: Sheet, trade: Trade): { letter: string; from: number; to: number }[] {
  const most = trade.stretches.at(-1)?.to ?? trade.now;
  return sheet.proposals.flatMap(({ letter }) => {
    const standing = sheet.result?.standings.find(({ id }) => id === letter);
    if (!standing) return [];
    const points = (criterion: string) => standing.parts.find((one) => one.criterion === criterion)?.points;
    const [own, other] = [points(trade.criterion), points(trade.against)];
    if (!own || !other) return [];
    const at = (weight: Fraction) =>
      plus(standing.total, over(times(minus(weight, trade.now), minus(own, other)), fraction(100n, 1n)));
    return [{ letter, from: decimalOf(at(fraction(0n, 1n))), to: decimalOf(at(most)) }];
  });
}

/** Where somebody else begins to lead, as the weight of price grows. */
function leaderChanges(trade: Trade): { at: Fraction; before: string; after: string }[] {
  return trade.stretches.slice(1).flatMap((one, at) => {
    const before = trade.stretches[at]?.leaders.join(', ') ?? '';
    const after = one.leaders.join(', ');
    return before === after ? [] : [{ at: one.from, before, after }];
  });
}

/** The finding: who passes whom, and where; the change that is nearest to the weight that was locked. */
export function sayTrade({ t, lang }: Pick<Page, 't' | 'lang'>, trade: Trade): string {
  const now = decimalOf(trade.now);
  const [nearest] = leaderChanges(trade).sort(
    (a, b) => Math.abs(decimalOf(a.at) - now) - Math.abs(decimalOf(b.at) - now),
  );
  if (!nearest) {
    const leaders = trade.stretches[0]?.leaders ?? [];
    return leaders.length === 1 ? t(m.steady, { a: leaders[0] ?? '' }) : t(m.sharedLead);
  }
  const at = formatNumber(decimalOf(nearest.at), lang, 1);
  return t(m.sensitive, { a: nearest.before, b: nearest.after, at });
}

/** "With the weights 40/40/20, A would have led: A 86.05, C 85.47." Empty when nobody else would at whole tens. */
export function sayTurn({ t, lang }: Pick<Page, 't' | 'lang'>, { result }: Sheet): string {
  const turn = result?.turn;
  if (!turn) return '';
  const leaders = turn.standings.filter(({ rank }) => rank === 1).map(({ id }) => id);
  const totals = turn.standings.map(({ id, total }) => `${id} ${formatNumber(decimalOf(total), lang, 2)}`);
  return t(m.turn, {
    weights: [...turn.weights.values()].map((weight) => formatNumber(decimalOf(weight), lang)).join('/'),
    letters: new Intl.ListFormat(lang).format(leaders),
    totals: totals.join(', '),
  });
}

/** "0 till 36,5 %". */
export function sayRange({ t, lang }: Pick<Page, 't' | 'lang'>, { from, to }: Stretch): string {
  return t(m.range, {
    from: formatNumber(decimalOf(from), lang, 1),
    to: formatNumber(decimalOf(to), lang, 1),
  });
}
