// Five made-up pages in the layout of the project bank that have little in common, and what each of them says.
import { expect, test } from 'vitest';
import { type ProjectPage, readProjectPage } from './project-page.ts';

const PLACES = [
  ['1884', 'Nora'],
  ['1962', 'Norberg'],
  ['0581', 'Norrköping'],
  ['1983', 'Köping'],
  ['0381', 'Enköping'],
  ['0480', 'Nyköping'],
  ['0582', 'Söderköping'],
  ['1981', 'Sala'],
  ['0128', 'Salem'],
  ['0114', 'Upplands Väsby'],
  ['0139', 'Upplands-Bro'],
  ['1480', 'Göteborg'],
  ['1481', 'Mölndal'],
  ['1280', 'Malmö'],
  ['0562', 'Finspång'],
  ['2583', 'Haparanda'],
  ['2581', 'Piteå'],
  ['1880', 'Örebro'],
].map(([code = '', name = '']) => ({ code, name }));

function read(text: string): ProjectPage {
  const reading = readProjectPage(Buffer.from(text), PLACES);
  if (!reading.ok) throw new Error(`Refused: ${reading.refusal}`);
  return reading.page;
}

function told(page: ProjectPage): string[] {
  return page.warnings.map((one) => `${one.line} ${one.code} ${one.subject}`.trim());
}

test('names that contain each other are each read as themselves, whole lines and lists on one line', () => {
  const page = read(`Logotyp på utskrifter

Näringen frågar, skolan svarar

ProgramområdeProgramområde 2 Ökat arbetskraftsutbud
ProjektfasGenomförande
ProjektägareFöreningen Bruksbygden
KontaktpersonAda Påhittad
E-postada@example.org
Telefonnummer0587-000 00
Beviljat ESF-stöd3.120.000 SEK
Total projektbudget7 800 000
Projektperiod2010-05-01 – 2012-04-30
RegionÖstra Mellansverige

Bakgrund

I de 9 deltagande kommunerna saknas en plats att fråga.

Kommun

Nora, Norberg, Norrköping; Köping och Enköping
 • Nyköping
 • Söderköpings kommun
 • SALA
 • Salem
`);
  expect(page.municipalities.map((place) => place.code)).toEqual([
    ...['1884', '1962', '0581', '1983', '0381'],
    ...['0480', '0582', '1981', '0128'],
  ]);
  expect([page.declaredMunicipalities, page.namedMunicipalities]).toEqual([9, 9]);
  expect([page.grantedSupportSek, page.totalBudgetSek]).toEqual([3_120_000, 7_800_000]);
  expect(page.period).toEqual({ from: '2010-05-01', to: '2012-04-30' });
  expect([page.partners, page.actors]).toEqual([[], []]);
  expect(told(page).filter((one) => one.includes('listMissing'))).toEqual([
    '27 listMissing Samarbetspartners',
    '27 listMissing Deltagande aktörer',
  ]);
});

test('sections and lists in another order stay in the order of the page; a missing budget is missing', () => {
  const page = read(`Hamnen som skola
In English
ProjektägareHamnstadens utvecklingsbolag AB
Projektperiod1 september 2011 till 28 februari 2013
RegionSydsverige
Beviljat stöd: SEK 2\u2009450\u2009000

Kommun
 • Malmö

Målsättning
Alla ska våga fråga.

Syfte
Att fler får jobb. Lärlingar i en kommun räcker inte.

Deltagande aktörer
 • Kajens folkhögskola
Sammanfattning
Hamnen lär ut det den kan.
`);
  expect(page.sections.map((section) => section.heading)).toEqual(['Målsättning', 'Syfte', 'Sammanfattning']);
  expect(page).toMatchObject({
    title: 'Hamnen som skola',
    totalBudgetSek: null,
    grantedSupportSek: 2_450_000,
    period: { from: '2011-09-01', to: '2013-02-28' },
    region: 'Sydsverige',
    actors: ['Kajens folkhögskola'],
    partners: [],
    municipalities: [{ name: 'Malmö', code: '1280' }],
    notice: null,
  });
  expect(told(page)).toContain('21 factMissing Total projektbudget');
});

test('of several contacts the first is kept, the others are told', () => {
  const page = read(`Samma bord

Projektägare: Bordslaget ek. för.
Kontaktperson: Bea Första
E-post: bea@example.org
Kontaktperson: Cajsa Andra
E-post: cajsa@example.org
Telefon: +46 (0)11-12 34 56
Telefon: 011-65 43 21
Beviljat ESF-stöd: 99 000 kronor
Total projektbudget: 99 000:-
Projektperiod: 2008-02-29 t.o.m. 2008-03-01
Region: Nationellt

Samarbetspartners
Kommun
 • Göteborgs stad
 • Mölndals stad
 • Upplands-Bro
 • Upplands Väsby
`);
  expect(page.contact).toEqual({ name: 'Bea Första', email: 'bea@example.org', phone: '+46 (0)11-12 34 56' });
  expect(told(page)).toEqual(
    expect.arrayContaining([
      '6 factContradicted Kontaktperson',
      '7 factContradicted E-post',
      '9 factContradicted Telefon',
    ]),
  );
  expect([page.grantedSupportSek, page.totalBudgetSek, page.partners]).toEqual([99_000, 99_000, []]);
  expect(page.period).toEqual({ from: '2008-02-29', to: '2008-03-01' });
  expect(page.municipalities.map((place) => place.name)).toEqual([
    'Göteborg',
    'Mölndal',
    'Upplands-Bro',
    'Upplands Väsby',
  ]);
});

test('a page of a later programme keeps what both have, and tells what has no place', () => {
  const page = read(`Stäng

7 mars - Öppet hus i fjällen

Mer information och anmälan.

Kompetens längs kusten

Diarienummer2016/00123
Projektnummer20160123
ProgramområdeProgramområde 1 Kompetensförsörjning
Specifikt mål1.1 Stimulera kompetensutveckling
ProjektfasAnalys och planering
ProjektägareKustens kommunalförbund
Beviljat ESF-stöd12 000 000 kr
Total projektbudget24 000 000 kr
Projektperiod2016-02-01 till 2019-01-31
RegionÖvre Norrland

Sammanfattning

Två kommuner vid kusten. Minst 8 kommuner i länet är välkomna senare.

Jämställdhetsintegrering

Lika för alla.

Kommun

 • Haparanda
 • Piteå
`);
  expect(page).toMatchObject({
    title: 'Kompetens längs kusten',
    notice: '7 mars - Öppet hus i fjällen',
    grantedSupportSek: 12_000_000,
    declaredMunicipalities: 2,
    namedMunicipalities: 2,
    contact: { name: null, email: null, phone: null },
  });
  expect(told(page).filter((one) => one.includes('WithoutField'))).toEqual([
    '9 factWithoutField Diarienummer',
    '10 factWithoutField Projektnummer',
    '12 factWithoutField Specifikt mål',
  ]);
});

test('what is not a date, an amount or a place is told and left out, and the rest is read', () => {
  const page = read(`Pusslet

ProjektägarePusselbitarna
Beviljat ESF-stödca 2 mkr
Total projektbudget1 000 000,50 kr
Projektperiod2009-02-30 till 2009-03-31
Region Småland och Öarna

Syfte

Att allt ska passa.

Kommun

 • Norrköpin
 • Nor
 • Finspång
 • Finspång
`);
  expect(page).toMatchObject({
    grantedSupportSek: null,
    totalBudgetSek: null,
    period: null,
    region: 'Småland och Öarna',
  });
  expect(page.municipalities).toEqual([{ name: 'Finspång', code: '0562' }]);
  expect(told(page)).toEqual(
    expect.arrayContaining([
      '4 factUnreadable Beviljat ESF-stöd',
      '5 factUnreadable Total projektbudget',
      '6 factUnreadable Projektperiod',
      '15 municipalityUnknown Kommun',
      '16 municipalityUnknown Kommun',
      '18 itemRepeated Kommun',
    ]),
  );
});
