import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type TestDatabase, useDatabase } from '../../../test/database.ts';
import { listHistory } from '../../platform/audit/audit.ts';
import { Conflict, Invalid, NotFound } from '../../platform/result.ts';
import type { Actor } from '../../platform/work.ts';
import {
  getBankProject,
  listBankProjects,
  loadReferenceProjects,
  type PageImport,
  storeProjectPage,
} from './bank.service.ts';
import { readProjectPage } from './page/project-page.ts';

const anonymous: Actor = { kind: 'anonymous' };
const operator: Actor = { kind: 'operator' };
const reference = JSON.parse(readFileSync('db/reference/projects/larcentrum-som-resurs.json', 'utf8')) as {
  municipalities: string[];
};
const PAGE_PLACES = ['0482', '0483', '0484', '0486', '1983'];
const names: Record<string, string> = {
  '0482': 'Flen',
  '0483': 'Katrineholm',
  '0484': 'Eskilstuna',
  '0486': 'Strängnäs',
  '1983': 'Köping',
};

const database = useDatabase(async (prepared) => {
  await placesOf(prepared, [...new Set([...PAGE_PLACES, ...reference.municipalities])]);
  await prepared.run(operator, (work) => loadReferenceProjects(work, [reference]));
});

async function placesOf(prepared: TestDatabase, codes: string[]): Promise<void> {
  for (const code of codes) {
    const county = code.slice(0, 2);
    await prepared.asOwner(
      `insert into county (code, name, esf_region) values ($1, $2, 'Östra Mellansverige') on conflict do nothing`,
      [county, `Län ${county}`],
    );
    await prepared.asOwner(
      `insert into municipality (code, county_code, name, main_town, latitude, longitude) values ($1, $2, $3, $3, 59, 16)
       on conflict do nothing`,
      [code, county, names[code] ?? `Kommun ${code}`],
    );
  }
}

function readFixture(change: (text: string) => string = (text) => text): PageImport {
  const text = change(readFileSync('test/fixtures/project-page.txt', 'utf8'));
  const places = PAGE_PLACES.map((code) => ({ code, name: names[code] ?? '' }));
  const reading = readProjectPage(Buffer.from(text), places);
  if (!reading.ok) throw new Error(reading.refusal);
  return { page: reading.page, attachments: reading.attachments, replace: false };
}

test('the project of 2009 is there for everyone with its figures, and again after a second start', async () => {
  const added = await database.run(operator, (work) => loadReferenceProjects(work, [reference]));
  expect(added).toBe(0);
  const project = await database.run(anonymous, (work) => getBankProject(work, 'larcentrum-som-resurs'));
  expect(project.grantedSupportOre).toBe(74_592_500);
  expect([project.declaredMunicipalities, project.places.length]).toEqual([23, 21]);
  expect(project.period).toEqual({ from: '2009-01-01', to: '2009-03-31' });
  expect([project.partners.length, project.actors.length]).toEqual([5, 4]);
  expect(project.actors[0]?.linkSource).toContain('Örebro');
  expect(project.caseNumber).toBeUndefined();
  expect(project.contact).toBeUndefined();
});

test('a page is stored with what it says, an audit entry, and a contact that the public does not see', async () => {
  await database.rolledBack(operator, async (work) => {
    const stored = await storeProjectPage(work, readFixture());
    expect(stored).toMatchObject({ slug: 'verkstaden-lar-larcentrum-nara-industrin', replaced: false });
    const project = await getBankProject(work, stored.slug);
    expect(project.totalBudgetOre).toBe(205_750_000);
    expect(project.places.map((place) => place.code).sort()).toEqual(PAGE_PLACES);
    expect(project.sections).toHaveLength(5);
    expect(project.title.en).toBeUndefined();
    expect(project.contact?.name).toBe('Tilda Exempelsson');
    const history = await listHistory(work, 'project', project.id);
    expect(history.map((entry) => entry.action)).toEqual(['imported']);
    const entries = await work.tx.selectFrom('auditEntry').select('after').execute();
    expect(JSON.stringify(entries)).not.toContain('Tilda');
  });
});

test('the public sees a contact only with a purpose and before its end date', async () => {
  const seen = async (publishContact: PageImport['publishContact'], title: string) => {
    const asked = readFixture((text) => text.replace('Verkstaden lär: lärcentrum nära industrin', title));
    const { slug } = await database.run(operator, (work) =>
      storeProjectPage(work, { ...asked, publishContact }),
    );
    return (await database.run(anonymous, (work) => getBankProject(work, slug))).contact?.name;
  };
  expect(await seen(undefined, 'Ett')).toBeUndefined();
  expect(await seen({ purpose: 'Frågor om projektet', until: '2020-01-01' }, 'Två')).toBeUndefined();
  expect(await seen({ purpose: 'Frågor om projektet', until: '2099-01-01' }, 'Tre')).toBe(
    'Tilda Exempelsson',
  );
});

test('the same project is stored twice only when replacing is asked for, and keeps its address', async () => {
  await database.rolledBack(operator, async (work) => {
    const first = await storeProjectPage(work, readFixture());
    await expect(storeProjectPage(work, readFixture())).rejects.toThrow(Conflict);
    const changed = readFixture((text) => text.replace('2\u00a0057\u00a0500 kr', '3\u00a0000\u00a0000 kr'));
    const second = await storeProjectPage(work, { ...changed, replace: true });
    expect(second).toMatchObject({ slug: first.slug, replaced: true });
    const project = await getBankProject(work, first.slug);
    expect(project.totalBudgetOre).toBe(300_000_000);
    expect(project.places).toHaveLength(5);
  });
});

test('another project of the same name gets an address of its own', async () => {
  await database.rolledBack(operator, async (work) => {
    const first = await storeProjectPage(work, readFixture());
    const other = readFixture((text) => text.replace('Mälarbygdens lärförbund', 'Annan ägare'));
    expect((await storeProjectPage(work, other)).slug).toBe(`${first.slug}-2`);
  });
});

test('a page without owner, or with more support than budget, is not stored', async () => {
  const ownerless = readFixture((text) => text.replace('ProjektägareMälarbygdens lärförbund\n', ''));
  const generous = readFixture((text) => text.replace('1\u00a0234\u00a0500 kr', '9\u00a0234\u00a0500 kr'));
  for (const asked of [ownerless, generous]) {
    await expect(database.rolledBack(operator, (work) => storeProjectPage(work, asked))).rejects.toThrow(
      Invalid,
    );
  }
});

test('nobody but an administrator or the operator changes the bank', async () => {
  await expect(
    database.rolledBack(anonymous, (work) => storeProjectPage(work, readFixture())),
  ).rejects.toThrow(/row-level security/);
  const stranger: Actor = { kind: 'person', personId: '00000000-0000-7000-8000-00000000b001' };
  await expect(
    database.rolledBack(stranger, (work) => storeProjectPage(work, readFixture())),
  ).rejects.toThrow(/row-level security/);
});

test('an unpublished project does not exist for the public', async () => {
  await database.asOwner(
    `insert into project (id, slug, title, programme_period, owner_name, source, origin, created_at)
     values (gen_random_uuid(), 'hemligt', '{"sv": "Hemligt"}', '2021–2027', 'X', '{"title": {"sv": "x"}}', 'import', now())`,
  );
  await expect(database.run(anonymous, (work) => getBankProject(work, 'hemligt'))).rejects.toThrow(NotFound);
  const list = await database.run(anonymous, (work) =>
    listBankProjects(work, { text: 'hemligt' }, { page: 1, limit: 10 }),
  );
  expect(list.total).toBe(0);
});

test('search finds words in any order without accents, and the filters narrow it', async () => {
  const found = (filter: Parameters<typeof listBankProjects>[1]) =>
    database.run(anonymous, async (work) => {
      const list = await listBankProjects(work, filter, { page: 1, limit: 50 });
      expect(list.items).toHaveLength(list.total);
      return list.items.map((item) => item.slug);
    });
  const slug = 'larcentrum-som-resurs';
  expect(await found({ text: 'RESURS larcentrum' })).toContain(slug);
  expect(await found({ text: 'learning broker' })).toContain(slug);
  expect(await found({ text: 'apel' })).toContain(slug);
  expect(await found({ text: '100%' })).toEqual([]);
  expect(await found({ text: 'resurs', region: 'Sydsverige' })).toEqual([]);
  expect(await found({ municipality: '1863' })).toEqual([slug]);
  expect(await found({ programmePeriod: '2007–2013', area: 'Programområde 1 Kompetensförsörjning' })).toEqual(
    [slug],
  );
});
