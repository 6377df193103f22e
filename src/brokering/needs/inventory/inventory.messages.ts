import type { Message, Messages } from '../../../platform/i18n.ts';
import type { Question } from './inventory.ts';

export const messages = {
  tab: { sv: 'Samtal', en: 'Talks' },
  title: { sv: 'Samtal om behov', en: 'Talk about needs' },
  titleOn: { sv: 'Samtal {on}', en: 'Talk on {on}' },
  lead: {
    sv: 'Ställ öppna frågor först. Skriv som det sägs. Lösningar kommer senare.',
    en: 'Ask open questions first. Write as it is said. Solutions come later.',
  },
  list: { sv: 'Samtal', en: 'Talks' },
  none: {
    sv: 'Här samlas samtalen på arbetsplatsen. Öppna guiden innan du åker: den fungerar också utan nät.',
    en: 'The talks at the workplace gather here. Open the guide before you go: it works without a network too.',
  },
  start: { sv: 'Öppna samtalsguiden', en: 'Open the talk guide' },
  startMethod: { sv: 'Börja ett pass med en metod', en: 'Begin a session with a method' },
  allSessions: { sv: 'Alla {n}', en: 'All {n}' },
  rowCount: {
    sv: '{n, plural, =0 {Inget behov nämnt} one {# behov nämnt} other {# behov nämnda}}',
    en: '{n, plural, =0 {No need mentioned} one {# need mentioned} other {# needs mentioned}}',
  },
  madeCount: { sv: '{n} inskrivna som behov', en: '{n} entered as needs' },
  before: { sv: 'Innan ni börjar', en: 'Before you begin' },
  heldOn: { sv: 'När är samtalet?', en: 'When is the talk?' },
  present: { sv: 'Vilka är med?', en: 'Who takes part?' },
  presentHelp: {
    sv: 'Skriv roller, inte namn. Till exempel: platschef, skyddsombud, två från kvällsskiftet.',
    en: 'Write roles, not names. For example: site manager, safety representative, two from the evening shift.',
  },
  case: { sv: 'Ärende', en: 'Case' },
  noCase: { sv: 'Inget ärende', en: 'No case' },
  privacy: { sv: 'Skriv inte namn eller hälsa.', en: 'Write no names and nothing about health.' },
  ownHouse: { sv: 'bara ni på {house}', en: 'only you at {house}' },
  talk: { sv: 'Samtalet', en: 'The talk' },
  needs: { sv: 'Behov som ni hörde', en: 'Needs that you heard' },
  needsHelp: {
    sv: 'Ett behov på varje rad, med deras egna ord. Tolka och välj lösning först när samtalet är över.',
    en: 'One need on each row, in their own words. Interpret and choose a solution only after the talk.',
  },
  needNo: { sv: 'Behov {n}', en: 'Need {n}' },
  words: { sv: 'Vad sades?', en: 'What was said?' },
  needTitle: { sv: 'Kort rubrik', en: 'Short heading' },
  level: { sv: 'Gäller', en: 'Concerns' },
  people: { sv: 'Ungefär hur många', en: 'Roughly how many' },
  moreRows: { sv: 'Fler rader', en: 'More rows' },
  isNeed: { sv: 'Inskrivet som {key}', en: 'Entered as {key}' },
  rowTaken: {
    sv: 'Raden är redan ett behov. Ändra i behovet i stället.',
    en: 'The row is a need already. Change the need instead.',
  },
  save: { sv: 'Spara samtalet', en: 'Save the talk' },
  saved: { sv: 'Samtalet är sparat.', en: 'The talk is saved.' },
  change: { sv: 'Fortsätt skriva', en: 'Go on writing' },
  print: { sv: 'Skriv ut', en: 'Print' },
  makeNeeds: {
    sv: '{n, plural, one {Skapa ett utkast till behov} other {Skapa # utkast till behov}}',
    en: '{n, plural, one {Create a draft need} other {Create # draft needs}}',
  },
  made: {
    sv: '{n, plural, =0 {Alla rader är redan behov.} one {Ett utkast till behov är skapat.} other {# utkast till behov är skapade.}}',
    en: '{n, plural, =0 {All rows are needs already.} one {One draft need is created.} other {# draft needs are created.}}',
  },
  nextIsNeeds: {
    sv: 'Orden följer med till behovet. Där tolkar du dem och öppnar behovet för matchning.',
    en: 'The words go with the need. There you interpret them and open the need for matching.',
  },
  noAnswers: { sv: 'Inget är skrivet ännu.', en: 'Nothing is written yet.' },
  facts: { sv: 'Fakta', en: 'Facts' },
  day: { sv: 'Dag', en: 'Day' },
  presentShort: { sv: 'Deltog', en: 'Took part' },
  goOn: { sv: 'Gå vidare', en: 'Go on' },
  goOnLead: {
    sv: 'Välj en metod för att förstå behoven tillsammans med arbetsplatsen.',
    en: 'Choose a method to understand the needs together with the workplace.',
  },
  methods: { sv: 'Metodbanken', en: 'The method bank' },
  house: { sv: 'Hus', en: 'House' },
  heldBy: { sv: 'Höll i samtalet', en: 'Held the talk' },
  wrongCase: {
    sv: 'Välj ett ärende hos samma arbetsgivare och hus.',
    en: 'Choose a case of the same employer and house.',
  },
  notYet: { sv: 'Välj i dag eller en tidigare dag.', en: 'Choose today or an earlier day.' },
  personalNumber: {
    sv: 'Ta bort personnumret. Det behövs inte här.',
    en: 'Remove the personal identity number. It is not needed here.',
  },
  conflictTitle: {
    sv: 'Någon annan ändrade samma svar',
    en: 'Somebody else changed the same answers',
  },
  conflictLead: {
    sv: 'Inget är förlorat. Svar som bara en av er rörde är redan sammanförda. Välj vad som ska gälla för de här.',
    en: 'Nothing is lost. Answers that only one of you touched are put together already. Choose for these.',
  },
  field: { sv: 'Fråga', en: 'Question' },
  mine: { sv: 'Ditt svar', en: 'Your answer' },
  theirs: { sv: 'Den andras svar', en: 'The other answer' },
  empty: { sv: 'tomt', en: 'empty' },
  saveChoice: { sv: 'Spara det valda', en: 'Save what is chosen' },
} satisfies Messages;

/** Said by the browser while there is no network; `%s` is a number or a time. */
export const offline = {
  waitingOne: {
    sv: 'Ingen anslutning. 1 svar väntar på att skickas.',
    en: 'No connection. 1 answer is waiting to be sent.',
  },
  waitingMany: {
    sv: 'Ingen anslutning. %s svar väntar på att skickas.',
    en: 'No connection. %s answers are waiting to be sent.',
  },
  signedOut: {
    sv: 'Du är utloggad. Svaren finns kvar här. Logga in i en annan flik, så skickas de.',
    en: 'You are signed out. The answers stay here. Sign in in another tab, and they are sent.',
  },
  refused: {
    sv: 'Något svar behöver ses över innan det kan sparas. Tryck på Spara samtalet.',
    en: 'An answer needs a look before it can be saved. Press Save the talk.',
  },
  unsent: {
    sv: 'Samtal i den här webbläsaren som inte är skickade',
    en: 'Talks in this browser that are not sent',
  },
  open: { sv: 'Öppna och skicka samtalet från {time}', en: 'Open and send the talk of {time}' },
} satisfies Messages;

export const questionNames: Record<Question, Message> = {
  business: { sv: 'Vad gör ni, och för vem?', en: 'What do you do, and for whom?' },
  goingWell: { sv: 'Vad fungerar bra som ni vill behålla?', en: 'What works well that you want to keep?' },
  changes: {
    sv: 'Vad förändras hos er de närmaste åren?',
    en: 'What will change at your place in the coming years?',
  },
  stuck: { sv: 'Var kör det fast i dag?', en: 'Where do things get stuck today?' },
  vulnerability: {
    sv: 'Vad händer om någon är borta eller slutar?',
    en: 'What happens if somebody is away or leaves?',
  },
  roles: {
    sv: 'Vilka yrken har ni, och hur många i varje?',
    en: 'Which jobs do you have, and how many in each?',
  },
  learning: { sv: 'Hur lär ni er nytt i dag?', en: 'How do you learn new things today?' },
  staff: {
    sv: 'Vad skulle medarbetarna själva säga att de behöver?',
    en: 'What would the employees themselves say they need?',
  },
  priorities: {
    sv: 'Vad är viktigast, och vad händer om inget görs?',
    en: 'What matters most, and what happens if nothing is done?',
  },
};

/** What to listen for; said under the question. */
export const questionHelp: Partial<Record<Question, Message>> = {
  changes: {
    sv: 'Marknad, teknik, lagar, pensioner, nya kunder.',
    en: 'Market, technology, laws, retirements, new customers.',
  },
  vulnerability: {
    sv: 'Sådant som bara en eller två kan. Svårt att rekrytera.',
    en: 'What only one or two can do. Hard to recruit.',
  },
  learning: {
    sv: 'På arbetet, av varandra, på kurs. Vad gick att använda efteråt?',
    en: 'At work, from each other, on courses. What could be used afterwards?',
  },
  staff: {
    sv: 'Fråga dem om de är med, annars facket.',
    en: 'Ask them if they are present, otherwise the union.',
  },
};

/** What the timeline of a case tells. */
export const inventoryReports = {
  held: { sv: 'Samtal om behov på arbetsplatsen', en: 'Talk about needs at the workplace' },
  needs: {
    sv: '{n, plural, one {Ett behov skrevs in efter samtalet} other {# behov skrevs in efter samtalet}}',
    en: '{n, plural, one {One need was entered after the talk} other {# needs were entered after the talk}}',
  },
} satisfies Messages;
