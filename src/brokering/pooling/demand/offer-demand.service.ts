// What providers may know of those whom an offer could serve: sums by skill and municipality, no needs.
import { localDate } from '../../../platform/format.ts';
import type { LocalText } from '../../../platform/i18n.ts';
import type { Work } from '../../../platform/work.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { suggestConceptsFor } from '../../../register/skills/language/language.service.ts';
import { findConceptNames, listPublishedConcepts } from '../../../register/skills/skills.service.ts';
import type { OfferContent } from '../../offers/offer.ts';
import { getOffer } from '../../offers/offers.service.ts';
import { readDemandByPlace } from './demand.store.ts';

type Count = { employers: number; people: number };

export type SkillDemand = Count & {
  id: string;
  name: LocalText;
  /** The offer does not name it: it is the next wider one of something that the offer names. */
  wider: boolean;
  places: (Count & { municipality: { code: string; name: string } })[];
  /** All other municipalities together; `undefined` when there are none. */
  rest: Count | undefined;
};

export type OfferDemand = {
  /** Local date. */
  asOf: string;
  /** What demand was looked for, whether there was enough to tell or not. */
  looked: LocalText[];
  skills: SkillDemand[];
};

/**
 * Demand that nothing has met yet for what an offer teaches, in sums of at least five employers.
 *
 * @throws NotFound when there is no such offer, or the one who acts may not see it
 */
export async function getOfferDemand(work: Work, offerId: string): Promise<OfferDemand> {
  const { content } = await getOffer(work, offerId);
  const taught = await skillsOf(work, content);
  const counts = await readDemandByPlace(work, [...taught.keys()]);
  const names = await findConceptNames(work, [...taught.keys()]);
  const towns = new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name]));
  const skills = [...Map.groupBy(counts, ({ conceptId }) => conceptId)].flatMap(([id, rows]) => {
    const name = names.get(id)?.label;
    const all = rows.find(({ part }) => part === 'all');
    if (!name || !all) return [];
    const rest = rows.find(({ part }) => part === 'rest');
    return {
      id,
      name,
      wider: taught.get(id) === true,
      ...countOf(all),
      places: rows.flatMap((row) =>
        row.part === 'place' && row.municipalityCode
          ? {
              ...countOf(row),
              municipality: { code: row.municipalityCode, name: towns.get(row.municipalityCode) ?? '' },
            }
          : [],
      ),
      rest: rest && countOf(rest),
    };
  });
  return {
    asOf: localDate(work.now),
    looked: [...taught.keys()].flatMap((id) => names.get(id)?.label ?? []),
    skills: skills.sort((a, b) => Number(a.wider) - Number(b.wider) || b.people - a.people),
  };
}

function countOf({ employers, people }: Count): Count {
  return { employers, people };
}

/** Skills that the offer leads to or names whole, and the next wider ones; true for the latter. */
async function skillsOf(work: Work, content: OfferContent): Promise<Map<string, boolean>> {
  const text = [content.title.sv, content.description.sv].join('\n');
  const named = (await suggestConceptsFor(work, text)).filter(({ strength }) => strength === 1);
  const ids = new Set([...content.outcomes, ...named.map(({ concept }) => concept.id)]);
  const taught = await listPublishedConcepts(work, [...ids]);
  const wider = await listPublishedConcepts(work, [...new Set(taught.flatMap(({ broader }) => broader))]);
  const skills = (list: typeof taught) =>
    list.filter(({ kind }) => kind !== 'field' && kind !== 'occupation');
  return new Map([
    ...skills(wider).map(({ id }): [string, boolean] => [id, true]),
    ...skills(taught).map(({ id }): [string, boolean] => [id, false]),
  ]);
}
