// The frame of every chart: the finding, how to read it, the picture, its source, the same as a table.
import type { Child } from 'hono/jsx';
import type { Translate } from '../../platform/i18n.ts';
import { Disclosure } from '../show/notes.views.tsx';
import { DataTable } from '../show/table.views.tsx';
import { messages as m } from '../ui.messages.ts';

export type ChartPoint = {
  name: string;
  /** Left out when too few stand behind it; the page says so. */
  value?: number | undefined;
  /** The value as written: "41 personer". */
  text: string;
};

export type FrameProps = {
  t: Translate;
  /** The finding, as a sentence. */
  finding: string;
  /** How to read it, one line. */
  reading?: string | undefined;
  source: string;
  /** Head of the two columns of the table: what is compared, and by what. */
  heads: readonly [string, string];
  points: readonly ChartPoint[];
  /** A table with more columns than the two, in its place. */
  table?: Child;
  /** Links beside the source: files of the same figures. */
  links?: Child;
};

export function ChartFrame(props: FrameProps & { children?: Child }) {
  return (
    <figure class="ds-card b-chart" data-color="neutral">
      <figcaption>
        <h2 class="ds-heading">{props.finding}</h2>
        {props.reading ? <p class="sm mut">{props.reading}</p> : null}
      </figcaption>
      {props.children}
      <div class="src">
        <span>{props.t(m.source, { text: props.source })}</span>
        {props.links ? <span>{props.links}</span> : null}
      </div>
      <Disclosure summary={props.t(m.asTable)}>
        {props.table ?? (
          <DataTable
            t={props.t}
            caption={props.finding}
            columns={[
              { head: props.heads[0], cell: (point) => point.name },
              { head: props.heads[1], cell: (point) => point.text, numeric: true },
            ]}
            rows={props.points}
          />
        )}
      </Disclosure>
    </figure>
  );
}

type BarsProps = FrameProps & {
  tone?: 'accent' | 'brand1' | 'brand2' | 'brand3';
  /** Number of bars from the top that the finding is about; the others are paler. */
  strong?: number;
};

/** Lying bars from 0, with name and value written at each; for up to some twenty things. */
export function BarChart(props: BarsProps) {
  const max = Math.max(1, ...props.points.map((point) => point.value ?? 0));
  const strong = props.strong ?? props.points.length;
  return (
    <ChartFrame {...props}>
      <ul class="plain bars" data-color={props.tone ?? 'accent'}>
        {props.points.map((point, index) => (
          <li>
            <span>{point.name}</span>
            <span class="num mut">{point.text}</span>
            {point.value === undefined ? (
              <span class="bar-hidden" />
            ) : (
              <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="ground" width="100" height="6" />
                <rect
                  class={index < strong ? 'strong' : 'weak'}
                  width={(100 * point.value) / max}
                  height="6"
                />
              </svg>
            )}
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

/** Standing columns over time, axis from 0; two drawings, so that the text keeps its size on a phone. */
export function ColumnChart(props: BarsProps) {
  return (
    <ChartFrame {...props}>
      <ColumnDrawing {...props} width={640} class="chart wid" />
      <ColumnDrawing {...props} width={316} class="chart nar" />
    </ChartFrame>
  );
}

/** Of a wide drawing of columns, in its own pixels. */
export const COLUMN_HEIGHT = 220;
const FLOOR = 190;
const CEILING = 24;
const LINE = 15;
/** Room that a name in one line takes. */
const NAME_WIDTH = 62;

type ColumnsProps = BarsProps & { width: number; class: string };

/** The columns by themselves, so many pixels wide; a hidden one has a dash in place of its figure. */
export function ColumnDrawing(props: ColumnsProps) {
  const { points, width } = props;
  const max = Math.max(1, ...points.map((point) => point.value ?? 0));
  const step = width / Math.max(1, points.length);
  const bar = Math.min(56, step * 0.62);
  const strongFrom = points.length - (props.strong ?? points.length);
  const isTight = step < NAME_WIDTH;
  return (
    <svg
      class={props.class}
      viewBox={`0 0 ${width} ${COLUMN_HEIGHT + (isTight ? LINE : 0)}`}
      role="img"
      aria-label={props.finding}
      data-color={props.tone ?? 'accent'}
    >
      <line class="axis" x1="0" x2={width} y1={FLOOR + 0.5} y2={FLOOR + 0.5} />
      {points.map((point, index) => {
        const middle = step * (index + 0.5);
        const height = ((FLOOR - CEILING) * (point.value ?? 0)) / max;
        return (
          <g>
            <rect
              class={index >= strongFrom ? 'strong' : 'weak'}
              x={middle - bar / 2}
              y={FLOOR - height}
              width={bar}
              height={height}
              rx="2"
            />
            <text class="value" x={middle} y={FLOOR - height - 7} text-anchor="middle">
              {point.value === undefined ? '–' : point.text}
            </text>
            {isTight ? (
              <TightName name={point.name} before={points[index - 1]?.name} x={middle} />
            ) : (
              <text class="m" x={middle} y={FLOOR + 18} text-anchor="middle">
                {point.name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** A name in two lines, "kv 4" above "2026"; the second only where it changes. */
function TightName({ name, before, x }: { name: string; before: string | undefined; x: number }) {
  const [upper, lower] = inTwo(name);
  return (
    <text class="m" x={x} y={FLOOR + 18} text-anchor="middle">
      {upper}
      {lower !== '' && lower !== inTwo(before ?? '')[1] ? (
        <tspan x={x} dy={LINE}>
          {lower}
        </tspan>
      ) : null}
    </text>
  );
}

function inTwo(name: string): [upper: string, lower: string] {
  const at = name.lastIndexOf(' ');
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)];
}
