import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  lead: {
    sv: 'Här för du in nivåerna efter insatsen i er kompetensmatris. Bara ni ser vilken rad en deltagare har.',
    en: 'Here you bring levels after the effort into your competence matrix. Only you see which row a participant has.',
  },
  competence: { sv: 'Kompetens i matrisen', en: 'Competence in the matrix' },
  choose: { sv: 'Välj kompetens', en: 'Choose a competence' },
  show: { sv: 'Visa', en: 'Show' },
  noMatrix: {
    sv: 'Ni har ingen kompetensmatris än. Gör en, så kan nivåerna föras in i den.',
    en: 'You have no competence matrix yet. Make one, and the levels can be brought into it.',
  },
  toMatrices: { sv: 'Till kompetensmatriserna', en: 'To the competence matrices' },
  nobody: { sv: 'Ingen deltagare är inskriven.', en: 'No participant is written down.' },
  rows: { sv: 'Vem är vem?', en: 'Who is who?' },
  rowsHelp: {
    sv: 'Krav i matrisen: nivå {required}. Rader med samma namn är redan valda.',
    en: 'Required in the matrix: level {required}. Rows with the same name are chosen already.',
  },
  rowOf: { sv: 'Rad för {name}', en: 'Row of {name}' },
  known: { sv: 'I insatsen: {levels}', en: 'In the effort: {levels}' },
  knownLevel: { sv: '{round} {level}', en: '{round} {level}' },
  noLevels: { sv: 'Ingen nivå i insatsen än.', en: 'No level in the effort yet.' },
  notInMatrix: { sv: 'Finns inte i matrisen', en: 'Not in the matrix' },
  rowLevel: { sv: '{row}, nivå {level}', en: '{row}, level {level}' },
  rowUnknown: { sv: '{row}, inte bedömd', en: '{row}, not assessed' },
  personNumber: { sv: 'Person {n}', en: 'Person {n}' },
  round: { sv: 'Vilken mätning förs in?', en: 'Which round is brought in?' },
  roundProblem: { sv: 'Välj vilken mätning som förs in.', en: 'Choose which round is brought in.' },
  to: { sv: 'För in nivåerna i matrisen', en: 'Bring the levels into the matrix' },
  from: { sv: 'Hämta nivåerna före från matrisen', en: 'Fetch the levels before from the matrix' },
  fromHelp: {
    sv: 'Hämta före insatsen. För in efteråt.',
    en: 'Fetch before the effort. Bring in afterwards.',
  },
  broughtIn: {
    sv: '{n, plural, one {En nivå är införd} other {# nivåer är införda}} i matrisen.',
    en: '{n, plural, one {One level is} other {# levels are}} brought into the matrix.',
  },
  fetched: {
    sv: '{n, plural, one {En nivå är hämtad} other {# nivåer är hämtade}} från matrisen.',
    en: '{n, plural, one {One level is} other {# levels are}} fetched from the matrix.',
  },
  chooseRow: { sv: 'Välj en rad för minst en deltagare.', en: 'Choose a row for at least one participant.' },
  twice: { sv: 'Två deltagare har samma rad.', en: 'Two participants have the same row.' },
  noneOfRound: {
    sv: 'Ingen av de valda har en nivå i den mätningen.',
    en: 'None of those chosen has a level in that round.',
  },
  changedByOther: {
    sv: 'Någon satte nivå {level} medan du läste. Titta igen och för in på nytt.',
    en: 'Somebody set level {level} while you read. Look again and bring it in anew.',
  },
} satisfies Messages;
