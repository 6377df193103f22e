import { expect, test } from 'vitest';
import { countingIds, TEST_NOW } from '../../../../test/database.ts';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import type { CommandContext } from '../../../platform/cli.ts';
import type { JobDeps } from '../../../platform/jobs/job.ts';
import { runLongJob } from '../../../platform/jobs/long-job.ts';
import { createLog } from '../../../platform/log.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import type { Role } from '../../../register/accounts/role.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { needContent } from '../../needs/need.ts';
import { draftNeed, openNeed } from '../../needs/needs.service.ts';
import { offerContent } from '../../offers/offer.ts';
import { addOffer } from '../../offers/offer-changes.service.ts';
import { matchingJobs } from '../matching.jobs.ts';
import { saveMatchRecord } from '../matching.service.ts';
import { matchAll } from './overview.cli.ts';

const OPERATOR = { kind: 'operator' } as const;
const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const [CENTRE, NEIGHBOUR, PROVIDER] = [id(1, 1), id(1, 2), id(1, 3)];
const [BROKER, OTHER, COORDINATOR] = [id(2, 1), id(2, 2), id(2, 3)];
const PAGE = '/formedling/overblick';

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const one of [CENTRE, NEIGHBOUR, PROVIDER])
      await saveOrganisation(work, {
        id: one,
        content: {
          name: `Organisation ${one.at(-1)}`,
          roles: [one === PROVIDER ? 'provider' : 'learningCentre'],
          municipalities: ['1885'],
        },
      });
    const members: [string, string, Role][] = [
      [BROKER, CENTRE, 'broker'],
      [OTHER, NEIGHBOUR, 'centreHead'],
      [COORDINATOR, PROVIDER, 'providerCoordinator'],
    ];
    for (const [person, organisationId, role] of members)
      await registerMember(work, {
        id: person,
        name: 'Prov',
        email: `${person}@example.org`,
        organisationId,
        role,
      });
  });
  await addCourse(1, 'Svetsning grund', 'onSite');
  for (const text of ['svetsning', 'glasblåsning', '=truckkörning'])
    await db.run({ kind: 'person', personId: BROKER }, async (work) => {
      const criteria = { text, municipality: '1885', forms: ['onSite'] };
      const content = needContent.parse({ title: `${text} behövs`, criteria });
      await openNeed(work, await draftNeed(work, { ownerId: CENTRE, content }), 1);
    });
  await db.run({ kind: 'person', personId: BROKER }, (work) => saveMatchRecord(work, 'B-2026-1'));
  await addCourse(2, 'Svetsning', 'onSite');
  await addCourse(3, 'Truckkörning', 'onSite');

  async function addCourse(n: number, sv: string, form: string): Promise<void> {
    await db.run(OPERATOR, (work) =>
      addOffer(work, {
        id: id(4, n),
        providerId: PROVIDER,
        content: offerContent.parse({
          kind: 'course',
          title: { sv },
          description: { sv: '' },
          form,
          municipalities: ['1885'],
        }),
        state: 'published',
        checkedOn: '2026-11-23',
      }),
    );
  }
});

const DEPS: JobDeps = {
  runWork: database.run,
  sendMail: undefined,
  clock: () => TEST_NOW,
  newId: countingIds(),
  log: createLog('silent'),
  publicUrl: 'http://localhost',
};

/** Presses the button, and does the work that it asks for. Returns the id of the run. */
async function matchEverything(reader: Visitor): Promise<string> {
  const { location } = await reader.post(`${PAGE}/rakna`, {});
  const run = /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? '';
  const [asked] = await database.asOwner(`select payload from outbox_event where payload ->> 'runId' = $1`, [
    run,
  ]);
  const job = matchingJobs.longJobs?.[0];
  if (!job) throw new Error('Expected the work to be declared');
  await runLongJob(job, DEPS, asked?.payload as { runId: string; kind: string; payload: unknown });
  return run;
}

test('all needs of a reader are matched: those without a fitting offer first, then what is new since the kept match', async () => {
  const broker = await signedIn(testServer(database), database, BROKER);
  expect((await broker.get('/formedling/behov')).text).toContain(`href="${PAGE}"`);
  expect((await broker.get(PAGE)).text).toContain('Matcha alla öppna behov');
  const run = await matchEverything(broker);
  const { text } = await broker.get(PAGE);
  expect(text).toContain('3 öppna behov mot alla utbud');
  const at = ['glasblåsning behövs', 'svetsning behövs', '=truckkörning behövs'].map((one) =>
    text.indexOf(`>${one}<`),
  );
  expect(at.every((one) => one > 0)).toBe(true);
  expect([...at].sort((a, b) => a - b)).toEqual(at);
  expect(text).toContain('Utan passande utbud');
  expect(text).toMatch(/\d bättre, \d nya?|\d nytt/);
  expect(text).toContain('Aldrig sparad');
  expect((await broker.get(`${PAGE}?visa=without`)).text).not.toContain('>svetsning behövs<');
  expect((await broker.get(`/en${PAGE}?korning=${run}`)).text).toContain('No fitting offer');
  const csv = await broker.get(`${PAGE}/laget.csv`);
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(csv.text).toContain("'=truckkörning behövs");
  expect(csv.text.split('\n')[1]).toContain('glasblåsning');
  for (const bad of ['?korning=x&visa=y&sida=z', '?sida=99', '/laget.csv?korning=x'])
    expect((await broker.get(PAGE + bad)).status).toBe(200);
  expect((await broker.get(`${PAGE}?korning=${id(9, 9)}`)).status).toBe(404);

  const api = JSON.parse((await broker.get(`/api/v1/match-overviews/${run}`)).text);
  expect(api).toMatchObject({
    state: 'done',
    overview: { matched: 3, needs: [{ group: 'without', found: 0 }, {}, {}] },
  });
  // Another centre sees neither the run nor its needs.
  const other = await signedIn(testServer(database), database, OTHER);
  expect((await other.get(`${PAGE}?korning=${run}`)).status).toBe(404);
  await matchEverything(other);
  expect((await other.get(PAGE)).text).toContain('Inga behov var öppna.');
  // What has been closed since falls out.
  await database.asOwner(
    `update need set state = 'closed', closing_reason = 'helped' where key = 'B-2026-2'`,
  );
  expect((await broker.get(PAGE)).text).toContain('1 behov har ändrats eller stängts');
});

test('those who do not broker neither start it nor see it', async () => {
  for (const reader of [
    visitor(testServer(database)),
    await signedIn(testServer(database), database, COORDINATOR),
  ]) {
    expect((await reader.get(PAGE)).status).toBe(403);
    expect((await reader.post(`${PAGE}/rakna`, {})).status).toBe(403);
  }
});

test('brygga match all tells the same on the command line', async () => {
  const context = {
    say: () => undefined,
    database: async () => ({ runWork: database.run }),
  } as unknown as CommandContext;
  const { json, text } = await matchAll.run(context, { words: [], options: {} });
  expect(json).toMatchObject({
    matched: 2,
    needs: [{ first: { title: expect.stringContaining('vetsning') } }, {}],
  });
  expect(text).toContain('2 behov');
});
