// One batch of an import: its rows meet the register, and what is new or changed is written with one audit entry.
import { createHash } from 'node:crypto';
import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import { localDate } from '../../../platform/format.ts';
import type { Work } from '../../../platform/work.ts';
import type { ProviderKind } from '../../../register/organisations/organisation.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { findConceptNames, resolveConcepts } from '../../../register/skills/skills.service.ts';
import type { OfferContent, OfferState } from '../offer.ts';
import { offersImported } from '../offer-events.ts';
import { messages as m } from './exchange.messages.ts';
import type { ImportReport } from './import-report.ts';
import {
  type ImportedOffer,
  insertImported,
  readImported,
  updateImported,
  type WrittenOffer,
} from './imported.store.ts';
import { placeContent } from './placed-content.ts';
import { findProvider, type KnownProvider, plainName } from './provider-name.ts';
import type { Format, Reading, RowProblem } from './reading.ts';
import { firstState, type Standing, stateWhenComplete, type Verdict, verdictOn } from './verdict.ts';

export type ImportOptions = {
  /** Whose offers they are, whatever the rows say; without it each row names its provider. */
  providerId?: string | undefined;
  /** Compare only. */
  preview: boolean;
  /** The day on which the list was right, `YYYY-MM-DD`; today unless given. */
  asOf?: string | undefined;
  /** What lacks something that readers need is not published, whatever the row says. */
  completeOnly?: boolean;
  report?: (step: number, steps: number) => Promise<void>;
};

/** What stays the same through the batches of one import, and what they have found so far. */
export type ImportState = {
  reading: Reading;
  options: ImportOptions;
  found: ImportReport;
  codes: ReadonlyMap<string, string>;
  providers: KnownProvider[];
};

type Batch = Reading['drafts'];

/** One batch in one transaction: each row meets the register, and what is new or changed is written. */
export async function importBatch(work: Work, batch: Batch, state: ImportState): Promise<void> {
  const known = await knownOffers(work, batch, state);
  const outcomes = await knownOutcomes(work, batch);
  const inserts: WrittenOffer[] = [];
  const updates: WrittenOffer[] = [];
  for (const { row, draft } of batch) {
    const providerId = await providerOf(work, row, draft, state);
    if (providerId === undefined) continue;
    const content = placeContent(draft, state.codes, (name) => {
      const ids = outcomes.get(name);
      if (!ids) tell(state, { row, field: 'outcomes', message: m.conceptUnknown, value: name });
      return ids;
    });
    const source = sourceOf(state, providerId);
    const before = known.get(draft.id ?? '') ?? known.get(`${source} ${draft.key}`);
    if (before && before.providerId !== providerId && state.options.providerId) {
      refuse(state, row, 'provider', m.notYours);
      continue;
    }
    const hash = hashOf(content);
    const standing = before && { ...before, hash: hashOf(before.content) };
    const newState = stateOf({ row, draft: { ...draft, content } }, standing, state);
    if (newState === 'refused') {
      refuse(state, row, 'state', m.wouldBeIncomplete);
      continue;
    }
    const written = {
      id: before?.id ?? newIdOf(work, draft.id, state),
      providerId: before?.listedId ?? providerId,
      sourceKey: draft.key,
      state: newState,
      content,
      checkedOn: draft.checkedOn ?? state.options.asOf ?? localDate(work.now),
      hash,
    };
    const told = { state: draft.state !== undefined, id: draft.id !== undefined };
    const verdict = verdictOn(standing, written, told);
    count(state.found, verdict, content.title.sv);
    if (verdict === 'added') inserts.push(written);
    if (verdict === 'changed') updates.push(written);
  }
  if (state.options.preview) return;
  await writeBatch(work, state, { inserts, updates });
}

/** Whoever imports for one provider alone does not choose ids: another's draft may bear one unseen. */
function newIdOf(work: Work, told: string | undefined, { options }: ImportState): string {
  return (options.providerId ? undefined : told) ?? work.newId();
}

function stateOf(
  { row, draft }: Batch[number],
  standing: Standing | undefined,
  state: ImportState,
): OfferState | 'refused' {
  const { content } = draft;
  const wanted = draft.state ?? standing?.state ?? firstState(state.reading.format, content);
  if (!state.options.completeOnly) return wanted;
  const before = standing && { state: standing.state, isSame: standing.hash === hashOf(content) };
  const given = stateWhenComplete(wanted, content, before);
  if (given === 'draft' && wanted === 'published')
    tell(state, { row, field: 'state', message: m.staysDraft, value: content.title.sv });
  return given;
}

const EXAMPLES = 10;

function count(found: ImportReport, verdict: Verdict, title: string): void {
  found[verdict] += 1;
  if (verdict !== 'added' && verdict !== 'changed') return;
  if (found.examples[verdict].length < EXAMPLES) found.examples[verdict].push(title);
}

async function knownOffers(
  work: Work,
  batch: Batch,
  state: ImportState,
): Promise<Map<string, ImportedOffer>> {
  const keys = batch.map(({ draft }) => draft.key);
  const ids = batch.flatMap(({ draft }) => draft.id ?? []);
  const known = new Map<string, ImportedOffer>();
  for (const source of sourcesOf(batch, state))
    for (const offer of await readImported(work, source, { keys, ids })) {
      known.set(offer.id, offer);
      if (offer.sourceKey !== null) known.set(`${source} ${offer.sourceKey}`, offer);
    }
  return known;
}

/**
 * Keys of a national list are its own; those of other tables are a provider's. So are those of a national list that
 * somebody imports for one provider alone: nobody takes the key of another's offer.
 */
function sourceOf({ reading, options }: ImportState, providerId: string): string {
  const { format } = reading;
  return format === 'table' || options.providerId ? `${format} ${providerId}` : format;
}

function sourcesOf(batch: Batch, state: ImportState): string[] {
  const { reading, options, providers } = state;
  if (options.providerId) return [sourceOf(state, options.providerId)];
  if (reading.format !== 'table') return [reading.format];
  const ids = batch.flatMap(({ draft }) => findProvider(providers, draft.provider)?.id ?? []);
  return [...new Set(ids.map((id) => sourceOf(state, id))), 'table'];
}

async function providerOf(
  work: Work,
  row: number,
  draft: Batch[number]['draft'],
  state: ImportState,
): Promise<string | undefined> {
  if (state.options.providerId) return state.options.providerId;
  if (!draft.provider) return refuse(state, row, 'provider', m.providerMissing);
  const known = findProvider(state.providers, draft.provider);
  if (known) return known.id;
  const name = draft.provider.name.trim();
  if (name.length < 2 || name.length > 200) return refuse(state, row, 'provider', m.providerUnknown);
  const id = work.newId();
  if (!state.options.preview)
    await saveOrganisation(work, {
      id,
      content: { name, roles: ['provider'], municipalities: [], ...kindOf(state.reading.format) },
    });
  state.providers.push({ id, name: plainName(name), organisationNumber: undefined });
  state.found.providersAdded += 1;
  return id;
}

function kindOf(format: Format): { providerKind?: ProviderKind } {
  return format === 'yh' || format === 'myh' ? { providerKind: 'higherVocational' } : {};
}

/** Ids as they are, labels as the ids that bear them. */
async function knownOutcomes(work: Work, batch: Batch): Promise<Map<string, string[]>> {
  const names = [...new Set(batch.flatMap(({ draft }) => draft.content.outcomes))];
  const known = await findConceptNames(work, names);
  const found = new Map<string, string[]>();
  for (const name of names) {
    const ids = known.has(name) ? [name] : await resolveConcepts(work, [name]);
    if (known.has(name) || ids[0] !== name) found.set(name, ids);
  }
  return found;
}

async function writeBatch(
  work: Work,
  state: ImportState,
  { inserts, updates }: { inserts: WrittenOffer[]; updates: WrittenOffer[] },
): Promise<void> {
  const written = [...inserts, ...updates];
  if (written.length === 0) return;
  const { format, file } = state.reading;
  for (const [source, rows] of Map.groupBy(inserts, (row) => sourceOf(state, row.providerId)))
    await insertImported(work, source, rows);
  await updateImported(work, updates);
  await recordAudit(work, {
    entity: 'offerImport',
    entityId: work.newId(),
    action: 'imported',
    organisationId: state.options.providerId,
    after: { file, format, rows: Object.fromEntries(written.map((row) => [row.id, row.hash])) },
  });
  await emitEvent(work, offersImported, { offerIds: written.map((row) => row.id) });
}

function tell(state: ImportState, problem: Omit<RowProblem, 'file'>): void {
  state.found.problems.push({ file: state.reading.file, ...problem });
}

function refuse(state: ImportState, row: number, field: string, message: RowProblem['message']): undefined {
  tell(state, { row, field, message });
  state.found.refused += 1;
}

function hashOf(content: OfferContent): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}

/** The same content in the same words, whatever the order of its fields. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
