import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useFacts } from '../../../../../test/facts.ts';
import { testServer } from '../../../../../test/server.ts';
import { temporaryFolder } from '../../../../../test/temporary-folder.ts';
import { type CommandContext, UsageProblem } from '../../../../platform/cli.ts';
import { registerMember } from '../../../../register/accounts/accounts.service.ts';
import { createToken } from '../../../../register/accounts/tokens/tokens.service.ts';
import { saveOrganisation } from '../../../../register/organisations/organisations.service.ts';
import { matrixCommands } from './matrix.cli.ts';

const CENTRE = '10000000-0000-7000-8000-000000000001';
const EMPLOYER = '10000000-0000-7000-8000-000000000002';
const AHMED = '20000000-0000-7000-8000-000000000001';
const JOHAN = '20000000-0000-7000-8000-000000000002';

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    for (const [id, name, role, personId] of [
      [CENTRE, 'Lärcentrum Ett', 'learningCentre', AHMED],
      [EMPLOYER, 'Prov Precision AB', 'employer', JOHAN],
    ] as const) {
      const isEmployer = role === 'employer';
      const content = { name, roles: [role], municipalities: ['1885'] };
      await saveOrganisation(work, { id, content, ...(isEmployer ? { ownerId: CENTRE } : {}) });
      const member = { id: personId, name, email: `${personId}@example.org`, organisationId: id };
      await registerMember(work, { ...member, role: isEmployer ? 'employerContact' : 'broker' });
    }
  });
});

async function call(personId: string, method: string, path: string, body?: unknown) {
  const { token } = await database.run({ kind: 'person', personId }, (work) =>
    createToken(work, { personId, name: 'Prov', scopes: ['read', 'write'], expiresAt: undefined }),
  );
  const answer = await testServer(database).fetch(
    new Request(`http://localhost/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  );
  return { status: answer.status, json: JSON.parse(await answer.text()) };
}

async function run(name: string, words: string[], options: Record<string, string | true> = {}) {
  const command = matrixCommands.find((one) => one.name === `matrix ${name}`);
  const said: string[] = [];
  const context = {
    say: (text: string) => said.push(text),
    database: async () => ({ runWork: database.run }),
  } as unknown as CommandContext;
  const result = await command?.run(context, { words, options });
  return { ...result, said };
}

test('programs start a matrix, set levels, and read it as their reader may; the command line never names anybody', async () => {
  const people = [1, 2, 3, 4, 5, 6].map((n) => ({ name: `Prov ${n}`, label: 'Dag' }));
  const competences = [{ name: '5-axlig programmering', required: 4, needed: 4, criticality: 'critical' }];
  const matrix = { organisationId: EMPLOYER, title: 'CNC-operatör', houseSees: 'rows', competences, people };
  const made = await call(JOHAN, 'POST', '/matrices', matrix);
  expect(made.status).toBe(201);
  const { id, version } = made.json;
  const competenceId = made.json.competences[0].id;
  const changes = [4, 4, 2, 2, 1, 0].map((level, at) => ({
    personId: made.json.people[at].id,
    competenceId,
    was: null,
    level,
  }));
  expect((await call(JOHAN, 'PATCH', `/matrices/${id}/levels`, { changes })).json).toEqual({
    saved: 6,
    conflicts: [],
  });
  expect((await call(AHMED, 'PATCH', `/matrices/${id}/levels`, { changes })).status).toBe(403);
  const seen = await call(AHMED, 'GET', `/matrices/${id}`);
  expect(seen.json).toMatchObject({ view: 'rows', gap: 11, competences: [{ covered: 2, of: 6, low: true }] });
  expect(JSON.stringify(seen.json)).not.toContain('Prov 1');
  expect((await call(AHMED, 'GET', '/matrices')).json).toMatchObject({ total: 1, items: [{ id }] });
  const late = { version: version - 1, people };
  expect((await call(JOHAN, 'PUT', `/matrices/${id}/people`, late)).status).toBe(409);
  const need = await call(AHMED, 'POST', `/matrices/${id}/needs`, { competences: [competenceId] });
  expect(need).toMatchObject({ status: 201, json: { key: expect.stringMatching(/^B-2026-/) } });
  const table = 'Namn\tMäta\nProv 1\t3';
  expect((await call(JOHAN, 'POST', `/matrices/${id}/table`, { table })).json).toMatchObject({
    added: { competences: 1, people: 0 },
    changed: { levels: 1 },
  });

  expect((await run('list', [])).json).toMatchObject({ matrices: [{ id, title: 'CNC-operatör' }] });
  const shown = await run('show', [id]);
  expect(shown.json).toMatchObject({ gap: 11, view: 'rows' });
  expect(shown.text).toContain('11  5-axlig programmering: 2 of 6 at level 4, low');
  const file = join(temporaryFolder('matrix'), 'matrix.csv');
  await run('export', [id], { output: file });
  const csv = readFileSync(file, 'utf8');
  expect(csv).toContain('Person 6;Dag;0');
  for (const text of [JSON.stringify(shown.json), csv]) expect(text).not.toContain('Prov 1');
  writeFileSync(
    file,
    csv.replace('Person 6;Dag;0', 'Person 6;Dag;4').replace('Person 5;Dag;1', 'Person 5;Dag;x'),
  );
  const tried = await run('import', [file], { matrix: id });
  expect(tried.said).toEqual(['Row 9, 5-axlig programmering: A level is a whole number from 0 to 5.']);
  expect(tried.json).toMatchObject({ stored: false, changed: { requirements: 0, levels: 1 } });
  await run('import', [file], { matrix: id, confirm: true });
  expect((await run('show', [id])).json).toMatchObject({ gap: 7 });
  expect((await call(JOHAN, 'GET', `/matrices/${id}`)).json.people[5].name).toBe('Prov 6');
  await expect(run('import', ['nowhere.csv'], { matrix: id })).rejects.toThrow(UsageProblem);
});
