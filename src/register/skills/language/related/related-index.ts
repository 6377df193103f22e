// Which skills belong to which occupations and groups of occupations, by the relations of the vocabulary.
import type { Steps } from '../../../../platform/steps.ts';
import type { Concept } from '../../concept.ts';
import type { AreaIndex } from '../areas.ts';
import type { Lexicon } from '../lexicon.ts';

export type RelatedIndex = {
  /** For each area the numbers of its skills; none where it is no work that has skills of its own. */
  readonly skillsOf: readonly Int32Array[];
  /** For each skill how much it tells of the work: 1 when one area has it, less the more do. */
  readonly rarity: ReadonlyMap<number, number>;
};

/** With fewer skills an area says too little of what its work needs. */
const MIN_SKILLS = 2;
/** Skills that many occupations share give way only a little: they are also those that are most surely needed. */
const DECAY = 0.25;
const NONE = new Int32Array(0);

/** Reads the relations of all concepts, in steps. */
export function* buildingRelated(lexicon: Lexicon, { areas }: AreaIndex): Steps<RelatedIndex> {
  const linked = yield* linking(lexicon);
  const skillsOf = Array.from(areas, (number) => {
    const skills = linked.get(number);
    return skills && skills.size >= MIN_SKILLS ? Int32Array.from(skills).sort() : NONE;
  });
  yield;
  const uses = new Map<number, number>();
  for (const skills of skillsOf) for (const skill of skills) uses.set(skill, (uses.get(skill) ?? 0) + 1);
  yield;
  const all = skillsOf.filter(({ length }) => length > 0).length;
  const rarity = new Map<number, number>();
  for (const [skill, used] of uses) rarity.set(skill, (Math.log1p(all / used) / Math.log1p(all)) ** DECAY);
  return { skillsOf, rarity };
}

/** The skills that occupations and fields are related to, whichever of the two names the other. */
function* linking({ concepts, numberOf }: Lexicon): Steps<Map<number, Set<number>>> {
  const linked = new Map<number, Set<number>>();
  const link = (work: number, skill: number) => {
    const skills = linked.get(work);
    if (skills) skills.add(skill);
    else linked.set(work, new Set([skill]));
  };
  for (const [number, concept] of concepts.entries()) {
    for (const id of concept.related) {
      const other = numberOf.get(id) ?? -1;
      const beside = concepts[other];
      if (!beside) continue;
      if (isWork(concept) && isSkill(beside)) link(number, other);
      if (isSkill(concept) && isWork(beside)) link(other, number);
    }
    yield;
  }
  return linked;
}

function isWork({ kind }: Concept): boolean {
  return kind === 'occupation' || kind === 'field';
}

function isSkill({ kind }: Concept): boolean {
  return kind === 'skill' || kind === 'knowledge';
}
