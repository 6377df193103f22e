import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { TEST_NOW } from '../../../test/database.ts';
import { useFacts } from '../../../test/facts.ts';
import { as, ORGANISATIONS, PEOPLE, prepareRequestStory } from '../../../test/request-story.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../test/server.ts';
import type { CommandContext } from '../../platform/cli.ts';
import type { JobDeps } from '../../platform/jobs/job.ts';
import { daysAfter } from '../../platform/local-date.ts';
import { setActor } from '../../platform/work.ts';
import { openCase } from '../cases/case-content.service.ts';
import { advanceCase } from '../cases/case-steps.service.ts';
import { getCase, listTimeline } from '../cases/cases.service.ts';
import { linkNeed } from '../needs/in-case/case-needs.service.ts';
import { gapOf } from '../needs/matrix/gap.ts';
import {
  changeCompetences,
  changePeople,
  getMatrix,
  saveLevels,
  startMatrix,
} from '../needs/matrix/matrix.service.ts';
import { verifyDocument } from './certificates/badge.crypto.ts';
import { deliveryJobs } from './delivery/efforts.jobs.ts';
import { countAttendance, getEffort } from './delivery/efforts.service.ts';
import { participantData } from './delivery/participant-data.service.ts';
import { listParticipants } from './delivery/participants.service.ts';
import { answerData } from './follow-up/answer-data.service.ts';
import { askParticipants } from './follow-up/follow-up.service.ts';
import { effortCommands } from './programs/effort.cli.ts';
import { fetchLevels } from './to-matrix/effort-matrix.service.ts';

const JOB = { kind: 'job', name: 'prov' } as const;
const OPERATORS = ['Elin', 'Omar', 'Siv', 'Kim', 'Bo', 'Ulla'];

let caseKey = '';
let needKey = '';
const database = useFacts(async (db) => {
  needKey = await prepareRequestStory(db);
  await db.run(as('ahmed'), async (work) => {
    const { centre, employer } = ORGANISATIONS;
    ({ key: caseKey } = await openCase(work, {
      organisationId: employer,
      ownerId: centre,
      title: 'Femaxlig fräs',
    }));
    await linkNeed(work, needKey, caseKey);
    await advanceCase(work, caseKey, { to: 'agreement', reason: 'Avtalet finns sedan förut' });
  });
});

let broker: Visitor;
let provider: Visitor;
let otherProvider: Visitor;
let employer: Visitor;
let stranger: Visitor;
let anybody: Visitor;
const EFFORT = '/formedling/insatser/i-2026-1';

beforeAll(async () => {
  const app = testServer(database);
  broker = await signedIn(app, database, PEOPLE.ahmed.id);
  provider = await signedIn(app, database, PEOPLE.lena.id);
  otherProvider = await signedIn(app, database, PEOPLE.bo.id);
  employer = await signedIn(app, database, PEOPLE.johan.id);
  stranger = await signedIn(app, database, PEOPLE.sara.id);
  anybody = visitor(app);
}, 30_000);

const stageOf = () => database.run(as('ahmed'), async (work) => (await getCase(work, caseKey)).stage);
const session = {
  on: '2026-11-23',
  from: '14.15',
  until: '16.15',
  place: 'Verkstaden',
  shift: 'efter 14.00-skiftet',
};

test('S2-4: six learners after the 14.00 shift, one with captioning; four of six is 67 percent and warns both once', async () => {
  const plan = {
    title: 'Programmera 5-axlig maskin',
    providerId: ORGANISATIONS.bergsmannen,
    needKey: needKey.toUpperCase(),
    requiredLevel: '4',
  };
  const inCase = `/formedling/arenden/${caseKey.toLowerCase()}/insatser`;
  const bad = await broker.post(inCase, { ...plan, providerId: ORGANISATIONS.employer });
  expect([bad.status, bad.text.includes('value="Programmera 5-axlig maskin"')]).toEqual([422, true]);
  expect((await broker.post(inCase, plan)).location).toBe(EFFORT);
  expect(await stageOf()).toBe('delivery');

  const late = await broker.post(`${EFFORT}/tillfallen`, { ...session, until: '13.00' });
  expect([late.status, late.text.includes('Sluttiden ska vara efter'), late.text.includes('14.15')]).toEqual([
    422,
    true,
    true,
  ]);
  expect((await provider.post(`${EFFORT}/tillfallen`, session)).status).toBe(303);
  const people = `${EFFORT}/deltagare`;
  const noConsent = await provider.post(people, { name: 'Elin', email: 'elin@example.org' });
  expect([noConsent.status, noConsent.text.includes('Adressen behövs inte')]).toEqual([422, true]);
  expect((await provider.post(people, { name: '19800101-1234' })).status).toBe(422);
  for (const [n, name] of OPERATORS.entries()) {
    const asked = n < 5 ? { followUp: 'ja', email: `${name.toLowerCase()}@example.org` } : {};
    const wish = n === 2 ? { adaptations: 'captioning' } : {};
    expect((await provider.post(people, { name, ...asked, ...wish })).status).toBe(303);
  }
  const kept = JSON.stringify(await database.asOwner('select * from effort_participant'));
  expect(OPERATORS.filter((name) => kept.includes(`"${name}"`))).toEqual([]);

  const [{ id: sessionId } = {}] = await database.asOwner('select id from effort_session');
  const attendance = `${EFFORT}/tillfallen/${sessionId}/narvaro`;
  const rows = await database.asOwner('select id from effort_participant order by number');
  const marked = (said: string, ...at: number[]) =>
    Object.fromEntries(at.map((place) => [`mark.${rows[place]?.id}`, said]));
  const openedAt = (text: string) => /name="opened" value="([^"]*)"/.exec(text)?.[1] ?? '';
  const phone = (await provider.get(attendance)).text;
  const opened = openedAt(phone);
  expect([phone.includes('efter 14.00-skiftet'), phone.includes('<offline-form')]).toEqual([true, true]);
  expect((await provider.post(attendance, { opened, ...marked('ja', 0, 1, 2) })).status).toBe(303);
  // The broker's page was opened before that, and sent without a network between: each mark stays with who set it.
  const meanwhile = { opened, ...marked('ja', 3), ...marked('nej', 4) };
  expect((await broker.post(attendance, meanwhile)).status).toBe(303);
  const both = await broker.post(attendance, { opened, ...marked('nej', 0), ...marked('ja', 3), done: 'ja' });
  expect([both.status, /Någon annan har markerat ”Här” för Elin/.test(both.text)]).toEqual([409, true]);
  expect(both.text).not.toContain('<offline-form');
  const chosen = { opened: openedAt(both.text), ...marked('ja', 0, 1, 2, 3), done: 'ja' };
  for (let twice = 0; twice < 2; twice++) {
    const done = await provider.post(attendance, chosen);
    expect([done.status, done.location]).toEqual([303, `${EFFORT}?narvaro=${sessionId}`]);
  }
  await tellOf();
  await tellOf();
  const mails = await database.asOwner(
    `select recipient, body from mail_message where kind = 'attendanceFell' order by recipient`,
  );
  expect(mails.map(({ recipient }) => recipient)).toEqual([
    `${PEOPLE.ahmed.id}@example.org`,
    'bergsmannen@example.org',
  ]);
  expect(mails.every(({ body }) => /4 av 6, 67\s%/.test(String(body)) && !/Ulla/.test(String(body)))).toBe(
    true,
  );
  for (const reader of [broker, provider]) {
    expect((await reader.get(EFFORT)).text).toMatch(/4 av 6 kom, 67\s%/);
    expect((await reader.get('/inkorg')).text).toContain('Ta reda på varför så få kom');
  }
  expect((await otherProvider.get('/inkorg')).text).not.toContain('Ta reda på varför');
});

test('names are for those who run the effort; the employer sees counts, others nothing', async () => {
  expect((await provider.get(EFFORT)).text).toContain('Elin');
  const counts = (await employer.get(EFFORT)).text;
  expect([counts.includes('Elin'), counts.includes('Antal deltagare: 6'), counts.includes('4 av 6')]).toEqual(
    [false, true, true],
  );
  for (const reader of [stranger, otherProvider]) expect((await reader.get(EFFORT)).status).toBe(404);
  // An employer that withdraws ends the case; the effort goes on until the house ends it, and says so.
  await database.asOwner(`update broker_case set state = 'closed', closing_reason = 'employerWithdrew',
    closed_at = now()`);
  const warned = [broker, provider].map(async (one) => (await one.get(EFFORT)).text.includes('drog sig ur'));
  expect(await Promise.all(warned)).toEqual([true, false]);
  await database.asOwner(`update broker_case set state = 'running', closing_reason = null, closed_at = null`);
  expect((await employer.post(`${EFFORT}/deltagare`, { name: 'Fler' })).status).toBe(403);
  const edit = {
    title: 'Programmera 5-axlig maskin',
    providerId: ORGANISATIONS.bergsmannen,
    requiredLevel: '4',
  };
  expect((await provider.post(`${EFFORT}/andra`, { ...edit, version: '1' })).status).toBe(403);
  expect((await broker.post(`${EFFORT}/andra`, { ...edit, version: '9' })).status).toBe(422);
  expect((await broker.post(`${EFFORT}/andra`, { ...edit, version: '1', namesAgreed: 'ja' })).status).toBe(
    303,
  );
  expect((await employer.get(EFFORT)).text).toContain('Elin');
  expect((await broker.post(`${EFFORT}/andra`, { ...edit, version: '2' })).status).toBe(303);

  // Four are so few that a count tells of single people.
  const few = await database.rolledBack({ kind: 'operator' }, async (work) => {
    await work.tx.deleteFrom('effortParticipant').where('number', '>', 4).execute();
    await setActor(work.tx, as('johan'));
    const effort = await getEffort(work, 'I-2026-1');
    return (await countAttendance(work, [effort])).get(effort.id);
  });
  expect(few).toEqual({ people: null, sessions: [] });
});

test('a calendar that can be followed names nobody, and a deviation is written down', async () => {
  const made = await broker.post(`${EFFORT}/kalender`, {});
  const [, secret = ''] = /insatser\/([\w-]{32})\/kalender\.ics/.exec(made.text) ?? [];
  const feed = await anybody.get(`/insatser/${secret}/kalender.ics`);
  expect(feed.headers.get('content-type')).toContain('text/calendar');
  expect([feed.text.includes('DTSTART:20261123T131500Z'), /efter 14\.00-skiftet/.test(feed.text)]).toEqual([
    true,
    true,
  ]);
  expect(feed.text).not.toContain('Elin');
  expect((await anybody.get('/insatser/fel/kalender.ics')).status).toBe(404);
  const what = 'Maskinen stod still i en timme.';
  const deviation = { happenedOn: '2026-11-23', kind: 'place', what, measure: 'Ett extra tillfälle.' };
  expect((await provider.post(`${EFFORT}/avvikelser`, { ...deviation, kind: '' })).text).toContain(what);
  expect((await provider.post(`${EFFORT}/avvikelser`, deviation)).status).toBe(303);
  expect((await broker.get(EFFORT)).text).toContain(what);
  expect((await broker.get('/inkorg')).text).not.toContain('Ta reda på varför så få kom');
  expect((await employer.get(EFFORT)).text).not.toContain(what);
});

test('a participant is handed their own data and forgotten on request; the count stays', async () => {
  await database.rolledBack(JOB, async (work) => {
    const subject = { personId: null, email: 'siv@example.org', name: null };
    expect(await participantData.collect(work, subject)).toMatchObject([
      { name: 'Siv', adaptations: ['captioning'], present: 1 },
    ]);
    expect((await participantData.erase(work, subject)).erased).toBe(1);
    expect(await participantData.collect(work, subject)).toEqual([]);
  });
});

test('the delivery ends, and the case goes on to the follow-up with all of it on its timeline', async () => {
  expect((await broker.post(`${EFFORT}/avsluta`, {})).status).toBe(303);
  expect(await stageOf()).toBe('followUp');
  expect((await provider.post(`${EFFORT}/tillfallen`, session)).status).toBe(422);
  const kinds = await database.run(as('ahmed'), async (work) => {
    const { id } = await getCase(work, caseKey);
    return (await listTimeline(work, id, { page: 1, limit: 50 })).items.map(({ kind }) => kind);
  });
  expect(kinds).toEqual(expect.arrayContaining(['effortPlanned', 'attendanceFell', 'effortEnded']));
});

test('S2-4: asked by a link without an account; at three months 4 steps are left, 7 of 11 fewer', async () => {
  const onDay = (days: number) =>
    database.run(JOB, (work) =>
      askParticipants(
        { ...work, now: daysAfter(TEST_NOW, days) },
        (secret) => `http://localhost/hur-gick-det/${secret}`,
      ),
    );
  // Siv was forgotten in a transaction that was undone; five agreed and one did not.
  expect([await onDay(0), await onDay(1), await onDay(8), await onDay(9)]).toEqual([5, 0, 5, 0]);
  expect([await onDay(91), await onDay(92)]).toEqual([0, 5]);
  const mails = await database.asOwner(
    `select ledger_key, body from mail_message where kind = 'effortFollowUp' order by created_at, id`,
  );
  const linkOf = ({ body }: Record<string, unknown>) => /hur-gick-det\/[\w-]+/.exec(String(body))?.[0] ?? '';
  const first = mails.filter(({ ledger_key }) => String(ledger_key).endsWith(':end'));
  expect(new Set(mails.slice(0, 10).map(linkOf)).size).toBe(5);
  const grades = { reaction: '5', learning: '4', safeBefore: '2', safeNow: '4', position: 'widerTasks' };
  for (const [n, one] of first.entries()) {
    const sheet = `/${linkOf(one)}`;
    if (n === 0) {
      const bad = await anybody.post(sheet, { ...grades, reaction: '' });
      expect([bad.status, bad.text.includes('Välj 1 till 5')]).toEqual([422, true]);
    }
    if (n === 4) expect((await employer.get(`${EFFORT}/uppfoljning`)).text).toContain('färre än fem svar');
    expect((await anybody.post(sheet, { ...grades, reaction: n === 0 ? '3' : '5' })).status).toBe(303);
    expect((await anybody.get(sheet)).text).toContain('Tack. Dina svar är sparade.');
  }
  expect((await anybody.post(`/${linkOf(first[0] ?? {})}/fraga-inte-mer`, {})).status).toBe(303);
  expect((await anybody.get('/hur-gick-det/fel')).status).toBe(404);

  const own = await database.run(JOB, (work) =>
    answerData.collect(work, { personId: null, email: 'siv@example.org', name: null }),
  );
  expect(own).toMatchObject([{ round: 'end', reaction: 5, position: 'widerTasks' }]);
  const page = `${EFFORT}/uppfoljning`;
  const levels = (round: string, given: readonly number[]) => ({
    round,
    ...Object.fromEntries(given.map((level, index) => [`level-${index + 1}`, String(level)])),
  });
  expect((await provider.post(page, levels('before', [4, 4, 2, 2, 1, 9]))).status).toBe(422);
  expect((await provider.post(page, levels('before', [4, 4, 2, 2, 1, 0]))).status).toBe(303);
  expect((await broker.post(page, levels('threeMonths', [4, 4, 4, 3, 3, 2]))).status).toBe(303);
  expect((await employer.post(page, levels('end', [1]))).status).toBe(403);
  const told = JSON.parse((await employer.get('/api/v1/learning-efforts/I-2026-1')).text);
  expect(told).toMatchObject({
    participants: 6,
    attendancePercent: 67,
    gaps: [{ round: 'threeMonths', before: 11, now: 4, people: 6 }],
  });
  const seen = (await employer.get(page)).text;
  expect(seen).toContain('Efter 3 månader: 4 steg kvar. Gapet har minskat med 7 av 11.');
  expect([seen.includes('4,6'), seen.includes('Elin')]).toEqual([true, false]);
});

test('S2-4: by the employer alone, and where names are agreed, the new levels become those of its matrix', async () => {
  const page = `${EFFORT}/matris`;
  for (const reader of [employer, broker, provider]) expect((await reader.get(page)).status).toBe(403);
  await database.asOwner('update learning_effort set names_agreed = true');
  const { matrixId, competenceId } = await database.run(as('johan'), async (work) => {
    const id = await startMatrix(work, {
      organisationId: ORGANISATIONS.employer,
      title: 'Operatör',
      goal: null,
    });
    const fems = { name: 'Femaxlig fräsning', required: 4, needed: null, criticality: 'critical' } as const;
    await changeCompetences(work, { id, version: 1 }, [fems]);
    const rows = OPERATORS.map((name) => ({ name: name === 'Omar' ? 'Omar N' : name, label: null }));
    await changePeople(work, { id, version: 2 }, rows);
    const { competences, people } = await getMatrix(work, id);
    const competence = competences[0]?.id ?? '';
    const levels = people.map((one, at) => ({
      ...{ personId: one.id, competenceId: competence },
      ...{ was: null, level: [4, 4, 2, 2, 1, 0][at] ?? null },
    }));
    await saveLevels(work, id, levels);
    return { matrixId: id, competenceId: competence };
  });
  const seen = (await employer.get(`${page}?kompetens=${competenceId}`)).text;
  // Those with the same name are proposed; Omar is written otherwise in the matrix.
  const options = [...seen.matchAll(/value="([0-9a-f-]{36}:\d)"( selected)?/g)];
  const proposed = options.filter(([, , selected]) => selected).map(([, value]) => value ?? '');
  expect([proposed.length, /I insatsen: före insatsen 4/.test(seen)]).toEqual([5, true]);
  const [, omar = ''] = options[1] ?? [];
  const [first = '', ...rest] = proposed;
  const chosen = Object.fromEntries([first, omar, ...rest].map((value, at) => [`row-${at + 1}`, value]));
  const sent = { competence: competenceId, round: 'threeMonths', act: 'to', ...chosen };
  const twice = await employer.post(page, { ...sent, 'row-2': first });
  expect([twice.status, twice.text.includes('Två deltagare har samma rad')]).toEqual([422, true]);
  expect((await employer.post(page, { ...sent, round: 'end' })).status).toBe(422);
  const old = await employer.post(page, { ...sent, 'row-6': chosen['row-6']?.replace(/\d$/, '3') ?? '' });
  expect([old.status, old.text.includes('Någon satte nivå 0 medan du läste')]).toEqual([422, true]);
  expect((await broker.post(page, sent)).status).toBe(403);
  expect((await employer.post(page, sent)).status).toBe(303);
  const matrix = await database.run(as('johan'), (work) => getMatrix(work, matrixId));
  const levels = matrix.people.map((one) => one.levels[0] ?? null);
  expect(levels).toEqual([4, 4, 4, 3, 3, 2]);
  expect(gapOf({ required: 4, levels: levels.map((level) => level ?? 0) })).toMatchObject({
    gap: 4,
    covered: 3,
  });

  // The other way: what the matrix says now is taken as the levels before.
  await database.rolledBack(as('johan'), async (work) => {
    const rows = new Map(
      (await listParticipants(work, await getEffort(work, 'I-2026-1'))).map(({ id }, at) => [
        id,
        { personId: matrix.people[at]?.id ?? '', was: null },
      ]),
    );
    expect(await fetchLevels(work, 'I-2026-1', { competenceId, rows })).toBe(6);
  });
  await database.rolledBack(JOB, async (work) => {
    await participantData.erase(work, { personId: null, email: 'siv@example.org', name: null });
    const { rows } = await sql`select * from effort_matrix_row`.execute(work.tx);
    expect(rows.length).toBe(5);
  });
  await database.asOwner('update learning_effort set names_agreed = false');
});

test('a certificate on paper, and a badge that anybody can check with the published key until it is taken back', async () => {
  const [{ id: participant } = {}] = await database.asOwner(
    'select id from effort_participant where number = 1',
  );
  const page = `${EFFORT}/intyg`;
  expect((await provider.post(page, { participant: String(participant) })).status).toBe(403);
  expect((await broker.post(page, { participant: String(participant) })).status).toBe(303);
  expect((await broker.post(page, { participant: String(participant) })).status).toBe(409);
  const [, id = ''] = /\/intyg\/([0-9a-f-]{36})\/intyg\.pdf/.exec((await provider.get(page)).text) ?? [];
  const pdf = await provider.get(`${page}/${id}/intyg.pdf`);
  expect([pdf.status, pdf.headers.get('content-type'), pdf.text.startsWith('%PDF')]).toEqual([
    200,
    'application/pdf',
    true,
  ]);
  expect((await employer.get(`${page}/${id}/intyg.pdf`)).status).toBe(403);

  const fetchJson = async (address: string) =>
    JSON.parse((await anybody.get(address.replace('http://localhost', ''))).text);
  const badge = await fetchJson(`/intyg/${id}/bricka.json`);
  expect(badge.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential']);
  expect(JSON.stringify(badge)).not.toMatch(/elin@|"Elin"/);
  const issuer = await fetchJson(badge.issuer.id);
  const key = issuer.verificationMethod.find(
    (one: { id: string }) => one.id === badge.proof.verificationMethod,
  );
  expect(verifyDocument(badge, key.publicKeyMultibase)).toBe(true);
  expect(verifyDocument({ ...badge, name: 'Något annat' }, key.publicKeyMultibase)).toBe(false);
  const [{ identityHash, salt }] = badge.credentialSubject.identifier;
  const hash = createHash('sha256').update(`elin@example.org${salt}`).digest('hex');
  expect(identityHash).toBe(`sha256$${hash}`);
  expect((await anybody.get(`/intyg/${id}`)).text).toContain('Intyget gäller.');
  expect((await anybody.get(`/intyg/${participant}`)).status).toBe(404);

  const revoke = { certificate: id, reason: '' };
  expect((await broker.post(`${page}/aterkalla`, revoke)).status).toBe(422);
  expect((await broker.post(`${page}/aterkalla`, { ...revoke, reason: 'Fel insats' })).status).toBe(303);
  expect((await fetchJson(badge.credentialStatus.id)).revokedCredential).toEqual([
    { id: badge.id, revoked: true, revocationReason: 'Fel insats' },
  ]);
  expect((await anybody.get(`/intyg/${id}`)).text).toContain('Intyget är återkallat.');
});

test('the operator plans, sets levels and certifies from the command line; what is wrong is one line', async () => {
  const say = async (line: string, options: Record<string, string | true> = {}) => {
    const [name = '', ...words] = line.split(' ');
    const command = effortCommands.find((one) => one.name === `effort ${name}`);
    const context = {
      config: { publicUrl: 'http://localhost' },
      database: async () => ({ runWork: database.run }),
    };
    return command?.run(context as unknown as CommandContext, { words, options });
  };
  const shown = await say('show I-2026-1');
  expect(shown?.json).toMatchObject({ people: 6, attendancePercent: 67, certificates: 0 });
  expect(shown?.text).toContain('threeMonths: 4 of 11 steps are left');
  expect((await say('levels I-2026-1 sixMonths 1=4 2=4 3=4 4=4 5=4 6=4'))?.text).toContain(
    '0 of 11 steps are left',
  );
  await expect(say('levels I-2026-1 sixMonths 7=4')).rejects.toThrow('The effort has no participant 7');
  await expect(say('levels I-2026-1 sixMonths 1=6')).rejects.toThrow('1=6');
  expect((await say('certify I-2026-1 2 3'))?.text.match(/localhost\/intyg\//g)?.length).toBe(2);
  expect((await say('certify I-2026-1'))?.json).toMatchObject({ certificates: { length: 4 } });
  const wish = { title: 'Mäta i produktion', provider: ORGANISATIONS.bergsmannen, level: '3' };
  expect((await say(`plan ${caseKey}`, wish))?.text).toBe('I-2026-2');
  await expect(say(`plan ${caseKey}`, { ...wish, level: '9' })).rejects.toThrow('requiredLevel');
  await expect(say(`plan ${caseKey}`, { ...wish, provider: ORGANISATIONS.employer })).rejects.toThrow(
    'providerId',
  );
});

/** What the background does with the event. */
async function tellOf(): Promise<void> {
  const events = await database.asOwner(
    `select payload from outbox_event where name = 'outcomes.attendanceFell'`,
  );
  const deps = { runWork: database.run, publicUrl: 'http://localhost', clock: () => TEST_NOW } as JobDeps;
  for (const { payload } of events) await deliveryJobs.subscriptions?.[0]?.handle(deps, payload);
}
