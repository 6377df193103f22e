import { recordAudit } from '../../platform/audit/audit.ts';
import { NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import type { MunicipalityRow, RowProblem } from './municipality-rows.ts';
import type { ParticipationFact } from './participation.ts';
import type { County, CountyFact, Municipality, MunicipalityFact } from './place.ts';
import {
  readCounties,
  readMunicipalities,
  readParticipations,
  saveCounty,
  saveMunicipality,
  saveParticipation,
} from './places.store.ts';

/** Puts the official counties and municipalities in place; safe to repeat, newer facts win. */
export async function loadPlaces(
  work: Work,
  facts: { counties: readonly CountyFact[]; municipalities: readonly MunicipalityFact[] },
): Promise<void> {
  for (const county of facts.counties) await saveCounty(work, county);
  for (const municipality of facts.municipalities) await saveMunicipality(work, municipality);
}

/** All municipalities that Brygga knows, in Swedish order of name. */
export async function listMunicipalities(work: Work): Promise<Municipality[]> {
  return readMunicipalities(work);
}

/** @throws NotFound when no municipality has the SCB code */
export async function getMunicipality(work: Work, code: string): Promise<Municipality> {
  const [municipality] = await readMunicipalities(work, code);
  if (!municipality) throw new NotFound(`No municipality has the code ${code}`);
  return municipality;
}

/** All counties in order of SCB code. */
export async function listCounties(work: Work): Promise<County[]> {
  return readCounties(work);
}

/** Keeps who took part in something, as its source names them; safe to repeat. */
export async function loadParticipation(work: Work, fact: ParticipationFact): Promise<void> {
  await saveParticipation(work, fact);
}

/** Everything that municipalities are known to have taken part in, the earliest first. */
export async function listParticipations(work: Work): Promise<ParticipationFact[]> {
  return readParticipations(work);
}

export type ImportReport = { added: number; changed: number; unchanged: number; problems: RowProblem[] };

/**
 * Brings municipalities of a list in; safe to repeat. A municipality keeps its tile on the map when the list has none.
 *
 * @returns what was, or with `preview` would be, added and changed; rows with problems are left out
 */
export async function importMunicipalities(
  work: Work,
  rows: readonly MunicipalityRow[],
  options: { preview: boolean },
): Promise<ImportReport> {
  const counties = new Set((await readCounties(work)).map((county) => county.code));
  const known = new Map((await readMunicipalities(work)).map((place) => [place.code, factOf(place)]));
  const codeOfName = new Map([...known.values()].map((fact) => [fact.name.toLowerCase(), fact.code]));
  const report: ImportReport = { added: 0, changed: 0, unchanged: 0, problems: [] };
  for (const { line, fact } of rows) {
    const before = known.get(fact.code);
    const after = { ...tileOf(before), ...fact };
    const name = fact.name.toLowerCase();
    if (!counties.has(fact.county)) {
      report.problems.push({ line, problem: 'county', value: fact.county });
    } else if ((codeOfName.get(name) ?? fact.code) !== fact.code) {
      report.problems.push({ line, problem: 'nameTaken', value: fact.name });
    } else if (before && isSamePlace(before, after)) {
      report.unchanged += 1;
    } else {
      if (before) report.changed += 1;
      else report.added += 1;
      if (before) codeOfName.delete(before.name.toLowerCase());
      codeOfName.set(name, fact.code);
      if (!options.preview) await saveMunicipality(work, after);
    }
  }
  if (!options.preview && report.added + report.changed > 0) {
    const { problems, ...counts } = report;
    const after = { ...counts, problems: problems.length };
    await recordAudit(work, { entity: 'municipality', entityId: 'list', action: 'imported', after });
  }
  return report;
}

function factOf(place: Municipality): MunicipalityFact {
  const { code, name, countyCode: county, mainTown, latitude, longitude, tile } = place;
  const tiles = tile ? { tileColumn: tile.column, tileRow: tile.row } : {};
  return { code, name, county, mainTown, latitude, longitude, ...tiles };
}

function tileOf(fact: MunicipalityFact | undefined) {
  return { tileColumn: fact?.tileColumn, tileRow: fact?.tileRow };
}

function isSamePlace(a: MunicipalityFact, b: MunicipalityFact): boolean {
  const values = (fact: MunicipalityFact) =>
    JSON.stringify(
      Object.entries(fact)
        .filter(([, value]) => value !== undefined)
        .sort(),
    );
  return values(a) === values(b);
}
