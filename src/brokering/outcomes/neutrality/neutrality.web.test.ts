// The report from publication to choice: what each reader may see of it, and what stays sealed.
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
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import { getNeutralityReport } from './neutrality.service.ts';

let request = '';
const visitors = {} as Record<'ahmed' | 'anna' | 'lena' | 'sara' | 'nobody', Visitor>;
const database = useFacts(async (db) => {
  const need = await prepareRequestStory(db);
  await approveSpec(db, need);
  request = await publishStory(db, need);
});

beforeAll(async () => {
  const app = testServer(database);
  for (const name of ['ahmed', 'anna', 'lena', 'sara'] as const)
    visitors[name] = await signedIn(app, database, PEOPLE[name].id);
  visitors.nobody = visitor(app);
}, 60_000);

const PAGE = '/neutralitet';

test('nothing is counted while proposals are sealed', async () => {
  for (const name of ['anna', 'lena'] as const)
    await visitors[name].post(`/forfragningar/${request}/svar`, { ...proposalForm(148_000), act: 'submit' });
  const page = await visitors.ahmed.get(PAGE);
  expect(page.text).toContain('Det finns inget att räkna än.');
  expect(page.text).toContain('En förfrågan till är förseglad');
  expect(page.text).not.toContain('Yrkeshögskolan Bergsmannen');
});

test('the own centre reads every figure once it is opened; others read the small ones as hidden', async () => {
  await letDeadlinePass(database, request);
  const [proposal] = await database.asOwner('select id from proposal where provider_id = $1', [
    ORGANISATIONS.commission,
  ]);
  await database.asOwner(
    `insert into request_choice (request_id, proposal_id, provider, price_ore, total, answers, reason, chosen_at)
      select request_id, id, provider, 14800000, '86.54', 2, 'Bäst för skiften.', now() from proposal where id = $1`,
    [proposal?.id],
  );
  const report = await database.run(as('ahmed'), (work) => getNeutralityReport(work, { period: '2026' }));
  expect(report).toMatchObject({ view: 'own', base: { counted: 1, decided: 1, sealed: 0, unjudged: 0 } });
  expect(report.providers).toHaveLength(5);
  expect(report.houses.find(({ house }) => house === 'own')).toEqual({
    house: 'own',
    eligible: 1,
    shown: 1,
    asked: 1,
    answered: 1,
    eligibleDecided: 1,
    chosen: 1,
  });
  const own = await visitors.ahmed.get(PAGE);
  expect(own.text).toContain('För få för att säga något: ett val är gjort, och det behövs minst 10.');
  expect(own.text).toContain('Ingen tillfrågades vid sidan av regeln.');
  const open = JSON.parse((await visitors.nobody.get('/api/v1/neutrality?period=2026-4')).text);
  expect(open).toMatchObject({ view: 'open', period: { name: '2026' } });
  const told = [...open.providers, ...open.houses].map(({ chosen, answered, eligible }) => [
    chosen,
    answered,
    eligible,
  ]);
  expect(told.flat().every((figure: number | null) => figure === null || figure === 0)).toBe(true);
  expect((await visitors.sara.get(PAGE)).text).toContain('Det finns inget att räkna än.');
  expect((await visitors.sara.get(`${PAGE}?vy=all`)).text).not.toContain('Lindesbergs uppdragsutbildning');
  const file = await visitors.ahmed.get('/neutralitet.csv?vy=own&period=2026');
  expect(file.text).toContain('2026;Lindesbergs uppdragsutbildning;Egen kommun;1;1;1;1;1;1');
  expect((await visitors.nobody.get('/en/neutralitet')).text).toContain('Not shown: fewer than five');
});
