// Networks of employers: started and kept together by a house, with members, meetings and how many came.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { renderCalendar } from '../../../platform/documents/calendar.ts';
import { localDate } from '../../../platform/format.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { getRegisterRights } from '../../../register/organisations/organisations.service.ts';
import { keepsEmployers } from '../employer.ts';
import { readEmployerNamed } from '../signals/signals.store.ts';
import {
  type Meeting,
  type MeetingAttendance,
  type MeetingForm,
  type MemberForm,
  type Network,
  type NetworkForm,
  type NetworkMember,
  timesOfMeeting,
} from './network.ts';
import { invitationMail } from './network-mail.ts';
import { messages as m } from './networks.messages.ts';
import {
  endMember,
  insertMeeting,
  insertMember,
  insertNetwork,
  readMeetings,
  readMembers,
  readNetworks,
  updateMeeting,
  updateNetwork,
} from './networks.store.ts';

const ONE = { page: 1, limit: 1 };

/** Those that the one who acts has a part in: running ones first. */
export async function listNetworks(work: Work, part: Part): Promise<Listed<Network>> {
  return readNetworks(work, {}, part);
}

/** @throws NotFound when the one who acts has no part in such a network */
export async function getNetwork(work: Work, id: string): Promise<Network> {
  const [found] = (await readNetworks(work, { id }, ONE)).items;
  if (!found) throw new NotFound(`No network ${id}`);
  return found;
}

/** Those who take part first, then those who did. */
export async function listMembers(work: Work, network: Network): Promise<NetworkMember[]> {
  return readMembers(work, network.id);
}

/** The latest first. */
export async function listMeetings(work: Work, network: Network): Promise<Meeting[]> {
  return readMeetings(work, network.id);
}

/** Whether the one who acts works at the house that keeps the network together; trusted work does everything. */
export async function coordinates(
  work: Work,
  { coordinator }: Pick<Network, 'coordinator'>,
): Promise<boolean> {
  if (work.actor.kind === 'operator' || work.actor.kind === 'job') return true;
  return (await getRegisterRights(work)).houses.includes(coordinator.id);
}

/** Whether the one who acts works at a house, and so may start networks. */
export async function mayStartNetworks(work: Work): Promise<boolean> {
  const reader = await findReader(work);
  return reader !== undefined && keepsEmployers(reader.memberships);
}

/**
 * Starts a network; the own house keeps it together.
 *
 * @returns its id
 * @throws Forbidden for those who work for no house
 */
export async function startNetwork(work: Work, form: NetworkForm, demo = false): Promise<string> {
  const [coordinatorId] = (await getRegisterRights(work)).houses;
  if (!coordinatorId) throw new Forbidden('Learning centres and business units start networks');
  const id = work.newId();
  await insertNetwork(work, { ...form, id, coordinatorId, demo });
  await audit(work, { id, coordinator: { id: coordinatorId } }, 'networkStarted', form);
  return id;
}

/** @throws Conflict when somebody else was first */
export async function changeNetwork(
  work: Work,
  id: string,
  version: number,
  form: NetworkForm,
): Promise<void> {
  const network = await getCoordinated(work, id);
  await save(work, { ...network, version }, form);
  await audit(work, network, 'changed', form);
}

/** The network ends; its members and meetings stay as they were. @throws Conflict when it has ended */
export async function endNetwork(work: Work, id: string): Promise<void> {
  const network = await getRunning(work, id);
  const endedOn = localDate(work.now);
  await save(work, network, { endedOn });
  await audit(work, network, 'ended', { endedOn });
}

/** The calendar gets a new address. */
export async function setFeedOfNetwork(work: Work, id: string, feedHash: string): Promise<void> {
  const network = await getCoordinated(work, id);
  await save(work, network, { feedHash });
  await audit(work, network, 'feedMade', {});
}

async function save(
  work: Work,
  network: Network,
  change: Parameters<typeof updateNetwork>[2],
): Promise<void> {
  if (!(await updateNetwork(work, network, change)))
    throw new Conflict(`Network ${network.id} was changed by somebody else`, m.changedByOther);
}

/** @throws Invalid when no employer of the own houses is called so; Conflict when it takes part already */
export async function addMember(work: Work, id: string, { employer, since }: MemberForm): Promise<void> {
  const network = await getRunning(work, id);
  const found = await readEmployerNamed(work, employer);
  if (!found) throw new Invalid([{ field: 'employer', message: m.noSuchEmployer }]);
  const row = { id: work.newId(), networkId: id, organisationId: found.id, memberFrom: since };
  if (!(await insertMember(work, row))) throw new Conflict(`${found.name} takes part already`, m.isMember);
  await audit(work, network, 'memberAdded', { organisationId: found.id, since });
}

/** The employer takes part no more, from tomorrow. */
export async function removeMember(work: Work, id: string, memberId: string): Promise<void> {
  const network = await getCoordinated(work, id);
  const until = localDate(work.now);
  if (!(await endMember(work, { networkId: id, id: memberId, until })))
    throw new NotFound(`No member ${memberId}`);
  await audit(work, network, 'memberLeft', { member: memberId, until });
}

/** @throws Invalid when it ends before it begins; Conflict when the network has ended */
export async function planMeeting(work: Work, id: string, form: MeetingForm): Promise<string> {
  const network = await getRunning(work, id);
  const times = timesOfMeeting(form);
  if (times.endsAt <= times.startsAt) throw new Invalid([{ field: 'until', message: m.endsAfter }]);
  const { title, place, agenda = '' } = form;
  const meetingId = work.newId();
  await insertMeeting(work, { id: meetingId, networkId: id, title, place, agenda, ...times });
  await audit(work, network, 'meetingPlanned', { meeting: meetingId, title, ...times });
  return meetingId;
}

/**
 * Invites every employer that takes part and has an address; each once. Returns how many.
 *
 * @throws Conflict when the meeting is cancelled or over
 */
export async function inviteToMeeting(
  work: Work,
  id: string,
  meetingId: string,
  link: string,
): Promise<number> {
  const network = await getRunning(work, id);
  const meeting = await getMeeting(work, id, meetingId);
  if (meeting.cancelledAt || meeting.startsAt < work.now)
    throw new Conflict('The meeting is cancelled or over', m.isOver);
  const members = (await readMembers(work, id)).filter(({ memberUntil }) => memberUntil === null);
  const { title, startsAt, endsAt, place } = meeting;
  const entry = {
    uid: `${meetingId}@brygga`,
    title,
    startsAt,
    endsAt,
    place,
    text: network.name,
    cancelled: false,
  };
  const calendar = renderCalendar(network.name, [entry], work.now);
  const invited = members.filter(({ email }) => email !== null);
  for (const { email, employer } of invited)
    if (email)
      await queueMail(work, invitationMail(network, meeting, { id: employer.id, email, link, calendar }));
  await updateMeeting(work, { networkId: id, id: meetingId }, { invitedAt: work.now });
  await audit(work, network, 'meetingInvited', { meeting: meetingId, employers: invited.length });
  return invited.length;
}

/** Calendars show it as cancelled. @throws Conflict when people came to it */
export async function cancelMeeting(work: Work, id: string, meetingId: string): Promise<void> {
  const network = await getCoordinated(work, id);
  const meeting = await getMeeting(work, id, meetingId);
  if (meeting.peopleCame !== null) throw new Conflict('The meeting was held', m.wasHeld);
  if (meeting.cancelledAt) return;
  await updateMeeting(work, { networkId: id, id: meetingId }, { cancelledAt: work.now });
  await audit(work, network, 'meetingCancelled', { meeting: meetingId });
}

/** How many came; it may be corrected. @throws Conflict before the day, or when it is cancelled */
export async function countMeeting(
  work: Work,
  id: string,
  meetingId: string,
  came: MeetingAttendance,
): Promise<void> {
  const network = await getCoordinated(work, id);
  const meeting = await getMeeting(work, id, meetingId);
  if (meeting.cancelledAt || localDate(meeting.startsAt) > localDate(work.now))
    throw new Conflict('The meeting has not been held', m.notHeld);
  await updateMeeting(work, { networkId: id, id: meetingId }, came);
  await audit(work, network, 'meetingCounted', { meeting: meetingId, ...came });
}

async function getMeeting(work: Work, networkId: string, id: string): Promise<Meeting> {
  const meeting = (await readMeetings(work, networkId)).find((one) => one.id === id);
  if (!meeting) throw new NotFound(`No meeting ${id}`);
  return meeting;
}

async function getCoordinated(work: Work, id: string): Promise<Network> {
  const network = await getNetwork(work, id);
  if (!(await coordinates(work, network)))
    throw new Forbidden('The house that coordinates changes the network');
  return network;
}

async function getRunning(work: Work, id: string): Promise<Network> {
  const network = await getCoordinated(work, id);
  if (network.endedOn) throw new Conflict(`Network ${id} has ended`, m.hasEnded);
  return network;
}

async function audit(
  work: Work,
  { id, coordinator }: { id: string; coordinator: { id: string } },
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, {
    entity: 'employerNetwork',
    entityId: id,
    action,
    organisationId: coordinator.id,
    after,
  });
}
