import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { sentSignInMails, signedIn, testServer, visitor } from '../../../../test/server.ts';
import type { BryggaApp } from '../../../platform/http/app.ts';
import { saveOrganisation } from '../../organisations/organisations.service.ts';
import { registerMember } from '../accounts.service.ts';
import { drawQrCode } from './qr-code.ts';
import { base32, groupedKey, totpAddress, typedCode } from './totp-key.ts';

const CENTRE = '10000000-0000-7000-8000-000000000001';
const person = (n: number) => `20000000-0000-7000-8000-00000000000${n}`;
const [ANNA, BO, CILLA, DAN, EVA, FIA] = [1, 2, 3, 4, 5, 6].map(person) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const OPERATOR = { kind: 'operator' } as const;
const PASSWORD = 'a password for tests';
const PAGE = '/profil/tvasteg';

const database = useDatabase((db) =>
  db.run(OPERATOR, async (work) => {
    const content = { name: 'Lärcentrum Prov', roles: ['learningCentre' as const], municipalities: [] };
    await saveOrganisation(work, { id: CENTRE, content });
    for (const id of [ANNA, BO, CILLA, DAN, EVA, FIA]) {
      const member = { id, name: 'Prov Person', email: `${id}@example.org`, demo: id === FIA };
      await registerMember(work, { ...member, organisationId: CENTRE, role: 'broker' });
    }
  }),
);

/** What the program on the phone does: RFC 6238 with SHA-1, at the real time, which better-auth goes by. */
function codeOf(key: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const keyOf = (text: string) => (/class="b-key">([A-Z2-7 ]+)</.exec(text)?.[1] ?? '').replaceAll(' ', '');
const codesOf = (text: string) =>
  [...text.matchAll(/<code>(\w{5}-\w{5})<\/code>/g)].map((found) => found[1] ?? '');
const wrong = (key: string) => String((Number(codeOf(key)) + 1) % 1_000_000).padStart(6, '0');

/** Switches it on and gives the key and the recovery codes, with the visitor who did it. */
async function switchedOn(app: BryggaApp, id: string) {
  const someone = await signedIn(app, database, id);
  await someone.post(`${PAGE}/borja`, { password: PASSWORD });
  const key = keyOf((await someone.get(PAGE)).text);
  const done = await someone.post(`${PAGE}/slutfor`, { code: codeOf(key) });
  return { someone, key, codes: codesOf(done.text), headers: done.headers };
}

async function afterPassword(app: BryggaApp, id: string) {
  const someone = visitor(app);
  const asked = await someone.post('/logga-in', { email: `${id}@example.org`, password: PASSWORD });
  expect(asked.location).toBe('/logga-in/kod');
  return someone;
}

test('it is switched on with the password and a first code; recovery codes are shown once', async () => {
  const app = testServer(database);
  const anna = await signedIn(app, database, ANNA);
  expect((await anna.post(`${PAGE}/borja`, { password: 'not the password' })).status).toBe(422);
  expect((await anna.post(`${PAGE}/borja`, { password: PASSWORD })).location).toBe(PAGE);
  const page = await anna.get(PAGE);
  expect(page.text).toContain('role="img"');
  expect(page.headers.get('cache-control')).toBe('no-store');
  const key = keyOf(page.text);
  const refused = await anna.post(`${PAGE}/slutfor`, { code: wrong(key) });
  expect(refused.status).toBe(422);
  expect(keyOf(refused.text)).toBe(key);
  const done = await anna.post(`${PAGE}/slutfor`, { code: codeOf(key) });
  expect(codesOf(done.text)).toHaveLength(10);
  const after = await anna.get(PAGE);
  expect(codesOf(after.text)).toEqual([]);
  expect(keyOf(after.text)).toBe('');
  const audit = await database.asOwner(`select action from audit_entry where entity_id = $1`, [ANNA]);
  expect(audit.map((row) => row.action)).toContain('secondFactorOn');
});

test('after the password a code is asked for, and nobody is in before it', async () => {
  const app = testServer(database);
  const { key } = await switchedOn(app, BO);
  const bo = await afterPassword(app, BO);
  expect((await bo.get('/profil')).status).toBe(303);
  const refused = await bo.post('/logga-in/kod', { code: wrong(key) });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Koden stämmer inte');
  expect((await bo.post('/logga-in/kod', { code: 'hej' })).text).toContain('sex siffror');
  expect((await bo.post('/logga-in/kod', { code: codeOf(key) })).location).toBe('/i-dag');
  expect((await bo.get('/profil')).status).toBe(200);
});

test('after a link by mail a code is asked for as well', async () => {
  const app = testServer(database);
  const { key } = await switchedOn(app, CILLA);
  const cilla = visitor(app);
  await cilla.post('/logga-in/lank', { email: `${CILLA}@example.org` });
  const token = sentSignInMails.findLast((one) => one.kind === 'magicLink')?.token ?? '';
  expect((await cilla.post('/logga-in/med-lank', { token })).location).toBe('/logga-in/kod');
  expect((await cilla.get('/profil')).status).toBe(303);
  expect((await cilla.post('/logga-in/kod', { code: codeOf(key) })).location).toBe('/i-dag');
  expect((await cilla.get('/profil')).status).toBe(200);
});

test('a recovery code lets in once; new ones end the old', async () => {
  const app = testServer(database);
  const { someone, codes } = await switchedOn(app, DAN);
  const enter = async (code: string) =>
    (await (await afterPassword(app, DAN)).post('/logga-in/kod', { code })).location;
  expect(await enter(codes[0] ?? '')).toBe('/i-dag');
  expect(await enter(codes[0] ?? '')).toBeUndefined();
  const renewed = await someone.post(`${PAGE}/koder`, { renewPassword: PASSWORD });
  expect(codesOf(renewed.text)).toHaveLength(10);
  expect(await enter(codes[1] ?? '')).toBeUndefined();
  expect(await enter(codesOf(renewed.text)[0] ?? '')).toBe('/i-dag');
});

test('guessing ends after five codes, and switching off needs the password', async () => {
  const app = testServer(database);
  const { someone, key } = await switchedOn(app, EVA);
  const guesser = await afterPassword(app, EVA);
  for (let n = 0; n < 5; n++) await guesser.post('/logga-in/kod', { code: wrong(key) });
  const sixth = await guesser.post('/logga-in/kod', { code: codeOf(key) });
  expect(sixth.location).toBe('/logga-in');
  expect((await guesser.get('/profil')).status).toBe(303);
  expect((await someone.post(`${PAGE}/sla-av`, { password: 'not the password' })).status).toBe(422);
  expect((await someone.post(`${PAGE}/sla-av`, { password: PASSWORD })).location).toBe(PAGE);
  const entered = await visitor(app).post('/logga-in', { email: `${EVA}@example.org`, password: PASSWORD });
  expect(entered.location).toBe('/i-dag');
  const mails = await database.asOwner(`select kind from mail_message where recipient = $1`, [
    `${EVA}@example.org`,
  ]);
  expect(mails).toEqual([{ kind: 'secondFactorOff' }]);
});

test('a made-up person is never shut off from the next visitor', async () => {
  const app = testServer(database, { demoSignIn: { secret: 's' } });
  await switchedOn(app, FIA);
  expect((await visitor(app).post('/logga-in/prova', { person: FIA })).location).toBe('/i-dag');
});

test('a visitor changes nothing', async () => {
  const someone = visitor(testServer(database));
  expect((await someone.get(PAGE)).status).toBe(303);
  for (const act of ['borja', 'slutfor', 'koder', 'sla-av'])
    expect((await someone.post(`${PAGE}/${act}`, { code: '123456', password: PASSWORD })).status).toBe(403);
  expect((await someone.post('/logga-in/kod', { code: '123456' })).location).toBe('/logga-in');
});

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base32(%s) is that of RFC 4648', (text, expected) => {
  expect(base32(new TextEncoder().encode(text))).toBe(expected);
});

test('the address for the program holds key and account whole', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.uint8Array({ minLength: 10, maxLength: 40 }), (account, bytes) => {
      const address = new URL(totpAddress(base32(bytes), account));
      expect(address.searchParams.get('secret')).toBe(base32(bytes));
      expect(decodeURIComponent(address.pathname)).toContain(account);
      expect(groupedKey(base32(bytes)).replaceAll(' ', '')).toBe(base32(bytes));
    }),
  );
});

test.each([
  ['123 456', { kind: 'totp', code: '123456' }],
  [' 123456 ', { kind: 'totp', code: '123456' }],
  ['aB3dE-fGh1j', { kind: 'recovery', code: 'aB3dE-fGh1j' }],
  ['aB3dEfGh1j', { kind: 'recovery', code: 'aB3dE-fGh1j' }],
  ['12345', undefined],
  ['', undefined],
])('typedCode(%s)', (text, expected) => {
  expect(typedCode(text)).toEqual(expected);
});

test('a picture has white around it and dark corners', () => {
  const { size, path } = drawQrCode('otpauth://totp/Brygga:a@example.org?secret=MZXW6');
  expect(size).toBeGreaterThan(28);
  for (const corner of ['M4 4h', `M${size - 5} 4h`, `M4 ${size - 5}h`]) expect(path).toContain(corner);
  expect(path).not.toContain('M3 ');
});
