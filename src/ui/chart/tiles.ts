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

export type CountyLabel = { text: string; column: number; row: number; side: 'above' | 'left' | 'right' };

/** Where each county's name stands: the empty cell beside one of its tiles with fewest tiles of other counties around. */
export function countyLabels(tiles: readonly (Tile & { county: string })[]): CountyLabel[] {
  const at = new Map(tiles.map((tile) => [`${tile.column},${tile.row}`, tile.county]));
  return [...new Set(tiles.map((tile) => tile.county))].flatMap((county) => {
    const places = tiles
      .filter((tile) => tile.county === county)
      .flatMap(({ column, row }): CountyLabel[] => [
        { text: county, column, row: row - 1, side: 'above' },
        { text: county, column: column - 1, row, side: 'left' },
        { text: county, column: column + 1, row, side: 'right' },
      ])
      .filter((place) => !at.has(`${place.column},${place.row}`) && place.column >= 0)
      .map((place) => ({ place, strangers: strangersAround(place, county, at) }))
      .sort(
        (a, b) => a.strangers - b.strangers || a.place.row - b.place.row || a.place.column - b.place.column,
      );
    return places[0] ? [places[0].place] : [];
  });
}

function strangersAround(place: CountyLabel, county: string, at: ReadonlyMap<string, string>): number {
  const steps = [-1, 0, 1];
  const around = steps.flatMap((x) => steps.map((y) => at.get(`${place.column + x},${place.row + y}`)));
  return around.filter((found) => found !== undefined && found !== county).length;
}
