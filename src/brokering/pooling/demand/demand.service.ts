import { localDate } from '../../../platform/format.ts';
import type { LocalText } from '../../../platform/i18n.ts';
import { addDays } from '../../../platform/local-date.ts';
import type { Work } from '../../../platform/work.ts';
import { listCounties } from '../../../register/places/places.service.ts';
import { findConceptNames } from '../../../register/skills/skills.service.ts';
import { readDemand, readDemandByMonth } from './demand.store.ts';

export type UnmetDemand = {
  /** Local date. */
  asOf: string;
  concepts: { id: string; name: LocalText; employers: number; people: number }[];
  /** `people` is null where fewer than five employers stand behind it; `month` is `YYYY-MM`. */
  months: { county: { code: string; name: string }; month: string; people: number | null }[];
};

const DAYS_BACK = 365;

/** What workplaces ask for that nothing has met yet, as sums of at least five employers; for everybody. */
export async function getUnmetDemand(work: Work): Promise<UnmetDemand> {
  const asOf = localDate(work.now);
  const demand = await readDemand(work);
  const names = await findConceptNames(
    work,
    demand.map(({ conceptId }) => conceptId),
  );
  const counties = new Map((await listCounties(work)).map(({ code, name }) => [code, name]));
  return {
    asOf,
    concepts: demand.flatMap(({ conceptId, ...counts }) => {
      const name = names.get(conceptId)?.label;
      return name ? [{ id: conceptId, name, ...counts }] : [];
    }),
    months: (await readDemandByMonth(work, addDays(asOf, -DAYS_BACK))).map(({ countyCode, ...rest }) => ({
      county: { code: countyCode, name: counties.get(countyCode) ?? countyCode },
      ...rest,
    })),
  };
}
