import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { testServer, visitor } from '../../../../test/server.ts';
import { type CommandContext, UsageProblem } from '../../../platform/cli.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { offerContent } from '../../offers/offer.ts';
import { addOffer } from '../../offers/offer-changes.service.ts';
import { matchGap } from './gap.cli.ts';

const OPERATOR = { kind: 'operator' } as const;
const PROVIDER = '10000000-0000-7000-8000-000000000001';
const PAGE = '/kompetensgap';

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    await saveOrganisation(work, {
      id: PROVIDER,
      content: { name: 'Ekonomiskolan Prov', roles: ['provider'], municipalities: ['1885'] },
    });
    for (const [at, [sv, municipality]] of [
      ['Bokföring och fakturering', '1885'],
      ['Bokföring i öster', '0380'],
    ].entries()) {
      const content = offerContent.parse({
        kind: 'course',
        title: { sv },
        description: { sv: '' },
        municipalities: [municipality],
      });
      const id = `30000000-0000-7000-8000-00000000000${at}`;
      await addOffer(work, {
        id,
        providerId: PROVIDER,
        content,
        state: 'published',
        checkedOn: '2026-11-23',
      });
    }
  });
});

test('somebody sees what an occupation asks for, what they know already, and the offers that cover the rest', async () => {
  const stranger = visitor(testServer(database));
  const asked = {
    kan: 'Jag har arbetat med fakturering',
    mal: 'Ekonomiassistent',
    kommun: '1885',
    km: '100',
  };
  expect((await stranger.get('/matcha')).text).toContain(`href="${PAGE}"`);
  expect((await stranger.get('/kompetenser/ekonomiassistent')).text).toContain(
    `${PAGE}?mal=ekonomiassistent`,
  );
  expect((await stranger.get(`${PAGE}?mal=ekonomiassistent`)).text).toContain('>Ekonomiassistent</textarea>');
  const { status, text, headers, location } = await stranger.post(PAGE, asked);
  expect([status, location]).toEqual([200, undefined]);
  expect(headers.get('cache-control')).toContain('no-store');
  expect(text).toContain('Målet är läst som: Ekonomiassistent.');
  expect(text).toContain('2 kompetenser saknas av 3');
  expect(text).toMatch(/value="fakturering" checked/);
  expect(text).toContain('Du kan Fakturering, som hör hit.');
  expect(text).toContain('Bokföring: ”Bokföring” i utbudet');
  expect(text).toMatch(/lotten \(nummer \d{4}\)/);
  expect(text).toContain('1 utbud ligger för långt bort');
  expect((await stranger.post(`/en${PAGE}`, asked)).text).toContain('2 skills are missing of 3');

  // What is ticked counts as long as the words are the same.
  const visat = JSON.stringify([asked.kan, asked.mal]);
  const ticked = await stranger.post(PAGE, {
    ...asked,
    visat,
    har: ['bokforing', 'ekonomisystem', 'fakturering'],
  });
  expect(ticked.text).toContain('Du kan redan det som målet kräver');
  const none = await stranger.post(PAGE, { ...asked, visat, har: [] });
  expect(none.text).toContain('3 kompetenser saknas av 3');
  const other = await stranger.post(PAGE, { ...asked, mal: 'ekonomiassistent', visat, har: ['bokforing'] });
  expect(other.text).toContain('2 kompetenser saknas av 3');
});

test('who has an occupation sees which others it can replace, and asks about one of them with the words kept', async () => {
  await database.asOwner(`insert into concept_relation (from_id, to_id, kind, percent) values
    ('ekonomiassistent', 'loneadministrator', 'replaces', 75), ('ekonomiassistent', 'svetsare', 'replaces', 25)`);
  await database.asOwner(`update concept set version = version + 1 where id = 'ekonomiassistent'`);
  const stranger = visitor(testServer(database));
  await stranger.get(PAGE);
  const { text } = await stranger.post(PAGE, { kan: 'Jag är ekonomiassistent', mal: 'Svetsare', km: '50' });
  const near = text.slice(text.indexOf('Yrken nära det du arbetar med'));
  expect(near).toMatch(/I hög grad.*name="kan" value="Jag är ekonomiassistent".*name="km" value="50"/s);
  expect(near).toContain('name="mal" value="Löneadministratör"');
  // The goal itself is no other goal.
  expect(near).not.toContain('I lägre grad');
  const none = await stranger.post(PAGE, { kan: 'fakturering', mal: 'Svetsare' });
  expect(none.text).not.toContain('Yrken nära det du arbetar med');
});

test('what cannot be read comes back with everything that was written', async () => {
  const stranger = visitor(testServer(database));
  const empty = await stranger.post(PAGE, { kan: 'Jag kan <b>svetsa</b>', mal: ' ', km: 'långt' });
  expect(empty.status).toBe(422);
  expect(empty.text).toContain('Skriv ett mål.');
  expect(empty.text).toContain('Jag kan &lt;b&gt;svetsa&lt;/b&gt;');
  expect((await stranger.post(PAGE, { kan: 'x'.repeat(6_000), mal: 'bagare' })).status).toBe(422);
  expect((await stranger.post(PAGE, { mal: 'Ekonomiasistent' })).text).toContain(
    'läst som: Ekonomiassistent',
  );
  const unknown = await stranger.post(PAGE, { mal: 'sprätthökare 🔥', har: ['x', 'y'], visat: 'z' });
  expect(unknown.status).toBe(200);
  expect(unknown.text).toContain('Brygga känner inget yrke');
});

test('the API and the command line tell the same, without an account', async () => {
  const ask = async (body: unknown) => {
    const answer = await testServer(database).fetch(
      new Request('http://localhost/api/v1/skill-gaps', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
    return { status: answer.status, json: JSON.parse(await answer.text()) };
  };
  const { status, json } = await ask({
    goal: { concepts: ['ekonomiassistent'] },
    own: { text: 'fakturering' },
    limit: 1,
  });
  expect(status).toBe(200);
  expect(json).toMatchObject({ beyond: 0, found: 2 });
  expect(json.goal).toHaveLength(3);
  expect(json.offers).toMatchObject([{ share: 0.5, closes: [{ skill: 'bokforing' }] }]);
  expect((await ask({ goal: {} })).status).toBe(422);
  expect((await ask({ goal: { text: 'bagare' }, municipality: '9999' })).json.errors).toMatchObject([
    { field: 'municipality' },
  ]);

  const context = { database: async () => ({ runWork: database.run }) } as unknown as CommandContext;
  const run = (options: Record<string, string>) => matchGap.run(context, { words: [], options });
  const told = await run({ goal: 'Ekonomiassistent', own: 'fakturering' });
  expect(told.json).toMatchObject({ found: 2 });
  expect(told.text).toContain('✓ Fakturering');
  expect((await run({ goal: 'sprätthökare' })).text).toContain('ordlistan känner');
  await expect(run({ goal: ' ' })).rejects.toThrow(UsageProblem);
});
