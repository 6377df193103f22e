import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countingIds, TEST_NOW } from '../../../../test/database.ts';
import { useFacts } from '../../../../test/facts.ts';
import { findPublicData } from '../../../../test/public-data.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import type { JobDeps } from '../../../platform/jobs/job.ts';
import { runLongJob } from '../../../platform/jobs/long-job.ts';
import { createLog } from '../../../platform/log.ts';
import { forgetOldLists } from '../../../platform/sheets/sent-list.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { offerContent } from '../offer.ts';
import { addOffer } from '../offer-changes.service.ts';
import { importingJobs } from './importing.jobs.ts';
import { offerImport } from './sent-lists.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const SCHOOL = '10000000-0000-7000-8000-000000000001';
const OTHER = '10000000-0000-7000-8000-000000000002';
const LENA = '20000000-0000-7000-8000-000000000001';
const ADMIN = '20000000-0000-7000-8000-000000000002';
const BROKER = '20000000-0000-7000-8000-000000000003';
const FOREIGN = '30000000-0000-7000-8000-000000000001';
const IMPORT = '/formedling/utbud/importera';

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [id, name] of [
      [SCHOOL, 'Svetsskolan Prov'],
      [OTHER, 'Granskolan Prov'],
    ] as const)
      await saveOrganisation(work, { id, content: { name, roles: ['provider'], municipalities: ['1885'] } });
    for (const [id, role] of [
      [LENA, 'providerCoordinator'],
      [ADMIN, 'administrator'],
      [BROKER, 'broker'],
    ] as const)
      await registerMember(work, {
        id,
        name: `Prov ${role}`,
        email: `${id}@example.org`,
        organisationId: SCHOOL,
        role,
      });
    const content = offerContent.parse({ kind: 'course', title: { sv: 'Annans' }, description: { sv: '' } });
    await addOffer(work, {
      id: FOREIGN,
      providerId: OTHER,
      state: 'draft',
      content,
      checkedOn: '2026-11-01',
    });
  });
});

/** Does what the queue would: runs each long job that waits, once. */
async function runWaiting(): Promise<void> {
  const deps: JobDeps = {
    runWork: database.run,
    sendMail: undefined,
    clock: () => TEST_NOW,
    newId: countingIds(),
    log: createLog('silent'),
    publicUrl: 'http://localhost',
  };
  const waiting = await database.asOwner(
    `select payload from outbox_event where name = 'jobs.requested' order by created_at, id`,
  );
  for (const { payload } of waiting) {
    const asked = payload as { runId: string; kind: string; payload: unknown };
    const job = importingJobs.longJobs?.find((one) => one.kind === asked.kind);
    if (job) await runLongJob(job, deps, asked);
  }
}

const reader = (person: string) => signedIn(testServer(database), database, person);

/** Sends a list and gives the address of the preview, read. */
async function send(by: Visitor, file: File, fields: Record<string, string> = {}): Promise<string> {
  await by.get(IMPORT);
  const sent = await by.upload(IMPORT, { ...fields, file });
  expect(sent.status).toBe(303);
  await runWaiting();
  return sent.location ?? '';
}

async function confirm(by: Visitor, run: string): Promise<string> {
  const confirmed = await by.post(`${run}/bekrafta`, {});
  expect(confirmed.status).toBe(303);
  await runWaiting();
  return (await by.get(confirmed.location ?? '')).text;
}

const titles = async (providerId: string) =>
  (
    await database.asOwner('select title_sv, state from offer where provider_id = $1 order by title_sv', [
      providerId,
    ])
  ).map((row) => `${row.title_sv} ${row.state}`);

const LIST = [
  'Kursutbudet våren 2027',
  '',
  'Namn;Vad;Ort;Platser;Pris',
  'Svetsa plåt;Kurs;Lindesberg;12;3 877',
  'Truckkort;Kurs;Lindesberg;tolv;..',
  ';Kurs;Lindesberg;1;1',
].join('\r\n');

test('a list goes from file to offers: preview, remarks by row, storing, and the same list again changes nothing', async () => {
  const lena = await reader(LENA);
  await lena.get(IMPORT);
  const sent = await lena.upload(IMPORT, { file: new File([LIST], 'kurser.csv') });
  const run = sent.location ?? '';
  const waiting = (await lena.get(run)).text;
  expect(waiting).toContain('<job-progress');
  expect(waiting).toContain('http-equiv="refresh"');
  await runWaiting();
  expect((await lena.get(`${run}/handelser`)).text).toContain('"state":"done"');

  const preview = (await lena.get(run)).text;
  for (const text of [
    'Det här skulle ändras',
    'Svetsa plåt',
    'kurser.csv',
    'tolv',
    'Raden saknar titel',
    'utf-8',
  ])
    expect(preview).toContain(text);
  expect(await titles(SCHOOL)).toEqual([]);

  expect(await confirm(lena, run)).toContain('Det här ändrades');
  expect(await titles(SCHOOL)).toEqual(['Svetsa plåt draft', 'Truckkort draft']);
  expect(await database.asOwner('select id from offer_import')).toEqual([]);
  const audit = await database.asOwner(`select actor_person_id::text, organisation_id::text from audit_entry
    where entity = 'offerImport'`);
  expect(audit).toEqual([{ actor_person_id: LENA, organisation_id: SCHOOL }]);

  const again = (await lena.get(await send(lena, new File([LIST], 'kurser.csv')))).text;
  expect(again).toContain('Inget skulle ändras');
  expect(again).not.toContain('/bekrafta');
});

test('a person corrects what was guessed: the header row, the letters, the columns', async () => {
  const lena = await reader(LENA);
  const text = 'Lista\nA;B\nVad;Var\nPlåtslageri på lördag;Arboga\nTakläggning;Köping\n';
  const latin = new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], 'egen.csv');
  const run = await send(lena, latin);
  expect((await lena.get(run)).text).toContain('windows-1252');

  const bad = await lena.post(`${run}/ratta`, { headerRows: 'tre' });
  expect(bad.status).toBe(422);
  expect(bad.text).toContain('value="tre"');
  const reread = await lena.post(`${run}/ratta`, {
    headerRows: '3',
    delimiter: ';',
    encoding: 'windows-1252',
  });
  await runWaiting();
  const second = reread.location ?? '';
  expect((await lena.get(second)).text).toContain('Ingen kolumn med utbudets titel');

  const twice = await lena.post(`${second}/kolumner`, { 'kolumn.0': 'title', 'kolumn.1': 'title' });
  expect(twice.text).toContain('Två kolumner kan inte betyda samma sak');
  const mapped = await lena.post(`${second}/kolumner`, { 'kolumn.0': 'title', 'kolumn.1': 'place' });
  await runWaiting();
  const preview = (await lena.get(mapped.location ?? '')).text;
  expect(preview).toContain('Plåtslageri på lördag');
  await confirm(lena, mapped.location ?? '');
  expect(await titles(SCHOOL)).toContain('Takläggning draft');
});

test('what is exported on the page comes back without loss through the page', {
  timeout: 30_000,
}, async () => {
  const lena = await reader(LENA);
  const before = await database.asOwner(
    'select id, content, state, checked_on from offer where provider_id = $1 order by id',
    [SCHOOL],
  );
  expect(before.length).toBeGreaterThan(0);
  for (const format of ['csv', 'jsonl']) {
    const file = await lena.get(`/formedling/utbud/fil/${format}`);
    const page = (await lena.get(await send(lena, new File([file.text], `utbud.${format}`)))).text;
    expect(page).toContain('Inget skulle ändras');
    expect(page).toContain('Alla rader gick att läsa');
    const changed = file.text.replaceAll('Truckkort', 'Truckkort A');
    await confirm(lena, await send(lena, new File([changed], `utbud.${format}`)));
    expect(await titles(SCHOOL)).toContain('Truckkort A draft');
    await confirm(lena, await send(lena, new File([file.text], `utbud.${format}`)));
    expect(
      await database.asOwner(
        'select id, content, state, checked_on from offer where provider_id = $1 order by id',
        [SCHOOL],
      ),
    ).toEqual(before);
  }
});

test('nobody brings in offers for another provider, and an id of another’s draft leads nowhere', async () => {
  const lena = await reader(LENA);
  await lena.get(IMPORT);
  const file = new File([`id;state;title\n${FOREIGN};published;Kapad\n`], 'kapad.csv');
  expect((await lena.upload(IMPORT, { providerId: OTHER, file })).status).toBe(403);
  const page = (await lena.get(await send(lena, file))).text;
  expect(page).toContain('Det blir ett utkast');
  await confirm(lena, await send(lena, file));
  expect(await titles(OTHER)).toEqual(['Annans draft']);
  expect(await titles(SCHOOL)).toContain('Kapad draft');

  const run = await send(lena, file);
  const broker = await reader(BROKER);
  expect((await broker.get(run)).status).toBe(404);
  expect((await broker.post(`${run}/bekrafta`, {})).status).toBe(404);
  expect((await broker.get(IMPORT)).status).toBe(403);
  expect((await visitor(testServer(database)).get(IMPORT)).status).toBe(403);
});

test('no file, a broken file and an empty one end in words, with nothing to store', async () => {
  const lena = await reader(LENA);
  await lena.get(IMPORT);
  expect((await lena.upload(IMPORT, {})).text).toContain('Välj en fil');
  for (const bytes of ['PK broken', '{"a": ', '\0\0\0', 'bara prosa']) {
    const { text } = await lena.get(await send(lena, new File([bytes], 'fil.csv')));
    expect(text).toContain('Inget skulle ändras');
    expect(text).not.toContain('/bekrafta"');
  }
});

test('an administrator brings in a list of many providers, who are added', async () => {
  const admin = await reader(ADMIN);
  const file = new File(['Titel;Anordnare;Ort\nHelt ny kurs;En helt ny skola;Arboga\n'], 'ny.csv');
  const run = await send(admin, file, { providerId: '' });
  expect((await admin.get(run)).text).toContain('En anordnare är ny i registret');
  await confirm(admin, run);
  const [found] = await database.asOwner(`select organisation.name from offer join organisation
    on organisation.id = provider_id where title_sv = 'Helt ny kurs'`);
  expect(found?.name).toBe('En helt ny skola');
});

test('lists that nobody confirmed are forgotten after a week', async () => {
  const lena = await reader(LENA);
  await send(lena, new File([LIST], 'kurser.csv'));
  await database.run({ kind: 'job', name: 'test' }, (work) => forgetOldLists(work, offerImport));
  expect((await database.asOwner('select id from offer_import')).length).toBeGreaterThan(0);
  await database.asOwner(`update offer_import set created_at = created_at - interval '8 days'`);
  await database.run({ kind: 'job', name: 'test' }, (work) => forgetOldLists(work, offerImport));
  expect(await database.asOwner('select id from offer_import')).toEqual([]);
});

test('every real list gets a preview that can be corrected', async ({ skip }) => {
  const messy = findPublicData('07-messy-csv') ?? skip('the files are not part of the repository');
  const admin = await reader(ADMIN);
  const lists = [
    ...readdirSync(messy).map((name) => join(messy, name)),
    ...['yh-hitta-utbildning-2025.jsonl', 'myh-beviljade-2025-04-23.csv'].flatMap(
      (name) => findPublicData(join('02-education', name)) ?? [],
    ),
  ];
  for (const path of lists) {
    const name = path.split('/').at(-1) ?? '';
    const run = await send(admin, new File([readFileSync(path)], name));
    const { status, text } = await admin.get(run);
    expect(status, name).toBe(200);
    expect(text, name).toContain('Vad kolumnerna betyder');
    const mapped = await admin.post(`${run}/kolumner`, { 'kolumn.0': 'key', 'kolumn.1': 'title' });
    await runWaiting();
    expect((await admin.get(mapped.location ?? '')).text, name).toContain('Det här skulle ändras');
  }
});
