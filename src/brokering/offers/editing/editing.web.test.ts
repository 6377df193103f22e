import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, visitor } from '../../../../test/server.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { offerContent } from '../offer.ts';
import { addOffer } from '../offer-changes.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const SCHOOL = '10000000-0000-7000-8000-000000000001';
const OTHER = '10000000-0000-7000-8000-000000000002';
const CENTRE = '10000000-0000-7000-8000-000000000003';
const LENA = '20000000-0000-7000-8000-000000000001';
const STIG = '20000000-0000-7000-8000-000000000002';
const AHMED = '20000000-0000-7000-8000-000000000003';
const ADMIN = '20000000-0000-7000-8000-000000000004';
const PARTICIPANT = '20000000-0000-7000-8000-000000000005';

const complete = offerContent.parse({
  kind: 'course',
  title: { sv: 'Svetsa i rostfritt' },
  description: { sv: 'För dig som svetsar i svart stål och vill kunna svetsa i rostfritt på egen hand.' },
  outcomes: ['tig-svetsning'],
  form: 'onSite',
  municipalities: ['1885'],
  languages: ['sv'],
  openStart: true,
});

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const organisations = [
      [SCHOOL, 'Svetsskolan Prov', 'provider'],
      [OTHER, 'Granskolan Prov', 'provider'],
      [CENTRE, 'Lärcentrum Prov', 'learningCentre'],
    ] as const;
    for (const [id, name, role] of organisations)
      await saveOrganisation(work, { id, content: { name, roles: [role], municipalities: ['1885'] } });
    const people = [
      [LENA, SCHOOL, 'providerCoordinator'],
      [STIG, OTHER, 'providerCoordinator'],
      [AHMED, CENTRE, 'broker'],
      [ADMIN, CENTRE, 'administrator'],
      [PARTICIPANT, CENTRE, 'participant'],
    ] as const;
    for (const [id, organisationId, role] of people)
      await registerMember(work, {
        id,
        name: `Prov ${role}`,
        email: `${id}@example.org`,
        organisationId,
        role,
      });
  });
});

let count = 0;

/** An offer of the school, or of the other one, as it was confirmed on a day. */
async function given(offer: { title: string; state?: 'draft' | 'published'; by?: string; on?: string }) {
  const id = `30000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  const { title, state = 'published', by = SCHOOL, on = '2026-11-01' } = offer;
  await database.run(OPERATOR, (work) =>
    addOffer(work, {
      id,
      providerId: by,
      state,
      content: { ...complete, title: { sv: title } },
      checkedOn: on,
    }),
  );
  return id;
}

const reader = (person: string) => signedIn(testServer(database), database, person);
const contentOf = async (id: string) =>
  (
    await database.asOwner('select content, state, version, checked_on::text from offer where id = $1', [id])
  )[0];

/** The fields of the form as the page shows them, as a browser would send them back. */
function fieldsOn(page: string): Record<string, string | string[]> {
  const form = page.slice(page.indexOf('class="b-form"'));
  const found: Record<string, string[]> = {};
  const put = (name: string, value: string) => {
    found[name] = [...(found[name] ?? []), value];
  };
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const isChoice = /type="(checkbox|radio)"/.test(tag);
    if (!isChoice || tag.includes(' checked')) put(attribute(tag, 'name'), plain(attribute(tag, 'value')));
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g))
    put(attribute(tag, 'name'), plain(text));
  for (const [, tag = '', options = ''] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option value="([^"]*)" selected/.exec(options)?.[1];
    put(attribute(tag, 'name'), chosen ?? '');
  }
  delete found._csrf;
  delete found[''];
  return Object.fromEntries(
    Object.entries(found).map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? '')]),
  );
}

function plain(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'");
}

test('a coordinator sees the own offers in every state and nobody else’s', async () => {
  const draft = await given({ title: 'Eget utkast', state: 'draft' });
  const foreign = await given({ title: 'Annans utkast', state: 'draft', by: OTHER });
  const published = await given({ title: 'Annans kurs', by: OTHER });
  const lena = await reader(LENA);
  const list = (await lena.get('/formedling/utbud')).text;
  expect(list).toContain('Eget utkast');
  expect(list).not.toContain('Annans');
  expect((await lena.get(`/formedling/utbud/${draft}`)).status).toBe(200);
  for (const path of ['', '/andra', '/publicera', '/dra-tillbaka'])
    expect((await lena.get(`/formedling/utbud/${foreign}${path}`)).status).toBe(404);
  expect((await lena.get(`/formedling/utbud/${published}/andra`)).status).toBe(403);
  expect((await lena.get('/formedling/utbud/fil/jsonl')).text).not.toContain('Annans');
});

test('a coordinator cannot change, publish, confirm or withdraw what another provider has', async () => {
  const foreign = await given({ title: 'Inte Lenas utkast', state: 'draft', by: OTHER });
  const published = await given({ title: 'Inte Lenas kurs', by: OTHER, on: '2026-01-01' });
  const lena = await reader(LENA);
  await lena.get('/formedling/utbud');
  for (const id of [foreign, published]) {
    const before = await contentOf(id);
    const statuses = [
      await lena.post(`/formedling/utbud/${id}/andra`, { version: '1', kind: 'course', 'title.sv': 'Kapad' }),
      await lena.post(`/formedling/utbud/${id}/publicera`, { version: '1' }),
      await lena.post(`/formedling/utbud/${id}/bekrafta`, { version: '1' }),
      await lena.post(`/formedling/utbud/${id}/dra-tillbaka`, { version: '1', reason: 'full' }),
      await lena.post('/formedling/utbud/bekrafta', { offers: `${id} 1` }),
    ].map(({ status }) => status);
    expect(statuses.every((status) => status === 403 || status === 404)).toBe(true);
    expect(await contentOf(id)).toEqual(before);
  }
  const added = await lena.post('/formedling/utbud/nytt', {
    providerId: OTHER,
    kind: 'course',
    'title.sv': 'X',
  });
  expect(added.status).toBe(403);
});

test('brokers read what is published, administrators everything, others and strangers nothing', async () => {
  await given({ title: 'Synlig kurs', by: OTHER });
  await given({ title: 'Osynligt utkast', state: 'draft', by: OTHER });
  const broker = (await (await reader(AHMED)).get('/formedling/utbud')).text;
  expect(broker).toContain('Synlig kurs');
  expect(broker).not.toContain('Osynligt utkast');
  expect(broker).not.toContain('/formedling/utbud/nytt');
  expect((await (await reader(ADMIN)).get('/formedling/utbud')).text).toContain('Osynligt utkast');
  expect((await (await reader(PARTICIPANT)).get('/formedling/utbud')).status).toBe(403);
  expect((await visitor(testServer(database)).get('/formedling/utbud')).status).toBe(403);
});

test('from an empty page to a published offer, with what is missing named on the way', async () => {
  const lena = await reader(LENA);
  await lena.get('/formedling/utbud/nytt');
  const bad = await lena.post('/formedling/utbud/nytt', { 'title.sv': 'Svetsa i plåt' });
  expect(bad.status).toBe(422);
  expect(bad.text).toContain('value="Svetsa i plåt"');
  const added = await lena.post('/formedling/utbud/nytt', { kind: 'course', 'title.sv': 'Svetsa i plåt' });
  const edit = added.location ?? '';
  const id = edit.split('/')[3] ?? '';
  expect((await contentOf(id))?.state).toBe('draft');

  const publish = (await lena.get(`/formedling/utbud/${id}/publicera`)).text;
  for (const field of ['description-sv', 'outcomes', 'form', 'municipalities', 'starts', 'languages'])
    expect(publish).toContain(`${edit}#f-${field}`);
  const refused = await lena.post(`/formedling/utbud/${id}/publicera`, { version: '1' });
  expect(refused.status).toBe(422);
  expect((await contentOf(id))?.state).toBe('draft');

  const form = fieldsOn((await lena.get(edit)).text);
  const saved = await lena.post(edit, {
    ...form,
    'description.sv': 'Du lär dig svetsa tunn plåt med TIG i alla lägen, på arbetsplatsen eller hos oss.',
    outcomes: ['tig-svetsning'],
    form: 'onSite',
    municipalities: ['1885', '1880'],
    languages: ['sv', 'en'],
    'starts.0.startsOn': '2027-01-18',
    'starts.0.applyUntil': '2026-12-15',
    'starts.1.startsOn': '2027-08-01',
    'starts.1.monthOnly': 'ja',
    'price.kind': 'perPerson',
    'price.perPerson': '3 877,50',
    accessibility: 'none',
    'contact.email': 'svets@example.org',
  });
  expect(saved.status).toBe(303);
  expect(await contentOf(id)).toMatchObject({
    version: 2,
    content: {
      municipalities: ['1885', '1880'],
      starts: [
        { startsOn: '2027-01-18', applyUntil: '2026-12-15' },
        { startsOn: '2027-08-01', monthOnly: true },
      ],
      price: { kind: 'perPerson', perPersonOre: 387_750 },
      accessibility: [],
      contact: { email: 'svets@example.org' },
    },
  });
  expect((await lena.get(`/formedling/utbud/${id}/publicera`)).text).toContain('När du publicerar');
  await lena.post(`/formedling/utbud/${id}/publicera`, { version: '2' });
  expect((await visitor(testServer(database)).get(`/utbud/${id}`)).text).toContain('Svetsa i plåt');

  const withdrawn = await lena.post(`/formedling/utbud/${id}/dra-tillbaka`, { version: '3' });
  expect(withdrawn.text).toContain('Välj ett skäl');
  await lena.post(`/formedling/utbud/${id}/dra-tillbaka`, {
    version: '3',
    reason: 'full',
    note: 'Till våren',
  });
  const page = (await lena.get(`/formedling/utbud/${id}`)).text;
  expect(page).toContain('Tillbakadraget: Det är fullt. Till våren');
  const audit = await database.asOwner(
    `select action from audit_entry where entity_id = $1 order by at, id`,
    [id],
  );
  expect(audit.map((one) => one.action)).toEqual(['created', 'changed', 'published', 'withdrawn']);
});

test('what cannot be read comes back to its field with everything that was typed', async () => {
  const id = await given({ title: 'Kurs med fel', state: 'draft' });
  const lena = await reader(LENA);
  const form = fieldsOn((await lena.get(`/formedling/utbud/${id}/andra`)).text);
  const again = await lena.post(`/formedling/utbud/${id}/andra`, {
    ...form,
    seats: 'tolv',
    'price.fixed': '100',
    'starts.0.startsOn': 'i höst',
    'description.sv': 'Ny text',
    url: 'ingen adress',
  });
  expect(again.status).toBe(422);
  for (const text of ['value="tolv"', 'value="i höst"', 'Ny text', 'value="ingen adress"', 'Rätta 2 fel'])
    expect(again.text).toContain(text);
  expect((await contentOf(id))?.version).toBe(1);
});

test('looking for a competence, and asking for more rows, keeps what is typed and saves nothing', async () => {
  const id = await given({ title: 'Kurs att söka i', state: 'draft' });
  const lena = await reader(LENA);
  const form = fieldsOn((await lena.get(`/formedling/utbud/${id}/andra`)).text);
  const found = await lena.post(`/formedling/utbud/${id}/andra`, {
    ...form,
    act: 'find',
    skill: 'truckkörning',
    'description.sv': 'Halvskriven',
  });
  expect(found.text).toContain('Halvskriven');
  expect(found.text).toMatch(/träffa?r? på truckkörning/);
  expect((await lena.get('/formedling/utbud/kompetenser?q=truck&vald=x')).text).toContain('name="outcomes"');
  const more = await lena.post(`/formedling/utbud/${id}/andra`, {
    ...form,
    act: 'more',
    'starts.0.startsOn': '2027-03-01',
  });
  expect(more.text).toContain('name="starts.3.startsOn"');
  expect(more.text).toContain('value="2027-03-01"');
  expect((await contentOf(id))?.version).toBe(1);
});

test('a draft is saved while it is written, once for each version; what is published is not', async () => {
  const lena = await reader(LENA);
  const id = await given({ title: 'Fräsa i aluminium', state: 'draft' });
  const page = (await lena.get(`/formedling/utbud/${id}/andra`)).text;
  const path = `/formedling/utbud/${id}/utkast`;
  expect(page).toContain(`data-autosave="${path}"`);
  const fields = { ...fieldsOn(page), 'title.sv': 'Fräsa i aluminium och stål' };
  const saved = await lena.post(path, fields);
  expect(JSON.parse(saved.text)).toEqual({ time: '10.00', version: 2 });
  expect(await contentOf(id)).toMatchObject({ content: { title: { sv: 'Fräsa i aluminium och stål' } } });
  expect((await lena.post(path, { ...fields, 'title.sv': 'Något annat' })).status).toBe(409);
  expect((await lena.post(path, { ...fields, version: '2', hours: 'många' })).status).toBe(422);
  expect((await contentOf(id))?.version).toBe(2);
  const shown = await given({ title: 'Fräsa i mässing' });
  const published = (await lena.get(`/formedling/utbud/${shown}/andra`)).text;
  expect(published).not.toContain('data-autosave');
  expect((await lena.post(`/formedling/utbud/${shown}/utkast`, fieldsOn(published))).status).toBe(409);
});

test('two people on one offer: the second sees both versions and chooses field by field', async () => {
  const id = await given({ title: 'Omstridd kurs' });
  const lena = await reader(LENA);
  const admin = await reader(ADMIN);
  const form = fieldsOn((await lena.get(`/formedling/utbud/${id}/andra`)).text);
  const theirs = fieldsOn((await admin.get(`/formedling/utbud/${id}/andra`)).text);
  await admin.post(`/formedling/utbud/${id}/andra`, { ...theirs, seats: '8', hours: '40' });
  const conflict = await lena.post(`/formedling/utbud/${id}/andra`, { ...form, seats: '9', months: '2' });
  expect(conflict.status).toBe(409);
  expect(conflict.text).toContain('Någon annan ändrade samtidigt');
  const kept = fieldsOn(conflict.text);
  expect(kept).toMatchObject({ seats: '9', version: '2' });
  // Lena touched seats and months; hours stand as the other wrote them unless she says otherwise.
  const chosenAtFirst = [...conflict.text.matchAll(/id="choose-(\w+)-(mine|theirs)"[^>]*checked/g)];
  expect(chosenAtFirst.map(([, name, side]) => `${name} ${side}`).toSorted()).toEqual([
    'hours theirs',
    'months mine',
    'seats mine',
  ]);
  const chosen = { ...kept, 'choose.seats': 'mine', 'choose.hours': 'theirs', 'choose.months': 'mine' };
  expect((await lena.post(`/formedling/utbud/${id}/andra`, chosen)).status).toBe(303);
  expect(await contentOf(id)).toMatchObject({ version: 3, content: { seats: 9, hours: 40, months: 2 } });
});

test('a session that ended while writing loses no words', async () => {
  const id = await given({ title: 'Kurs utan session', state: 'draft' });
  const stranger = visitor(testServer(database));
  const answer = await stranger.post(`/formedling/utbud/${id}/andra`, {
    version: '1',
    kind: 'course',
    'title.sv': 'Kvar på sidan',
    'starts.0.startsOn': '2027-03-01',
  });
  expect(answer.status).toBe(403);
  expect(fieldsOn(answer.text)).toMatchObject({ 'title.sv': 'Kvar på sidan', starts: '2027-03-01|||' });
});

test('stale offers are marked, confirmed one by one or several, and what changed meanwhile is left', async () => {
  const old = await given({ title: 'Gammal kurs ett', on: '2026-05-01' });
  const older = await given({ title: 'Gammal kurs två', on: '2026-04-01' });
  const fresh = await given({ title: 'Färsk kurs', on: '2026-11-20' });
  const lena = await reader(LENA);
  const list = (await lena.get('/formedling/utbud?fraschor=gamla')).text;
  expect(list).toContain('Gammal kurs ett');
  expect(list).not.toContain(fresh);
  const confirm = (await lena.get('/formedling/utbud/bekrafta')).text;
  expect(confirm).toContain(`value="${old} 1"`);
  const back = await lena.post(`/formedling/utbud/${old}/bekrafta`, {
    version: '1',
    tillbaka: '/formedling/utbud',
  });
  expect(back.location).toBe('/formedling/utbud');
  await lena.post('/formedling/utbud/bekrafta', { offers: [`${older} 1`, `${old} 1`] });
  expect((await lena.get('/formedling/utbud/bekrafta')).text).toContain('1 ändrades av någon annan');
  for (const id of [old, older]) expect((await contentOf(id))?.checked_on).toBe('2026-11-23');
  expect((await lena.post('/formedling/utbud/bekrafta', {})).status).toBe(422);
});
