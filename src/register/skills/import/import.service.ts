// Brings concepts of another vocabulary in: repeatable, in short transactions, with a preview that writes nothing.
import { createHash } from 'node:crypto';
import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import type { Work } from '../../../platform/work.ts';
import type { Concept, Replaced } from '../concept.ts';
import {
  type ConceptOrigin,
  type Relations,
  raiseVersions,
  readConcepts,
  readKnownIds,
  readRelations,
  writeConcepts,
  writeRelations,
} from '../skills.store.ts';
import { vocabularyChanged } from '../skills-events.ts';
import { applyDraft, type ConceptDraft, closingRelations, saysTheSame } from './vocabulary-draft.ts';

const ROWS_PER_TRANSACTION = 500;

export type ImportReport = {
  added: number;
  changed: number;
  unchanged: number;
  /** Changed by a person here, and therefore left alone. */
  kept: number;
  /** Nobody has said their Swedish name yet: a Swedish file is missing. */
  withoutSwedish: number;
  relations: { changed: number; leadingNowhere: number; closingACircle: number };
  /** The first names that are new, for the preview. */
  examples: string[];
};

export type ImportOptions = {
  origin: ConceptOrigin;
  /** Compare only. */
  preview: boolean;
  report?: (step: number, steps: number) => Promise<void>;
};

/** One short transaction as the one who imports. */
export type RunAs = <T>(act: (work: Work) => Promise<T>) => Promise<T>;

const EXAMPLES = 10;

/** Adds and updates concepts as published. The order of the drafts does not matter; a second run changes nothing. */
export async function importConcepts(
  runAs: RunAs,
  drafts: readonly ConceptDraft[],
  options: ImportOptions,
): Promise<ImportReport> {
  const found: ImportReport = {
    added: 0,
    changed: 0,
    unchanged: 0,
    kept: 0,
    withoutSwedish: 0,
    relations: { changed: 0, leadingNowhere: 0, closingACircle: 0 },
    examples: [],
  };
  const state: ImportState = { options, found, present: new Set(), left: new Set() };
  const batches = inBatches(drafts);
  const steps = drafts.length * 2;
  let step = 0;
  for (const pass of [importNames, importRelations]) {
    if (pass === importRelations) state.circles = circlesOf(drafts, found);
    for (const batch of batches) {
      await runAs((work) => pass(work, batch, state));
      step += batch.length;
      await options.report?.(step, steps);
    }
  }
  if (!options.preview && found.added + found.changed + found.relations.changed > 0)
    await runAs((work) => emitEvent(work, vocabularyChanged, {}));
  return found;
}

type ImportState = {
  options: ImportOptions;
  found: ImportReport;
  /** Those that exist after the first pass, or would after a preview. */
  present: Set<string>;
  /** Those whose relations are left alone too. */
  left: Set<string>;
  /** `from to` of relations that would close a circle. */
  circles?: Set<string>;
};

async function importNames(work: Work, batch: readonly ConceptDraft[], state: ImportState): Promise<void> {
  const known = await readConcepts(
    work,
    batch.map((one) => one.id),
  );
  const writing: Concept[] = [];
  for (const draft of batch) {
    const before = known.get(draft.id);
    const concept = applyDraft(before, draft);
    if (concept) state.present.add(draft.id);
    if (!concept) state.found.withoutSwedish += 1;
    else if (before?.editedAt) {
      state.found.kept += 1;
      state.left.add(draft.id);
    } else if (before && saysTheSame(before, concept)) state.found.unchanged += 1;
    else {
      state.found[before ? 'changed' : 'added'] += 1;
      if (!before && state.found.examples.length < EXAMPLES) state.found.examples.push(concept.label.sv);
      writing.push(concept);
    }
  }
  if (state.options.preview || writing.length === 0) return;
  const { origin } = state.options;
  await writeConcepts(
    work,
    writing.map((concept) => ({ concept, origin, state: 'published', editedAt: null })),
  );
  await auditBatch(work, origin, writing);
}

async function importRelations(
  work: Work,
  batch: readonly ConceptDraft[],
  state: ImportState,
): Promise<void> {
  const given = batch.filter(
    (one) =>
      (one.broader || one.related || one.canReplace) && state.present.has(one.id) && !state.left.has(one.id),
  );
  const targets = given.flatMap((one) => [
    ...(one.broader ?? []),
    ...(one.related ?? []),
    ...(one.canReplace ?? []).map(({ id }) => id),
  ]);
  const known = await readKnownIds(work, targets);
  const before = await readRelations(
    work,
    given.map((one) => one.id),
  );
  const { relations } = state.found;
  const leads = (from: string, to: string): boolean => {
    if (to === from || state.circles?.has(`${from} ${to}`)) return false;
    if (known.has(to) || state.present.has(to)) return true;
    relations.leadingNowhere += 1;
    return false;
  };
  const changed: Relations[] = [];
  for (const draft of given) {
    const had = before.get(draft.id);
    const wanted: Relations = {
      id: draft.id,
      broader: draft.broader ? tidy(draft.broader.filter((to) => leads(draft.id, to))) : (had?.broader ?? []),
      related: draft.related ? tidy(draft.related.filter((to) => leads(draft.id, to))) : (had?.related ?? []),
      canReplace: draft.canReplace?.filter(({ id }) => leads(draft.id, id)) ?? had?.canReplace,
    };
    if (sayTheSame(wanted, had)) continue;
    changed.push(wanted);
  }
  relations.changed += changed.length;
  if (state.options.preview || changed.length === 0) return;
  await writeRelations(work, changed);
  await raiseVersions(
    work,
    changed.map((one) => one.id),
  );
}

function circlesOf(drafts: readonly ConceptDraft[], found: ImportReport): Set<string> {
  const closing = closingRelations(drafts);
  found.relations.closingACircle = closing.length;
  return new Set(closing.map(({ from, to }) => `${from} ${to}`));
}

function tidy(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

function sayTheSame(a: Relations, b: Relations | undefined): boolean {
  const degrees = (of: readonly Replaced[] = []) => of.map(({ id, percent }) => `${id}=${percent}`);
  return (
    sameIds(a.broader, b?.broader) &&
    sameIds(a.related, b?.related) &&
    sameIds(tidy(degrees(a.canReplace)), degrees(b?.canReplace))
  );
}

function sameIds(a: readonly string[], b: readonly string[] = []): boolean {
  return a.join(' ') === tidy(b).join(' ');
}

/** One entry for each batch: which concepts, and a hash of what each says. */
async function auditBatch(work: Work, origin: ConceptOrigin, concepts: readonly Concept[]): Promise<void> {
  const rows = Object.fromEntries(
    concepts.map((one) => [one.id, createHash('sha256').update(JSON.stringify(one)).digest('hex')]),
  );
  await recordAudit(work, {
    entity: 'vocabulary',
    entityId: origin,
    action: 'imported',
    after: { rows },
  });
}

function inBatches(drafts: readonly ConceptDraft[]): ConceptDraft[][] {
  const batches: ConceptDraft[][] = [];
  for (let from = 0; from < drafts.length; from += ROWS_PER_TRANSACTION)
    batches.push(drafts.slice(from, from + ROWS_PER_TRANSACTION));
  return batches;
}

/** The starter vocabulary of a release; concepts that people changed since are left alone. */
export async function loadStarterVocabulary(runAs: RunAs, concepts: readonly Concept[]): Promise<void> {
  await importConcepts(runAs, concepts, { origin: 'starter', preview: false });
}
