// The regional follow-up as programs get it.
import type { RegionalComment } from './comment.ts';
import type { Figure, Standing, Value } from './figures.ts';

type Place = { code: string; name: string | undefined };
type Outcome = {
  countedOn: string | undefined;
  place: Place;
  overTime: Place;
  figures: readonly Figure[];
  standings: readonly (Place & { standing: Standing })[];
  comments: readonly RegionalComment[];
};

/** Values by the code of their column; a quarter is null for all together. */
export function outcomeJson({ countedOn, place, overTime, figures, standings, comments }: Outcome) {
  return {
    countedOn: countedOn ?? null,
    area: placeJson(place),
    overTime: placeJson(overTime),
    figures: figures.map(({ id, columns, rows }) => ({
      id,
      rows: rows.map(({ period, values }) => ({
        quarter: period || null,
        values: Object.fromEntries(columns.map((code, at): [string, Value] => [code, values[at] ?? null])),
      })),
    })),
    comments: comments.map(({ organisation, countyCode, text, writtenOn }) => ({
      organisation: organisation.name,
      county: countyCode,
      text,
      writtenOn,
    })),
    compared: standings.map(({ standing, ...one }) => ({ ...placeJson(one), values: { ...standing } })),
  };
}

function placeJson({ code, name }: Place) {
  return { code, name: name ?? null };
}
