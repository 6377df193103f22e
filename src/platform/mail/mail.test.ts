import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { createSmtp, deliverMail, MAIL_TRIES, queueAgain, queueMail, type SendMail } from './mail.ts';

const database = useDatabase();
const OPERATOR = { kind: 'operator' } as const;

/** What the server answers to the next recipients; then it takes what comes. */
const refusals: { code: number; text: string }[] = [];
const received: string[] = [];
const smtp = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo(_address, _session, done) {
    const refusal = refusals.shift();
    done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null);
  },
  onData(stream, session, done) {
    stream.resume();
    stream.on('end', () => {
      received.push(...session.envelope.rcptTo.map((one) => one.address));
      done();
    });
  },
});
let send: SendMail | undefined;

beforeAll(async () => {
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
  const address = smtp.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  send = createSmtp({ url: `smtp://127.0.0.1:${port}`, from: 'brygga@example.org' });
});
afterAll(() => new Promise<void>((closed) => smtp.close(closed)));

let id = '';
beforeEach(async () => {
  refusals.length = 0;
  received.length = 0;
  await database.asOwner('delete from mail_message');
  const mail = {
    ledgerKey: 'x',
    kind: 'x',
    to: 'ada@example.org',
    subject: 'Hej',
    body: 'Hej',
    lang: 'sv',
  } as const;
  await database.run(OPERATOR, (work) => queueMail(work, mail));
  id = String((await database.asOwner('select id from mail_message'))[0]?.id);
});

const deliver = () => deliverMail(database.run, send, id);
const stored = async () =>
  (await database.asOwner('select state, attempts, last_error from mail_message'))[0];

test('a mail that is refused for now is tried again, and its first success ends it', async () => {
  refusals.push({ code: 451, text: 'Greylisted' }, { code: 421, text: 'Busy' });
  await expect(deliver()).rejects.toThrow(/Greylisted/);
  expect(await stored()).toMatchObject({
    state: 'queued',
    attempts: 1,
    last_error: expect.stringContaining('451'),
  });
  await expect(deliver()).rejects.toThrow();
  await deliver();
  expect(await stored()).toEqual({ state: 'sent', attempts: 3, last_error: null });
  await deliver();
  expect(received).toEqual(['ada@example.org']);
});

test('a mail that is refused for good has failed at once, with the reason, and is not tried again by itself', async () => {
  refusals.push({ code: 550, text: 'No such user' });
  await deliver();
  expect(await stored()).toMatchObject({
    state: 'failed',
    attempts: 1,
    last_error: expect.stringContaining('No such user'),
  });
  await deliver();
  expect(received).toEqual([]);
});

test('a mail that is refused for now too often has failed', async () => {
  for (let time = 1; time < MAIL_TRIES; time++) {
    refusals.push({ code: 451, text: 'Not now' });
    await expect(deliver()).rejects.toThrow(/Not now/);
  }
  refusals.push({ code: 451, text: 'Not now' });
  await deliver();
  expect(await stored()).toMatchObject({ state: 'failed', attempts: MAIL_TRIES });
});

test('a mail server that is away is a refusal for now', async () => {
  const nowhere = createSmtp({ url: 'smtp://127.0.0.1:9', from: 'brygga@example.org' });
  await expect(deliverMail(database.run, nowhere, id)).rejects.toThrow();
  expect(await stored()).toMatchObject({ state: 'queued', attempts: 1 });
});

test('what failed is sent again when asked, what did not is left alone', async () => {
  expect(await database.run(OPERATOR, (work) => queueAgain(work, id))).toBe(false);
  refusals.push({ code: 550, text: 'No such user' });
  await deliver();
  expect(await database.run(OPERATOR, (work) => queueAgain(work, id))).toBe(true);
  await deliver();
  expect(await stored()).toMatchObject({ state: 'sent' });
  expect(received).toEqual(['ada@example.org']);
});
