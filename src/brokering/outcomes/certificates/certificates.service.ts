// Certificates: issued to one participant, signed, shown to anybody who holds the address, and taken back with a reason.
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { findOrganisation } from '../../../register/organisations/organisations.service.ts';
import { routes } from '../../../routes.ts';
import { audit, findRights, getEffort } from '../delivery/efforts.service.ts';
import { listParticipants } from '../delivery/participants.service.ts';
import type { Effort, Participant } from '../effort.ts';
import { publicKeyMultibase, signDocument, verifyDocument } from './badge.crypto.ts';
import { issuerDocument, openBadge } from './badge.ts';
import type { Certificate, PublicCertificate } from './certificate.ts';
import { messages as m } from './certificates.messages.ts';
import {
  insertCertificate,
  readCertificateCounts,
  readCertificates,
  readPublicCertificate,
  readRevoked,
  updateRevoked,
} from './certificates.store.ts';

const uuid = z.uuid();

/** Those of an effort, the newest first; nothing for those who do not run it. */
export async function listCertificates(work: Work, effort: Effort): Promise<Certificate[]> {
  return readCertificates(work, effort.id);
}

/** How many hold, by the id of the effort; nothing of small groups for those who see no names. */
export async function countCertificates(
  work: Work,
  efforts: readonly Effort[],
): Promise<Map<string, number>> {
  return readCertificateCounts(
    work,
    efforts.map(({ id }) => id),
  );
}

/**
 * Issues a certificate to one participant.
 *
 * @param publicUrl the address of the installation, without a slash at the end
 * @returns its id
 * @throws Conflict when the delivery has not ended, the name is gone, or there is one that holds
 */
export async function issueCertificate(
  work: Work,
  key: string,
  { participantId, publicUrl }: { participantId: string; publicUrl: string },
): Promise<string> {
  const effort = await getOwnEffort(work, key);
  const { endedOn } = effort;
  if (!endedOn) throw new Conflict(`Effort ${key} has not ended`, m.notEnded);
  const one = (await listParticipants(work, effort)).find(({ id }) => id === participantId);
  if (!one) throw new NotFound(`No participant ${participantId}`);
  const id = work.newId();
  const { provider, ...facts } = effort;
  const identity = identityOf(one);
  const badge = openBadge(
    { ...facts, id, provider: provider.name, endedOn, issuedAt: work.now, identity },
    addressesOf(publicUrl, effort, id),
  );
  const credential = signDocument(work, badge, keyAddress(publicUrl, effort.house.id));
  const issuedBy = personOf(work.actor) ?? null;
  if (!(await insertCertificate(work, { id, effortId: effort.id, participantId, credential, issuedBy })))
    throw new Conflict('The participant has a certificate', m.hasOne);
  await audit(work, effort, 'certificateIssued', { certificate: id });
  return id;
}

async function getOwnEffort(work: Work, key: string): Promise<Effort> {
  const effort = await getEffort(work, key);
  if (!(await findRights(work, effort)).house)
    throw new Forbidden('Only the centre of the case issues certificates');
  return effort;
}

/** The learner as a salted hash, as Open Badges writes it: by the address where there is one, else by the name. */
function identityOf({ name, email }: Participant) {
  const value = email ?? name;
  if (!value) throw new Conflict('The name was erased', m.nameErased);
  const salt = randomBytes(16).toString('hex');
  const hash = createHash('sha256')
    .update(value + salt)
    .digest('hex');
  return { hash, salt, type: email ? ('emailAddress' as const) : ('name' as const) };
}

function addressesOf(publicUrl: string, { house }: Effort, id: string) {
  return {
    credential: publicUrl + routes.badgeJson.href({ id }),
    issuer: publicUrl + routes.badgeIssuer.href({ house: house.id }),
    status: publicUrl + routes.badgeStatus.href({ house: house.id }),
    achievement: `${publicUrl}${routes.certificate.href({ id })}#achievement`,
  };
}

function keyAddress(publicUrl: string, house: string): string {
  return `${publicUrl}${routes.badgeIssuer.href({ house })}#key-1`;
}

/** Takes a certificate back. @throws Invalid without a reason; NotFound when there is none that holds */
export async function revokeCertificate(
  work: Work,
  key: string,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const effort = await getOwnEffort(work, key);
  if (reason.trim().length < 3) throw new Invalid([{ field: 'reason', message: m.reasonProblem }]);
  if (
    !uuid.safeParse(id).success ||
    !(await updateRevoked(work, { id, effortId: effort.id, reason: reason.trim() }))
  )
    throw new NotFound(`No certificate ${id} that holds`);
  await audit(work, effort, 'certificateRevoked', { certificate: id });
}

/** What anybody may see of a certificate, and whether its proof holds. @throws NotFound when there is none */
export async function getPublicCertificate(
  work: Work,
  id: string,
): Promise<PublicCertificate & { isSigned: boolean }> {
  const found = uuid.safeParse(id).success ? await readPublicCertificate(work, id) : undefined;
  if (!found) throw new NotFound(`No certificate ${id}`);
  return { ...found, isSigned: verifyDocument(found.credential, publicKeyMultibase(work)) };
}

/** Who signs, with the public key. @throws NotFound when the organisation is no centre */
export async function getIssuer(work: Work, house: string, publicUrl: string) {
  const found = await findOrganisation(work, house);
  if (!found?.roles.some((role) => role === 'learningCentre' || role === 'businessUnit'))
    throw new NotFound(`No issuer ${house}`);
  return issuerDocument(found, {
    issuer: publicUrl + routes.badgeIssuer.href({ house }),
    key: keyAddress(publicUrl, house),
    publicKeyMultibase: publicKeyMultibase(work),
  });
}

/** What the house has taken back, as Open Badges lists it. */
export async function getRevocationList(work: Work, house: string, publicUrl: string) {
  await getIssuer(work, house, publicUrl);
  return {
    id: publicUrl + routes.badgeStatus.href({ house }),
    issuer: publicUrl + routes.badgeIssuer.href({ house }),
    revokedCredential: (await readRevoked(work, house)).map(({ id, reason }) => ({
      id: publicUrl + routes.badgeJson.href({ id }),
      revoked: true,
      revocationReason: reason,
    })),
  };
}
