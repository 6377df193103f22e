import { recordAudit } from '../../platform/audit/audit.ts';
import { aboutPerson } from '../../platform/personal/personal-value.ts';
import { Conflict, NotFound } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { findOrganisationId, saveOrganisation } from '../organisations/organisations.service.ts';
import { messages as m } from './accounts.messages.ts';
import {
  insertMembership,
  insertPerson,
  type MembershipRow,
  type PersonRow,
  readDemoPeople,
  readEveryPersonName,
  readMemberships,
  readPerson,
  readPersonByEmail,
  readPersonNames,
  setSignedIn,
  updateMembership,
} from './accounts.store.ts';
import type { DemoPerson } from './demo-people.ts';
import type { Role } from './role.ts';

/** Who reads the page, and as a member of what. */
export type ReaderFacts = {
  personId: string;
  name: string;
  language: 'sv' | 'en';
  memberships: MembershipRow[];
};

/** The person who acts with their memberships, or undefined when nobody is signed in. */
export async function findReader(work: Work): Promise<ReaderFacts | undefined> {
  const personId = personOf(work.actor);
  if (!personId) return undefined;
  const person = await readPerson(work, personId);
  if (!person) return undefined;
  return {
    personId,
    name: person.name,
    language: person.language === 'en' ? 'en' : 'sv',
    memberships: await readMemberships(work, personId),
  };
}

/** Registers a person and their place in an organisation; the sign-in is made apart. */
export async function registerMember(
  work: Work,
  member: {
    id: string;
    name: string;
    email: string;
    language?: 'sv' | 'en';
    organisationId: string;
    role: Role;
    demo?: boolean;
  },
): Promise<void> {
  const { organisationId, role, ...person } = member;
  await insertPerson(work, person);
  await insertMembership(work, { personId: member.id, organisationId, role });
  await recordAudit(work, {
    entity: 'person',
    entityId: member.id,
    action: 'registered',
    organisationId,
    after: {
      role,
      organisationId,
      name: aboutPerson(member.id, member.name),
      email: aboutPerson(member.id, member.email),
    },
  });
}

const OPERATIONS = { slug: 'drift', name: 'Drift av Brygga' };

/**
 * Makes the person with the address an administrator, registering who is not known; for the operator.
 *
 * @throws NotFound when no organisation has the slug
 */
export async function registerAdministrator(
  work: Work,
  given: { email: string; name: string; organisation?: string | undefined },
): Promise<{ id: string }> {
  const organisationId = given.organisation
    ? await findOrganisationId(work, given.organisation)
    : await findOrSaveOperations(work);
  if (!organisationId) throw new NotFound(`No organisation has the slug ${given.organisation}`);
  const known = await readPersonByEmail(work, given.email);
  const role = 'administrator';
  if (known) await addMembership(work, { personId: known.id, organisationId, role });
  const id = known?.id ?? work.newId();
  if (!known) await registerMember(work, { id, name: given.name, email: given.email, organisationId, role });
  return { id };
}

/** Gives a known person one more role; the same role again changes nothing. */
export async function addMembership(
  work: Work,
  membership: { personId: string; organisationId: string; role: Role },
): Promise<void> {
  await insertMembership(work, membership);
  await recordAudit(work, {
    entity: 'person',
    entityId: membership.personId,
    action: 'membershipAdded',
    organisationId: membership.organisationId,
    after: { role: membership.role, organisationId: membership.organisationId },
  });
}

/**
 * Gives a membership another role, or an end. Whether that is wise is for who asks to know.
 *
 * @throws Conflict when it has ended meanwhile, or the one who acts may not change it
 */
export async function changeMembership(
  work: Work,
  known: { id: string; personId: string; organisationId: string; role: Role },
  change: { role: Role } | 'end',
): Promise<void> {
  const { id, personId, organisationId, role } = known;
  const changed = await updateMembership(work, id, change === 'end' ? { endedAt: work.now } : change);
  if (!changed) throw new Conflict('The membership was changed meanwhile', m.changedMeanwhile);
  await recordAudit(work, {
    entity: 'person',
    entityId: personId,
    action: change === 'end' ? 'membershipEnded' : 'roleChanged',
    organisationId,
    before: { role, organisationId },
    ...(change === 'end' ? {} : { after: { role: change.role, organisationId } }),
  });
}

/** Whoever runs the installation belongs somewhere too; not a house that the public register shows. */
async function findOrSaveOperations(work: Work): Promise<string> {
  const known = await findOrganisationId(work, OPERATIONS.slug);
  if (known) return known;
  const id = work.newId();
  const content = { name: OPERATIONS.name, roles: ['employer' as const], municipalities: [] };
  await saveOrganisation(work, { id, slug: OPERATIONS.slug, content });
  return id;
}

/** @throws NotFound when nobody has the id, or the person was erased */
export async function getPerson(work: Work, personId: string): Promise<PersonRow> {
  const person = await readPerson(work, personId);
  if (!person) throw new NotFound('No such person');
  return person;
}

/** Remembers that a person came in; gives the language that they chose. Run it as the sign-in job. */
export async function recordSignIn(work: Work, personId: string): Promise<'sv' | 'en'> {
  await setSignedIn(work, personId);
  await recordAudit(work, { entity: 'signIn', entityId: personId, action: 'signedIn' });
  const person = await readPerson(work, personId);
  return person?.language === 'en' ? 'en' : 'sv';
}

/** A try that failed, without the address that was typed; `entityId` is that of the request. */
export async function recordRefusedSignIn(work: Work, requestId: string): Promise<void> {
  await recordAudit(work, { entity: 'signIn', entityId: requestId, action: 'refused' });
}

/** The person whose address it is; for the sign-in and the operator alone, since addresses are private. */
export async function findPersonByEmail(work: Work, email: string): Promise<PersonRow | undefined> {
  return readPersonByEmail(work, email);
}

/** The people that the demo sign-in offers. */
export async function listDemoPeople(work: Work): Promise<DemoPerson[]> {
  return readDemoPeople(work);
}

/** The names of all people that the one who acts may see, for telling names from other words. */
export async function listEveryPersonName(work: Work): Promise<string[]> {
  return readEveryPersonName(work);
}

/** What each of these is called, by id; those that the one who acts may not see are left out. */
export async function findPersonNames(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  return readPersonNames(work, ids);
}
