import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { signedIn, testServer, visitor } from '../../../test/server.ts';
import { loadFacts } from '../../reference.ts';
import { registerMember } from '../../register/accounts/accounts.service.ts';
import { findOrganisationId, saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { openRound } from './participation.service.ts';

const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const [CENTRE, ELSEWHERE] = [id(1, 1), id(1, 2)];
const PEOPLE = { head: id(2, 1), broker: id(2, 2), region: id(2, 3), other: id(2, 4), otherRegion: id(2, 5) };
const LIST = '/analys/deltagande';
const PAGE = `${LIST}/1904`;
const PDF = new File(['%PDF-1.7 signed'], 'atagande.pdf', { type: 'application/pdf' });

const database = useDatabase(async (db) => {
  await loadFacts(db.run, () => undefined);
  await db.run({ kind: 'operator' }, async (work) => {
    const region = (await findOrganisationId(work, 'region-vastmanland')) ?? '';
    const otherRegion = (await findOrganisationId(work, 'region-sormland')) ?? '';
    for (const [n, key, municipalities] of [
      [1, CENTRE, ['1904', '1962']],
      [2, ELSEWHERE, ['1981']],
    ] as const)
      await saveOrganisation(work, {
        id: key,
        content: { name: `Lärcentrum ${n}`, roles: ['learningCentre'], municipalities: [...municipalities] },
      });
    const member = (
      personId: string,
      organisationId: string,
      role: 'centreHead' | 'broker' | 'regionalDeveloper',
    ) =>
      registerMember(work, {
        id: personId,
        name: 'Prov',
        email: `${personId}@example.org`,
        organisationId,
        role,
      });
    await member(PEOPLE.head, CENTRE, 'centreHead');
    await member(PEOPLE.broker, CENTRE, 'broker');
    await member(PEOPLE.region, region, 'regionalDeveloper');
    await member(PEOPLE.other, ELSEWHERE, 'centreHead');
    await member(PEOPLE.otherRegion, otherRegion, 'regionalDeveloper');
    await openRound(work, {
      id: id(3, 1),
      slug: 'prov',
      ownerId: region,
      title: { sv: 'Provomgång', en: 'Trial round' },
      startsOn: '2026-09-01',
      endsOn: '2027-03-31',
      framework: { slug: 'fem-kritiska-omraden', version: '1.0' },
      declared: { interest: 23, wish: 13, source: { sv: 'Källa', en: 'Source' } },
      wishTarget: 8,
      terms: { orePerYear: 500_000, years: 2 },
      successor: { sv: 'nästa projekt', en: 'the next project' },
      supportOre: 74_592_500,
      demo: false,
    });
  });
});

const as = (person: keyof typeof PEOPLE) => signedIn(testServer(database), database, PEOPLE[person]);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const pledgeOf = (year: string, given: Record<string, string | File> = {}) => ({
  year,
  kronor: '5 000',
  signerName: 'Vera Exempelson',
  signerTitle: 'Kommundirektör',
  signedOn: '2026-11-20',
  document: PDF,
  ...given,
});

test('Skinnskatteberg goes from interest to eligible, and the region takes it in (S1-2)', async () => {
  const head = await as('head');
  const region = await as('region');

  expect((await head.post(`${LIST}/anmal`, { municipality: '' })).status).toBe(422);
  expect((await head.post(`${LIST}/anmal`, { municipality: '1904' })).location).toBe(PAGE);
  expect((await head.post(`${LIST}/anmal`, { municipality: '1904' })).text).toContain('redan anmäld');
  expect((await head.post(`${LIST}/anmal`, { municipality: '1981' })).status).toBe(403);

  const empty = await head.post(`${PAGE}/krav/leadership`, { statement: '', evidence: 'KS § 71' });
  expect([empty.status, empty.text.includes('KS § 71')]).toEqual([422, true]);
  for (const requirement of ['leadership', 'resource', 'broker'])
    expect(
      (
        await head.post(`${PAGE}/krav/${requirement}`, {
          statement: 'Nämnden står bakom.',
          evidence: 'KS § 71',
        })
      ).location,
    ).toBe(PAGE);
  expect((await head.get(`${PAGE}/krav/annat`)).status).toBe(404);

  const wrong = await head.upload(
    `${PAGE}/atagande`,
    pledgeOf('2027', { document: new File(['x'], 'x.txt'), kronor: '0' }),
  );
  expect([wrong.status, wrong.text.includes('Välj en PDF'), wrong.text.includes('Vera Exempelson')]).toEqual([
    422,
    true,
    true,
  ]);
  expect((await head.upload(`${PAGE}/atagande`, pledgeOf('2027'))).location).toBe(PAGE);
  expect(plain((await head.get(PAGE)).text)).toContain('Inte uppfyllt: 5 000 kr av 10 000 kr.');
  expect(plain((await head.get(`/en${PAGE}`)).text)).toContain('Not met: SEK 5,000 of SEK 10,000.');
  expect((await head.upload(`${PAGE}/atagande`, pledgeOf('2027'))).text).toContain('redan utlovat');
  expect((await head.upload(`${PAGE}/atagande`, pledgeOf('2028', { signedOn: '2026-12-24' }))).status).toBe(
    422,
  );
  expect((await head.post(`${PAGE}/lamna-in`, {})).status).toBe(422);
  await head.upload(`${PAGE}/atagande`, pledgeOf('2028'));
  expect((await head.post(`${PAGE}/lamna-in`, {})).location).toBe(PAGE);
  expect((await head.get(`/en${PAGE}`)).text).toContain('Eligible (self-declared)');

  expect((await head.post(`${PAGE}/krav/leadership/godkann`, {})).status).toBe(403);
  expect((await (await as('otherRegion')).post(`${PAGE}/ta-in`, {})).status).toBe(403);
  expect((await region.post(`${PAGE}/ta-in`, {})).status).toBe(409);
  const noReason = await region.post(`${PAGE}/krav/broker/ater`, { reason: '' });
  expect([noReason.status, noReason.text.includes('Skriv skälet')]).toEqual([422, true]);
  await region.post(`${PAGE}/krav/broker/ater`, { reason: 'Vilken rutin gäller?' });
  expect((await head.get(PAGE)).text).toContain('Vilken rutin gäller?');
  await head.post(`${PAGE}/krav/broker`, { statement: 'Rutin för förfrågningar.', evidence: '' });
  await head.post(`${PAGE}/lamna-in`, {});
  for (const requirement of ['leadership', 'resource', 'broker'])
    await region.post(`${PAGE}/krav/${requirement}/godkann`, {});
  expect((await head.get(PAGE)).text).toContain('Kraven bekräftade');
  expect((await region.post(`${PAGE}/ta-in`, {})).location).toBe(PAGE);

  await region.post(`${PAGE}/atagande/2027/betalning`, { act: 'invoiced' });
  expect((await region.post(`${PAGE}/atagande/2027/betalning`, { act: 'paid' })).status).toBe(422);
  await region.post(`${PAGE}/atagande/2027/betalning`, { act: 'paid', paidOn: '2026-11-22' });
  expect((await head.get(PAGE)).text).toMatch(/Betalt 22\snovember\s2026/);
});

test('everybody reads how far the round has come; who has done what is for the municipality and the regions', async () => {
  const open = await visitor(testServer(database)).get(LIST);
  const figures = plain(open.text);
  for (const said of ['10 000 kr', '5 000 kr', '745 925 kr', 'minst 8', 'Källan uppger 23 kommuner'])
    expect([said, figures.includes(said)]).toEqual([said, true]);
  expect(open.text).not.toContain('Skinnskatteberg');
  expect((await visitor(testServer(database)).get(PAGE)).status).toBe(403);
  expect((await (await as('other')).get(PAGE)).status).toBe(404);
  expect((await (await as('broker')).get(PAGE)).status).toBe(200);
  expect((await (await as('broker')).get(`${PAGE}/krav/broker`)).status).toBe(403);
  expect((await (await as('otherRegion')).get(LIST)).text).toContain('Skinnskatteberg');
});

test('twenty-three full pledges are 230 000 kr, 115 000 kr a year, apart from the support', async () => {
  await database.asOwner(`
    insert into round_participant (id, round_id, municipality_code, interest_on, created_at, changed_at)
      select gen_random_uuid(), '${id(3, 1)}', code, '2026-10-01', now(), now()
      from municipality where code <> '1904' and county_code in ('18', '19', '04') order by code limit 22`);
  await database.asOwner(`
    insert into financial_pledge (participant_id, year, amount_ore, signer_name, signer_title, signed_on, record_id, created_at)
      select one.id, year, 500000, 'Prov', 'Prov', '2026-10-01', (select id from registered_record limit 1), now()
      from round_participant one, generate_series(2027, 2028) year where one.municipality_code <> '1904'`);
  const figures = plain((await visitor(testServer(database)).get(LIST)).text);
  for (const said of ['230 000 kr', '115 000 kr', '745 925 kr'])
    expect([said, figures.includes(said)]).toEqual([said, true]);
  await database.asOwner(`delete from round_participant where municipality_code <> '1904'`);
});

test('who leaves stays readable, counts no more, and can come back', async () => {
  const [head, region] = [await as('head'), await as('region')];
  expect((await head.post(`${PAGE}/lamna`, { reason: ' ' })).status).toBe(422);
  await head.post(`${PAGE}/lamna`, { reason: 'Nämnden har ändrat sig.' });
  expect((await head.get(PAGE)).text).toContain('Nämnden har ändrat sig.');
  expect((await head.post(`${PAGE}/krav/broker`, { statement: 'Igen', evidence: '' })).status).toBe(409);
  expect(plain((await visitor(testServer(database)).get(LIST)).text)).not.toContain('10 000 kr');
  await region.post(`${PAGE}/ater`, {});
  const api = JSON.parse((await region.get('/api/v1/analysis-rounds/prov/participants/1904')).text);
  expect([api.state, api.pledge.met, api.pledges.length]).toEqual(['registered', true, 2]);
});

test('the wall lets nobody but the region say that a requirement is met or that a municipality takes part', async () => {
  const by = (personId: string, statement: string) =>
    database.rolledBack({ kind: 'person', personId }, async ({ tx }) => {
      const { sql } = await import('kysely');
      return (await sql.raw(statement).execute(tx)).numAffectedRows;
    });
  const verify = `update participation_requirement set verified_at = now()`;
  await expect(by(PEOPLE.head, verify)).rejects.toThrow(/region verifies/);
  await expect(by(PEOPLE.head, `update round_participant set state = 'participating'`)).rejects.toThrow(
    /region decides/,
  );
  await expect(
    by(PEOPLE.head, `update financial_pledge set payment = 'paid', paid_on = '2026-11-01'`),
  ).resolves.toBe(0n);
  await expect(by(PEOPLE.other, `update round_participant set wishes_project_owner = true`)).resolves.toBe(
    0n,
  );
  await expect(by(PEOPLE.otherRegion, verify)).resolves.toBe(0n);
  await expect(by(PEOPLE.region, verify)).resolves.toBeGreaterThan(0n);
});
