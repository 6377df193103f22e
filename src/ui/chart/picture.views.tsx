// A chart as a picture that stands by itself: in a report, in a mail, on paper. Title, source and date go with it.
import type { Child } from 'hono/jsx';

/** The tokens of the light theme, written out: a picture has no style sheet around it. */
const STYLE = `
text { font-family: Inter, "Segoe UI", Arial, sans-serif; font-size: 12px; fill: #1c2a2e; }
.title { font-size: 17px; font-weight: 600; }
.m { fill: #555f62; }
.value, .curve-band-text { font-weight: 600; }
.axis { stroke: #727a7d; }
.strong { fill: #0f5a66; }
.weak { fill: #b6cfd3; }
.hidden-bar { fill: #dfe4e5; }
.curve { fill: none; stroke: #7ca5ac; stroke-width: 2; }
.curve-grid { stroke: #d9dedf; }
.curve-ceiling { stroke: #7b3a6c; stroke-width: 1.5; stroke-dasharray: 5 4; }
.curve-ceiling-text { fill: #7b3a6c; }
.curve-band { fill: #eaf5ec; }
.curve-band-text { fill: #056d13; }
.curve-dot { fill: #7ca5ac; }
.curve-dot.good, .curve-dot.now { fill: #0f5a66; }
.curve-dot.open { fill: #ffffff; stroke: #0f5a66; stroke-width: 2.5; }
.series-line { stroke: #444b4d; stroke-width: 2; }
.series-1 > .series-line { stroke: #0f5a66; }
.series-2 > .series-line { stroke: #5c6b00; stroke-dasharray: 2 4; }
.series-3 > .series-line { stroke: #4a4fa8; stroke-dasharray: 8 4; }
.series-4 > .series-line { stroke: #7b3a6c; stroke-dasharray: 8 3 2 3; }
`;

const WIDTH = 680;
const MARGIN = 20;
const LINE = 22;
const LETTERS = 74;

type Props = { finding: string; source: string; height: number; children?: Child };

/** `children` is a drawing 640 wide and `height` high. */
export function ChartPicture({ finding, source, height, children }: Props) {
  const lines = inLines(finding);
  const top = MARGIN + lines.length * LINE + 8;
  const total = top + height + 36;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={total}
      viewBox={`0 0 ${WIDTH} ${total}`}
      role="img"
      aria-label={finding}
    >
      <style>{STYLE}</style>
      <rect width={WIDTH} height={total} fill="#ffffff" />
      {lines.map((line, at) => (
        <text class="title" x={MARGIN} y={MARGIN + 14 + at * LINE}>
          {line}
        </text>
      ))}
      <svg x={MARGIN} y={top} width={WIDTH - 2 * MARGIN} height={height} aria-hidden="true">
        {children}
      </svg>
      <text class="m" x={MARGIN} y={total - 14}>
        {source}
      </text>
    </svg>
  );
}

/** Cut between words, so that each line fits. */
function inLines(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > LETTERS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
