import { HTTPException } from 'hono/http-exception';
import { expect, test } from 'vitest';
import { useDatabase } from '../../test/database.ts';
import { signedIn, testServer, visitor } from '../../test/server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../platform/result.ts';
import { registerMember } from '../register/accounts/accounts.service.ts';
import { organisationContent } from '../register/organisations/organisation.ts';
import { saveOrganisation } from '../register/organisations/organisations.service.ts';

const PERSON = '00000000-0000-4000-8000-0000000000e1';
const OPERATOR = { kind: 'operator' } as const;
const CENTRE = '00000000-0000-4000-8000-0000000000e2';
const database = useDatabase((db) =>
  db.run(OPERATOR, async (work) => {
    const content = organisationContent.parse({
      name: 'Lärcentrum Prov',
      roles: ['learningCentre'],
      municipalities: [],
    });
    await saveOrganisation(work, { id: CENTRE, content });
    const member = { id: PERSON, name: 'Kim Prov', email: 'kim@example.org', organisationId: CENTRE };
    await registerMember(work, { ...member, role: 'broker' });
  }),
);

const words = { sv: 'Så här är det.', en: 'This is how it is.' };
const failures = {
  400: () => new HTTPException(400),
  403: () => new Forbidden('No'),
  404: () => new NotFound('No such thing'),
  409: () => new Conflict('Changed', words),
  413: () => new HTTPException(413),
  422: () => new Invalid([{ field: 'x', message: words }]),
  429: () => new HTTPException(429),
  500: () => new Error('a secret of the server'),
} as const;

/** The real server with one more page, which fails as its address says. */
function failingServer() {
  const app = testServer(database);
  app.all('/fel/:status', (c) => {
    throw failures[Number(c.req.param('status')) as keyof typeof failures]();
  });
  return app;
}

test.each(Object.keys(failures))(
  'an error of %s says what to do and carries its code, in both languages',
  async (status) => {
    const app = failingServer();
    for (const [prefix, code] of [
      ['', 'Kod: '],
      ['/en', 'Code: '],
    ] as const) {
      const answer = await visitor(app).get(`${prefix}/fel/${status}`);
      expect(answer.status).toBe(Number(status));
      expect(answer.text).toContain(`${code}${answer.headers.get('x-request-id')}`);
      expect(answer.text.match(/<h1/g)).toHaveLength(1);
      expect(answer.text).toMatch(/class="ds-button"[^>]*href="/);
      expect(answer.text).not.toContain('secret of the server');
    }
  },
);

test('a stranger is led to the sign-in and back; a reader keeps the menu', async () => {
  const app = failingServer();
  const stranger = (await visitor(app).get('/en/fel/403')).text;
  expect(stranger).toContain('Sign in to see this page');
  expect(stranger).toContain('href="/en/logga-in?vidare=%2Ffel%2F403"');
  const kim = await signedIn(app, database, PERSON);
  const reader = (await kim.get('/fel/403')).text;
  expect(reader).toContain('Du får inte göra det här');
  expect(reader).toContain('class="b-nav"');
});

test('what others have changed is a link away, what was wrong is named, and a lost page can be searched for', async () => {
  const someone = visitor(failingServer());
  const conflict = (await someone.get('/fel/409')).text;
  expect(conflict).toContain(words.sv);
  expect(conflict).toContain('Se det senaste');
  expect(conflict).not.toContain('Någon annan hann före');
  expect((await someone.get('/en/fel/422')).text).toContain(words.en);
  expect((await someone.get('/fel/404')).text).toContain('action="/sok"');
});
