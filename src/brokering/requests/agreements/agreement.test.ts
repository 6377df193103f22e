// From the choice to an agreement that both have signed: drafted, refused while it lacks something, locked by a signature.
import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import {
  approveSpec,
  as,
  letDeadlinePass,
  ORGANISATIONS,
  PEOPLE,
  prepareRequestStory,
  proposalForm,
  publishStory,
} from '../../../../test/request-story.ts';
import { signedIn, testServer, type Visitor } from '../../../../test/server.ts';
import type { CommandContext } from '../../../platform/cli.ts';
import { createToken } from '../../../register/accounts/tokens/tokens.service.ts';
import { tellCase } from '../in-case/case-of-request.service.ts';
import { agreementCommands } from './agreement.cli.ts';

let request = '';
const visitors = {} as Record<'ahmed' | 'johan' | 'lena' | 'bo' | 'sara', Visitor>;
const database = useFacts(async (db) => {
  const need = await prepareRequestStory(db);
  await approveSpec(db, need);
  request = await publishStory(db, need);
});

beforeAll(async () => {
  const app = testServer(database);
  for (const name of ['ahmed', 'johan', 'lena', 'bo', 'sara'] as const)
    visitors[name] = await signedIn(app, database, PEOPLE[name].id);
  await visitors.lena.post(`/forfragningar/${request}/svar`, { ...proposalForm(148_000), act: 'submit' });
  await letDeadlinePass(database, request);
  await database.asOwner(
    `insert into request_choice (request_id, proposal_id, provider, price_ore, total, answers, reason, chosen_at)
      select request_id, id, provider, 14800000, '86.54', 1, 'Bäst för skiften.', now() from proposal where provider_id = $1`,
    [ORGANISATIONS.bergsmannen],
  );
}, 60_000);

const PAGE = () => `/avtal/${request}`;
const TEXT = {
  scope: 'Sex operatörer lär sig programmera fem axlar.',
  from: '2027-01-11',
  until: '2027-05-28',
  price: '148 000,50',
  sessions: 'Sex onsdagar efter skiftet, i verkstaden.',
  cancellation: 'Avbokning senast 14 dagar före kostar inget.',
  'data.name': 'Intyg och närvaro',
  'data.attendance': 'Uppföljning',
  dataWho: 'Anordnaren',
  dataUntil: '2027-12-31',
  'employer.name': 'Johan Berg',
  'employer.title': 'vd',
  'employer.basis': 'signatory',
  'employer.reference': 'registreringsbevis 2026-05-04',
  'provider.name': 'Lena Holm',
  'provider.title': 'utbildningsledare',
  'provider.basis': 'delegation',
  'provider.reference': 'beslut 2026-17',
};

test('the draft takes its text from the choice, says what it lacks, and two who write lose nothing', async () => {
  const { ahmed, johan, lena, bo, sara } = visitors;
  expect((await lena.get(PAGE())).status).toBe(404);
  expect((await sara.get(PAGE())).status).toBe(404);
  expect((await ahmed.get(PAGE())).text).toContain('Inget avtal är skrivet');
  expect((await ahmed.post(PAGE(), {})).status).toBe(303);
  const draft = await ahmed.get(PAGE());
  expect(draft.text).toMatch(/148\s000\skr/);
  expect(draft.text).toContain('Det här saknas innan avtalet kan skickas');
  expect(draft.text).toContain('2 kap. 8 §');
  expect((await ahmed.get(`${PAGE()}/andra`)).text).toContain('– Ställa maskinen');
  expect((await ahmed.post(`${PAGE()}/skicka`, {})).status).toBe(303);
  expect((await ahmed.get(PAGE())).text).not.toContain('Väntar på underskrift');
  const number = await johan.post(`${PAGE()}/andra`, {
    ...TEXT,
    version: '1',
    scope: `Gäller ${['19811218', '9876'].join('-')}.`,
  });
  expect([number.status, number.text.includes('Ta bort personnumret')]).toEqual([422, true]);
  expect((await johan.post(`${PAGE()}/andra`, { ...TEXT, version: '1' })).status).toBe(303);
  const late = await ahmed.post(`${PAGE()}/andra`, { ...TEXT, version: '1', sessions: 'Mina ord om tiden' });
  expect([late.status, late.text.includes('Mina ord om tiden')]).toEqual([409, true]);
  expect((await bo.get(PAGE())).status).toBe(404);
  expect((await lena.get(PAGE())).text).toContain('Sex onsdagar efter skiftet');
  expect((await lena.get(`${PAGE()}/andra`)).status).toBe(403);
});

test('both sign the registered document, each for itself; then nothing changes and the case goes on', async () => {
  const { ahmed, johan, lena, bo } = visitors;
  expect((await johan.post(`${PAGE()}/skicka`, {})).status).toBe(403);
  expect((await ahmed.post(`${PAGE()}/skicka`, {})).status).toBe(303);
  const page = await johan.get(PAGE());
  expect(page.text).toContain('Du skriver under för Bergslagens Precision AB.');
  expect(page.text).toContain('value="Firmateckning: registreringsbevis 2026-05-04"');
  const pdf = await johan.get(`${PAGE()}/avtal.pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const hash = /name="hash" value="([0-9a-f]{64})"/.exec(page.text)?.[1] ?? '';
  const form = { hash, title: 'vd', authority: 'Firmateckning', organisationId: ORGANISATIONS.employer };
  const wrong = await johan.post(`${PAGE()}/skriv-under`, { ...form, typedName: 'Någon Annan' });
  expect([wrong.status, wrong.text.includes('Skriv ditt eget namn')]).toEqual([422, true]);
  expect((await lena.post(`${PAGE()}/skriv-under`, { ...form, typedName: 'Lena Holm' })).status).toBe(403);
  expect((await bo.post(`${PAGE()}/skriv-under`, { ...form, typedName: 'Bo Skär' })).status).toBe(404);
  // A session that has been open for a while asks who it is before it signs.
  await database.asOwner(`update auth.session set "createdAt" = now() - interval '11 minutes'`);
  const stale = await johan.get(PAGE());
  expect(stale.text).toContain(`/logga-in?vidare=${encodeURIComponent(PAGE())}`);
  expect(stale.text).not.toContain('Skriv ditt namn');
  const late = await johan.post(`${PAGE()}/skriv-under`, { ...form, typedName: 'Johan Berg' });
  expect([late.status, late.text.includes('mer än tio minuter')]).toEqual([422, true]);
  expect(late.text).toContain('value="Johan Berg"');
  await database.asOwner(`update auth.session set "createdAt" = now()`);
  expect((await johan.post(`${PAGE()}/skriv-under`, { ...form, typedName: 'Johan Berg' })).status).toBe(303);
  expect((await ahmed.post(`${PAGE()}/andra`, { ...TEXT, version: '2' })).status).toBe(409);
  const theirs = { ...form, organisationId: ORGANISATIONS.bergsmannen, typedName: 'lena holm' };
  expect((await lena.post(`${PAGE()}/skriv-under`, theirs)).status).toBe(303);
  const signed = await lena.get(PAGE());
  expect(signed.text).toContain('Undertecknat');
  expect(signed.text.match(/Inloggad på nytt/g)).toHaveLength(2);
  expect(signed.text).toMatch(/Johan Berg, vd[\s\S]*Lena Holm, vd/);
  expect((await ahmed.get('/diarium')).text).toContain('Avtal: Programmera 5-axlig maskin');
  const json = JSON.parse((await lena.get(`/api/v1/requests/${request}/agreement`)).text);
  expect(json).toMatchObject({
    state: 'signed',
    version: 2,
    record: 'D-2026-1',
    content: { priceOre: 14_800_050 },
  });
  const told = await database.asOwner(
    `select payload from outbox_event where name = 'requests.agreementSigned'`,
  );
  expect(told).toHaveLength(1);
  const [first] = told as { payload: { requestId: string } }[];
  await database.run({ kind: 'job', name: 'requests.case' }, (work) =>
    tellCase(work, first?.payload.requestId ?? '', 'agreed'),
  );
  await expect(database.asOwner('update agreement set version = 9')).rejects.toThrow('is not changed');
});

test('programs write the same agreement, by the same rules, and none signs for anybody', async () => {
  const { token } = await database.run(as('ahmed'), (work) =>
    createToken(work, { personId: PEOPLE.ahmed.id, name: 'x', scopes: ['read', 'write'] }),
  );
  const app = testServer(database);
  const call = async (method: string, tail: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const path = `http://localhost/api/v1/requests/${request}/agreement${tail}`;
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const answer = await app.fetch(new Request(path, init));
    return { status: answer.status, json: JSON.parse(await answer.text()) };
  };
  const { json } = await call('GET', '');
  expect((await call('PUT', '', { version: 2, content: json.content })).status).toBe(409);
  expect((await call('POST', '/sending')).status).toBe(409);
  // As if nothing had been signed or sent.
  await database.asOwner('delete from record_signature');
  await database.asOwner('update agreement set record_id = null, sent_version = null');
  const terms = 'Sägs upp en månad i förväg.';
  const saved = await call('PUT', '', { version: 2, content: { ...json.content, cancellation: terms } });
  expect([saved.status, saved.json.version, saved.json.state]).toEqual([200, 3, 'draft']);
  const context = { database: async () => ({ runWork: database.run }) } as unknown as CommandContext;
  const run = (name: string) =>
    agreementCommands.find((one) => one.name === name)?.run(context, { words: [request], options: {} });
  expect((await run('agreement send'))?.json).toMatchObject({ version: 3, state: 'signing' });
  expect((await run('agreement show'))?.text).toContain('signing, version 3');
  expect((await call('GET', '')).json.content.cancellation).toBe(terms);
  const signed = await app.fetch(
    new Request(`http://localhost${PAGE()}/skriv-under`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    }),
  );
  expect(signed.status).toBeGreaterThanOrEqual(400);
});
