import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { signedIn, testServer, visitor } from '../../../test/server.ts';
import { PERSONAL_DATA } from '../../personal-data.ts';
import { listHistory } from '../../platform/audit/audit.ts';
import { registerMember } from '../../register/accounts/accounts.service.ts';
import { mergeOrganisations } from '../../register/organisations/merging.service.ts';
import { organisationContent } from '../../register/organisations/organisation.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { shareOrganisation } from '../../register/organisations/sharing.service.ts';
import { openCase } from '../cases/case-content.service.ts';
import { writeOnTimeline } from '../cases/case-steps.service.ts';
import { getCase } from '../cases/cases.service.ts';
import { offerCase } from '../cases/moving/case-moving.service.ts';
import { endCase } from '../needs/in-case/case-needs.service.ts';
import { startMatrix } from '../needs/matrix/matrix.service.ts';
import { logContact } from './log/contact-log.service.ts';
import { addContactPerson } from './people/contact-people.service.ts';
import { askForRating } from './ratings/ratings.service.ts';
import { answerSignal, sendSignal } from './signals/signals.service.ts';
import { planVisit } from './visits/planned-visits.service.ts';

const id = (group: number, n: number) => `${group}0000000-0000-4000-8000-00000000000${n}`;
const [CENTRE, UNIT, FIRM, KEPT] = [1, 2, 3, 4].map((n) => id(1, n)) as [string, string, string, string];
const [AHMED, KARIN] = [1, 2].map((n) => id(2, n)) as [string, string];
const RUT = id(3, 1);
const ahmed = { kind: 'person', personId: AHMED } as const;
const karin = { kind: 'person', personId: KARIN } as const;
const job = { kind: 'job', name: 'erase' } as const;
const linkOf = (secret: string) => `/omdome/${secret}`;

let key = '';
let rating = '';
let log = '';

/** One employer with everything that can hang on it; what is written names its contact person. */
const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    for (const [organisationId, name, role, ownerId] of [
      [CENTRE, 'Lärcentrum Prov', 'learningCentre', undefined],
      [UNIT, 'Näringsliv Prov', 'businessUnit', undefined],
      [FIRM, 'Prov Precision AB', 'employer', CENTRE],
      [KEPT, 'Prov Precision i Nora AB', 'employer', CENTRE],
    ] as const) {
      const content = organisationContent.parse({ name, roles: [role], municipalities: ['1885'] });
      await saveOrganisation(work, { id: organisationId, ownerId, content });
    }
    await shareOrganisation(work, FIRM, UNIT);
    for (const [personId, name, organisationId, role] of [
      [AHMED, 'ahmed', CENTRE, 'broker'],
      [KARIN, 'karin', UNIT, 'businessDeveloper'],
    ] as const)
      await registerMember(work, { id: personId, name, email: `${name}@example.org`, organisationId, role });
  });
  await db.run(ahmed, async (work) => {
    const content = {
      name: 'Rut Ahlmark',
      email: 'rut.ahlmark@example.org',
      phone: '0581-101 01',
      purpose: 'Utbildning',
      legalGround: 'publicTask',
      keepUntil: '2027-11-01',
    } as const;
    await addContactPerson(work, FIRM, { id: RUT, content });
    const met = { kind: 'visit', happenedOn: '2026-11-20', contactId: RUT } as const;
    log = await logContact(work, FIRM, {
      content: {
        ...met,
        purpose: 'Rut Ahlmark ringde',
        said: 'Rut Ahlmark slutar',
        note: 'Rut Ahlmark: 0581-101 01',
      },
    });
    const asked = { kind: 'visit', id: log, on: '2026-11-20' } as const;
    rating = (await askForRating(work, FIRM, { about: asked, contactId: RUT, linkOf })).secret;
    const opened = await openCase(work, {
      organisationId: FIRM,
      ownerId: CENTRE,
      title: 'Femaxlig fräs',
      about: 'Rut Ahlmark vill ha hjälp.',
    });
    key = opened.key;
    await writeOnTimeline(work, key, { kind: 'call', words: 'Rut Ahlmark svarar inte på 0581-101 01' });
    await offerCase(work, key, 1, { houseId: UNIT, reason: 'De känner Rut Ahlmark' });
    await startMatrix(work, { organisationId: FIRM, title: 'CNC', goal: null });
    for (const [visitId, startsAt] of [
      [id(6, 1), '2026-12-01T08:00:00Z'],
      [id(6, 2), '2026-12-08T08:00:00Z'],
    ] as const)
      await planVisit(work, FIRM, {
        id: visitId,
        isSure: true,
        content: {
          startsAt: new Date(startsAt),
          endsAt: new Date(new Date(startsAt).getTime() + 3_600_000),
          personId: AHMED,
          contactId: RUT,
          invitesContact: true,
          place: 'Hos Rut Ahlmark',
          purpose: 'Rut Ahlmark visar maskinen',
        },
      });
  });
  await db.run(karin, (work) =>
    sendSignal(work, { id: id(5, 1), employer: 'Prov Precision AB', text: 'Rut Ahlmark söker svetsare' }),
  );
  await db.run(ahmed, (work) => answerSignal(work, id(5, 1), 'Rut Ahlmark får svar'));
});

test('everything that hangs on an employer follows when its record is merged into another', async () => {
  await visitor(testServer(database)).post(linkOf(rating), {
    score: '4',
    comment: 'Tack, hälsar Rut Ahlmark',
  });
  await database.run(ahmed, (work) => mergeOrganisations(work, KEPT, FIRM));
  for (const personId of [AHMED, KARIN]) {
    const who = await signedIn(testServer(database), database, personId);
    const at = `/formedling/arbetsgivare/${KEPT}`;
    const page = (await who.get(at)).text;
    for (const words of ['4 av 5', 'söker svetsare', 'Rut Ahlmark', 'Rut Ahlmark ringde'])
      expect(page).toContain(words);
    expect((await who.get(`${at}/besok`)).text.match(/visar maskinen/g)).toHaveLength(2);
    expect((await who.get(`${at}/kontakter`)).text).toContain('Rut Ahlmark slutar');
    expect((await who.get(`${at}/arenden`)).text).toContain('Femaxlig fräs');
    expect((await who.get(`/formedling/arbetsgivare/${FIRM}`)).headers.get('location')).toBe(at);
  }
  const who = await signedIn(testServer(database), database, AHMED);
  expect((await who.get('/matriser')).text).toContain('CNC');
  // What was merged is changed through the record that was kept.
  const off = await who.post(`/formedling/arbetsgivare/${KEPT}/besok/${id(6, 1)}/stall-in`, { version: '1' });
  expect(off.status).toBe(303);
  expect((await database.run(ahmed, (work) => getCase(work, key))).employer.id).toBe(KEPT);
});

test('an employer that withdraws: the case ends with its reason, the visits that are planned are cancelled when asked', async () => {
  const { version } = await database.run(ahmed, (work) => getCase(work, key));
  const who = await signedIn(testServer(database), database, AHMED);
  const at = `/formedling/arenden/${key.toLowerCase()}`;
  const page = await who.get(`${at}/avsluta`);
  expect(page.text.includes('Ställ in besöket som är planerat')).toBe(true);
  await database.rolledBack(ahmed, async (work) => {
    await endCase(work, key, version, { reason: 'employerWithdrew' });
    const kept = await work.tx
      .selectFrom('plannedVisit')
      .select('state')
      .where('id', '=', id(6, 2))
      .executeTakeFirst();
    expect(kept?.state).toBe('planned');
  });
  const ended = { version: String(version), reason: 'employerWithdrew', cancelVisits: 'ja', words: 'Varsel' };
  expect((await who.post(`${at}/avsluta`, ended)).status).toBe(303);
  expect(await database.run(ahmed, (work) => getCase(work, key))).toMatchObject({
    state: 'closed',
    closingReason: 'employerWithdrew',
    offered: null,
  });
  expect(await database.asOwner('select distinct state from planned_visit')).toEqual([
    { state: 'cancelled' },
  ]);
});

test('a contact who wants to be forgotten is named nowhere any more; what was done stays, the audit included', async () => {
  const subject = { personId: null, email: 'rut.ahlmark@example.org', name: null };
  const collected = await database.run(job, async (work) => {
    const all = [];
    for (const part of PERSONAL_DATA) if ((await part.collect(work, subject)).length > 0) all.push(part.name);
    return all;
  });
  for (const part of ['contactPeople', 'ratings', 'cases']) expect(collected).toContain(part);
  await database.run(job, async (work) => {
    for (const part of PERSONAL_DATA) await part.erase(work, subject);
  });
  const tables = await database.asOwner(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'job_run'`,
  );
  for (const { name } of tables) {
    const left = await database.asOwner(`select 1 from ${name} t where t::text ~* 'ahlmark|101 01' limit 1`);
    expect(left, String(name)).toEqual([]);
  }
  const [entry] = await database.asOwner('select kind, happened_on, said from contact_entry');
  expect(entry).toMatchObject({ kind: 'visit', said: '[raderat] slutar' });
  const [score] = await database.asOwner('select score, comment from employer_rating');
  expect(score).toMatchObject({ score: 4, comment: '' });
  const { id: caseId } = await database.run(ahmed, (work) => getCase(work, key));
  const histories = await database.run({ kind: 'operator' }, async (work) => [
    ...(await listHistory(work, 'employer', FIRM)),
    ...(await listHistory(work, 'brokerCase', caseId)),
    ...(await listHistory(work, 'signal', id(5, 1))),
  ]);
  expect(histories.length).toBeGreaterThan(8);
  expect(JSON.stringify(histories)).not.toMatch(/ahlmark|101 01/i);
});
