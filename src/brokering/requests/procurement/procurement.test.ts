// The guard of public buyers: what each value asks, on which day, and that nothing passes without it.
import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import {
  approveSpec,
  as,
  ORGANISATIONS,
  PEOPLE,
  prepareRequestStory,
  publishStory,
} from '../../../../test/request-story.ts';
import { signedIn, testServer } from '../../../../test/server.ts';
import { getRequest } from '../asking/requests.service.ts';
import { refuseUnlessProcured } from './procurement.service.ts';
import { isCovered, judgeValue, limitsOn, type Threshold } from './procurement.ts';

const KRONA = 100;
let need = '';
let request = '';
const database = useFacts(async (db) => {
  need = await prepareRequestStory(db);
  await approveSpec(db, need);
  request = await publishStory(db, need);
});

const row = (kind: Threshold['kind'], kronor: number, validFrom: string, at = 0): Threshold => ({
  id: `${kind}${validFrom}${at}`,
  kind,
  ore: kronor * KRONA,
  validFrom,
  source: 'Prov',
  recordedAt: new Date(at),
});

test('the amounts of the day hold, and a later record of the same day replaces the earlier', () => {
  const all = [
    row('directAward', 700_000, '2022-02-01'),
    row('reasons', 100_000, '2022-02-01'),
    row('directAward', 800_000, '2027-01-01', 1),
    row('directAward', 900_000, '2027-01-01', 2),
  ];
  expect(limitsOn(all, '2026-12-31')).toEqual({ directAwardOre: 70_000_000, reasonsOre: 10_000_000 });
  expect(limitsOn(all, '2027-01-01')?.directAwardOre).toBe(90_000_000);
  expect(limitsOn(all, '2022-01-31')).toBeUndefined();
  const limits = { directAwardOre: 70_000_000, reasonsOre: 10_000_000 };
  expect([9_999_999, 10_000_000, 69_999_999, 70_000_000].map((ore) => judgeValue(ore, limits))).toEqual([
    'free',
    'reasons',
    'reasons',
    'above',
  ]);
  const note = {
    id: 'x',
    valueOre: 20_000_000,
    judgement: 'reasons',
    limits,
    procedure: 'direct',
    note: '',
  } as const;
  const notes = [{ ...note, by: undefined, at: new Date(0) }];
  expect(isCovered('reasons', 20_000_000, notes)).toBe(true);
  expect(isCovered('reasons', 20_000_001, notes)).toBe(false);
  expect(isCovered('above', 10_000_000, notes)).toBe(false);
});

test('a public buyer is stopped until the decision is written; a company is not', async () => {
  const app = testServer(database);
  const [ahmed, admin] = [
    await signedIn(app, database, PEOPLE.ahmed.id),
    await signedIn(app, database, PEOPLE.admin.id),
  ];
  const page = `/formedling/forfragningar/${request}/upphandling`;
  const tryIt = (kronor: number) =>
    database.run(as('ahmed'), async (work) =>
      refuseUnlessProcured(work, await getRequest(work, request), kronor * KRONA),
    );
  await tryIt(5_000_000);
  expect((await ahmed.get(page)).status).toBe(404);
  await database.asOwner(`update organisation set sector = 'municipal' where id = $1`, [
    ORGANISATIONS.employer,
  ]);
  expect((await ahmed.get(`/formedling/forfragningar/${request}`)).text).toContain(page);
  await tryIt(99_999);
  await expect(tryIt(148_000)).rejects.toMatchObject({
    reason: { sv: expect.stringMatching(/148\s000\skr kräver/) },
  });
  const note = 'Fem anordnare har tillfrågats enligt regeln.';
  const bad = await ahmed.post(page, { value: '148 000', procedure: 'direct', note: 'för kort' });
  expect([bad.status, bad.text.includes('för kort')]).toEqual([422, true]);
  expect((await ahmed.post(page, { value: '148 000', procedure: 'direct', note })).status).toBe(303);
  await tryIt(148_000);
  const above = await ahmed.post(page, { value: '750 000', procedure: 'direct', note });
  expect([above.status, above.text.includes('får inte köpas direkt')]).toEqual([422, true]);
  await expect(tryIt(750_000)).rejects.toMatchObject({
    reason: { en: expect.stringMatching(/may not be bought/) },
  });
  expect((await ahmed.post(page, { value: '750 000', procedure: 'callOff', note })).status).toBe(303);
  await tryIt(750_000);

  const limits = '/upphandlingsgranser';
  expect((await ahmed.get(limits)).text).toMatch(/700\s000\skr/);
  const higher = { kind: 'directAward', amount: '800 000', validFrom: '2026-11-01', source: 'Ny lag' };
  expect((await ahmed.post(limits, higher)).status).toBe(403);
  expect((await admin.post(limits, { ...higher, amount: '90 000' })).status).toBe(422);
  expect((await admin.post(limits, higher)).status).toBe(303);
  const listed = await admin.get(limits);
  expect(listed.text).toMatch(/Ersatt/);
  expect((await ahmed.get(page)).text).toMatch(/Direktupphandling under 800\s000\skr/);
});

test('before a public buyer asks anybody, the page says what its budget asks and the decision is written', async () => {
  const ahmed = await signedIn(testServer(database), database, PEOPLE.ahmed.id);
  const reason = { reason: 'Prövas igen som offentlig köpare.' };
  expect((await ahmed.post(`/formedling/forfragningar/${request}/dra-tillbaka`, reason)).status).toBe(303);
  const page = `/formedling/behov/${need}/forfragan`;
  expect((await ahmed.get(page)).text).toContain('Specifikationen anger ingen budget. Uppskatta värdet.');
  const deadline = { deadlineOn: '2099-12-14', deadlineAt: '16.00' };
  const bare = await ahmed.post(page, deadline);
  expect([bare.status, bare.text.includes('Skriv beslutet innan förfrågan skickas')]).toEqual([422, true]);
  const note = 'Alla anordnare som uppfyller villkoren frågas enligt regeln.';
  const direct = await ahmed.post(page, { ...deadline, value: '900 000', procedure: 'direct', note });
  expect([direct.status, direct.text.includes('får inte köpas direkt'), direct.text.includes(note)]).toEqual([
    422,
    true,
    true,
  ]);
  const decided = { ...deadline, value: '300 000', procedure: 'direct', note };
  const sent = await ahmed.post(page, decided);
  expect(sent.location).toBe('/formedling/forfragningar/f-2026-2');
  const kept = await ahmed.get('/formedling/forfragningar/f-2026-2/upphandling');
  expect(kept.text).toContain(note);
});
