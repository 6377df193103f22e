// What a pool asks, as a specification: the shared requirements, the number of participants and where they come from.
import { translator } from '../../../platform/i18n.ts';
import { OUT_OF_IT, type PoolContent, type PoolPlace } from '../../pooling/pool.ts';
import type { SpecContent } from '../spec/spec.ts';
import { draftWords as m } from './pooled.messages.ts';

type Pooled = {
  content: PoolContent;
  places: readonly Pick<PoolPlace, 'municipality' | 'state'>[];
  /** Names of municipalities by SCB code. */
  names: ReadonlyMap<string, string>;
};

/** The draft of the pool's need with the words of the pool; an employer is counted, never named. */
export function specOfPool(draft: SpecContent, { content, places, names }: Pooled): SpecContent {
  const t = translator('sv');
  const inIt = places.filter(({ state }) => !OUT_OF_IT.includes(state));
  const codes = [...new Set(inIt.map(({ municipality }) => municipality))];
  const towns = codes.map((code) => names.get(code) ?? code).sort((a, b) => a.localeCompare(b, 'sv'));
  const { minSeats: min, maxSeats: max } = content;
  const words = { n: inIt.length, places: new Intl.ListFormat('sv').format(towns), min, max };
  return { ...draft, goal: t(m.goal, words), group: t(m.group, words) };
}
