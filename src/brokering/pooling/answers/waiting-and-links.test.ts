import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import type { Actor } from '../../../platform/work.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { needContent } from '../../needs/need.ts';
import { decideConcept, draftNeed, getNeed, openNeed } from '../../needs/needs.service.ts';
import { poolContent } from '../pool.ts';
import { changePool, getPool, listPlaces, listPoolHistory, startPool } from '../pooling.service.ts';
import { answerPlace, askEmployer } from './answers.service.ts';
import { poolContactData } from './pool-contact.service.ts';
import { endOldLinks, lapsePlaces, moveUp, remindOfDates } from './tell.service.ts';

// One centre with four employers, and a group of eight seats: who comes last waits.
const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const CENTRE = id(1, 1);
const PEOPLE = [3, 3, 2, 2];
const broker: Actor = { kind: 'person', personId: id(2, 1) };
const job: Actor = { kind: 'job', name: 'test' };
const links = {
  linkOf: (key: string) => `http://x/${key}`,
  ownLinkOf: (secret: string) => `http://x/platser/${secret}`,
};

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    await saveOrganisation(work, {
      id: CENTRE,
      content: {
        name: 'Lärcentrum',
        roles: ['learningCentre'],
        municipalities: ['1885'],
        email: 'lc@example.org',
      },
    });
    const member = { id: id(2, 1), name: 'Mäklare', email: 'maklare@example.org' };
    await registerMember(work, { ...member, organisationId: CENTRE, role: 'broker' });
    for (const [at] of PEOPLE.entries())
      await saveOrganisation(work, {
        id: id(3, at),
        ownerId: CENTRE,
        content: { name: `Hemliga firman ${at}`, roles: ['employer'], municipalities: ['1885'] },
      });
    const contact = { id: id(2, 2), name: 'Kontakt', email: 'kontakt@example.org' };
    await registerMember(work, { ...contact, organisationId: id(3, 0), role: 'employerContact' });
  });
});

const terms = {
  title: 'TIG i grupp',
  subject: 'tig-svetsning',
  form: 'onSite',
  municipality: '1885',
  startFrom: '2027-01-11',
  minSeats: 4,
  maxSeats: 8,
  fixedOre: 9_600_000,
  perHeadOre: 240_000,
  bindBefore: '2026-12-18',
};

let key = '';
beforeAll(async () => {
  const needIds = await database.run(broker, async (work) => {
    const ids: string[] = [];
    for (const [at, people] of PEOPLE.entries()) {
      const content = needContent.parse({
        title: `Svets ${at}`,
        criteria: { text: 'TIG', people, municipality: '1885' },
      });
      const need = await draftNeed(work, { ownerId: CENTRE, organisationId: id(3, at), content });
      await decideConcept(work, need, { conceptId: 'tig-svetsning', accepted: true, words: [] });
      await openNeed(work, need, 1);
      ids.push((await getNeed(work, need)).id);
    }
    return ids;
  });
  key = await database.run(broker, (work) =>
    startPool(work, { ownerId: CENTRE, content: poolContent.parse(terms), needIds }),
  );
});

async function places() {
  const { id: poolId } = await database.run(broker, (work) => getPool(work, key));
  const all = await database.run(broker, (work) => listPlaces(work, poolId));
  const of = (at: number) => {
    const found = all.find(({ employer }) => employer === `Hemliga firman ${at}`);
    if (!found) throw new Error(`No place of ${at}`);
    return found;
  };
  return { poolId, of };
}

async function ask(at: number, to: string): Promise<string> {
  let made = '';
  const place = (await places()).of(at).id;
  await database.run(broker, (work) =>
    askEmployer(work, key, place, { to, lang: 'sv', linkOf: (secret) => (made = secret) }),
  );
  return `/platser/${made}`;
}

test('own needs go in while there are seats, and the last stand in line', async () => {
  const { of } = await places();
  const states = PEOPLE.map((_, at) => of(at).state);
  expect(states.filter((state) => state === 'preliminary')).toHaveLength(3);
  expect(PEOPLE.map((_, at) => of(at)).filter(({ line }) => line !== undefined)).toHaveLength(1);
});

test('a yes to a full pool waits in line, and the first that fits moves up when somebody leaves', async () => {
  const { poolId, of } = await places();
  const waiting = PEOPLE.findIndex((_, at) => of(at).state === 'waiting');
  expect(
    await database.run(broker, (work) => answerPlace(work, key, of(waiting).id, { state: 'bound' })),
  ).toBe('waiting');
  const own = await ask(waiting, 'firma@example.org');
  const stranger = visitor(testServer(database));
  const full = await stranger.get(own);
  expect(full.text).toContain('Nummer 1 på väntelistan');
  expect(full.text).not.toContain('Ja, vi binder');
  const pool = await (await brokerVisitor()).get(`/formedling/samlad-efterfragan/${key.toLowerCase()}`);
  expect(pool.text).toContain('Väntelista');
  expect(pool.text).toContain('får den som väntat längst frågan först');

  const leaves = PEOPLE.findIndex((_, at) => at !== waiting && PEOPLE[at] === 3);
  await database.run(broker, (work) => answerPlace(work, key, of(leaves).id, { state: 'left' }));
  expect(await database.run(job, (work) => moveUp(work, poolId, links))).toBe(1);
  expect(await database.run(job, (work) => moveUp(work, poolId, links))).toBe(0);
  expect((await places()).of(waiting)).toMatchObject({ state: 'preliminary', until: '2026-11-30' });

  // Told by mail with a link of its own; the link before says that it was replaced.
  const [mail] = await database.asOwner(
    `select recipient, body from mail_message where kind = 'pool.movedUp' and recipient = 'firma@example.org'`,
  );
  const fresh = /\/platser\/[\w-]+/.exec(String(mail?.body))?.[0] ?? '';
  const old = await stranger.get(own);
  expect(old.status).toBe(410);
  expect(old.text).toContain('En nyare länk skickades');
  expect((await stranger.get(fresh)).text).toContain('Ja, vi binder');
  const history = await database.run(broker, (work) => listPoolHistory(work, poolId));
  expect(history.map(({ action }) => action)).toContain('movedUp');

  // Whoever lets the day pass loses seats and turn, and is asked no more by itself.
  await database.asOwner(`update pool_place set until = '2026-11-22' where id = '${of(waiting).id}'`);
  await database.run(job, lapsePlaces);
  expect((await places()).of(waiting)).toMatchObject({ state: 'waiting', line: undefined });
  expect(await database.run(job, (work) => moveUp(work, poolId, links))).toBe(0);
  expect((await stranger.get(fresh)).text).toContain('Ert preliminära svar gick ut');
  expect((await stranger.post(fresh, { state: 'bound' })).status).toBe(303);
  expect((await places()).of(waiting).state).toBe('bound');
});

test('a pool grows for those who wait, and never below the seats that are taken', async () => {
  const pool = await database.run(broker, (work) => getPool(work, key));
  const change = (maxSeats: number) =>
    database.run(broker, (work) =>
      changePool(work, key, pool.version, { ...pool.content, maxSeats, minSeats: 4 }),
    );
  await expect(change(5)).rejects.toThrow('taken');
  await change(12);
  const events = await database.asOwner(`select name from outbox_event where name = 'pooling.seatsFreed'`);
  expect(events.length).toBeGreaterThan(0);
});

test('an employer renews its link, withdraws with a reason, and the link then says so and whom to ask', async () => {
  const { of } = await places();
  const at = PEOPLE.findIndex((_, one) => of(one).state === 'preliminary');
  const own = await ask(at, 'Chef@Example.org');
  const stranger = visitor(testServer(database));
  expect(plain(await stranger.get(own))).toContain('Länken gäller till och med 22 januari 2027');
  await database.asOwner(`update pool_place set link_until = '2026-11-25' where id = '${of(at).id}'`);
  await database.run(job, (work) => remindOfDates(work, links.linkOf));
  const [mail] = await database.asOwner(`select recipient from mail_message where kind = 'pool.linkEnds'`);
  expect(mail?.recipient).toBe('Chef@Example.org');
  expect((await stranger.post(`${own}/forlang`, {})).status).toBe(303);
  expect(plain(await stranger.get(own))).toContain('22 januari 2027');

  expect((await stranger.post(`${own}/dra-tillbaka`, { reason: ' ' })).status).toBe(422);
  expect((await stranger.post(`${own}/dra-tillbaka`, { reason: 'Ordern kom inte' })).status).toBe(303);
  const over = await stranger.get(own);
  expect(over.status).toBe(410);
  for (const words of ['Behovet drogs tillbaka', 'Lärcentrum', 'lc@example.org'])
    expect(over.text).toContain(words);
  expect(over.text).not.toContain('TIG i grupp');
  expect((await places()).of(at)).toMatchObject({ state: 'left', note: 'Ordern kom inte' });
  // The pool's broker stops another, and the page says that too.
  const page = `/formedling/samlad-efterfragan/${key.toLowerCase()}/plats/${of(0).id}`;
  const second = await ask(0, 'x@example.org');
  const lead = await brokerVisitor();
  expect((await lead.get(page)).text).toContain('Stoppa länken');
  expect((await lead.post(`${page}/lank`, { act: 'stop' })).status).toBe(303);
  expect((await stranger.get(second)).text).toContain('Lärcentrumet stoppade länken');
  expect((await lead.post(`${page}/lank`, { act: 'renew' })).status).toBe(409);
  expect((await lead.post(`${page}/lank`, { act: 'sudo' })).status).toBe(422);
});

test('a link that has run out says so before and after the nightly job', async () => {
  const own = await ask(0, 'y@example.org');
  const { of } = await places();
  await database.asOwner(`update pool_place set link_until = '2026-11-20' where id = '${of(0).id}'`);
  const stranger = visitor(testServer(database));
  expect(plain(await stranger.get(own))).toContain('Länken gick ut 20 november 2026');
  expect((await stranger.post(own, { state: 'bound' })).status).toBe(410);
  expect(await database.run(job, endOldLinks)).toBe(1);
  expect(plain(await stranger.get(own))).toContain('Länken gick ut 20 november 2026');
  const unknown = await stranger.get('/platser/gissning');
  expect(unknown.status).toBe(404);
  expect(unknown.text).toContain('Länken leder ingenstans');
});

test('an employer who is signed in sees its own place alone, on the page and in the API, and answers there', async () => {
  const contact = await signedIn(testServer(database), database, id(2, 2));
  const { of } = await places();
  const led = await contact.get(`/formedling/samlad-efterfragan/${key.toLowerCase()}`);
  expect(led.status).toBe(303);
  const own = await contact.get(led.headers.get('location') ?? '');
  expect(own.text).toContain('De andra i gruppen');
  const read = JSON.parse((await contact.get(`/api/v1/pools/${key}`)).text);
  expect(read).toMatchObject({ standing: null, price: null, others: { people: null } });
  expect(read.places).toHaveLength(1);
  for (const text of [own.text, JSON.stringify(read)]) {
    expect(text).not.toContain('Hemliga firman 1');
    expect(text).not.toContain('Hemliga firman 3');
  }
  expect((await contact.post(led.headers.get('location') ?? '', { state: 'bound' })).status).toBe(303);
  expect((await places()).of(0).state).toBe('bound');
  const foreign = (led.headers.get('location') ?? '').replace(of(0).id, of(1).id);
  expect((await contact.get(foreign)).status).toBe(404);
  expect(
    (await contact.get(`/formedling/samlad-efterfragan/${key.toLowerCase()}/plats/${of(1).id}`)).status,
  ).toBe(404);
});

test('the address that was asked is handed out and forgotten with the person', async () => {
  const subject = { personId: null, email: 'y@example.org', name: null };
  expect(await database.run(job, (work) => poolContactData.collect(work, subject))).toHaveLength(1);
  expect(await database.run(job, (work) => poolContactData.erase(work, subject))).toEqual({
    erased: 1,
    kept: [],
  });
  expect(await database.run(job, (work) => poolContactData.collect(work, subject))).toEqual([]);
});

/** Dates stay on one line by spaces that do not break. */
const plain = ({ text }: { text: string }) => text.replaceAll('\u00a0', ' ');

let lead: Visitor | undefined;
async function brokerVisitor(): Promise<Visitor> {
  lead ??= await signedIn(testServer(database), database, id(2, 1));
  return lead;
}
