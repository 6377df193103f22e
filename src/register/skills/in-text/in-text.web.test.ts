import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { testServer, visitor } from '../../../../test/server.ts';
import type { CommandContext } from '../../../platform/cli.ts';
import { skillsCommands } from '../skills.cli.ts';

const database = useFacts();
const TEXT = 'Vi söker <b>dig</b> som kan TIG-svetsa och har truckkort. Svettsning är ett plus.';

test('a text is read with its words marked, and stands in no address', async () => {
  const stranger = visitor(testServer(database));
  expect((await stranger.get('/kompetenser')).text).toContain('href="/kompetenser/i-text"');
  expect((await stranger.get('/kompetenser/i-text')).text).toContain('name="text"');
  const { status, text, headers } = await stranger.post('/kompetenser/i-text', { text: TEXT });
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toContain('no-store');
  expect(text).toContain('href="/kompetenser/tig-svetsning"');
  expect(text).toMatch(/<mark>TIG<\/mark>-<mark>svetsa<\/mark>|<mark>TIG-svetsa<\/mark>/);
  expect(text).toContain('&lt;b&gt;dig&lt;/b&gt;');
  expect(text).toContain('läst som');
  expect((await stranger.post('/en/kompetenser/i-text', { text: TEXT })).text).toContain('skills were found');
  const nothing = await stranger.post('/kompetenser/i-text', { text: '🔥 och' });
  expect(nothing.text).toContain('Ingen kompetens hittades');
  expect((await stranger.post('/kompetenser/i-text', { text: ' ' })).text).toContain('Skriv en text.');
  const long = await stranger.post('/kompetenser/i-text', { text: 'å'.repeat(20_001) });
  expect(long.status).toBe(422);
  expect(long.text).toContain('Skriv högst 20 000 tecken.');
});

test('what usually belongs to the work stands by itself, with the occupation that it came by', async () => {
  const stranger = visitor(testServer(database));
  const { text } = await stranger.post('/kompetenser/i-text', {
    text: 'Vi söker undersköterskor till hemtjänsten',
  });
  const [named = '', ...belonging] = text.split('Brukar höra till arbetet');
  expect(named).toContain('href="/kompetenser/underskoterska"');
  const rows = belonging.join('').split('</tbody>')[0] ?? '';
  expect(rows).toContain('href="/kompetenser/');
  expect(rows).toContain('Undersköterska');
  expect((await stranger.post('/kompetenser/i-text', { text: 'Hej hej' })).text).not.toContain(
    'Brukar höra till',
  );
});

test('the API and the command line give the same words, and where they stand', async () => {
  const send = async (body: unknown) => {
    const answer = await testServer(database).fetch(
      new Request('http://localhost/api/v1/skills/in-text', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
    return { status: answer.status, json: JSON.parse(await answer.text()) };
  };
  const { json } = await send({ text: TEXT });
  const tig = json.items.find((one: { id: string }) => one.id === 'tig-svetsning');
  expect(tig).toMatchObject({
    kind: 'skill',
    strength: 1,
    url: 'http://localhost/kompetenser/tig-svetsning',
  });
  expect(tig.words.map((word: { start: number; end: number }) => TEXT.slice(word.start, word.end))).toEqual([
    'TIG',
    'svetsa',
  ]);
  expect((await send({ text: TEXT, limit: 1 })).json.items).toHaveLength(1);
  const { related } = (await send({ text: 'Undersköterskor till hemtjänsten', limit: 3 })).json;
  expect(related).toHaveLength(3);
  expect(related[0]).toMatchObject({ strength: 1, via: { kind: 'occupation' } });
  expect((await send({ text: 'x'.repeat(50_001) })).status).toBe(422);
  expect((await send({})).status).toBe(422);

  const command = skillsCommands.find(({ name }) => name === 'skills in-text');
  const context = { database: async () => ({ runWork: database.run }) } as unknown as CommandContext;
  const told = await command?.run(context, { words: [TEXT], options: {} });
  expect(told?.json).toMatchObject({
    concepts: expect.arrayContaining([expect.objectContaining({ id: 'tig-svetsning' })]),
  });
  await expect(command?.run(context, { words: [], options: {} })).rejects.toThrow('Expected');
});
