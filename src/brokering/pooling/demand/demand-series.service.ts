import { localDate } from '../../../platform/format.ts';
import type { LocalText } from '../../../platform/i18n.ts';
import type { Work } from '../../../platform/work.ts';
import type { County, Municipality } from '../../../register/places/place.ts';
import { listCounties, listMunicipalities } from '../../../register/places/places.service.ts';
import { findConceptNames } from '../../../register/skills/skills.service.ts';
import {
  type ConceptSum,
  readConceptSums,
  readQuarters,
  readUnmetNeeds,
  replaceCells,
} from './demand-cells.store.ts';
import { demandCells, quarterOf, quartersUntil } from './demand-cells.ts';

const QUARTERS_A_YEAR = 4;

/** `people` is null where it is not told, 0 where nobody asked. */
export type QuarterDemand = { quarter: string; employers: number | null; people: number | null };

export type DemandSeries = {
  /** Local date of the count; missing before the first. */
  countedOn: string | undefined;
  /** Empty for the whole region. */
  area: { code: string; name: string | undefined };
  /** Skills that can be told for the area, most people first. */
  skills: { id: string; name: LocalText; employers: number; people: number }[];
  /** The chosen skill over time; missing when nothing can be told. */
  chosen: { id: string; name: LocalText; quarters: QuarterDemand[] } | undefined;
  counties: readonly County[];
  municipalities: readonly Municipality[];
};

export type DemandAsked = { concept?: string | undefined; area?: string | undefined; years: number };

/** What workplaces ask for that nothing has met, over time; for everybody, in sums that tell of nobody. */
export async function getDemandSeries(work: Work, asked: DemandAsked): Promise<DemandSeries> {
  const counties = await listCounties(work);
  const municipalities = await listMunicipalities(work);
  const code = asked.area ?? '';
  const place = [...counties, ...municipalities].find((one) => one.code === code);
  const sums = await readConceptSums(work, code);
  const region = code === '' ? sums : await readConceptSums(work, '');
  const skills = await withNames(work, sums);
  const wanted = asked.concept ?? skills[0]?.id ?? region[0]?.conceptId;
  const [chosen] = wanted
    ? await withNames(
        work,
        region.filter(({ conceptId }) => conceptId === wanted),
      )
    : [];
  return {
    countedOn: region[0]?.countedOn,
    area: { code, name: place?.name },
    skills,
    chosen: chosen && {
      id: chosen.id,
      name: chosen.name,
      quarters: await quartersOf(work, chosen.id, { code, years: asked.years }),
    },
    counties,
    municipalities,
  };
}

async function withNames(work: Work, sums: readonly ConceptSum[]): Promise<DemandSeries['skills']> {
  const names = await findConceptNames(
    work,
    sums.map(({ conceptId }) => conceptId),
  );
  return sums.flatMap(({ conceptId: id, employers, people }) => {
    const name = names.get(id)?.label;
    return name ? [{ id, name, employers, people }] : [];
  });
}

async function quartersOf(
  work: Work,
  conceptId: string,
  { code, years }: { code: string; years: number },
): Promise<QuarterDemand[]> {
  const found = new Map((await readQuarters(work, conceptId, code)).map((one) => [one.period, one]));
  return quartersUntil(localDate(work.now), years * QUARTERS_A_YEAR).map((quarter) => {
    const cell = found.get(quarter);
    return cell
      ? { quarter, employers: cell.employers, people: cell.people }
      : { quarter, employers: 0, people: 0 };
  });
}

/** Counts anew, as a job; what could tell of fewer than five employers is left out before it is stored. Returns how many sums. */
export async function countDemand(work: Work): Promise<number> {
  const needs = (await readUnmetNeeds(work)).map(({ receivedOn, ...need }) => ({
    ...need,
    period: quarterOf(receivedOn),
  }));
  const cells = [...Map.groupBy(needs, ({ conceptId }) => conceptId)].flatMap(([conceptId, own]) =>
    demandCells(own).map((cell) => ({ ...cell, conceptId })),
  );
  await replaceCells(work, cells, localDate(work.now));
  return cells.length;
}
