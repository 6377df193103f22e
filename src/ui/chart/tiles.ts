// The map of tiles: one per municipality at its approximate place, and the lines where counties meet.

export type Tile = { code: string; name: string; column: number; row: number };

/** A line between two cells, in units of cells. */
export type Border = { x1: number; y1: number; x2: number; y2: number };

/** Lines between neighbouring tiles of different counties; the county is the first two digits of the SCB code. */
export function countyBorders(tiles: readonly Tile[]): Border[] {
  const county = new Map(tiles.map((tile) => [`${tile.column},${tile.row}`, tile.code.slice(0, 2)]));
  return tiles.flatMap(({ column, row, code }) => {
    const own = code.slice(0, 2);
    const right = county.get(`${column + 1},${row}`);
    const below = county.get(`${column},${row + 1}`);
    const lines: Border[] = [];
    if (right && right !== own) lines.push({ x1: column + 1, y1: row, x2: column + 1, y2: row + 1 });
    if (below && below !== own) lines.push({ x1: column, y1: row + 1, x2: column + 1, y2: row + 1 });
    return lines;
  });
}

/** The name in one or two lines that fit a tile; long compounds are parted before their last word. */
export function nameLines(name: string): readonly string[] {
  if (name.length <= 12) return [name];
  const last = /(berg|hammar|köping|vik|holm|borg|näs)$/.exec(name);
  return last ? [`${name.slice(0, last.index)}-`, name.slice(last.index)] : [name];
}

export function mapSize(tiles: readonly Tile[]): { columns: number; rows: number } {
  return {
    columns: Math.max(...tiles.map((tile) => tile.column)) + 1,
    rows: Math.max(...tiles.map((tile) => tile.row)) + 1,
  };
}
