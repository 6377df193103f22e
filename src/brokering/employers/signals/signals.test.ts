import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, type Visitor } from '../../../../test/server.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { createToken } from '../../../register/accounts/tokens/tokens.service.ts';
import { organisationContent } from '../../../register/organisations/organisation.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { shareOrganisation } from '../../../register/organisations/sharing.service.ts';
import { signalData } from './signal-data.service.ts';

const id = (group: number, n: number) => `${group}0000000-0000-4000-8000-00000000000${n}`;
const [CENTRE, UNIT, EMPLOYER, LONELY] = [1, 2, 3, 4].map((n) => id(1, n)) as [
  string,
  string,
  string,
  string,
];
const [AHMED, KARIN, SARA] = [1, 2, 3].map((n) => id(2, n)) as [string, string, string];
const OPERATOR = { kind: 'operator' } as const;
const ALL = '/formedling/signaler';

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [organisationId, name, role, ownerId, place] of [
      [CENTRE, 'Lärcentrum Prov', 'learningCentre', undefined, '1885'],
      [UNIT, 'Näringsliv Prov', 'businessUnit', undefined, '0482'],
      [EMPLOYER, 'Prov Precision AB', 'employer', UNIT, '0482'],
      [LONELY, 'Näringsliv Ensam', 'businessUnit', undefined, '0584'],
    ] as const) {
      const content = organisationContent.parse({ name, roles: [role], municipalities: [place] });
      await saveOrganisation(work, { id: organisationId, ownerId, content });
    }
    await shareOrganisation(work, EMPLOYER, CENTRE);
    for (const [personId, name, organisationId, role] of [
      [AHMED, 'Ahmed Prov', CENTRE, 'broker'],
      [KARIN, 'Karin Prov', UNIT, 'businessDeveloper'],
      [SARA, 'Sara Prov', LONELY, 'businessDeveloper'],
    ] as const)
      await registerMember(work, {
        id: personId,
        name,
        email: `${personId}@example.org`,
        organisationId,
        role,
      });
  });
});

let ahmed: Visitor;
let karin: Visitor;
let sara: Visitor;
beforeAll(async () => {
  const app = testServer(database);
  ahmed = await signedIn(app, database, AHMED);
  karin = await signedIn(app, database, KARIN);
  sara = await signedIn(app, database, SARA);
}, 30_000);

const fieldOf = (text: string, name: string) =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1] ?? '';

async function send(who: Visitor, employer: string, text: string) {
  const form = await who.get(ALL);
  const sent = { id: fieldOf(form.text, 'id'), employer, text };
  return { ...(await who.post(ALL, sent)), id: sent.id, again: () => who.post(ALL, sent) };
}

test('a signal goes to the other house once, waits there, and its answer comes back', async () => {
  const empty = await send(karin, '', 'Söker svetsare');
  expect([empty.status, empty.text.includes('Söker svetsare')]).toEqual([422, true]);
  const sent = await send(karin, 'prov precision ab', 'Tre går snart i pension');
  expect(sent.location).toBe(`${ALL}?visa=fran`);
  expect((await sent.again()).status).toBe(303);
  expect(await database.asOwner('select to_house_id, organisation_id from employer_signal')).toEqual([
    { to_house_id: CENTRE, organisation_id: EMPLOYER },
  ]);
  const inbox = (await ahmed.get('/inkorg')).text;
  expect(inbox).toContain('Tre går snart i pension');
  expect(inbox).toContain('Läs signalen och ta hand om den');
  const link = `${ALL}/${sent.id}`;
  expect((await karin.post(`${link}/ta-hand-om`, {})).status).toBe(403);
  expect((await sara.get(link)).status).toBe(404);
  expect((await ahmed.post(`${link}/ta-hand-om`, {})).status).toBe(303);
  expect((await ahmed.post(`${link}/ta-hand-om`, {})).status).toBe(409);
  expect((await karin.get(link)).text).toContain('Ahmed Prov, Lärcentrum Prov');
  const blank = await ahmed.post(`${link}/svara`, { answer: '' });
  expect(blank.status).toBe(422);
  expect((await ahmed.post(`${link}/svara`, { answer: 'Vi ringer på måndag' })).status).toBe(303);
  const second = await ahmed.post(`${link}/svara`, { answer: 'Ett annat svar' });
  expect([second.status, second.text.includes('Ett annat svar')]).toEqual([422, true]);
  expect((await karin.get(`${ALL}?visa=fran`)).text).toContain('Vi ringer på måndag');
  expect((await karin.get(`/formedling/arbetsgivare/${EMPLOYER}`)).text).toContain('Tre går snart i pension');
  expect((await ahmed.get('/inkorg')).text).not.toContain('Tre går snart i pension');
});

test('an employer that nobody keeps is handed over by its name; without another house it stays', async () => {
  const sent = await send(karin, 'Okända Verken', 'De varslar');
  expect((await ahmed.get(`${ALL}/${sent.id}`)).text).toContain('Okända Verken');
  const lonely = await send(sara, 'Okända Verken', 'De varslar');
  expect([lonely.status, lonely.text.includes('inget hus')]).toEqual([422, true]);
});

test('a signal becomes a need, and is counted for the sender when the need was met', async () => {
  const sent = await send(karin, 'Prov Precision AB', 'Bara två kan maskinen, de andra vill lära sig');
  const form = await ahmed.get(`/formedling/behov/nytt?signal=${sent.id}`);
  expect(form.text).toContain('Bara två kan maskinen');
  expect(fieldOf(form.text, 'signal')).toBe(sent.id);
  const made = await ahmed.post('/formedling/behov/nytt', {
    signal: sent.id,
    raw: 'Bara två kan maskinen, de andra vill lära sig',
    organisationId: EMPLOYER,
  });
  expect(made.status).toBe(303);
  expect((await karin.get(`${ALL}/${sent.id}`)).text).toContain('Signalen blev ett behov');
  const tab = await ahmed.get(`/formedling/arbetsgivare/${EMPLOYER}/behov`);
  expect(tab.text).toMatch(/B-2026-1/);
  expect(tab.text).toContain(`/formedling/behov/nytt?arbetsgivare=${EMPLOYER}`);
  expect((await sara.get(`/formedling/arbetsgivare/${EMPLOYER}/behov`)).status).toBe(404);
  expect((await karin.get(ALL)).text).not.toContain('blev utbildning');
  await database.asOwner(`update need set state = 'closed', closing_reason = 'helped'`);
  expect((await karin.get(ALL)).text).toContain('En av dina signaler blev utbildning.');
  expect((await ahmed.get(ALL)).text).not.toContain('blev utbildning');
  const stolen = await sara.post('/formedling/behov/nytt', { signal: sent.id, raw: 'Något helt annat här' });
  expect(stolen.status).toBe(404);
});

test('programs hand over signals and answer them', async () => {
  const call = async (personId: string, path: string, body?: object) => {
    const { token } = await database.run({ kind: 'person', personId }, (work) =>
      createToken(work, { personId, name: 'x', scopes: ['read', 'write'], expiresAt: undefined }),
    );
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const at = `http://localhost/api/v1/employer-signals${path}`;
    const answer = await testServer(database).fetch(new Request(at, init));
    return { status: answer.status, json: JSON.parse(await answer.text()) };
  };
  const sent = await call(KARIN, '', { employer: 'Prov Precision AB', text: 'De söker truckförare' });
  expect(sent).toMatchObject({ status: 201, json: { state: 'new', to: { id: CENTRE } } });
  const waiting = await call(AHMED, '?direction=in&waiting=true');
  expect(waiting.json.items).toContainEqual(sent.json);
  const path = `/${sent.json.id}/answer`;
  expect((await call(KARIN, path, { answer: 'Ja' })).status).toBe(403);
  expect((await call(AHMED, path, { answer: 'Ja' })).json).toMatchObject({ state: 'answered', answer: 'Ja' });
  expect((await call(AHMED, path, { answer: 'Nej' })).status).toBe(409);
});

test('the words go when their time is over, the count stays', async () => {
  const job = { kind: 'job', name: 'x' } as const;
  const subject = { personId: KARIN, email: null, name: null };
  expect(await database.run(job, (work) => signalData.collect(work, subject))).toHaveLength(4);
  expect(await database.run(job, (work) => signalData.erase(work, subject))).toMatchObject({
    erased: 0,
    kept: [{ count: 4 }],
  });
  await database.asOwner(`update employer_signal set answered_at = '2024-01-01' where answer = 'Ja'`);
  const [rule] = signalData.retention;
  for (const cleared of [1, 0])
    expect(await database.run(job, (work) => rule?.clear(work) ?? Promise.resolve(-1))).toBe(cleared);
  await expect(
    database.run({ kind: 'person', personId: AHMED }, (work) =>
      work.tx.updateTable('employerSignal').set({ text: 'annat' }).execute(),
    ),
  ).rejects.toThrow('stays');
});
