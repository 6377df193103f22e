import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { countingIds, TEST_NOW } from '../../../../test/database.ts';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, type Visitor } from '../../../../test/server.ts';
import type { JobDeps } from '../../../platform/jobs/job.ts';
import { runLongJob } from '../../../platform/jobs/long-job.ts';
import { createLog } from '../../../platform/log.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { organisationContent } from '../../../register/organisations/organisation.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { sortRows } from './employer-import.ts';
import { findHeadings, readRow } from './employer-row.ts';
import { employerImportJobs } from './importing.jobs.ts';
import { importEmployers } from './importing.service.ts';
import { plainName } from './same-employer.ts';

const id = (group: number, n: number) => `${group}0000000-0000-4000-8000-00000000000${n}`;
const [CENTRE, OTHER] = [1, 2].map((n) => id(1, n)) as [string, string];
const [AHMED, SARA, DECIDER] = [1, 2, 3].map((n) => id(2, n)) as [string, string, string];
const IMPORT = '/formedling/arbetsgivare/las-in';

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    for (const [organisationId, name, role, ownerId, organisationNumber] of [
      [CENTRE, 'Lärcentrum Prov', 'learningCentre', undefined, undefined],
      [OTHER, 'Lärcentrum Annat', 'learningCentre', undefined, undefined],
      [id(1, 3), 'Prov Precision AB', 'employer', CENTRE, undefined],
      [id(1, 4), 'Dolda Verken AB', 'employer', OTHER, '556016-0680'],
    ] as const) {
      const given = { name, roles: [role], municipalities: ['1885'], organisationNumber };
      await saveOrganisation(work, {
        id: organisationId,
        ownerId,
        content: organisationContent.parse(given),
      });
    }
    for (const [personId, organisationId, role] of [
      [AHMED, CENTRE, 'broker'],
      [SARA, OTHER, 'broker'],
      [DECIDER, CENTRE, 'decisionMaker'],
    ] as const) {
      const person = { id: personId, name: 'Prov', email: `${personId}@example.org` };
      await registerMember(work, { ...person, organisationId, role });
    }
  });
});

let ahmed: Visitor;
beforeAll(async () => {
  ahmed = await signedIn(testServer(database), database, AHMED);
}, 30_000);

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
    `delete from outbox_event where name = 'jobs.requested' returning payload`,
  );
  for (const { payload } of waiting) {
    const asked = payload as { runId: string; kind: string; payload: unknown };
    const job = employerImportJobs.longJobs?.find((one) => one.kind === asked.kind);
    if (job) await runLongJob(job, deps, asked);
  }
}

async function send(file: File): Promise<string> {
  await ahmed.get(IMPORT);
  const sent = await ahmed.upload(IMPORT, { file });
  expect(sent.status).toBe(303);
  await runWaiting();
  return sent.location ?? '';
}

const LIST = `Export ur kommunens register;;;;
Företag;Org.nr;Kommun;SNI-kod;Antal anställda
Provs precision;;Lindesberg;25620;24
PROV PRECISION;;1885;25;
Dolda Verken AB;556016-0680;Lindesberg;;
Nya Snickeriet AB;;Nora kommun;31.090;1 200
Nya Snickeriet;;Nora;;
;;Lindesberg;;
Kaffestugan;19121212-1212;Atlantis;123456;många
Bageriet AB;;;10.710;
`;

test('each row of a list ends in one place: new, there already, alike, or refused with every reason', async () => {
  const run = await send(new File([LIST], 'företag.csv', { type: 'text/csv' }));
  const preview = (await ahmed.get(run)).text;
  expect(preview).toContain('Nya är till exempel Nya Snickeriet AB, Bageriet AB.');
  for (const words of [
    'Provs precision',
    'finns hos ett annat hus',
    'Ingen kommun i området',
    'Personnummer tas',
  ])
    expect(preview).toContain(words);
  const results = await database.asOwner('select result::text from job_run');
  expect(JSON.stringify(results)).not.toContain('19121212');
  expect(await database.asOwner(`select 1 from organisation where name = 'Bageriet AB'`)).toEqual([]);
  const confirmed = await ahmed.post(`${run}/bekrafta`, { include: ['3'] });
  await runWaiting();
  const stored = (await ahmed.get(confirmed.location ?? '')).text;
  expect(stored).toContain('Det här kom in');
  const rows = await database.asOwner(
    `select name, sni_code, employees, owner_id, (select string_agg(municipality_code, ',')
       from organisation_municipality where organisation_id = id) as place
      from organisation where owner_id = $1 and created_at = $2 and id <> $3 order by name`,
    [CENTRE, TEST_NOW, id(1, 3)],
  );
  expect(rows).toEqual([
    { name: 'Bageriet AB', sni_code: '10.710', employees: null, owner_id: CENTRE, place: null },
    { name: 'Nya Snickeriet AB', sni_code: '31.090', employees: 1200, owner_id: CENTRE, place: '1884' },
    { name: 'Provs precision', sni_code: '25.620', employees: 24, owner_id: CENTRE, place: '1885' },
  ]);
  expect(await database.asOwner('select 1 from employer_import')).toEqual([]);
  const again = await send(new File([LIST], 'igen.csv'));
  expect((await ahmed.get(again)).text).toContain('Ingen ny arbetsgivare finns i listan');
  const audit = await database.asOwner(`select action from audit_entry where action = 'employersImported'`);
  expect(audit).toHaveLength(1);
});

test('a file that is no list says so, and only houses import', async () => {
  expect((await ahmed.upload(IMPORT, {})).status).toBe(422);
  const prose = await send(new File(['Hej hopp\nDet var en gång'], 'brev.txt'));
  expect((await ahmed.get(prose)).text).toContain('Ingen kolumn heter Namn');
  const binary = await send(new File([new Uint8Array([1, 0, 2])], 'x.csv'));
  expect((await ahmed.get(binary)).text).toContain('går inte att läsa');
  const app = testServer(database);
  const sara = await signedIn(app, database, SARA);
  expect((await sara.get(prose)).status).toBe(404);
  expect((await (await signedIn(app, database, DECIDER)).get(IMPORT)).status).toBe(403);
  const someoneElse = database.run({ kind: 'person', personId: SARA }, (work) =>
    importEmployers(
      work,
      { name: 'x', bytes: new Uint8Array() },
      { houseId: CENTRE, included: [], preview: true },
    ),
  );
  await expect(someoneElse).rejects.toThrow('import employers');
});

test('columns with unknown headings are named by a person, and nothing of the choice is lost', async () => {
  const list = 'Lista;;\nBolag;Var;Folk\nSmedjan i Nora AB;Nora;12\nKvarnen AB;Lindesberg;3\n';
  const unknown = await send(new File([list], 'bolag.csv'));
  const shown = (await ahmed.get(unknown)).text;
  expect(shown).toContain('Ingen kolumn heter Namn');
  expect(shown).toContain('Smedjan i Nora AB · Kvarnen AB');
  const nameless = await ahmed.post(`${unknown}/kolumner`, { 'kolumn.1': 'municipality' });
  expect([nameless.status, nameless.text.includes('Välj vilken kolumn')]).toEqual([422, true]);
  expect(nameless.text).toMatch(/value="municipality" selected/);
  const twice = await ahmed.post(`${unknown}/kolumner`, { 'kolumn.0': 'name', 'kolumn.1': 'name' });
  expect([twice.status, twice.text.includes('samma sak')]).toEqual([422, true]);
  const named = { 'kolumn.0': 'name', 'kolumn.1': 'municipality', 'kolumn.2': 'employees' };
  const again = await ahmed.post(`${unknown}/kolumner`, named);
  await runWaiting();
  const read = (await ahmed.get(again.location ?? '')).text;
  expect(read).toContain('Nya är till exempel Smedjan i Nora AB, Kvarnen AB.');
  expect(read).toMatch(/value="employees" selected/);
  expect((await ahmed.post(`${again.location}/ratta`, { headingLine: 'x' })).status).toBe(422);
  const other = await ahmed.post(`${again.location}/ratta`, { headingLine: '3' });
  await runWaiting();
  expect((await ahmed.get(other.location ?? '')).text).toContain('Vad Smedjan i Nora AB betyder');
  await ahmed.post(`${again.location}/bekrafta`, {});
  await runWaiting();
  const rows = await database.asOwner(`select name, employees from organisation where name like '%Nora AB'`);
  expect(rows).toEqual([{ name: 'Smedjan i Nora AB', employees: 12 }]);
});

test('thousands of rows of a workbook come in together, or not at all', async () => {
  const rows = Array.from({ length: 3_000 }, (_, n) => [
    { type: String, value: `${['Bergs', 'Sjö', 'Skogs', 'Ås', 'Bro'][n % 5]}företaget ${n * 7919}` },
    { type: String, value: 'Lindesberg' },
  ]);
  const head = ['Namn', 'Kommun'].map((value) => ({ type: String, value }));
  const bytes = new Uint8Array(await writeExcelFile([head, ...rows]).toBuffer());
  const actor = { kind: 'person', personId: AHMED } as const;
  const given = { houseId: CENTRE, included: rows.map((_, at) => at + 2), preview: false };
  const report = (done: number) => (done > 1_000 ? Promise.reject(new Error('stopped')) : Promise.resolve());
  const file = { name: 'stor.xlsx', bytes };
  await expect(
    database.run(actor, (work) => importEmployers(work, file, { ...given, report })),
  ).rejects.toThrow('stopped');
  const count = () =>
    database.asOwner(`select count(*)::int as n from organisation where name like '%företaget %'`);
  expect(await count()).toEqual([{ n: 0 }]);
  const found = await database.run(actor, (work) => importEmployers(work, file, given));
  expect(found).toMatchObject({ rows: 3_000, added: 3_000, problemCount: 0 });
  expect(await count()).toEqual([{ n: 3_000 }]);
}, 60_000);

test('sorting loses no row, and the same list twice brings nothing', () => {
  const name = fc.string({ minLength: 2, maxLength: 12 }).filter((text) => text.trim().length >= 2);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const heading = findHeadings([['Namn']]);
      const columns = heading?.columns ?? {};
      const rows = names.map((one, at) => readRow([one], { row: at + 2, columns, codes: new Map() }));
      const once = sortRows(rows, { known: [], taken: new Set(), included: [] });
      const { fresh, known, alike, refused } = once;
      expect(fresh.length + known.length + alike.length + refused.length).toBe(names.length);
      const there = fresh.map(({ content }, at) => ({
        id: String(at),
        name: content.name,
        organisationNumber: content.organisationNumber,
      }));
      const twice = sortRows(rows, { known: there, taken: new Set(), included: [] });
      expect(twice.fresh).toEqual([]);
    }),
  );
  expect(plainName('Bergslagens  Precision AB (publ)')).toBe('bergslagens precision');
  expect(plainName('AB')).toBe('ab');
});
