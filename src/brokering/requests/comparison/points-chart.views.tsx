// The totals of all proposals as bars of weighted points: same width of scale for all, no colour for the highest.
import { formatNumber } from '../../../platform/format.ts';
import type { Page } from '../../../ui/page.ts';
import { nameOfCriterion } from '../spec/spec-facts.ts';
import { messages as m } from './comparison.messages.ts';
import { type Fraction, hundredthsOf } from './fraction.ts';
import type { Sheet } from './sheet.ts';

type Props = { page: Page; sheet: Sheet };

const [WIDTH, LEFT, BAR, GAP] = [640, 34, 28, 14];
const SCALE = (WIDTH - LEFT - 70) / 100;
const ROOM_FOR_NUMBER = 44;

/** The picture says the same as the table below it, so a screen reader gets the finding alone. */
export function PointsChart({ page, sheet }: Props) {
  const { t, lang } = page;
  const { result } = sheet;
  if (!result) return null;
  const rows = sheet.proposals.flatMap(
    ({ letter }) => result.standings.find(({ id }) => id === letter) ?? [],
  );
  const height = rows.length * (BAR + GAP);
  return (
    <>
      <ul class="plain b-legend" aria-hidden="true">
        {sheet.criteria.map((one, at) => (
          <li>
            <svg width="10" height="10" class={`series-${at + 1}`} aria-hidden="true">
              <rect width="10" height="10" rx="2" />
            </svg>
            {t(m.legend, { name: nameOfCriterion(one, t), n: one.weight })}
          </li>
        ))}
      </ul>
      <section class="b-scroll" aria-label={sayFinding(page, sheet)} tabindex={0}>
        <svg
          class="chart b-wide-chart"
          viewBox={`0 0 ${WIDTH} ${height}`}
          role="img"
          aria-label={sayFinding(page, sheet)}
        >
          {rows.map(({ id, parts, total }, row) => {
            const y = row * (BAR + GAP);
            let x = LEFT;
            return (
              <g>
                <text x="4" y={y + 19} class="value">
                  {id}
                </text>
                {parts.map(({ weighted }, at) => {
                  const width = decimalOf(weighted) * SCALE;
                  const from = x;
                  x += width;
                  return (
                    <g class={`series-${at + 1}`}>
                      <rect x={from} y={y} width={Math.max(0, width - 1.5)} height={BAR} />
                      {width > ROOM_FOR_NUMBER ? (
                        <text x={from + width / 2} y={y + 19} text-anchor="middle" class="on-series">
                          {formatNumber(decimalOf(weighted), lang, 2)}
                        </text>
                      ) : null}
                    </g>
                  );
                })}
                <text x={x + 8} y={y + 19} class="value">
                  {formatNumber(decimalOf(total), lang, 2)}
                </text>
              </g>
            );
          })}
        </svg>
      </section>
    </>
  );
}

/** What the totals say, in one sentence. */
export function sayFinding({ t, lang }: Pick<Page, 't' | 'lang'>, { result }: Sheet): string {
  const [first, second] = result?.standings ?? [];
  if (!result || !first) return '';
  const said = (total: Fraction) => formatNumber(decimalOf(total), lang, 2);
  const leaders = result.standings.filter(({ rank }) => rank === 1);
  if (leaders.length > 1) {
    const letters = new Intl.ListFormat(lang).format(leaders.map(({ id }) => id));
    return t(m.ties, { letters, total: said(first.total) });
  }
  if (!second) return t(m.alone, { a: first.id, totalA: said(first.total) });
  return t(m.leads, { a: first.id, totalA: said(first.total), b: second.id, totalB: said(second.total) });
}

/** For showing alone: the exact value, rounded half up to hundredths. */
export function decimalOf(value: Fraction): number {
  return Number(hundredthsOf(value)) / 100;
}
