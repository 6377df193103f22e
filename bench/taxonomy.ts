// Reads the files of public vocabularies as concepts, with the readers of the product's own importers.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Concept } from '../src/register/skills/concept.ts';
import { readEsco } from '../src/register/skills/import/esco.import.ts';
import { filesAt } from '../src/register/skills/import/import-files.import.ts';
import { readJobtech } from '../src/register/skills/import/jobtech.import.ts';
import {
  applyDraft,
  type ConceptDraft,
  closingRelations,
} from '../src/register/skills/import/vocabulary-draft.ts';

const FOLDERS = { jobtech: ['jobtech'], esco: ['esco-sv', 'esco-1.1.1'] };
const READERS = { jobtech: readJobtech, esco: readEsco };
export type TaxonomyName = keyof typeof READERS;

/** The concepts of one vocabulary in the folder, as an import would store them; none when it is not there. */
export function readTaxonomy(folder: string, name: TaxonomyName): Concept[] {
  const paths = FOLDERS[name].map((one) => join(folder, one)).filter((path) => existsSync(path));
  const drafts = [...READERS[name](filesAt(paths)).drafts.values()];
  const closing = new Set(closingRelations(drafts).map(({ from, to }) => `${from} ${to}`));
  return drafts.flatMap((draft) => {
    const concept = applyDraft(undefined, draft);
    return concept ? [{ ...concept, ...relationsOf(draft, closing) }] : [];
  });
}

function relationsOf(
  draft: ConceptDraft,
  closing: ReadonlySet<string>,
): Pick<Concept, 'broader' | 'related'> {
  const tidy = (ids: readonly string[] = []) =>
    [...new Set(ids)].filter((to) => to !== draft.id && !closing.has(`${draft.id} ${to}`)).sort();
  return { broader: tidy(draft.broader), related: tidy(draft.related) };
}
