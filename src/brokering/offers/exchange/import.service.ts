// Brings offers of a list in: repeatable, in short transactions, with a preview that writes nothing.
import { createHash } from 'node:crypto';
import { recordAudit } from '../../../platform/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import { localDate } from '../../../platform/format.ts';
import type { Work } from '../../../platform/work.ts';
import type { ProviderKind } from '../../../register/organisations/organisation.ts';
import {
  listOrganisations,
  saveOrganisation,
} from '../../../register/organisations/organisations.service.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { findConceptNames, resolveConcepts } from '../../../register/skills/skills.service.ts';
import type { OfferContent, OfferState } from '../offer.ts';
import { offersImported } from '../offer-events.ts';
import { missingForPublishing } from '../publishing.ts';
import { messages as m } from './exchange.messages.ts';
import {
  type ImportedOffer,
  insertImported,
  readImported,
  updateImported,
  type WrittenOffer,
} from './imported.store.ts';
import { findProvider, type KnownProvider, plainName } from './provider-name.ts';
import type { Format, Reading, RowProblem } from './reading.ts';

const ROWS_PER_TRANSACTION = 500;

export type ImportReport = {
  added: number;
  changed: number;
  unchanged: number;
  /** Changed by a person here since the last import, and therefore left alone. */
  kept: number;
  providersAdded: number;
  /** Rows that became no offer because of a problem met here. */
  refused: number;
  problems: RowProblem[];
};

export type ImportOptions = {
  /** Whose offers they are, whatever the rows say; without it each row names its provider. */
  providerId?: string | undefined;
  /** Compare only. */
  preview: boolean;
  /** The day on which the list was right, `YYYY-MM-DD`; today unless given. */
  asOf?: string | undefined;
  report?: (step: number, steps: number) => Promise<void>;
};

/** One short transaction as the one who imports. */
export type RunAs = <T>(act: (work: Work) => Promise<T>) => Promise<T>;

type State = {
  reading: Reading;
  options: ImportOptions;
  found: ImportReport;
  codes: ReadonlyMap<string, string>;
  providers: KnownProvider[];
};

/**
 * Adds and updates offers. National lists are public catalogues, so what they hold is published; other rows are
 * published when nothing is missing and stay drafts otherwise, unless the row says its own state.
 */
export async function importOffers(
  runAs: RunAs,
  reading: Reading,
  options: ImportOptions,
): Promise<ImportReport> {
  const found: ImportReport = {
    added: 0,
    changed: 0,
    unchanged: 0,
    kept: 0,
    providersAdded: 0,
    refused: 0,
    problems: [],
  };
  const { codes, providers } = await runAs(async (work) => ({
    codes: await codesByName(work),
    providers: (await listOrganisations(work, { roles: ['provider'] })).items.map(
      ({ id, name, organisationNumber }) => ({
        id,
        name: plainName(name),
        organisationNumber,
      }),
    ),
  }));
  const state: State = { reading, options, found, codes, providers };
  const steps = reading.drafts.length;
  for (let from = 0; from < steps; from += ROWS_PER_TRANSACTION) {
    const batch = reading.drafts.slice(from, from + ROWS_PER_TRANSACTION);
    await runAs((work) => importBatch(work, batch, state));
    await options.report?.(Math.min(from + ROWS_PER_TRANSACTION, steps), steps);
  }
  return found;
}

/** A municipality by its own name and that of its main town. */
async function codesByName(work: Work): Promise<Map<string, string>> {
  const places = await listMunicipalities(work);
  const pairs = places.flatMap((one) => [
    [one.mainTown.toLowerCase(), one.code] as const,
    [one.name.toLowerCase(), one.code] as const,
    [`${one.name.toLowerCase()} kommun`, one.code] as const,
    [`${one.name.toLowerCase()}s kommun`, one.code] as const,
  ]);
  return new Map(pairs);
}

type Batch = Reading['drafts'];

async function importBatch(work: Work, batch: Batch, state: State): Promise<void> {
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
    const source = sourceOf(state.reading.format, providerId);
    const before = known.get(draft.id ?? '') ?? known.get(`${source} ${draft.key}`);
    if (before && before.providerId !== providerId && state.options.providerId) {
      refuse(state, row, 'provider', m.notYours);
      continue;
    }
    const written = {
      id: before?.id ?? draft.id ?? work.newId(),
      providerId,
      sourceKey: draft.key,
      state: draft.state ?? before?.state ?? firstState(state.reading.format, content),
      content,
      checkedOn: draft.checkedOn ?? state.options.asOf ?? localDate(work.now),
      hash: hashOf(content),
    };
    const verdict = compare(before, written, {
      state: draft.state !== undefined,
      id: draft.id !== undefined,
    });
    state.found[verdict] += 1;
    if (verdict === 'added') inserts.push(written);
    if (verdict === 'changed') updates.push(written);
  }
  if (state.options.preview) return;
  await writeBatch(work, state, { inserts, updates });
}

async function knownOffers(work: Work, batch: Batch, state: State): Promise<Map<string, ImportedOffer>> {
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

/** Keys of a national list are its own; those of other tables are a provider's. */
function sourceOf(format: Format, providerId: string): string {
  return format === 'table' ? `table ${providerId}` : format;
}

function sourcesOf(batch: Batch, { reading, options, providers }: State): string[] {
  if (reading.format !== 'table') return [reading.format];
  const ids = options.providerId
    ? [options.providerId]
    : batch.flatMap(({ draft }) => findProvider(providers, draft.provider)?.id ?? []);
  return [...new Set(ids.map((id) => sourceOf('table', id))), 'table'];
}

async function providerOf(
  work: Work,
  row: number,
  draft: Batch[number]['draft'],
  state: State,
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

function placeContent(
  draft: Batch[number]['draft'],
  codes: ReadonlyMap<string, string>,
  outcomesOf: (name: string) => string[] | undefined,
): OfferContent {
  const { content } = draft;
  const named = draft.places.map((name) => ({ name, code: codes.get(name.toLowerCase()) }));
  const municipalities = [...content.municipalities, ...named.flatMap(({ code }) => code ?? [])];
  const otherPlaces = [
    ...(content.otherPlaces ?? []),
    ...named.filter(({ code }) => !code).map(({ name }) => name.slice(0, 100)),
  ];
  return {
    ...content,
    municipalities: [...new Set(municipalities)],
    outcomes: [...new Set(content.outcomes.flatMap((name) => outcomesOf(name) ?? []))],
    ...(otherPlaces.length > 0 ? { otherPlaces: [...new Set(otherPlaces)] } : {}),
  };
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

function firstState(format: Format, content: OfferContent): OfferState {
  return format !== 'table' || missingForPublishing(content).length === 0 ? 'published' : 'draft';
}

/** A row that bears the offer's own id was exported here and worked on: it means what it says. */
function compare(
  before: ImportedOffer | undefined,
  written: WrittenOffer,
  means: { state: boolean; id: boolean },
): 'added' | 'changed' | 'unchanged' | 'kept' {
  if (!before) return 'added';
  const now = hashOf(before.content);
  if (now === written.hash && (!means.state || before.state === written.state)) return 'unchanged';
  const changedHere = before.importedHash !== null && before.importedHash !== now;
  return changedHere && !means.id ? 'kept' : 'changed';
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

async function writeBatch(
  work: Work,
  state: State,
  { inserts, updates }: { inserts: WrittenOffer[]; updates: WrittenOffer[] },
): Promise<void> {
  const written = [...inserts, ...updates];
  if (written.length === 0) return;
  const { format, file } = state.reading;
  for (const source of new Set(inserts.map((row) => sourceOf(format, row.providerId))))
    await insertImported(
      work,
      source,
      inserts.filter((row) => sourceOf(format, row.providerId) === source),
    );
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

function tell(state: State, problem: Omit<RowProblem, 'file'>): void {
  state.found.problems.push({ file: state.reading.file, ...problem });
}

function refuse(state: State, row: number, field: string, message: RowProblem['message']): undefined {
  tell(state, { row, field, message });
  state.found.refused += 1;
}
