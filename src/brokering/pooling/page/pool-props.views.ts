// What every part of a pool's page is given.
import type { Page } from '../../../ui/page.ts';
import type { PoolFacts, PoolStory } from './pool-view.ts';

export type PoolProps = { page: Page; facts: PoolFacts; story: PoolStory };
