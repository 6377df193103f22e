import { recordAudit } from '../../platform/audit.ts';
import { NotFound } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import {
  type DemoPerson,
  insertMembership,
  insertPerson,
  type MembershipRow,
  type PersonRow,
  readDemoPeople,
  readMemberships,
  readPerson,
  readPersonByEmail,
} from './accounts.store.ts';
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
    after: { role, organisationId },
  });
}

/** @throws NotFound when nobody has the id, or the person was erased */
export async function getPerson(work: Work, personId: string): Promise<PersonRow> {
  const person = await readPerson(work, personId);
  if (!person) throw new NotFound('No such person');
  return person;
}

/** The person whose address it is; for the sign-in and the operator alone, since addresses are private. */
export async function findPersonByEmail(work: Work, email: string): Promise<PersonRow | undefined> {
  return readPersonByEmail(work, email);
}

/** The people that the demo sign-in offers. */
export async function listDemoPeople(work: Work): Promise<DemoPerson[]> {
  return readDemoPeople(work);
}
