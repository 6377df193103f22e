// Databases that begin as an installation does: with the facts, or with the demo region too. The first file of a run that
// asks loads them, and the others get a copy.
import { loadDemo, loadFacts } from '../src/reference.ts';
import { type Template, type TestDatabase, useDatabase } from './database.ts';

const FACTS: Template = { name: 'with_facts', fill: (run) => loadFacts(run, () => undefined) };
const DEMO: Template = { name: 'with_demo', base: FACTS, fill: (run) => loadDemo(run, () => undefined) };

/** Call once at the top of a test file that needs places, words, the organisations and projects of 2009, and methods. */
export function useFacts(prepare?: (database: TestDatabase) => Promise<unknown>): TestDatabase {
  return useDatabase(prepare, FACTS);
}

/** Call once at the top of a test file that looks at the demo region. */
export function useDemo(prepare?: (database: TestDatabase) => Promise<unknown>): TestDatabase {
  return useDatabase(prepare, DEMO);
}
