import { recordAudit } from '../../../platform/audit/audit.ts';
import { formatInstant } from '../../../platform/format.ts';
import { translator } from '../../../platform/i18n.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import type { ProviderRequest } from '../asking/request.ts';
import { getRequest, getRequestForProvider, type RequestForProvider } from '../asking/requests.service.ts';
import {
  missingInProposal,
  numbersInProposal,
  type Proposal,
  type ProposalContent,
  type ProposalFile,
  profileOf,
  proposalContent,
} from './proposal.ts';
import { checkFile, MOST_FILES } from './proposal-file.ts';
import { messages as m, problems as p } from './proposals.messages.ts';
import {
  deleteFile,
  deleteProposal,
  insertDemoProposal,
  insertFile,
  isInTime,
  readDraft,
  readFileBytes,
  readFiles,
  readLatestOwn,
  readOwnStates,
  readProposals,
  type StoredDraft,
  upsertProposal,
  writeDraft,
} from './proposals.store.ts';

/** What a provider has of its own in a request. `draft.version` 0 is one that nobody has saved. */
export type OwnProposal = RequestForProvider & {
  draft: Pick<StoredDraft, 'content' | 'version'>;
  /** The draft begins with what the provider wrote last in another request. */
  reused: boolean;
  handedIn: Proposal | undefined;
  files: ProposalFile[];
};

/** @throws NotFound when the one who acts was not asked */
export async function getOwnProposal(work: Work, key: string): Promise<OwnProposal> {
  const asked = await getRequestForProvider(work, key);
  const { providerId } = asked.own;
  const place = { requestId: asked.request.id, providerId };
  const stored = await readDraft(work, place);
  const latest = stored ? undefined : await readLatestOwn(work, place);
  const isOwn = (one: { providerId: string }) => one.providerId === providerId;
  return {
    ...asked,
    draft: stored ?? { content: proposalContent.parse(latest ? profileOf(latest) : {}), version: 0 },
    reused: latest !== undefined,
    handedIn: (await readProposals(work, asked.request.id)).find(isOwn),
    files: (await readFiles(work, asked.request.id)).filter(isOwn),
  };
}

/** How far the one who acts has come with each of these requests; those that are not begun are left out. */
export async function listOwnStates(
  work: Work,
  requestIds: readonly string[],
): Promise<Map<string, 'draft' | 'handedIn'>> {
  return readOwnStates(work, requestIds);
}

/** Saves a draft that nobody but the provider reads; `saved` is false when a colleague was first. */
export async function saveDraft(
  work: Work,
  key: string,
  given: { content: ProposalContent; version: number },
): Promise<{ saved: boolean; theirs: OwnProposal }> {
  const { request, own } = await getRequestForProvider(work, key);
  const numbers = numbersInProposal(given.content);
  if (numbers.length > 0) throw new Invalid(numbers);
  const saved = await writeDraft(work, { requestId: request.id, providerId: own.providerId }, given);
  // What it says is nobody else's, so the audit only knows that it was written.
  if (saved) await audit(work, request, own.providerId, 'draftSaved');
  return { saved, theirs: await getOwnProposal(work, key) };
}

/**
 * Hands in the saved draft, in the place of what was handed in before. The clock of the database decides.
 *
 * @throws Invalid with what is missing, by field
 * @throws Conflict after the deadline, or when the request was withdrawn; the draft is kept
 */
export async function submitProposal(work: Work, key: string): Promise<void> {
  const { request, own, draft } = await getOwnProposal(work, key);
  const missing = missingInProposal(draft.content, request.content);
  if (missing.length > 0) throw new Invalid(missing);
  await refuseLate(work, request);
  const handedIn = await upsertProposal(work, {
    id: work.newId(),
    requestId: request.id,
    providerId: own.providerId,
    provider: own.provider,
    content: draft.content,
    submittedBy: personOf(work.actor),
  });
  // The deadline passed between the question and the writing: the database decides.
  if (!handedIn) throw late(request);
  await audit(work, request, own.providerId, 'proposalHandedIn');
}

/** Takes back what was handed in; the draft stays. @throws Conflict after the deadline */
export async function withdrawProposal(work: Work, key: string): Promise<void> {
  const { request, own } = await getRequestForProvider(work, key);
  await refuseLate(work, request);
  if (!(await deleteProposal(work, { requestId: request.id, providerId: own.providerId })))
    throw new NotFound('Nothing was handed in');
  await audit(work, request, own.providerId, 'proposalWithdrawn');
}

/** @throws Invalid when the file is too large, of another kind, or one too many */
export async function addFile(
  work: Work,
  key: string,
  sent: { name: string; bytes: Uint8Array },
): Promise<void> {
  const { request, own, files } = await getOwnProposal(work, key);
  await refuseLate(work, request);
  if (files.length >= MOST_FILES) throw new Invalid([{ field: 'file', message: p.tooMany }]);
  const checked = checkFile(sent.name, sent.bytes);
  if ('refused' in checked) throw new Invalid([{ field: 'file', message: checked.refused }]);
  const place = { requestId: request.id, providerId: own.providerId };
  await insertFile(work, { ...checked, ...place, id: work.newId(), bytes: sent.bytes });
  await audit(work, request, own.providerId, 'fileAdded');
}

/** Takes away one of the provider's own files. @throws Conflict after the deadline */
export async function removeFile(work: Work, key: string, id: string): Promise<void> {
  const { request, own, files } = await getOwnProposal(work, key);
  await refuseLate(work, request);
  if (!files.some((one) => one.id === id) || !(await deleteFile(work, id)))
    throw new NotFound(`No file ${id}`);
  await audit(work, request, own.providerId, 'fileRemoved');
}

/** @throws NotFound also while it is sealed */
export async function getFile(
  work: Work,
  key: string,
  id: string,
): Promise<ProposalFile & { bytes: Uint8Array }> {
  const request = await getRequest(work, key);
  const file = await readFileBytes(work, request.id, id);
  if (!file) throw new NotFound(`No file ${id} of ${key}`);
  return file;
}

/** The opened proposals of a request; none before the deadline, whoever acts, but a provider's own. */
export async function listProposals(work: Work, request: ProviderRequest): Promise<Proposal[]> {
  return readProposals(work, request.id);
}

/** An answer of the demo region, handed in on an earlier day; only requests that are demo themselves take one. */
export async function addDemoProposal(
  work: Work,
  request: ProviderRequest,
  given: { provider: { id: string; name: string }; content: ProposalContent; submittedAt: Date },
): Promise<void> {
  await insertDemoProposal(work, {
    id: work.newId(),
    requestId: request.id,
    providerId: given.provider.id,
    provider: given.provider.name,
    content: given.content,
    submittedAt: given.submittedAt,
  });
}

async function refuseLate(work: Work, request: ProviderRequest): Promise<void> {
  if (!(await isInTime(work, request.id))) throw late(request);
}

function late(request: ProviderRequest): Conflict {
  const words = (lang: 'sv' | 'en') =>
    translator(lang)(m.late, { deadline: formatInstant(request.deadline, lang) });
  return new Conflict(`${request.key} takes no answers`, { sv: words('sv'), en: words('en') });
}

/** Kept with the provider: the centre must not learn who answers before the deadline, and the audit never knows what. */
async function audit(
  work: Work,
  request: ProviderRequest,
  providerId: string,
  action: string,
): Promise<void> {
  await recordAudit(work, {
    entity: 'proposal',
    entityId: request.id,
    action,
    organisationId: providerId,
    after: { request: request.key },
  });
}
