import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import { localDate } from '../../../platform/format.ts';
import { translator } from '../../../platform/i18n.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { findOrganisation } from '../../../register/organisations/organisations.service.ts';
import type {
  AttestedSignature,
  RegisteredRecord,
  SignatureGiven,
} from '../../../register/records/record.ts';
import {
  addExternalSignature,
  getRecordById,
  getRecordFile,
  registerRecord,
  replaceDocument,
  signRecord,
} from '../../../register/records/records.service.ts';
import { findNeeds } from '../../needs/needs.service.ts';
import type { ProviderRequest } from '../asking/request.ts';
import { findRequest, getRequest } from '../asking/requests.service.ts';
import { readRecipients } from '../asking/requests.store.ts';
import { readChoice } from '../comparison/comparison.store.ts';
import { refuseUnlessProcured } from '../procurement/procurement.service.ts';
import { isPublicBuyer } from '../procurement/procurement.ts';
import { listProposals } from '../proposals/proposals.service.ts';
import { renderAgreement } from './agreement.document.ts';
import { messages as m } from './agreement.messages.ts';
import {
  insertAgreement,
  readAgreementRow,
  readVersions,
  writeAgreement,
  writeSent,
} from './agreement.store.ts';
import {
  type Agreement,
  type AgreementContent,
  draftOf,
  missingForSigning,
  type Party,
} from './agreement.ts';
import { agreementSigned } from './agreement-events.ts';

const KEPT_YEARS = 10;

/** What the one who acts may do with an agreement. */
export type AgreementRights = {
  /** Writes drafts and sends them: the centre and the employer. */
  writes: boolean;
  /** Of the centre: registers what was signed outside, and sees the aid of the employer. */
  house: boolean;
  /** The parties that the reader can sign for. */
  signsFor: Party[];
};

export type AgreementPage = {
  request: ProviderRequest;
  agreement: Agreement | undefined;
  /** The registered document of the version that was sent. */
  record: RegisteredRecord | undefined;
  versions: { number: number; at: Date }[];
  rights: AgreementRights;
  /** The employer is a private one, so that support to it needs reasons. */
  isCompany: boolean;
  /** For the centre: the case of the need, where the delivery is planned. */
  caseKey: string | undefined;
};

/** @throws NotFound when nothing was chosen and for those who are neither centre nor party */
export async function getAgreementPage(work: Work, key: string): Promise<AgreementPage> {
  const request = await getRequest(work, key);
  const agreement = await readAgreementRow(work, request.id);
  const rights = await rightsOf(work, request, agreement);
  if (!agreement && !rights.writes) throw new NotFound(`No agreement of ${key}`);
  if (!agreement && !(await readChoice(work, request.id))) throw new NotFound(`Nobody is chosen in ${key}`);
  const recordId = agreement?.sentVersion === agreement?.version ? agreement?.recordId : undefined;
  const employer = request.asker && (await findOrganisation(work, request.asker.id));
  return {
    request,
    agreement,
    record: recordId ? await getRecordById(work, recordId) : undefined,
    versions: agreement ? await readVersions(work, agreement.id) : [],
    rights,
    isCompany: employer !== undefined && !isPublicBuyer(employer),
    caseKey: rights.house
      ? (await findNeeds(work, [request.needId])).get(request.needId)?.case?.key
      : undefined,
  };
}

/** What a delivery is planned from; undefined where there is no agreement that the one who acts may see. */
export async function findAgreed(
  work: Work,
  key: string,
): Promise<{ request: ProviderRequest; provider: Party } | undefined> {
  const request = await findRequest(work, key);
  const agreement = request && (await readAgreementRow(work, request.id));
  return agreement && { request, provider: agreement.provider };
}

async function rightsOf(
  work: Work,
  request: ProviderRequest,
  agreement: Agreement | undefined,
): Promise<AgreementRights> {
  const { memberships = [] } = (await findReader(work)) ?? {};
  const has = (at: string | undefined, roles: readonly string[]) =>
    memberships.some(({ organisationId, role }) => organisationId === at && roles.includes(role));
  const house = work.actor.kind === 'operator' || has(request.owner.id, ['broker', 'centreHead']);
  const employer = has(request.asker?.id, ['employerContact', 'decisionMaker']);
  const provider = has(agreement?.provider.id, ['providerCoordinator']);
  return {
    house,
    writes: house || employer,
    signsFor: agreement
      ? [...(employer ? [agreement.employer] : []), ...(provider ? [agreement.provider] : [])]
      : [],
  };
}

/** Writes the first draft out of the specification and the chosen proposal. @throws Conflict without a choice */
export async function draftAgreement(work: Work, key: string, demo = false): Promise<void> {
  const { request, agreement, rights } = await getAgreementPage(work, key);
  const choice = await readChoice(work, request.id);
  if (!rights.writes || !request.asker)
    throw new Forbidden('The centre and the employer write the agreement');
  if (!choice) throw new Conflict(`Nobody is chosen in ${key}`, m.noChoice);
  if (agreement) return;
  const proposal = (await listProposals(work, request)).find(({ id }) => id === choice.proposalId);
  const providerId = proposal?.providerId ?? (await chosenProvider(work, request, choice.provider));
  const id = work.newId();
  const made = await insertAgreement(work, {
    id,
    requestId: request.id,
    house: request.owner,
    employer: request.asker,
    provider: { id: providerId, name: choice.provider },
    content: draftOf(request.content, { priceOre: choice.priceOre, proposal: proposal?.content }),
    savedBy: personOf(work.actor),
    demo,
  });
  if (made) await audit(work, request, 'agreementDrafted', { agreement: id });
}

/** Who was chosen, for those who have not declared interests and so read no proposals. */
async function chosenProvider(work: Work, request: ProviderRequest, name: string): Promise<string> {
  const found = (await readRecipients(work, request.id)).find(({ provider }) => provider === name);
  if (!found) throw new NotFound(`${name} was not asked`);
  return found.providerId;
}

/** @throws Conflict when somebody has signed, or has saved another version meanwhile */
export async function saveAgreement(
  work: Work,
  key: string,
  version: number,
  content: AgreementContent,
): Promise<number> {
  const { request, agreement } = await getWritable(work, key);
  const place = { id: agreement.id, version };
  if (!(await writeAgreement(work, place, { content, savedBy: personOf(work.actor) })))
    throw new Conflict(`The agreement of ${key} has changed`, m.stale);
  await audit(work, request, 'agreementSaved', { agreement: agreement.id, version: version + 1 });
  return version + 1;
}

async function getWritable(work: Work, key: string) {
  const { request, agreement, rights, record } = await getAgreementPage(work, key);
  if (!agreement || !rights.writes) throw new Forbidden('The centre and the employer write the agreement');
  if (record?.parties.some(({ signature }) => signature))
    throw new Conflict(`The agreement of ${key} is signed`, m.isSigned);
  return { request, agreement, rights };
}

/**
 * Locks the version and registers it as the document that both parties sign.
 *
 * @throws Invalid with what is missing; Conflict when a public buyer lacks a decision
 */
export async function sendAgreement(work: Work, key: string): Promise<void> {
  const { request, agreement, rights } = await getWritable(work, key);
  if (!rights.house) throw new Forbidden('The centre registers the agreement');
  const missing = missingForSigning(agreement.content);
  if (missing.length > 0) throw new Invalid(missing);
  await refuseUnlessProcured(work, request, agreement.content.priceOre);
  const on = localDate(work.now);
  const { title } = request.content;
  const bytes = renderAgreement({ agreement, title, key: request.key, lang: 'sv', on });
  const document = {
    name: `avtal-${request.key.toLowerCase()}.pdf`,
    mediaType: 'application/pdf',
    bytes: new Uint8Array(bytes),
  };
  const recordId = agreement.recordId ?? (await register(work, request, agreement, document)).id;
  if (agreement.recordId) await replaceDocument(work, recordId, document);
  if (!(await writeSent(work, agreement, recordId)))
    throw new Conflict(`The agreement of ${key} has changed`, m.stale);
  await audit(work, request, 'agreementSent', { agreement: agreement.id, version: agreement.version });
}

async function register(
  work: Work,
  request: ProviderRequest,
  { id, house, employer, provider, content }: Agreement,
  document: { name: string; mediaType: string; bytes: Uint8Array },
) {
  const last = content.until ?? localDate(work.now);
  return registerRecord(work, {
    houseId: house.id,
    kind: 'agreement',
    direction: 'drawnUp',
    title: translator('sv')(m.titleOf, { title: request.content.title }),
    keepUntil: `${Number(last.slice(0, 4)) + KEPT_YEARS}-12-31`,
    keepRule: m.keepRule.sv,
    subject: { kind: 'agreement', id },
    parties: [employer, provider].map(({ id: organisationId, name }) => ({ organisationId, name })),
    document,
    demo: request.demo,
  });
}

/** Signs for a party by the one who acts. @throws Conflict when there is nothing to sign */
export async function signAgreement(work: Work, key: string, given: AttestedSignature): Promise<void> {
  const { request, agreement, record, rights } = await getAgreementPage(work, key);
  if (!agreement || !record) throw new Conflict(`${key} is not to be signed`, m.notReady);
  if (!rights.signsFor.some(({ id }) => id === given.organisationId))
    throw new Forbidden('Each party signs for itself');
  const done = await signRecord(work, record.id, given);
  if (done) await tellSigned(work, request, agreement);
}

/** Registers a signature that was made outside. @throws Forbidden for others than the centre */
export async function addAgreementSignature(
  work: Work,
  key: string,
  given: SignatureGiven & { file: { name: string; mediaType: string; bytes: Uint8Array } },
): Promise<void> {
  const { request, agreement, record, rights } = await getAgreementPage(work, key);
  if (!agreement || !record) throw new Conflict(`${key} is not to be signed`, m.notReady);
  if (!rights.house) throw new Forbidden('The centre registers signatures from outside');
  const done = await addExternalSignature(work, record.id, given);
  if (done) await tellSigned(work, request, agreement);
}

async function tellSigned(work: Work, request: ProviderRequest, agreement: Agreement): Promise<void> {
  await emitEvent(work, agreementSigned, { requestId: request.id, agreementId: agreement.id });
}

/** The document that is signed. @throws NotFound before it was sent */
export async function getAgreementDocument(work: Work, key: string) {
  const { record } = await getAgreementPage(work, key);
  const document = record?.files.find(({ role }) => role === 'document');
  if (!record || !document) throw new NotFound(`No document of ${key}`);
  return getRecordFile(work, record.id, document.id);
}

async function audit(
  work: Work,
  request: ProviderRequest,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, {
    entity: 'request',
    entityId: request.id,
    action,
    organisationId: request.owner.id,
    after,
  });
}
