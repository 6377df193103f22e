// Names for what offers hold as codes: places and competences, in the reader's language.
import type { Lang, LocalText } from '../../platform/i18n.ts';
import type { Work } from '../../platform/work.ts';
import { listCounties, listMunicipalities } from '../../register/places/places.service.ts';
import { suggestConceptsFor } from '../../register/skills/language/language.service.ts';
import { findConceptNames, searchConcepts } from '../../register/skills/skills.service.ts';

/** Names of municipalities and counties by SCB code; a code that is not known stands for itself. */
export async function placeNames(work: Work): Promise<(code: string) => string> {
  const { counties, municipalities } = await listPlaces(work);
  const names = new Map([...municipalities, ...counties].map((place) => [place.code, place.name]));
  return (code) => names.get(code) ?? code;
}

/** All counties and municipalities, for forms. */
export async function listPlaces(work: Work) {
  return { counties: await listCounties(work), municipalities: await listMunicipalities(work) };
}

export type NamedSkill = { id: string; label: string };

/** The competences with these ids in their order; one that is gone is named by its id. */
export async function nameSkills(work: Work, ids: readonly string[], lang: Lang): Promise<NamedSkill[]> {
  const names = await findConceptNames(work, ids);
  return ids.map((id) => ({ id, label: labelIn(names.get(id)?.label, lang) ?? id }));
}

const MOST_HITS = 12;
const MOST_SUGGESTED = 6;

/** Competences whose names are like the words, without those already chosen. */
export async function findSkills(
  work: Work,
  asked: { words: string; chosen: readonly string[]; lang: Lang },
): Promise<NamedSkill[]> {
  if (asked.words === '') return [];
  const { hits } = await searchConcepts(work, { text: asked.words }, { page: 1, limit: MOST_HITS });
  return hits
    .filter((hit) => !asked.chosen.includes(hit.id))
    .map((hit) => ({ id: hit.id, label: (asked.lang === 'en' ? hit.labelEn : null) ?? hit.labelSv }));
}

/** Competences that a text names, without those already chosen; the surest first. */
export async function suggestSkills(
  work: Work,
  asked: { text: string; chosen: readonly string[]; lang: Lang },
): Promise<NamedSkill[]> {
  const found = await suggestConceptsFor(work, asked.text);
  return found
    .filter(({ concept }) => !asked.chosen.includes(concept.id))
    .slice(0, MOST_SUGGESTED)
    .map(({ concept }) => ({ id: concept.id, label: labelIn(concept.label, asked.lang) ?? concept.id }));
}

function labelIn(label: LocalText | undefined, lang: Lang): string | undefined {
  return (lang === 'en' ? label?.en : undefined) ?? label?.sv;
}
