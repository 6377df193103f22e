// Skyddade personuppgifter: every way out of Brygga that shows who somebody is, asked by a colleague and by an
// administrator before and after a broker of the demo region is protected.
import { expect, test } from 'vitest';
import { useDemo } from '../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../test/server.ts';
import { demoId } from '../demo/demo-id.ts';
import { changeProfile, protectIdentity } from '../register/accounts/profile/profile.service.ts';
import { changeOrganisation, getOrganisation } from '../register/organisations/organisations.service.ts';

const AHMED = demoId('person', 'ahmed-saleh');
const CENTRE = demoId('organisation', 'larcentrum-masugnen');
const EMPLOYER = demoId('organisation', 'bergslagens-precision');
const MAIL = demoId('enquiry', 'mail');
const WHO = /Ahmed|Saleh/i;
const as = (personId: string) => ({ kind: 'person', personId }) as const;

const database = useDemo(async (db) => {
  await db.run(as(AHMED), async (work) => {
    const { version, ...content } = await getOrganisation(work, EMPLOYER);
    await changeOrganisation(work, EMPLOYER, { content: { ...content, employees: 77 }, version });
  });
  await db.asOwner(
    `insert into job_run (id, kind, started_by, title, state, step, created_at)
      values ($1, 'x', $2, '{"sv": "Inläsning"}', 'done', 1, now())`,
    [demoId('enquiry', 'x'), AHMED],
  );
  await db.run(as(AHMED), (work) => changeProfile(work, AHMED, { name: 'Ahmed Saleh Ek', language: 'sv' }));
  await db.asOwner(
    `insert into mail_message (id, kind, ledger_key, recipient, language, subject, body, state, last_error, attempts, created_at)
      select $1, 'x', 'x', email, 'sv', 'Påminnelse', 'Hej Ahmed', 'failed', '550 no ' || email, 1, now()
      from person where id = $2`,
    [MAIL, AHMED],
  );
});

const keyOfNeed = async () => {
  const rows = await database.asOwner(
    `select key from need where broker_id = $1 and state = 'open' limit 1`,
    [AHMED],
  );
  return String(rows[0]?.key);
};

/** Everything that one reader is shown, by the way out; files are read as what they hold. */
async function shown(reader: Visitor, ways: readonly string[]): Promise<Record<string, boolean>> {
  const found: Record<string, boolean> = {};
  for (const way of ways) {
    const answer = await reader.get(way);
    found[way] = WHO.test(answer.text);
  }
  return found;
}

test('after protection no way out shows who the person is', async () => {
  const key = await keyOfNeed();
  const app = testServer(database, { demoSignIn: { secret: 's' } });
  const colleague = await signedIn(app, database, demoId('person', 'annika-floden'));
  const administrator = await signedIn(app, database, demoId('person', 'ingrid-wallin'));
  const lists = [
    `/organisationer/${CENTRE}/medlemmar`,
    `/organisationer/${EMPLOYER}`,
    '/formedling/behov',
    `/formedling/behov/${key}`,
    `/formedling/behov/${key}/matchningar`,
    '/formedling/behov/behov.csv',
    '/api/v1/needs',
    '/sok?q=Masugnen',
    '/kalender',
    '/kalender/kalender.ics',
    '/i-dag',
    '/inkorg',
  ];
  const [renamed] = await database.asOwner(
    `select id from audit_entry where action = 'nameChanged' and entity_id = $1`,
    [AHMED],
  );
  const entry = `/drift/logg/${String(renamed?.id)}`;
  const operations = ['/drift/logg', entry, '/drift/jobb', '/drift/post', `/drift/post/${MAIL}`];
  const before = await shown(administrator, [...lists, ...operations]);
  // The test would see nothing if it saw nothing to begin with.
  const showing = Object.keys(before).filter((way) => before[way]);
  expect(showing).toEqual(expect.arrayContaining([lists[0], lists[1], ...operations]));
  expect((await visitor(app).get('/logga-in')).text).toMatch(WHO);

  await database.run(as(AHMED), (work) => protectIdentity(work, AHMED, true));
  for (const [reader, ways] of [
    [colleague, lists],
    [administrator, [...lists, ...operations]],
  ] as const) {
    const after = await shown(reader, ways);
    expect(Object.entries(after).filter(([, shows]) => shows)).toEqual([]);
  }
  expect((await visitor(app).get('/logga-in')).text).not.toMatch(WHO);
  expect((await colleague.get(lists[0] ?? '')).text).toContain('Skyddade personuppgifter');
});
