import { recordAudit } from '../../../platform/audit/audit.ts';
import { formatDate, formatNumber, localDate } from '../../../platform/format.ts';
import { type Message, translator } from '../../../platform/i18n.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import type { Employer } from '../../employers/employer.ts';
import { getEmployer } from '../../employers/employers.service.ts';
import { messages as m, problems as p } from './aid.messages.ts';
import {
  findKeptByNumber,
  insertCertificate,
  insertGrant,
  joinGroups,
  lockUndertaking,
  readAidOfUndertaking,
  readCertificates,
  readGrants,
  readSisters,
  voidGrantRow,
} from './aid.store.ts';
import {
  type AidCertificate,
  type AidGrant,
  CERTIFICATE_DAYS,
  type CertificateGiven,
  type GrantGiven,
  judgeAid,
} from './aid.ts';
import { type AidWindow, CEILING_EUR, highestWindow, lastDayOf } from './deminimis.ts';

const CENTS = 100;

/** What is known of the aid to an employer; the window and the room are those of today, for the whole undertaking. */
export type EmployerAid = {
  employer: Employer;
  grants: AidGrant[];
  certificates: AidCertificate[];
  sisters: { id: string; name: string }[];
  window: AidWindow;
  roomCents: number;
  today: string;
};

/** @throws NotFound for employers that the one who acts does not keep */
export async function getEmployerAid(work: Work, employerId: string): Promise<EmployerAid> {
  const employer = await getEmployer(work, employerId);
  const { id } = employer.organisation;
  const today = localDate(work.now);
  const window = highestWindow(await readAidOfUndertaking(work, id), { on: today, cents: 0 });
  return {
    employer,
    grants: await readGrants(work, employer.ids),
    certificates: await readCertificates(work, employer.ids),
    sisters: await readSisters(work, id),
    window,
    roomCents: Math.max(0, CEILING_EUR * CENTS - window.cents),
    today,
  };
}

/**
 * Records an effort that is aid, when every three-year window stays under the ceiling.
 *
 * @throws Invalid over the ceiling or without a fresh certificate
 */
export async function recordGrant(
  work: Work,
  employerId: string,
  given: GrantGiven,
  demo = false,
): Promise<string> {
  const { employer, place } = await placeOf(work, employerId);
  if (given.on > localDate(work.now)) throw new Invalid([{ field: 'on', message: p.future }]);
  await lockUndertaking(work, employer.organisation.id);
  const earlier = await readAidOfUndertaking(work, employer.organisation.id);
  const certificates = await readCertificates(work, employer.ids);
  const judged = judgeAid(earlier, given, certificates);
  if (judged.kind === 'overCeiling')
    throw new Invalid([{ field: 'amount', message: sayOver(judged.window) }]);
  const certificate = certificates.find(({ signedOn }) => signedOn <= given.on);
  if (judged.kind === 'noCertificate' || !certificate)
    throw new Invalid([{ field: 'on', message: inBoth(m.noCertificate, { days: CERTIFICATE_DAYS }) }]);
  const id = work.newId();
  const [house] = employer.own;
  await insertGrant(work, place, {
    ...given,
    id,
    kind: 'given',
    giver: house?.name ?? '',
    certificateId: certificate.id,
    recordedBy: personOf(work.actor),
    demo,
  });
  await audit(work, employer, 'aidRecorded', {
    grant: id,
    on: given.on,
    cents: given.cents,
    from: given.from,
  });
  return id;
}

/** Keeps what the undertaking certifies, with the aid that it states. */
export async function recordCertificate(
  work: Work,
  employerId: string,
  given: CertificateGiven,
  demo = false,
): Promise<void> {
  const { employer, place } = await placeOf(work, employerId);
  const today = localDate(work.now);
  if (given.signedOn > today) throw new Invalid([{ field: 'signedOn', message: p.future }]);
  if (given.earlier.some(({ on }) => on > today))
    throw new Invalid([{ field: 'earlier', message: p.future }]);
  await lockUndertaking(work, employer.organisation.id);
  const { earlier, ...rest } = given;
  const certificateId = work.newId();
  const recordedBy = personOf(work.actor);
  await insertCertificate(work, place, { ...rest, id: certificateId, recordedBy, demo });
  const what = translator('sv')(m.statedWhat, { on: given.signedOn });
  for (const { on, cents, giver } of earlier)
    await insertGrant(work, place, {
      id: work.newId(),
      kind: 'stated',
      on,
      cents,
      from: undefined,
      what,
      giver,
      certificateId,
      recordedBy,
      demo,
    });
  await audit(work, employer, 'aidCertified', {
    certificate: certificateId,
    signedOn: given.signedOn,
    stated: earlier,
  });
}

/** Takes an aid that was wrong out of the count; it stays to be read. @throws Conflict when it is voided already */
export async function voidGrant(
  work: Work,
  employerId: string,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const { employer } = await placeOf(work, employerId);
  const grants = await readGrants(work, employer.ids);
  if (!grants.some((one) => one.id === id)) throw new NotFound(`No aid ${id}`);
  if (!(await voidGrantRow(work, id, reason))) throw new Conflict(`Aid ${id} is not the house's to void`);
  await audit(work, employer, 'aidVoided', { grant: id, reason });
}

/** Counts the companies as one undertaking from now on. @throws Invalid when no employer of the reader has the number */
export async function declareGroup(work: Work, employerId: string, number: string): Promise<void> {
  const { employer, place } = await placeOf(work, employerId);
  const otherId = await findKeptByNumber(work, number);
  if (!otherId || employer.ids.includes(otherId)) throw new Invalid([{ field: 'number', message: p.number }]);
  await joinGroups(work, place, { otherId, on: localDate(work.now) });
  await audit(work, employer, 'aidGroupDeclared', { with: otherId });
}

/** An aid with the sum that it made, for the notice to the undertaking. @throws NotFound when it is not given here */
export async function getAidNotice(work: Work, employerId: string, id: string) {
  const { employer, grants } = await getEmployerAid(work, employerId);
  const grant = grants.find((one) => one.id === id && one.kind === 'given' && !one.voided);
  if (!grant) throw new NotFound(`No aid ${id}`);
  const all = await readAidOfUndertaking(work, employer.organisation.id);
  const window = highestWindow(all, { on: grant.on, cents: 0 });
  return { employer, grant, window };
}

async function placeOf(work: Work, employerId: string) {
  const employer = await getEmployer(work, employerId);
  const [house] = employer.own;
  if (!house) throw new Forbidden('Only the houses of the employer record aid');
  return { employer, place: { organisationId: employer.organisation.id, houseId: house.id } };
}

function sayOver(window: AidWindow): Message {
  return inBoth(m.over, (lang) => ({
    sum: formatNumber(window.cents / CENTS, lang, window.cents % CENTS === 0 ? 0 : 2),
    from: formatDate(window.from, lang),
    until: formatDate(lastDayOf(window), lang),
    ceiling: formatNumber(CEILING_EUR, lang),
  }));
}

type Words = Record<string, string | number>;

function inBoth(message: Message, words: Words | ((lang: 'sv' | 'en') => Words)): Message {
  const of = (lang: 'sv' | 'en') =>
    translator(lang)(message, typeof words === 'function' ? words(lang) : words);
  return { sv: of('sv'), en: of('en') };
}

async function audit(
  work: Work,
  employer: Employer,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, {
    entity: 'organisation',
    entityId: employer.organisation.id,
    action,
    organisationId: employer.own[0]?.id,
    after,
  });
}
