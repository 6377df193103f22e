// Municipalities as tiles: status is fill and glyph; the same data as a table below.
import type { Translate } from '../../platform/i18n.ts';
import { Disclosure } from '../show/notes.views.tsx';
import { DataTable, RowTitle } from '../show/table.views.tsx';
import { messages as m } from '../ui.messages.ts';
import { type CountyLabel, countyBorders, countyLabels, mapSize, nameLines, type Tile } from './tiles.ts';

export type MapTile = Tile & {
  county: string;
  /** Index in `statuses`, 0–4. */
  status: number;
  href?: string | undefined;
};

type Props = {
  t: Translate;
  /** The finding, read instead of the picture. */
  label: string;
  tiles: readonly MapTile[];
  /** Words for the levels, from none to full; at most five. */
  statuses: readonly string[];
  /** Tiles of other statuses fade when one is chosen in the legend. */
  chosen?: number | undefined;
  /** Address that shows only one status. */
  filterHref?: ((status: number | undefined) => string) | undefined;
};

const WIDE = { width: 82, height: 40, gap: 6, names: true };
const NARROW = { width: 38, height: 34, gap: 4, names: false };
type Shape = typeof WIDE;

export function TileMap(props: Props) {
  return (
    <div class="tile-map">
      <Drawing {...props} shape={WIDE} class="chart wid" />
      <Drawing {...props} shape={NARROW} class="chart nar" />
      <Legend {...props} />
      <p class="xs mut">{props.t(m.tileMapNote)}</p>
      <Disclosure summary={props.t(m.asTable)}>
        <DataTable
          t={props.t}
          caption={props.label}
          columns={[
            {
              head: props.t(m.municipality),
              cell: (tile) => <RowTitle href={tile.href} title={tile.name} sub={tile.county} />,
            },
            { head: props.t(m.status), cell: (tile) => props.statuses[tile.status] },
          ]}
          rows={[...props.tiles].sort(
            (a, b) => a.county.localeCompare(b.county, 'sv') || a.name.localeCompare(b.name, 'sv'),
          )}
        />
      </Disclosure>
    </div>
  );
}

/** Only where: tiles that are part of something, for the facts column of a public page. */
export function MiniTileMap(props: { label: string; tiles: readonly Tile[]; marked: ReadonlySet<string> }) {
  const { columns, rows } = mapSize(props.tiles);
  return (
    <svg
      class="chart mini-map"
      viewBox={`0 0 ${columns * 23} ${rows * 18}`}
      role="img"
      aria-label={props.label}
    >
      {props.tiles.map((tile) => (
        <rect
          x={tile.column * 23}
          y={tile.row * 18}
          width="20"
          height="15"
          rx="3"
          class={props.marked.has(tile.code) ? 'marked' : 'unmarked'}
        >
          <title>{tile.name}</title>
        </rect>
      ))}
      {countyBorders(props.tiles).map((line) => (
        <line
          class="border"
          x1={line.x1 * 23 - 1.5}
          y1={line.y1 * 18 - 1.5}
          x2={line.x2 * 23 - 1.5}
          y2={line.y2 * 18 - 1.5}
        />
      ))}
    </svg>
  );
}

function Drawing(props: Props & { shape: Shape; class: string }) {
  const { width, height, gap } = props.shape;
  const { columns, rows } = mapSize(props.tiles);
  const cell = { x: width + gap, y: height + gap };
  const top = props.shape.names ? 20 : 0;
  return (
    <svg
      class={props.class}
      viewBox={`-2 ${-2 - top} ${columns * cell.x - gap + 4 + top / 2} ${rows * cell.y - gap + 4 + top}`}
    >
      <title>{props.label}</title>
      {countyBorders(props.tiles).map((line) => (
        <line
          class="border"
          x1={line.x1 * cell.x - gap / 2}
          y1={line.y1 * cell.y - gap / 2}
          x2={line.x2 * cell.x - gap / 2}
          y2={line.y2 * cell.y - gap / 2}
        />
      ))}
      {props.shape.names
        ? countyLabels(props.tiles).map((label) => <CountyName label={label} shape={props.shape} />)
        : null}
      {props.tiles.map((tile) => (
        <TileMark tile={tile} map={props} shape={props.shape} />
      ))}
    </svg>
  );
}

/** In one line above a tile, in two beside it. */
function CountyName(props: { label: CountyLabel; shape: Shape }) {
  const { label, shape } = props;
  const x = label.column * (shape.width + shape.gap);
  const y = label.row * (shape.height + shape.gap);
  if (label.side === 'above') {
    return (
      <text class="m county" x={x} y={y + shape.height - 2}>
        {label.text}
      </text>
    );
  }
  const [first, ...rest] = label.text.split(' ');
  const end = label.side === 'left';
  return (
    <text class="m county" x={end ? x + shape.width : x} y={y + 16} text-anchor={end ? 'end' : 'start'}>
      {first}
      <tspan x={end ? x + shape.width : x} dy="14">
        {rest.join(' ')}
      </tspan>
    </text>
  );
}

function TileMark(props: { tile: MapTile; map: Props; shape: Shape }) {
  const { tile, map, shape } = props;
  const x = tile.column * (shape.width + shape.gap);
  const y = tile.row * (shape.height + shape.gap);
  const faded = map.chosen !== undefined && map.chosen !== tile.status;
  const body = (
    <g class={`tile l${tile.status}${faded ? ' faded' : ''}`} transform={`translate(${x} ${y})`}>
      <title>{`${tile.name}: ${map.statuses[tile.status] ?? ''}`}</title>
      <rect width={shape.width} height={shape.height} rx="5" />
      {shape.names
        ? nameLines(tile.name).map((line, index) => (
            <text x="7" y={15 + index * 13}>
              {line}
            </text>
          ))
        : null}
      <Glyph
        status={tile.status}
        x={shape.names ? shape.width - 12 : shape.width / 2}
        y={shape.names ? shape.height - 12 : shape.height / 2}
      />
    </g>
  );
  return tile.href ? <a href={tile.href}>{body}</a> : body;
}

/** Dashed ring, ring, half, three quarters, full: the status without its colour. */
function Glyph(props: { status: number; x: number; y: number }) {
  const { status, x, y } = props;
  const turns = ['', '', 'M0-5.5A5.5 5.5 0 0 1 0 5.5Z', 'M0-5.5A5.5 5.5 0 1 1-5.5 0L0 0Z', ''];
  return (
    <g class="glyph" transform={`translate(${x} ${y})`}>
      <circle r="5.5" class={status === 0 ? 'dashed' : undefined} />
      {turns[status] ? <path d={turns[status]} /> : null}
      {status === 4 ? <circle r="3.4" class="full" /> : null}
    </g>
  );
}

function Legend(props: Props) {
  return (
    <ul class="plain legend map-legend">
      {props.statuses.map((text, status) => {
        const count = props.tiles.filter((tile) => tile.status === status).length;
        const chosen = props.chosen === status;
        const inside = (
          <>
            <svg class="map-swatch" viewBox="-9 -9 18 18" aria-hidden="true">
              <g class={`tile l${status}`}>
                <rect x="-8.5" y="-8.5" width="17" height="17" rx="4" />
                <Glyph status={status} x={0} y={0} />
              </g>
            </svg>
            {text} <span class="mut num">{count}</span>
          </>
        );
        return (
          <li>
            {props.filterHref ? (
              <a
                class="b-chip"
                href={props.filterHref(chosen ? undefined : status)}
                aria-current={chosen ? 'true' : undefined}
              >
                {inside}
              </a>
            ) : (
              <span class="legend-item">{inside}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
