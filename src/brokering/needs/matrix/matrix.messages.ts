import type { Message, Messages } from '../../../platform/i18n.ts';
import type { Criticality } from './gap.ts';
import type { HouseSees } from './matrix.ts';

export const levelNames: readonly Message[] = [
  { sv: 'Ingen erfarenhet', en: 'No experience' },
  { sv: 'Känner till', en: 'Knows about it' },
  { sv: 'Klarar med stöd', en: 'Manages with support' },
  { sv: 'Klarar själv', en: 'Manages alone' },
  { sv: 'Hjälper andra', en: 'Helps others' },
  { sv: 'Utvecklar området', en: 'Develops the area' },
];

export const criticalityNames: Record<Criticality, Message> = {
  supporting: { sv: 'stödjer', en: 'supporting' },
  important: { sv: 'viktig', en: 'important' },
  critical: { sv: 'kritisk', en: 'critical' },
};

export const houseSeesNames: Record<HouseSees, Message> = {
  sums: { sv: 'Bara summor', en: 'Only sums' },
  rows: { sv: 'Rader utan namn', en: 'Rows without names' },
  fills: { sv: 'Rader utan namn, och får fylla i', en: 'Rows without names, and may fill in' },
};

export const messages = {
  plans: { sv: 'Utvecklingsplaner', en: 'Development plans' },
  plansLead: { sv: 'Var och en äger sin egen plan.', en: 'Each person owns their own plan.' },
  openPlans: { sv: 'Till utvecklingsplanerna', en: 'To the development plans' },
  matrix: { sv: 'Matris', en: 'Matrix' },
  matrices: { sv: 'Kompetensmatriser', en: 'Competence matrices' },
  titleOf: { sv: 'Kompetensmatris: {title}', en: 'Competence matrix: {title}' },
  lead: {
    sv: '{employer}. {people, plural, =0 {Inga personer} one {# person} other {# personer}}, {n, plural, =0 {inga kompetenser} one {# kompetens} other {# kompetenser}}.',
    en: '{employer}. {people, plural, =0 {No people} one {# person} other {# people}}, {n, plural, =0 {no competences} one {# competence} other {# competences}}.',
  },
  leadFill: {
    sv: 'Välj en ruta och skriv en siffra från 0 till 5.',
    en: 'Choose a cell and write a figure from 0 to 5.',
  },
  leadSums: { sv: '{employer}. Du ser summor.', en: '{employer}. You see sums.' },
  finding: {
    sv: '{name}: {n} av {of} når kravet. {gap, plural, =0 {Inget steg saknas.} other {# steg saknas.}}',
    en: '{name}: {n} of {of} reach the level. {gap, plural, =0 {No step is missing.} one {# step is missing.} other {# steps are missing.}}',
  },
  nobody: { sv: 'Ingen', en: 'None' },
  person: { sv: 'Person {n}', en: 'Person {n}' },
  rowHead: { sv: 'Roll och skift', en: 'Role and shift' },
  caption: {
    sv: 'Nivå för varje person och kompetens. Rutor med minustecken visar hur många steg som saknas.',
    en: 'Level of each person and competence. Cells with a minus sign show how many steps are missing.',
  },
  requiredLevel: { sv: 'krav {level}', en: 'requires {level}' },
  neededCount: { sv: '{n} ska nå', en: '{n} must reach it' },
  cell: { sv: '{who}, {name}, krav {required}', en: '{who}, {name}, requires {required}' },
  notAssessed: { sv: 'ej bedömd', en: 'not assessed' },
  missingSteps: { sv: 'Steg saknas', en: 'Missing steps' },
  reaches: { sv: 'Når kravet', en: 'Reaches the level' },
  nOfM: { sv: '{n} av {of}', en: '{n} of {of}' },
  unknown: { sv: '{n} ej bedömda', en: '{n} not assessed' },
  low: { sv: 'Låg', en: 'Low' },
  hidden: { sv: 'färre än fem', en: 'fewer than five' },
  legendReached: { sv: 'når kravet', en: 'reaches the level' },
  legendSteps: {
    sv: '{n} steg saknas',
    en: '{n, plural, one {# step missing} other {# steps missing}}',
  },
  keysMove: { sv: 'flytta', en: 'move' },
  keysSet: { sv: 'sätt nivå', en: 'set the level' },
  keysPick: { sv: 'välj ur lista', en: 'pick from a list' },
  keysUndo: { sv: 'ångra', en: 'undo' },
  save: { sv: 'Spara nivåerna', en: 'Save the levels' },
  levelsSaved: { sv: 'Nivåerna är sparade.', en: 'The levels are saved.' },
  savedAt: { sv: 'Sparat klockan {time}', en: 'Saved at {time}' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  waiting: {
    sv: 'Ingen anslutning. Ändringarna skickas när nätet är tillbaka.',
    en: 'No connection. The changes are sent when the network is back.',
  },
  refused: {
    sv: 'Det gick inte att spara. Ladda om sidan och försök igen.',
    en: 'It could not be saved. Reload the page and try again.',
  },
  taken: {
    sv: 'Någon annan ändrade samtidigt. Nu står {level} i {cell}. Du skrev {mine}.',
    en: 'Somebody else changed at the same time. {cell} now says {level}. You wrote {mine}.',
  },
  badPaste: {
    sv: 'Alla inklistrade rutor gick inte att läsa. Nivåer är 0 till 5.',
    en: 'Not every pasted cell could be read. Levels are 0 to 5.',
  },
  unsaved: { sv: 'Ändringar är inte sparade. Lämna sidan ändå?', en: 'Changes are not saved. Leave anyway?' },
  undo: { sv: 'Ångra', en: 'Undo' },
  levelSaid: { sv: 'nivå {level}', en: 'level {level}' },
  picker: { sv: 'Välj nivå', en: 'Choose a level' },
  asEmployer: { sv: 'Arbetsgivare', en: 'Employer' },
  asBroker: { sv: 'Mäklare', en: 'Broker' },
  shownAs: { sv: 'Visa som', en: 'Show as' },
  namesForEmployer: { sv: 'Namn visas bara för arbetsgivaren', en: 'Names are shown to the employer only' },
  rule: {
    sv: 'Namnen läses bara av arbetsgivarens egna personer. Mäklaren ser det som arbetsgivaren har valt: {sees}. Alla andra ser summor, aldrig om färre än fem.',
    en: 'The names are read by the employer’s own people only. The broker sees what the employer has chosen: {sees}. Everybody else sees sums, never of fewer than five.',
  },
  shareAll: { sv: 'Allt som saknas är {name}', en: 'All that is missing is {name}' },
  shareHalf: {
    sv: 'Hälften av allt som saknas är {name}',
    en: 'Half of all that is missing is {name}',
  },
  sharePercent: {
    sv: '{percent} % av allt som saknas är {name}',
    en: '{percent} % of all that is missing is {name}',
  },
  nothingMissing: { sv: 'Inget steg saknas', en: 'No step is missing' },
  someHidden: { sv: 'Summor över färre än fem visas inte', en: 'Sums of fewer than five are not shown' },
  ofAll: { sv: '{n} av {of} steg.', en: '{n} of {of} steps.' },
  weightedSum: {
    sv: 'Vägt efter hur viktig kompetensen är: {n}.',
    en: 'Weighted by how important the competence is: {n}.',
  },
  chartSource: { sv: 'matrisen, läst {date}', en: 'the matrix, read {date}' },
  competence: { sv: 'Kompetens', en: 'Competence' },
  riskTitle: {
    sv: '{n, plural, =0 {Ingen kan det} one {Beroende av en person} other {Beroende av två personer}}',
    en: '{n, plural, =0 {Nobody can do it} one {It rests on one person} other {It rests on two people}}',
  },
  riskText: {
    sv: '{n, plural, =0 {Ingen når kravet i {name}.} one {Bara en når kravet i {name}. När den är borta finns ingen annan.} other {Bara två når kravet i {name}. När båda är borta finns ingen annan.}}',
    en: '{n, plural, =0 {Nobody reaches the level in {name}.} one {Only one reaches the level in {name}. When that person is away there is nobody else.} other {Only two reach the level in {name}. When both are away there is nobody else.}}',
  },
  aim: { sv: 'Målet är att {n} av {of} når kravet.', en: 'The aim is that {n} of {of} reach the level.' },
  goal: { sv: 'Kopplat mål i verksamheten', en: 'Linked goal of the organisation' },
  noGoal: { sv: 'Inget mål är kopplat ännu.', en: 'No goal is linked yet.' },
  edit: { sv: 'Ändra personer och krav', en: 'Change people and requirements' },
  importFile: { sv: 'Läs in från Excel', en: 'Import from Excel' },
  download: { sv: 'Ladda ner', en: 'Download' },
  exportXlsx: { sv: 'Excel', en: 'Excel' },
  exportCsv: { sv: 'CSV', en: 'CSV' },
  makeNeed: { sv: 'Skapa behov av gapet', en: 'Make a need of the gap' },
  makeNeedHelp: {
    sv: 'Behovet får kompetenserna, nivån och antalet. Inga namn följer med.',
    en: 'The need gets the competences, the level and the number. No names go along.',
  },
  makeNeedDone: { sv: 'Behovet är skapat som utkast.', en: 'The need is made as a draft.' },
  needsOf: { sv: 'Behov ur matrisen', en: 'Needs of the matrix' },
  chooseCompetence: { sv: 'Välj minst en kompetens.', en: 'Choose at least one competence.' },
  emptyMatrix: {
    sv: 'Matrisen är tom. Lägg till personer och kompetenser, eller läs in en fil.',
    en: 'The matrix is empty. Add people and competences, or import a file.',
  },
} satisfies Messages;
