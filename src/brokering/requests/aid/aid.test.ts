// S3-4 on the pages: what stops an effort, what passes, and what stays to be read.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { ORGANISATIONS, PEOPLE, prepareRequestStory } from '../../../../test/request-story.ts';
import { signedIn, testServer, type Visitor } from '../../../../test/server.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { centsOf, exactParts, readCertificate, readGrant } from './aid.ts';

const SISTER = '80000000-0000-7000-8000-000000000001';
const PAGE = `/formedling/arbetsgivare/${ORGANISATIONS.employer}/stod`;
const visitors = {} as Record<'ahmed' | 'sara' | 'johan', Visitor>;
const database = useFacts(async (db) => {
  await prepareRequestStory(db);
  await db.run({ kind: 'operator' }, (work) =>
    saveOrganisation(work, {
      id: SISTER,
      ownerId: ORGANISATIONS.centre,
      content: {
        name: 'Bergslagens Verktyg AB',
        roles: ['employer'],
        municipalities: ['1885'],
        organisationNumber: '556036-0793',
      },
    }),
  );
});

beforeAll(async () => {
  const app = testServer(database);
  for (const name of ['ahmed', 'sara', 'johan'] as const)
    visitors[name] = await signedIn(app, database, PEOPLE[name].id);
}, 60_000);

const TODAY = '2026-11-23';
const grant = {
  what: 'Kostnadsfri utbildning',
  on: TODAY,
  currency: 'EUR',
  amount: '20 000',
  rate: '',
  rateOn: '',
};

test('S3-4: without a certificate nothing passes; 20 000 euro stop at 305 000, and 15 000 pass', async () => {
  const { ahmed } = visitors;
  const early = await ahmed.post(`${PAGE}/nytt`, grant);
  expect([early.status, early.text.includes('Det behövs ett intyg')]).toEqual([422, true]);
  const certificate = {
    signedOn: TODAY,
    signedBy: 'Johan Berg',
    signedTitle: 'vd',
    signedEmail: '',
    earlier: '',
  };
  const bad = await ahmed.post(`${PAGE}/intyg`, { ...certificate, earlier: 'förra året mycket' });
  expect([
    bad.status,
    bad.text.includes('Rad 1 gick inte att läsa'),
    bad.text.includes('förra året mycket'),
  ]).toEqual([422, true, true]);
  const stated = { ...certificate, earlier: '2025-02-01; 285 000; Tillväxtverket' };
  expect((await ahmed.post(`${PAGE}/intyg`, stated)).status).toBe(303);
  const over = await ahmed.post(`${PAGE}/nytt`, grant);
  expect(over.status).toBe(422);
  expect(over.text).toMatch(/Stopp: 305\s000 euro .* Taket är 300\s000 euro/);
  expect(over.text).toContain('value="20 000"');
  expect((await ahmed.post(`${PAGE}/nytt`, { ...grant, amount: '15 000' })).status).toBe(303);
  const page = await ahmed.get(PAGE);
  expect(page.text).toMatch(/>0\s€</);
  expect(page.text).toContain('2 kap. 8 §');
  const json = JSON.parse((await ahmed.get(`/api/v1/employers/${ORGANISATIONS.employer}/aid`)).text);
  expect(json).toMatchObject({ windowEur: '300000.00', roomEur: '0.00' });
  const id = /stod\/([0-9a-f-]{36})\/underrattelse/.exec(page.text)?.[1];
  const notice = await ahmed.get(`${PAGE}/${id}/underrattelse.pdf`);
  expect([notice.status, notice.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await ahmed.get(`${PAGE}.csv`)).text).toContain('15000,00');
  expect((await visitors.sara.get(PAGE)).status).toBe(404);
});

test('companies of one undertaking share the ceiling, and what was wrong is voided, not changed', async () => {
  const { ahmed } = visitors;
  const sister = `/formedling/arbetsgivare/${SISTER}/stod`;
  expect((await ahmed.post(`${sister}/koncern`, { number: '556000-0000' })).status).toBe(422);
  expect((await ahmed.get(sister)).text).toMatch(/>300\s000\s€</);
  expect((await ahmed.post(`${PAGE}/koncern`, { number: '5560360793' })).status).toBe(303);
  const joined = await ahmed.get(sister);
  expect(joined.text).toMatch(/>0\s€</);
  expect(joined.text).toContain('Bergslagens Precision AB');
  const page = await ahmed.get(PAGE);
  const id = /stod\/([0-9a-f-]{36})\/underrattelse/.exec(page.text)?.[1] ?? '';
  expect((await ahmed.post(`${PAGE}/stryk`, { id, reason: 'fel' })).status).toBe(422);
  expect((await ahmed.post(`${PAGE}/stryk`, { id, reason: 'Insatsen blev aldrig av.' })).status).toBe(303);
  expect((await ahmed.get(sister)).text).toMatch(/>15\s000\s€</);
  await expect(database.asOwner('update aid_grant set cents = 1')).rejects.toThrow('only voided');
});

test('kronor become cents of a euro exactly, half up, and amounts are never read as floating numbers', () => {
  expect(centsOf(23_148_300, 110_230)).toBe(2_100_000);
  expect(centsOf(1, 20_000)).toBe(1);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 ** 9 }),
      fc.integer({ min: 50_000, max: 200_000 }),
      (ore, rate) => {
        const distance = BigInt(centsOf(ore, rate)) * BigInt(rate) - BigInt(ore) * 10_000n;
        expect(2n * (distance < 0n ? -distance : distance) <= BigInt(rate)).toBe(true);
      },
    ),
  );
  expect([exactParts('20 000,5', 2), exactParts('0,005', 2), exactParts('-1', 2), exactParts('', 2)]).toEqual(
    [2_000_050, undefined, undefined, undefined],
  );
  expect(readGrant({ ...grant, currency: 'SEK' })).toMatchObject({
    ok: false,
    problems: [{ field: 'rate' }],
  });
  expect(
    readCertificate({ signedOn: TODAY, signedBy: 'A B', signedTitle: 'vd', earlier: ' \n' }),
  ).toMatchObject({
    ok: true,
    value: { earlier: [] },
  });
});
