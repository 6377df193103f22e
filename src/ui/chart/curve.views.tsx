// Something that changes with a number, as dots on lines: where it is below a ceiling, and where things stand now.
import { ChartFrame, type FrameProps } from './chart.views.tsx';
import { type CurveScale, curveScale, linesOf } from './curve.ts';

export type CurveDot = {
  x: number;
  y: number;
  /** Below the ceiling and possible. */
  good: boolean;
  /** Begins a line of its own: a jump stands before it. */
  jumps?: boolean;
};

export type CurveProps = Omit<FrameProps, 'points'> & {
  dots: readonly CurveDot[];
  yTitle: string;
  xTitle: string;
  /** A dashed line at this height. */
  ceiling?: { y: number; text: string } | undefined;
  /** A stretch that is good throughout. */
  band?: { from: number; to: number; text: string; short: string } | undefined;
  /** Dots that are named; an open one is where it may come to stand. */
  marks: readonly { x: number; text: string; short: string; open?: boolean }[];
  /** Said where the line jumps. */
  jumpText?: string | undefined;
  /** Numbers on the axis, as written. */
  writeY: (y: number) => string;
};

type Props = CurveProps;

/** Room that a letter of a mark takes. */
const LETTER = 6.8;
const LETTER_HEIGHT = 14;

/** Two drawings, so that the text keeps its size on a phone. */
export function CurveChart(props: Props) {
  return (
    <ChartFrame {...props} points={[]}>
      <CurveDrawing {...props} width={640} class="chart wid" />
      <CurveDrawing {...props} width={316} class="chart nar" />
    </ChartFrame>
  );
}

/** The drawing by itself, so many pixels wide. */
export function CurveDrawing(props: Props & { width: number; class: string }) {
  const narrow = props.width < 500;
  const scale = curveScale(props.dots, props.ceiling?.y, props.width);
  return (
    <svg
      class={props.class}
      viewBox={`0 0 ${props.width} ${scale.height}`}
      role="img"
      aria-label={props.finding}
    >
      <Ground {...props} scale={scale} narrow={narrow} />
      {linesOf(props.dots).map((line) => (
        <polyline class="curve" points={line.map(({ x, y }) => `${scale.x(x)},${scale.y(y)}`).join(' ')} />
      ))}
      {props.dots.map((dot) => (
        <Dot dot={dot} marks={props.marks} scale={scale} />
      ))}
      {props.marks.map((mark) => (
        <MarkText {...props} mark={mark} scale={scale} narrow={narrow} />
      ))}
      <JumpText {...props} scale={scale} />
      <text class="m" x={(scale.left + props.width) / 2} y={scale.height - 4} text-anchor="middle">
        {props.xTitle}
      </text>
      <text class="m" x="0" y="12">
        {props.yTitle}
      </text>
    </svg>
  );
}

function Ground(props: Props & { scale: CurveScale; narrow: boolean; width: number }) {
  const { scale, band, ceiling, narrow } = props;
  const right = props.width - 6;
  return (
    <>
      {band ? (
        <>
          <rect
            class="curve-band"
            x={scale.x(band.from - 0.5)}
            width={Math.max(0, Math.min(right, scale.x(band.to + 0.5)) - scale.x(band.from - 0.5))}
            y={scale.top - 4}
            height={scale.floor - scale.top + 26}
          />
          <text
            class="curve-band-text"
            x={scale.x((band.from + band.to) / 2)}
            y={scale.top + 12}
            text-anchor="middle"
          >
            {narrow ? band.short : band.text}
          </text>
        </>
      ) : null}
      {scale.ticks.map((y) => (
        <>
          <line class="curve-grid" x1={scale.left} x2={right} y1={scale.y(y)} y2={scale.y(y)} />
          <text class="m" x={scale.left - 8} y={scale.y(y) + 4} text-anchor="end">
            {props.writeY(y)}
          </text>
        </>
      ))}
      {ceiling ? (
        <>
          <line
            class="curve-ceiling"
            x1={scale.left}
            x2={right}
            y1={scale.y(ceiling.y)}
            y2={scale.y(ceiling.y)}
          />
          <text class="curve-ceiling-text" x={scale.left + 6} y={scale.y(ceiling.y) + 17}>
            {ceiling.text}
          </text>
        </>
      ) : null}
    </>
  );
}

function Dot({ dot, marks, scale }: { dot: CurveDot; marks: Props['marks']; scale: CurveScale }) {
  const mark = marks.find(({ x }) => x === dot.x);
  const kind = mark ? (mark.open ? 'open' : 'now') : dot.good ? 'good' : 'weak';
  const isNamed = mark !== undefined || scale.named.has(dot.x);
  return (
    <>
      <circle class={`curve-dot ${kind}`} cx={scale.x(dot.x)} cy={scale.y(dot.y)} r={mark ? 7 : 4.5} />
      {isNamed ? (
        <text class={mark ? 'value' : 'm'} x={scale.x(dot.x)} y={scale.floor + 42} text-anchor="middle">
          {dot.x}
        </text>
      ) : null}
    </>
  );
}

function MarkText(props: Props & { mark: Props['marks'][number]; scale: CurveScale; narrow: boolean }) {
  const { mark, scale, dots, narrow, ceiling } = props;
  const dot = dots.find(({ x }) => x === mark.x);
  if (!dot) return null;
  const words = narrow ? mark.short : mark.text;
  const [x, y] = [scale.x(dot.x), scale.y(dot.y)];
  // The curve falls to the right: what stands up to the right of a dot or down to the left of it is clear of the line.
  const isClear = ceiling === undefined || Math.abs(scale.y(ceiling.y) - (y - 12)) > LETTER_HEIGHT;
  const fits = isClear && x + 13 + words.length * LETTER < scale.right;
  const place = mark.open
    ? { x, y: y + 22, anchor: 'middle' }
    : fits
      ? { x: x + 13, y: y - 8, anchor: 'start' }
      : { x: x - 10, y: y + 20, anchor: 'end' };
  return (
    <text class="value curve-value" x={place.x} y={place.y} text-anchor={place.anchor}>
      {words}
    </text>
  );
}

function JumpText({ dots, jumpText, scale }: Props & { scale: CurveScale }) {
  const first = dots.find(({ jumps }) => jumps);
  if (!first || !jumpText) return null;
  const isLate = scale.x(first.x) > scale.right - 110;
  return (
    <text
      class="m"
      x={isLate ? scale.right : scale.x(first.x)}
      y={scale.y(first.y) - 12}
      text-anchor={isLate ? 'end' : 'start'}
    >
      {jumpText}
    </text>
  );
}
