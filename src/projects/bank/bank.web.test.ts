import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { testServer, visitor } from '../../../test/server.ts';
import { loadReferenceProjects } from './bank.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const UNTRANSLATED = {
  slug: 'verkstad',
  title: { sv: 'Verkstaden lär <script>' },
  programmePeriod: '2021–2027',
  owner: 'Mälarbygdens lärförbund',
  grantedSupportOre: 540_000_00,
  totalBudgetOre: 1_000_000_00,
  caseNumber: '2023/00999',
  sections: [{ heading: { sv: 'Syfte' }, text: { sv: 'Att lära.\n- nära maskinen' } }],
  source: { title: { sv: 'Påhittat för prov' } },
};

const database = useFacts(async (db) => {
  await db.run(OPERATOR, (work) => loadReferenceProjects(work, [UNTRANSLATED]));
});

function visit(path: string) {
  return visitor(testServer(database)).get(path);
}

/** What a reader sees, without tags; every kind of space is one space. */
function words(html: string): string {
  return html
    .replaceAll(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

test('the page of 2009 shows its figures, the discrepancy and what is not stated', async () => {
  const { status, text } = await visit('/projektbank/larcentrum-som-resurs');
  expect(status).toBe(200);
  const seen = words(text);
  expect(seen).toContain('745 925 kr');
  expect(seen).toContain('90 dagar');
  expect(seen).toContain('1 januari 2009–31 mars 2009');
  expect(seen).toContain('Sidan anger 23 kommuner men namnger 21. De 2 som saknas är inte utredda.');
  expect(seen).toContain('0 kr, stödet täcker hela budgeten');
  expect(seen).toMatch(/Diarienummer Uppgift saknas/);
  expect(seen).toMatch(/Kontaktperson Visas inte/);
  expect(seen).toMatch(/Örebro län 9 av 12 Askersund, Hallsberg/);
  expect(seen).toContain(
    'Uppsala län 0 av 8 Ingen namngiven. Regionförbundet Uppsala län är samarbetspartner.',
  );
  expect(seen).toContain('Vuxenutbildningsförvaltningen Masugnen (Lindesberg)');
  expect(text).toContain('aria-label="Rutkarta: 21 namngivna kommuner av 52"');
  expect(text.match(/<h1/g)).toHaveLength(1);
});

test('the page is there in English, and the county order is the same', async () => {
  const { text } = await visit('/en/projektbank/larcentrum-som-resurs');
  expect(text).toContain('<html lang="en"');
  expect(words(text)).toContain('The page states 23 municipalities but names 21.');
  expect(words(text)).toContain('SEK 745,925');
  expect(text).not.toContain('translation missing');
});

test('a text without translation stands in Swedish, marked, and cannot break the page', async () => {
  const { text } = await visit('/en/projektbank/verkstad');
  expect(words(text)).toContain('Syfte (translation missing)');
  expect(text).toMatch(/<div[^>]+lang="sv"[^>]*><p>Att lära\.<\/p><ul><li>nära maskinen/);
  expect(text).not.toContain('lär <script>');
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
  expect(JSON.parse(data)).toMatchObject({ '@type': 'Project', name: 'Verkstaden lär <script>' });
  expect(words(text)).toContain('SEK 460,000, the support covers 54 per cent');
  expect(words(text)).toContain('2023/00999');
});

test('the list searches, filters, and says when nothing fits', async () => {
  const all = words((await visit('/projektbank')).text);
  expect(all).toContain('2 projekt');
  const found = words((await visit('/projektbank?q=resurs&region=%C3%96stra+Mellansverige')).text);
  expect(found).toContain('1 projekt');
  expect(found).toContain('Lärcentrum som resurs');
  const none = words((await visit('/projektbank?q=finns-inte')).text);
  expect(none).toContain('Inget projekt passar sökningen.');
  expect(none).toContain('Rensa filter');
  expect((await visit('/projektbank?sida=hej')).status).toBe(200);
});

test('a project that does not exist is a page that says so', async () => {
  expect((await visit('/projektbank/finns-inte')).status).toBe(404);
  expect((await visit('/projektbank/finns-inte/projekt.pdf')).status).toBe(404);
  const { status, headers } = await visit('/api/v1/projects/finns-inte');
  expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json']);
});

test.each(['', '/en'])('the document of a project is a PDF in the language of %j', async (prefix) => {
  for (const slug of ['larcentrum-som-resurs', 'verkstad']) {
    const { status, text, headers } = await visit(`${prefix}/projektbank/${slug}/projekt.pdf`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toContain(prefix === '' ? '(sv-SE)' : '(en-GB)');
  }
});

test('open data gives the same facts, with null for what is not stated', async () => {
  const { text } = await visit('/api/v1/projects/larcentrum-som-resurs');
  expect(JSON.parse(text)).toMatchObject({
    grantedSupportSek: 745_925,
    totalBudgetSek: 745_925,
    supportSharePercent: 100,
    coFinancingSek: 0,
    period: { from: '2009-01-01', to: '2009-03-31', days: 90 },
    declaredMunicipalities: 23,
    namedMunicipalities: 21,
    caseNumber: null,
    contact: null,
    url: 'http://localhost/projektbank/larcentrum-som-resurs',
  });
  const list = JSON.parse((await visit('/api/v1/projects?municipality=1863&limit=1')).text);
  expect(list).toMatchObject({ total: 1, page: 1, limit: 1, items: [{ slug: 'larcentrum-som-resurs' }] });
  expect((await visit('/api/v1/projects?limit=9999')).status).toBe(422);
});
