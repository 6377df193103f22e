// The method bank as it is read.
import { NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { type Method, type MethodKind, searchMethods } from './method.ts';
import { countNotes, readMethods, saveMethod } from './methods.store.ts';

/** Puts the facts in place, in their order; a newer text replaces the older one. */
export async function loadMethods(work: Work, methods: readonly Method[]): Promise<void> {
  for (const [at, one] of methods.entries()) await saveMethod(work, one, at + 1);
}

/** A method, and how many notes on its use the one who acts may read. */
export type ListedMethod = Method & { notes: number };

export type MethodFilter = { words?: string | undefined; kind?: MethodKind | undefined };

/** The methods in the order of the bank. */
export async function listMethods(work: Work, filter: MethodFilter = {}): Promise<ListedMethod[]> {
  const notes = await countNotes(work);
  const all = (await readMethods(work)).map((one) => ({ ...one, notes: notes.get(one.slug) ?? 0 }));
  return searchMethods(all, filter.words ?? '').filter(({ kind }) => !filter.kind || kind === filter.kind);
}

/** @throws NotFound when there is no such method */
export async function getMethod(work: Work, slug: string): Promise<Method> {
  const found = (await readMethods(work)).find((one) => one.slug === slug);
  if (!found) throw new NotFound(`No method ${slug}`);
  return found;
}
