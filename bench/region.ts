// Made-up open needs over the 52 municipalities: as many as asked, always the same ones.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { closeSubjects } from '../src/brokering/pooling/suggestions/close-subjects.ts';
import type { PoolableNeed } from '../src/brokering/pooling/suggestions/poolable-need.ts';
import type { Concept } from '../src/register/skills/concept.ts';
import { drawFrom, pick } from './offers.ts';

type Town = { code: string; latitude: number; longitude: number };

const FILE = fileURLToPath(new URL('../db/reference/places/municipalities.json', import.meta.url));
const { municipalities } = JSON.parse(readFileSync(FILE, 'utf8')) as { municipalities: Town[] };

export const REGION_TOWNS = new Map(municipalities.map((one) => [one.code, one]));
export const REGION_TODAY = '2026-11-23';
/** So many different subjects are asked for; a few of them by many, most by few. */
const SUBJECTS = 120;
const DAY_MS = 86_400_000;

/** @param seed  another region of the same kind for each */
export function generateRegion(
  { count, seed }: { count: number; seed: number },
  concepts: readonly Concept[],
): PoolableNeed[] {
  const draw = drawFrom(seed);
  const asked = concepts.filter((one) => one.kind === 'skill' || one.kind === 'knowledge');
  const subjects = Array.from({ length: SUBJECTS }, () => pick(asked, draw));
  const byId = new Map(concepts.map((one) => [one.id, one]));
  return Array.from({ length: count }, (_, at) => {
    const people = 1 + Math.floor(-Math.log(1 - draw()) * 2);
    const wanted = subjects[Math.floor(SUBJECTS * draw() ** 2)] ?? pick(subjects, draw);
    const from = Math.floor(draw() * 120);
    return {
      id: `need-${at}`,
      employer: `employer-${Math.floor(draw() * count * 0.7)}`,
      municipality: pick(municipalities, draw).code,
      people,
      subjects: closeSubjects([wanted.id], byId),
      targetLevel: draw() < 0.3 ? undefined : 2 + Math.floor(draw() * 3),
      forms: pick(
        [[], [], ['onSite'], ['onSite', 'blended'], ['distance', 'blended'], ['distance']] as const,
        draw,
      ),
      timesOfDay: pick([[], [], ['daytime'], ['evening'], ['daytime', 'shift']] as const, draw),
      languages: draw() < 0.9 ? [] : [pick(['sv', 'en'], draw)],
      ...limitOf(draw),
      startFrom: draw() < 0.3 ? undefined : dayAfter(from),
      startUntil: draw() < 0.2 ? undefined : dayAfter(from + 60 + Math.floor(draw() * 150)),
      budgetOre: draw() < 0.6 ? undefined : people * (900_000 + Math.floor(draw() * 1_500_000)),
      vulnerabilityReasons: Math.floor(draw() * 4),
    };
  });
}

/** Four in ten say nothing, three say how many minutes and three how many km. */
function limitOf(draw: () => number): Pick<PoolableNeed, 'maxDistanceKm' | 'maxTravelMinutes'> {
  const kind = draw();
  const amount = draw();
  return {
    maxDistanceKm: kind < 0.3 ? 20 + Math.floor(amount * 80) : undefined,
    maxTravelMinutes: kind >= 0.3 && kind < 0.6 ? 30 + Math.floor(amount * 5) * 15 : undefined,
  };
}

function dayAfter(days: number): string {
  return new Date(Date.parse(REGION_TODAY) + days * DAY_MS).toISOString().slice(0, 10);
}
