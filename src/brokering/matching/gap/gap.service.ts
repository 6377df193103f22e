import { localDate } from '../../../platform/format.ts';
import type { LocalText } from '../../../platform/i18n.ts';
import { runInSlices } from '../../../platform/slices.ts';
import type { Work } from '../../../platform/work.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import type { Concept, ConceptKind } from '../../../register/skills/concept.ts';
import { suggestConceptsFor } from '../../../register/skills/language/language.service.ts';
import { PART_STRENGTH } from '../../../register/skills/language/recognise.ts';
import type { Suggestion } from '../../../register/skills/language/suggest.ts';
import {
  type ConceptName,
  findConceptNames,
  getConcept,
  listPublishedConcepts,
} from '../../../register/skills/skills.service.ts';
import { needCriteria } from '../../needs/need.ts';
import { currentIndex, townsOf } from '../matching.service.ts';
import { RULE_SET } from '../rule-set.ts';
import { coverageOf } from './coverage.ts';
import type { GapAsked, SkillGap } from './gap.ts';
import { broaderIn, findGapOffers } from './gap-offers.ts';
import { degreesFrom, type NearGoal, nearGoals } from './near-goals.ts';

/** So many skills of a goal are counted; a larger one is better split. */
const MOST_PARTS = 40;

/** So many concepts of a text are read. */
const MOST_NAMED = 60;

/** What is missing between what somebody knows and a goal, and the offers that close most of it. Stores nothing. */
export async function findSkillGap(work: Work, asked: GapAsked): Promise<SkillGap> {
  const index = await currentIndex(work);
  const goal = await readGoal(work, asked.goal);
  const parts = goal.skills.slice(0, MOST_PARTS);
  const ids = new Set(parts.map(({ id }) => id));
  const own = await readOwn(work, asked.own);
  const covered = coverageOf(own.ids, ids, broaderIn(index));
  const named = [...covered].flatMap(([id, by]) => (id === by ? id : []));
  const known = new Set(asked.known?.filter((id) => ids.has(id)) ?? named);
  const missing = [...ids].filter((id) => !known.has(id));
  const { municipality, maxDistanceKm } = asked;
  const need = needCriteria.parse({
    text: '',
    municipality,
    maxDistanceKm: municipality ? maxDistanceKm : undefined,
  });
  const around = { towns: await townsOf(work), today: localDate(work.now) };
  const found = await runInSlices(findGapOffers(index, { parts: missing, need, around }, RULE_SET));
  const said = [...found.offers, ...found.leftOut].flatMap(({ closes }) => closes.map((one) => one.named));
  const names = await namesOf(work, [...ids, ...covered.values(), ...said]);
  const places = await listMunicipalities(work);
  return {
    ...found,
    occupations: goal.occupations,
    near: await readNear(work, own.occupations, goal.named),
    parts: parts.map(({ id, label }) => ({
      id,
      name: label,
      known: known.has(id),
      partly: known.has(id) ? undefined : names.get(covered.get(id) ?? ''),
    })),
    beyond: goal.skills.length - parts.length,
    names,
    municipalities: new Map(places.map(({ code, name }) => [code, name])),
  };
}

const TEACHABLE: readonly ConceptKind[] = ['knowledge', 'skill', 'transversal'];

type Goal = { named: Concept[]; occupations: LocalText[]; skills: ConceptName[] };

/** The skills of the occupations that the goal names, and those that it names itself. */
async function readGoal(work: Work, { text, concepts }: GapAsked['goal']): Promise<Goal> {
  const suggested = surest(await suggestConceptsFor(work, text, MOST_NAMED));
  const ids = [...new Set([...concepts, ...suggested.map(({ concept }) => concept.id)])];
  const named = await listPublishedConcepts(work, ids);
  const skills = new Map<string, ConceptName>();
  const occupations: LocalText[] = [];
  for (const { id, kind, label } of named) {
    if (kind === 'occupation') {
      const asked = await skillsOfOccupation(work, id);
      if (asked.length > 0) occupations.push(label);
      for (const one of asked) skills.set(one.id, one);
    } else if (TEACHABLE.includes(kind)) skills.set(id, { id, kind, label, state: 'published' });
  }
  return { named, occupations, skills: [...skills.values()] };
}

/** What is named whole; where nothing is, the closest name, for a goal is often a single word. */
function surest(suggested: readonly Suggestion[]): readonly Suggestion[] {
  const whole = suggested.filter(({ strength }) => strength === 1);
  return whole.length > 0 ? whole : suggested.filter(({ strength }) => strength > PART_STRENGTH).slice(0, 1);
}

/** Its own, or where it has none those of the group of occupations that it belongs to. */
async function skillsOfOccupation(work: Work, id: string): Promise<ConceptName[]> {
  const { related, broader } = await getConcept(work, id);
  const skills = (list: readonly ConceptName[]) =>
    list.filter(({ kind, state }) => state === 'published' && TEACHABLE.includes(kind));
  const own = skills(related);
  if (own.length > 0) return own;
  const groups = await Promise.all(broader.map((group) => getConcept(work, group.id)));
  return groups.flatMap((group) => skills(group.related));
}

async function readOwn(
  work: Work,
  { text, concepts }: GapAsked['own'],
): Promise<{ ids: string[]; occupations: Concept[] }> {
  const named = (await suggestConceptsFor(work, text, MOST_NAMED)).filter(({ strength }) => strength === 1);
  const all = [...concepts, ...named.map(({ concept }) => concept.id)];
  // Who works as a baker knows what bakers know.
  const occupations = (await listPublishedConcepts(work, all)).filter(({ kind }) => kind === 'occupation');
  for (const { id } of occupations) all.push(...(await skillsOfOccupation(work, id)).map((one) => one.id));
  return { ids: all, occupations };
}

async function readNear(work: Work, own: readonly Concept[], goal: readonly Concept[]): Promise<NearGoal[]> {
  const degrees = degreesFrom(own);
  const taken = [...own, ...goal].map(({ label }) => label.sv);
  return nearGoals(degrees, await listPublishedConcepts(work, [...degrees.keys()]), taken);
}

async function namesOf(work: Work, ids: readonly string[]): Promise<Map<string, LocalText>> {
  const found = await findConceptNames(work, [...new Set(ids)]);
  return new Map([...found].map(([id, { label }]) => [id, label]));
}
