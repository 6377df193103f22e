import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { testServer, visitor } from '../../../test/server.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { offerContent } from '../offers/offer.ts';
import { addOffer } from '../offers/offer-changes.service.ts';
import { PARTS } from './rule-set.ts';

const OPERATOR = { kind: 'operator' } as const;
const PROVIDER = '10000000-0000-7000-8000-000000000001';

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    await saveOrganisation(work, {
      id: PROVIDER,
      content: { name: 'Svetsskolan Prov', roles: ['provider'], municipalities: ['1885'] },
    });
    for (const [at, [sv, municipality]] of [
      ['TIG-svets <i>i</i> rostfritt', '1885'],
      ['Svetsning på djupet', '0380'],
    ].entries()) {
      const content = offerContent.parse({
        kind: 'course',
        title: { sv },
        description: { sv: 'Du övar på din egen arbetsplats.' },
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

function visit(path: string) {
  return visitor(testServer(database)).get(path);
}

test('the quick match gives offers with reasons and the lot, without an account', async () => {
  const { status, text } = await visit(
    `/matcha?text=${encodeURIComponent('Vi behöver TIG-svetsa')}&kommun=&km=`,
  );
  expect(status).toBe(200);
  expect(text).toContain('TIG-svets &lt;i&gt;i&lt;/i&gt; rostfritt');
  expect(text).toContain('”TIG-svetsa” i behovet möter');
  expect(text).toMatch(/nummer \d{4}/);
  expect(text).toContain('/sa-ordnas-listan');
});

test('an offer too far away is left out with its distance', async () => {
  const { text } = await visit('/matcha?text=svetsning&kommun=1885&km=60');
  expect(text).toMatch(/\d+ km bort\. Behovet är högst 60 km\./);
});

test('what cannot be read comes back with the field marked', async () => {
  const { status, text } = await visit(`/matcha?text=svets&km=l%C3%A5ngt`);
  expect(status).toBe(422);
  expect(text).toContain('aria-invalid="true"');
  expect((await visit(`/matcha?text=${'x'.repeat(3000)}`)).status).toBe(422);
});

test('the rule page tells the weights in both languages', async () => {
  expect((await visit('/sa-ordnas-listan')).text).toContain(
    'innehåll 40, nivå 15, plats 20, tid 15, form 10',
  );
  expect((await visit('/en/sa-ordnas-listan')).text).toContain(
    'content 40, level 15, place 20, time 15, form 10',
  );
});

test('the API gives parts that add up to the score, the same each time', async () => {
  const ask = async () => {
    const answer = await testServer(database).fetch(
      new Request(
        'http://localhost/api/v1/matches?text=svetsning&municipality=1885&forms=onSite,distance&limit=1',
      ),
    );
    expect(answer.status).toBe(200);
    return (await answer.json()) as {
      found: number;
      matches: { score: number; parts: Record<string, number> }[];
    };
  };
  const first = await ask();
  expect(first.found).toBe(2);
  expect(first.matches).toHaveLength(1);
  for (const { score, parts } of first.matches)
    expect(PARTS.reduce((sum, part) => sum + (parts[part] ?? 0), 0)).toBeCloseTo(score, 6);
  expect(await ask()).toEqual(first);
});

test('the API leaves out what takes too long to travel to', async () => {
  const ask = (minutes: string) =>
    testServer(database).fetch(
      new Request(
        `http://localhost/api/v1/matches?text=svetsning&municipality=1885&maxTravelMinutes=${minutes}`,
      ),
    );
  expect(await (await ask('45')).json()).toMatchObject({ found: 1, leftOut: [{ rule: 'distance' }] });
  expect(await (await ask('600')).json()).toMatchObject({ found: 2, leftOut: [] });
  expect((await ask('-5')).status).toBe(422);
});
