import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, type Visitor } from '../../../../test/server.ts';
import type { CommandContext } from '../../../platform/cli.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { openCase } from '../../cases/case-content.service.ts';
import { getCase, listTimeline } from '../../cases/cases.service.ts';
import { getNeed } from '../needs.service.ts';
import { sessionCommands } from './programs/sessions.cli.ts';
import { addEntries } from './session-steps.service.ts';
import { getSession } from './sessions.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const [OWN, OTHER, FIRM] = [id(1, 1), id(1, 2), id(1, 3)];
const [AHMED, ANNIKA, SARA, JOHAN] = [id(2, 1), id(2, 2), id(2, 3), id(2, 4)];
const [SWOT, PDSA] = [id(3, 1), id(3, 2)];
const asAhmed = { kind: 'person', personId: AHMED } as const;
const asAnnika = { kind: 'person', personId: ANNIKA } as const;

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const key of [OWN, OTHER]) {
      const content = {
        name: `Hus ${key.at(-1)}`,
        roles: ['learningCentre' as const],
        municipalities: ['1885'],
      };
      await saveOrganisation(work, { id: key, content });
    }
    const firm = { name: 'Prov Mekaniska', roles: ['employer' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: FIRM, content: firm, ownerId: OWN });
    for (const [personId, name, organisationId, role] of [
      [AHMED, 'Ahmed Prov', OWN, 'broker'],
      [ANNIKA, 'Annika Prov', OWN, 'broker'],
      [SARA, 'Sara Prov', OTHER, 'broker'],
      [JOHAN, 'Johan Prov', FIRM, 'employerContact'],
    ] as const) {
      const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`;
      await registerMember(work, { id: personId, name, email, organisationId, role });
    }
  });
});

let [ahmed, annika, sara, johan]: Visitor[] = [];
let inCase = { id: '', key: '' };
beforeAll(async () => {
  const app = testServer(database);
  [ahmed, annika, sara, johan] = await Promise.all(
    [AHMED, ANNIKA, SARA, JOHAN].map((who) => signedIn(app, database, who)),
  );
  inCase = await database.run(asAhmed, (work) =>
    openCase(work, { organisationId: FIRM, ownerId: OWN, title: 'Fräsen står' }),
  );
}, 30_000);

function people() {
  if (!ahmed || !annika || !sara || !johan) throw new Error('Nobody is signed in');
  return { ahmed, annika, sara, johan };
}
const sendingIn = (html: string) => /name="sending" value="([^"]*)"/.exec(html)?.[1] ?? '';

test('SWOT from notes to needs: two write at once and nothing is lost, dots are counted, others are kept out', async () => {
  const all = people();
  const start = await all.ahmed.get(`/metodpass/nytt?metod=swot&arbetsgivare=${FIRM}&arende=${inCase.id}`);
  expect(start.text).toContain('Skriv roller, inte namn');
  expect((await all.sara.get(`/metodpass/nytt?metod=swot&arbetsgivare=${FIRM}`)).status).toBe(404);
  expect((await all.johan.get(`/metodpass/nytt?metod=swot&arbetsgivare=${FIRM}`)).status).toBe(403);
  const head = {
    id: SWOT,
    employer: FIRM,
    caseId: inCase.id,
    method: 'swot',
    heldOn: '2026-11-20',
    people: '3',
  };
  const early = await all.ahmed.post('/metodpass/nytt', {
    ...head,
    heldOn: '2026-12-24',
    present: 'Platschef',
  });
  expect([early.status, early.text.includes('Platschef')]).toEqual([422, true]);
  expect((await all.ahmed.post('/metodpass/nytt', head)).location).toBe(`/metodpass/${SWOT}/steg/notes`);
  expect((await all.ahmed.post('/metodpass/nytt', head)).status).toBe(303);

  const step = (key: string) => `/metodpass/${SWOT}/steg/${key}`;
  const notes = await all.ahmed.get(step('notes'));
  expect(notes.text).toContain('Skriv inte namn eller hälsa');
  expect((await all.sara.get(step('notes'))).status).toBe(404);
  const numbered = { sending: sendingIn(notes.text), 'cards.threats': 'Fråga 19850412-1234' };
  const refused = await all.ahmed.post(step('notes'), numbered);
  expect([refused.status, refused.text.includes('19850412-1234')]).toEqual([422, true]);
  const cards = {
    sending: sendingIn(notes.text),
    'cards.strengths': 'Vi lär upp nya',
    'cards.weaknesses': 'Bara två kan fräsen\nIngen kan mäta',
  };
  expect((await all.ahmed.post(step('notes'), cards)).status).toBe(303);
  // No answer came back: the same is sent again.
  expect((await all.ahmed.post(step('notes'), cards)).status).toBe(303);
  // Two brokers in transactions of their own, at the same time.
  await Promise.all(
    [asAhmed, asAnnika].map((actor, at) =>
      database.run(actor, (work) =>
        addEntries(
          work,
          { id: SWOT, step: 'notes' },
          {
            sending: id(4, at),
            contents: [{ column: 'threats', text: `Hot ${at}` }],
          },
        ),
      ),
    ),
  );
  const read = () => database.run(asAhmed, (work) => getSession(work, SWOT));
  const idOf = async (text: string) =>
    (await read()).entries.find(({ content }) => content.text === text)?.id ?? '';
  expect((await read()).entries.map(({ content }) => content.text).toSorted()).toEqual([
    'Bara två kan fräsen',
    'Hot 0',
    'Hot 1',
    'Ingen kan mäta',
    'Vi lär upp nya',
  ]);

  const gathering = await all.annika.get(step('groups'));
  const chosen = [await idOf('Bara två kan fräsen'), await idOf('Ingen kan mäta')];
  const unnamed = await all.annika.post(step('groups'), {
    sending: sendingIn(gathering.text),
    cards: chosen,
  });
  expect([unnamed.status, unnamed.text.includes('Ge gruppen ett namn')]).toEqual([422, true]);
  const named = { sending: sendingIn(gathering.text), cards: chosen, name: 'För få kan' };
  expect((await all.annika.post(step('groups'), named)).status).toBe(303);
  const group = (await read()).clusters[0]?.id ?? '';

  // A group is renamed, another poured into it, and a note taken out again and put back.
  const rename = (name: string) =>
    all.ahmed.post(`/metodpass/${SWOT}/grupper/${group}`, { [`name-${group}`]: name });
  const long = await rename('x'.repeat(121));
  expect([long.status, long.text.includes('högst 120 tecken'), long.text.includes('x'.repeat(121))]).toEqual([
    422,
    true,
    true,
  ]);
  expect((await rename('Få kan')).status).toBe(303);
  expect((await rename('För få kan')).status).toBe(303);
  const threats = [await idOf('Hot 0')];
  expect(
    (await all.ahmed.post(step('groups'), { sending: id(4, 8), cards: threats, name: 'Tömd grupp' })).status,
  ).toBe(303);
  const move = (fields: Record<string, string>) =>
    all.ahmed.post(step('groups'), { sending: id(4, 9), cards: threats, ...fields });
  expect((await move({ cluster: group })).status).toBe(303);
  const inGroup = async () => (await read()).entries.filter(({ clusterId }) => clusterId === group).length;
  expect(await inGroup()).toBe(3);
  expect((await all.ahmed.get(`/metodpass/${SWOT}`)).text.includes('Tömd grupp')).toBe(false);
  expect((await move({ act: 'loose' })).status).toBe(303);
  expect(await inGroup()).toBe(2);

  const dots = await all.ahmed.get(step('dots'));
  const other = await idOf('Hot 1');
  const ballot = {
    sending: sendingIn(dots.text),
    people: '3',
    [`dots.${group}`]: '14',
    [`dots.${other}`]: '2',
  };
  const tooMany = await all.ahmed.post(step('dots'), ballot);
  expect([tooMany.status, tooMany.text.includes('Ni har 15 prickar, och 16')]).toEqual([422, true]);
  const counted = { ...ballot, [`dots.${other}`]: '1' };
  expect((await all.ahmed.post(step('dots'), counted)).status).toBe(303);
  expect((await all.ahmed.post(step('dots'), counted)).status).toBe(303);
  // A count that went wrong is taken away and made again; whoever goes on sees what weighed most.
  const [first] = (await read()).ballots;
  expect((await all.ahmed.post(`/metodpass/${SWOT}/prickar/${first?.id}/ta-bort`, {})).status).toBe(303);
  expect((await read()).ballots).toEqual([]);
  expect((await all.ahmed.post(step('dots'), { ...counted, sending: id(4, 7) })).status).toBe(303);
  expect((await all.ahmed.get(step('actions'))).text).toMatch(/Flest prickar[\s\S]*För få kan/);
  const card = `/metodpass/${SWOT}/rader/${other}`;
  expect((await all.ahmed.post(`${card}/ta-bort`, {})).text).toContain('Prickar ligger på lappen');

  const changed = { text: 'Pensioner', column: 'threats', version: '1' };
  expect((await all.ahmed.post(card, changed)).status).toBe(303);
  const late = await all.annika.post(card, { ...changed, text: 'Min text' });
  expect([
    late.status,
    late.text.includes('Min text'),
    late.text.includes('name="version" value="2"'),
  ]).toEqual([422, true, true]);

  const page = `/metodpass/${SWOT}`;
  const result = await all.johan.get(page);
  expect(result.text).toContain('14 prickar');
  expect(result.text).not.toContain('Gör valda till behov');
  expect((await all.johan.post(`${page}/behov`, { finding: group })).status).toBe(403);
  expect((await all.johan.post(step('notes'), { ...cards, sending: id(4, 9) })).status).toBe(403);
  expect((await all.ahmed.post(`${page}/behov`, {})).status).toBe(422);
  const need = { finding: group, [`level.${group}`]: 'group' };
  expect((await all.ahmed.post(`${page}/behov`, need)).status).toBe(303);
  expect((await all.ahmed.post(`${page}/behov`, need)).status).toBe(303);
  const { made } = await read();
  expect(made).toHaveLength(1);
  const found = await database.run(asAhmed, (work) => getNeed(work, made[0]?.key ?? ''));
  expect(found).toMatchObject({ state: 'draft', case: { key: inCase.key }, content: { level: 'group' } });
  expect(found.content.raw).toBe('För få kan\nBara två kan fräsen\nIngen kan mäta');
  const next = await all.ahmed.post(`${page}/nasta-steg`, { source: group, on: '2026-12-10' });
  expect(next.status).toBe(303);
  await database.run(asAhmed, async (work) => {
    expect((await getCase(work, inCase.key)).next).toMatchObject({ action: 'För få kan', on: '2026-12-10' });
    const { items } = await listTimeline(work, inCase.id, { page: 1, limit: 20 });
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['methodHeld', 'methodNeeds']));
  });
  const tab = await all.ahmed.get(`/formedling/arenden/${inCase.key.toLowerCase()}/samtal`);
  for (const text of ['SWOT', 'Öppna samtalsguiden', '1 inskrivna som behov'])
    expect(tab.text).toContain(text);
  expect((await all.ahmed.get(`/formedling/arbetsgivare/${FIRM}/samtal`)).text).toContain('SWOT');
  expect((await all.ahmed.get(`${page}/resultat.pdf`)).text.slice(0, 5)).toBe('%PDF-');
  const bank = await all.ahmed.get('/metodbank/swot');
  expect(bank.text).toContain('Använd metoden');
  expect((await all.ahmed.get('/metodbank/swot/erfarenheter/ny?dag=2026-11-20&antal=3')).text).toContain(
    '3 deltagare.',
  );
  expect((await all.sara.get(page)).status).toBe(404);

  const api = `/api/v1/method-sessions/${SWOT}`;
  expect(JSON.parse((await all.johan.get(api)).text).findings).toHaveLength(2);
  expect(JSON.parse((await all.ahmed.get(api)).text)).toMatchObject({
    method: 'swot',
    groups: [{ name: 'För få kan', dots: 14 }, { dots: 1 }, {}, {}],
    findings: [{ text: 'För få kan', weight: 14, need: made[0]?.key }, { need: null }],
  });
  expect((await all.sara.get(api)).status).toBe(404);
  const listed = JSON.parse((await all.ahmed.get(`/api/v1/method-sessions?caseId=${inCase.id}`)).text);
  expect(listed).toMatchObject({ total: 1, items: [{ id: SWOT, made: 1 }] });
  const guide = JSON.parse((await all.ahmed.get('/api/v1/methods/swot/guide')).text);
  expect(guide.steps[0].columns).toHaveLength(4);
  expect((await all.ahmed.get('/api/v1/methods/lfa/guide')).status).toBe(404);

  const context = { database: async () => ({ runWork: database.run }) } as unknown as CommandContext;
  const command = (name: string, words: string[]) =>
    sessionCommands.find((one) => one.name === `session ${name}`)?.run(context, { words, options: {} });
  expect((await command('list', []))?.text).toContain(`${SWOT}  2026-11-20  swot: Prov Mekaniska`);
  expect((await command('show', [SWOT]))?.text).toContain(`14  För få kan, ${made[0]?.key}`);
  await expect(command('export', [SWOT])).rejects.toThrow('Expected --output FILE');
});

test('answers that only one of two touched stand side by side; a cycle is filled in as it goes', async () => {
  const all = people();
  const head = { id: PDSA, employer: FIRM, method: 'pdsa', heldOn: '2026-11-20' };
  expect((await all.ahmed.post('/metodpass/nytt', head)).status).toBe(303);
  const aim = `/metodpass/${PDSA}/steg/aim`;
  expect((await all.ahmed.post(aim, { aim: 'Kortare ställtid', 'was.aim': '' })).status).toBe(303);
  expect((await all.annika.post(aim, { measure: 'Minuter', 'was.aim': '', 'was.measure': '' })).status).toBe(
    303,
  );
  const conflict = await all.annika.post(aim, { aim: 'Något annat', 'was.aim': '' });
  expect(conflict.status).toBe(409);
  expect(conflict.text).toContain('Den andra skrev: Kortare ställtid');
  expect(conflict.text).toContain('Något annat');
  const both = await all.ahmed.get(aim);
  for (const text of ['Kortare ställtid', 'Minuter']) expect(both.text).toContain(text);

  const cycles = `/metodpass/${PDSA}/steg/cycles`;
  const sending = sendingIn((await all.ahmed.get(cycles)).text);
  expect((await all.ahmed.post(cycles, { sending, expect: 'Hälften' })).status).toBe(422);
  expect(
    (await all.ahmed.post(cycles, { sending, plan: 'Förbered verktyg', expect: 'Hälften' })).status,
  ).toBe(303);
  const [entry] = (await database.run(asAhmed, (work) => getSession(work, PDSA))).entries.filter(
    ({ step }) => step === 'cycles',
  );
  const row = `/metodpass/${PDSA}/rader/${entry?.id}`;
  const filled = {
    version: '1',
    plan: 'Förbered verktyg',
    expect: 'Hälften',
    result: '22 minuter',
    act: 'adapt',
  };
  expect((await all.ahmed.post(row, filled)).status).toBe(303);
  const page = await all.ahmed.get(`/metodpass/${PDSA}`);
  for (const text of ['22 minuter', 'Ändra och pröva igen', 'Varv 1']) expect(page.text).toContain(text);
  expect((await all.ahmed.get(`/en/metodpass/${PDSA}`)).text).toContain('Adapt it and try again');
  expect((await all.johan.get('/metodpass')).text).toContain('PDSA');
});
