// S2-3: a neutral comparison, with the figures of the scenario, from declared interests to what each provider is told.

import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { readSheet } from 'read-excel-file/node';
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

let key = '';
const database = useFacts(async (db) => {
  const need = await prepareRequestStory(db);
  await approveSpec(db, need);
  key = await publishStory(db, need);
});

const visitors = {} as Record<keyof typeof PEOPLE, Visitor>;
/** Letters are drawn, so the providers of the scenario are found by their names. */
const letters = {} as Record<'commission' | 'courses' | 'bergsmannen', string>;
const SHEET = () => `/formedling/forfragningar/${key}/jamforelse`;
const at = (tail: string) => `/formedling/forfragningar/${key}/${tail}`;

beforeAll(async () => {
  const app = testServer(database);
  for (const [name, { id }] of Object.entries(PEOPLE) as [keyof typeof PEOPLE, { id: string }][])
    visitors[name] = await signedIn(app, database, id);
  for (const [name, price] of [
    ['anna', 148_000],
    ['bo', 126_000],
    ['lena', 171_000],
  ] as const)
    await visitors[name].post(`/forfragningar/${key}/svar`, { ...proposalForm(price), act: 'submit' });
}, 60_000);

const scores = {
  commission: { quality: '90', delivery: '80' },
  courses: { quality: '70', delivery: '60' },
  bergsmannen: { quality: '95', delivery: '90' },
} as const;

function scoreForm(providers: readonly (keyof typeof scores)[]): Record<string, string> {
  return Object.fromEntries(
    providers.flatMap((provider) =>
      Object.entries(scores[provider]).flatMap(([criterion, points]) => [
        [`points.${letters[provider]}.${criterion}`, points],
        [`reason.${letters[provider]}.${criterion}`, `Skäl för ${criterion} hos ${provider}.`],
      ]),
    ),
  );
}

/** Words of a page without its markup. */
const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&nbsp;|\u00a0/g, ' ')
    .replaceAll(/\s+/g, ' ');

test('nobody compares before the deadline, and nobody reads a proposal before declaring interests', async () => {
  const { ahmed, maria, sara, lena } = visitors;
  const sealed = await ahmed.get(SHEET());
  expect([sealed.status, sealed.text.includes('förseglade till sista svarstid')]).toEqual([409, true]);
  await letDeadlinePass(database, key);
  expect((await sara.get(SHEET())).status).toBe(404);
  expect((await lena.get(SHEET())).status).toBe(404);
  const closed = await ahmed.get(SHEET());
  expect(closed.text).toContain('Du behöver redovisa ditt intresse innan du ser svaren');
  expect(closed.text).toContain('Skärtekniska Kurscentrum AB');
  expect(closed.text).not.toContain('hemligt upplägg');
  expect((await ahmed.get(at('poang'))).status).toBe(303);
  expect((await ahmed.get(at('jamforelse.pdf'))).status).toBe(303);

  const tie = { provider: ORGANISATIONS.commission };
  const silent = await ahmed.post(at('intresse'), tie);
  expect([silent.status, silent.text.includes('Skriv vad intresset är')]).toEqual([422, true]);
  const words = 'Han är anställd av kommunen som äger anordnaren.';
  expect((await ahmed.post(at('intresse'), { ...tie, words })).status).toBe(303);
  const opened = await ahmed.get(SHEET());
  expect(opened.text).toContain('hemligt upplägg 4711');
  expect(opened.text).toContain(words);
  expect(opened.text).toContain('Egen kommun');
  expect((await maria.post(at('intresse'), {})).status).toBe(303);
  for (const [provider, name] of [
    ['commission', 'Lindesbergs uppdragsutbildning'],
    ['courses', 'Skärtekniska Kurscentrum AB'],
    ['bergsmannen', 'Yrkeshögskolan Bergsmannen'],
  ] as const)
    letters[provider] = new RegExp(`([ABC])\\. ${name}`).exec(wordsOf(opened.text))?.[1] ?? '?';
  expect(Object.values(letters).sort()).toEqual(['A', 'B', 'C']);
});

test('whoever has a tie sets no points there; C 87.61, A 86.54 and B 77.00 stand when all are set', async () => {
  const { ahmed, maria } = visitors;
  const tied = await ahmed.get(at('poang'));
  expect(tied.text).toContain('Du har redovisat ett intresse i Lindesbergs uppdragsutbildning');
  // What is sent for it all the same is not read, and the database would refuse it.
  await ahmed.post(at('poang'), scoreForm(['commission']));
  expect(await database.asOwner('select 1 from score')).toEqual([]);
  const forbidden = database.run(as('ahmed'), ({ tx }) =>
    sql`insert into score select request_id, id, 'quality', ${PEOPLE.ahmed.id}::uuid, 100, 'Bäst.', now()
      from proposal where provider_id = ${ORGANISATIONS.commission}::uuid`.execute(tx),
  );
  await expect(forbidden).rejects.toThrow(/row-level security/);

  const some = await maria.post(at('poang'), {
    ...scoreForm(['courses']),
    [`points.${letters.courses}.quality`]: '101',
  });
  expect([some.status, some.text.includes('mellan 0 och 100')]).toEqual([422, true]);
  expect((await maria.post(at('poang'), scoreForm(['courses', 'bergsmannen']))).status).toBe(303);
  expect((await maria.get(SHEET())).text).toContain('2 bedömningar saknas');
  expect((await maria.post(at('poang'), scoreForm(['commission']))).status).toBe(303);

  const sheet = wordsOf((await maria.get(SHEET())).text);
  const [a, c] = [letters.commission, letters.bergsmannen];
  expect(sheet).toContain(`${c} får 87,61 poäng och ${a} 86,54.`);
  const totals = Object.entries({ [a]: '86,54', [letters.courses]: '77,00', [c]: '87,61' }).sort();
  expect(sheet).toContain(`Summa ${totals.map(([, total]) => total).join(' ')}`);
  expect(sheet).toContain('85,14 25,54');
  expect(sheet).toContain(`${a} går om ${c} när priset väger 36,5 %`);
  expect(sheet).toContain(`Med vikterna 40/40/20 hade ${a} lett: ${a} 86,05, ${c} 85,47`);
  expect(sheet).toContain(`Ahmed Saleh (Lärcentrum Masugnen) sätter inte poäng på ${a}`);
  expect(sheet).toContain('Maria Lindqvist (Lärcentrum Masugnen): inget intresse.');
  expect(sheet).toContain('Bedömare: Maria Lindqvist (Lärcentrum Masugnen)');
  expect(wordsOf((await maria.get(`/en${SHEET()}`)).text)).toContain(
    `${c} gets 87.61 points and ${a} 86.54.`,
  );
});

test('an assessor from another house declares first, scores, and reaches nothing once removed; the points stay', async () => {
  const { ahmed, sara } = visitors;
  const email = `${PEOPLE.sara.id}@example.org`;
  expect((await sara.get(SHEET())).status).toBe(404);
  expect((await ahmed.post(at('bedomare'), { email })).status).toBe(303);
  expect((await sara.get(at('bedomare'))).status).toBe(403);
  expect((await sara.get(`/formedling/forfragningar/${key}`)).headers.get('location')).toBe(SHEET());
  const closed = await sara.get(SHEET());
  expect(closed.text).toContain('Du behöver redovisa ditt intresse');
  expect(closed.text).not.toContain('hemligt upplägg');
  const read = (table: string) =>
    database.run(
      as('sara'),
      async ({ tx }) => (await sql.raw(`select 1 from ${table}`).execute(tx)).rows.length,
    );
  expect(await Promise.all(['proposal', 'score', 'request_recipient', 'request_question'].map(read))).toEqual(
    [0, 0, 0, 0],
  );
  expect((await sara.post(at('intresse'), {})).status).toBe(303);
  expect((await sara.get(SHEET())).text).toContain('hemligt upplägg 4711');
  expect((await sara.post(at('val'), { letter: 'A', reason: 'Jag väljer den här.' })).status).toBe(403);
  // The same points as those that stand, so that the figures of the scenario do.
  expect((await sara.post(at('poang'), scoreForm(['courses']))).status).toBe(303);
  expect(wordsOf((await sara.get(SHEET())).text)).toContain('3 av 5 svarade i tid');

  const removal = { personId: PEOPLE.sara.id, reason: 'Ja' };
  expect((await ahmed.post(at('bedomare/ta-bort'), removal)).status).toBe(422);
  expect((await ahmed.post(at('bedomare/ta-bort'), { ...removal, reason: 'Hon byter arbete.' })).status).toBe(
    303,
  );
  expect((await sara.get(SHEET())).status).toBe(404);
  expect(await Promise.all(['proposal', 'score'].map(read))).toEqual([0, 0]);
  expect((await ahmed.get(at('bedomare'))).text).toContain('Hon byter arbete.');
  expect(wordsOf((await ahmed.get(SHEET())).text)).toContain(
    'Bedömare: Maria Lindqvist (Lärcentrum Masugnen) och Sara Annorstädes (Lärcentrum Två)',
  );
  expect(await database.asOwner(`select action from audit_entry where action like 'assessor%'`)).toHaveLength(
    2,
  );
});

test('only the employer chooses, with a reason, also one that is not the first', async () => {
  const { ahmed, johan } = visitors;
  const choice = { letter: letters.commission, reason: 'De kommer till vår verkstad, så maskinen kan gå.' };
  expect((await johan.post(at('intresse'), {})).status).toBe(303);
  expect((await ahmed.post(at('val'), choice)).status).toBe(403);
  const short = await johan.post(at('val'), { ...choice, reason: 'Bra' });
  expect([short.status, short.text.includes('Skriv skälet till valet')]).toEqual([422, true]);
  expect((await johan.post(at('val'), choice)).status).toBe(303);
  expect((await johan.post(at('val'), { ...choice, letter: letters.courses })).status).toBe(409);
  const sheet = wordsOf((await ahmed.get(SHEET())).text);
  expect(sheet).toContain('Arbetsgivaren valde Lindesbergs uppdragsutbildning');
  expect(wordsOf((await johan.get(SHEET())).text)).toContain(
    'Johan Berg valde Lindesbergs uppdragsutbildning',
  );
  expect(sheet).toContain(choice.reason);
  expect((await ahmed.get(at('poang'))).status).toBe(409);
  expect(
    (await ahmed.post(at('dra-tillbaka'), { reason: 'Vi ångrar oss nu.' })).status,
  ).toBeGreaterThanOrEqual(400);
});

test('each who answered is told the choice, the winning figures and its own points, and nothing of the others', async () => {
  const told = await database.asOwner(
    `select recipient from mail_message where ledger_key like 'request-chosen:%' order by 1`,
  );
  expect(told.map(({ recipient }) => recipient)).toEqual([
    'bergsmannen@example.org',
    'commission@example.org',
    'courses@example.org',
  ]);
  const seen = wordsOf((await visitors.lena.get(`/forfragningar/${key}`)).text);
  expect(seen).toContain('Arbetsgivaren valde Lindesbergs uppdragsutbildning: 148 000 kr, 86,54 poäng.');
  expect(seen).toContain('Ert svar fick 87,61 poäng och plats 1 av 3.');
  expect(seen).toContain('Skäl för quality hos bergsmannen.');
  for (const other of ['hos courses', 'hos commission', 'Skärtekniska', 'Maria', '77,00'])
    expect(seen).not.toContain(other);
  expect(await database.run(as('lena'), ({ tx }) => tx.selectFrom('score').selectAll().execute())).toEqual(
    [],
  );
  expect((await visitors.far.get(`/forfragningar/${key}`)).status).toBe(404);
});

test('the sheet comes as PDF, as a Word file and as a workbook; every reason stands under its criterion', async () => {
  const pdf = await visitors.ahmed.get(at('jamforelse.pdf'));
  expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-']);
  const { bytes } = await visitors.ahmed.get(at('jamforelse.docx'));
  const words = wordsOf(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()));
  const [a, c] = [letters.commission, letters.bergsmannen];
  for (const said of [
    `${a}. Lindesbergs uppdragsutbildning (egen kommun)`,
    'Leverans och tillgänglighet Maria Lindqvist (Lärcentrum Masugnen): 90 poäng. Skäl för delivery hos bergsmannen.',
    `Ahmed Saleh (Lärcentrum Masugnen) sätter inte poäng på ${a}`,
    'Bedömare: Maria Lindqvist (Lärcentrum Masugnen) och Sara Annorstädes (Lärcentrum Två)',
    `${a} går om ${c} när priset väger 36,5 %. Med vikterna 40/40/20 hade ${a} lett`,
    '86,54',
    'De kommer till vår verkstad',
  ])
    expect([said, words.includes(said)]).toEqual([said, true]);
  const csv = await visitors.ahmed.get(at('kanslighet.csv'));
  expect(csv.text.split('\n')[1]).toMatch(new RegExp(`^0,00;36,\\d\\d;"?${c}, `));
  const picture = await visitors.ahmed.get(at('kanslighet.svg'));
  expect([picture.headers.get('content-type'), picture.text.slice(0, 4)]).toEqual([
    'image/svg+xml; charset=utf-8',
    '<svg',
  ]);
  const xlsx = await visitors.ahmed.get(at('jamforelse.xlsx'));
  expect(xlsx.status).toBe(200);
  // Read back, the figures are numbers that can be reckoned with.
  const rows = await readSheet(Buffer.from(xlsx.bytes));
  const sums = rows.find(([name]) => name === 'Summa') ?? [];
  expect(sums.filter((cell) => typeof cell === 'number').sort()).toEqual([100, 77, 86.54, 87.61]);
  const prices = rows.find(([name]) => name === 'Pris, hela gruppen') ?? [];
  expect(prices.filter((cell) => typeof cell === 'number').sort()).toEqual([126_000, 148_000, 171_000]);
});
