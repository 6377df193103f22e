import type { Message, Messages } from '../../../platform/i18n.ts';
import type { House } from '../../requests/judged/judgement.ts';
import type { Figure, View } from './neutrality.ts';

export const messages = {
  title: { sv: 'Neutralitet i förmedlingen', en: 'Neutrality of the brokering' },
  lead: {
    sv: 'Vilka anordnare som uppfyllde regeln, fick frågan, svarade och valdes. Räknat på det som sparades när det hände.',
    en: 'Which providers met the rule, were asked, answered and were chosen. Counted from what was stored when it happened.',
  },
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  period: { sv: 'Period', en: 'Period' },
  view: { sv: 'Vems förfrågningar', en: 'Whose requests' },
  quarter: { sv: '{year}, kvartal {n}', en: '{year}, quarter {n}' },
  base: {
    sv: '{counted, plural, =0 {Ingen förfrågan} one {En förfrågan} other {# förfrågningar}} vars svar är öppnade. Arbetsgivaren har valt i {decided, plural, =0 {ingen} one {en} other {#}}.',
    en: '{counted, plural, =0 {No request} one {One request} other {# requests}} whose proposals have been opened. The employer has chosen in {decided, plural, =0 {none} one {one} other {#}}.',
  },
  sealed: {
    sv: '{n, plural, one {En förfrågan till är förseglad och räknas när svaren öppnas.} other {# förfrågningar till är förseglade och räknas när svaren öppnas.}}',
    en: '{n, plural, one {One more request is sealed and counts when its proposals are opened.} other {# more requests are sealed and count when their proposals are opened.}}',
  },
  unjudged: {
    sv: '{n, plural, one {En äldre förfrågan saknar sparade skäl och räknas inte.} other {# äldre förfrågningar saknar sparade skäl och räknas inte.}}',
    en: '{n, plural, one {One older request has no stored reasons and is not counted.} other {# older requests have no stored reasons and are not counted.}}',
  },
  none: {
    sv: 'Inga svar har öppnats under perioden. Det finns inget att räkna än.',
    en: 'No proposals were opened in the period. There is nothing to count yet.',
  },
  few: {
    sv: 'För få för att säga något: {decided, plural, =0 {inget val är gjort} one {ett val är gjort} other {# val är gjorda}}, och det behövs minst {least}.',
    en: 'Too few to say anything: {decided, plural, =0 {no choice has been made} one {one choice has been made} other {# choices have been made}}, and at least {least} are needed.',
  },
  hidden: {
    sv: 'Siffrorna är för små för att visas öppet. Därför sägs inget om fördelningen.',
    en: 'The figures are too small to be shown openly. Nothing is said of how they are spread.',
  },
  told: {
    sv: 'Den egna kommunens anordnare fick {own} av {choices} val, {chosen} %. De var {eligible} % av de behöriga, {points, plural, =0 {alltså samma andel} other {{direction, select, more {alltså # procentenheter högre andel av valen} other {alltså # procentenheter lägre andel av valen}}}}.',
    en: 'The providers of the own municipality got {own} of {choices} choices, {chosen} %. They were {eligible} % of the eligible, {points, plural, =0 {so the same share} other {{direction, select, more {so their share of the choices is # percentage points higher} other {so their share of the choices is # percentage points lower}}}}.',
  },
  beside: {
    sv: '{n, plural, =0 {Ingen tillfrågades vid sidan av regeln.} one {En gång tillfrågades någon vid sidan av regeln, med skäl.} other {# gånger tillfrågades någon vid sidan av regeln, med skäl.}}',
    en: '{n, plural, =0 {Nobody was asked beside the rule.} one {Once somebody was asked beside the rule, with a reason.} other {# times somebody was asked beside the rule, with a reason.}}',
  },
  noVerdict: {
    sv: 'En skillnad är ingen dom. Arbetsgivaren väljer, och skälen finns i varje jämförelse.',
    en: 'A difference is no verdict. The employer chooses, and the reasons stand in each comparison.',
  },
  readingChart: {
    sv: 'Andel av valen bredvid andel av de behöriga i samma förfrågningar.',
    en: 'Share of the choices beside the share of the eligible in the same requests.',
  },
  source: {
    sv: 'Brygga: regelns besked, mottagare, svar och val, räknat {on}',
    en: 'Brygga: answers of the rule, recipients, proposals and choices, counted {on}',
  },
  ofEligible: { sv: '{house}, av de behöriga', en: '{house}, of the eligible' },
  ofChosen: { sv: '{house}, av valen', en: '{house}, of the choices' },
  percent: { sv: '{n} %', en: '{n} %' },
  share: { sv: 'Andel', en: 'Share' },
  house: { sv: 'Vems anordnare', en: 'Whose provider' },
  providers: { sv: 'Per anordnare', en: 'By provider' },
  provider: { sv: 'Anordnare', en: 'Provider' },
  noProviders: { sv: 'Ingen anordnare att visa för perioden.', en: 'No provider to show for the period.' },
  small: { sv: 'Visas inte: färre än fem', en: 'Not shown: fewer than five' },
  smallNote: {
    sv: 'Siffror från ett till fyra visas inte öppet, och inte heller summor som avslöjar dem.',
    en: 'Figures from one to four are not shown openly, and neither are sums that would reveal them.',
  },
  files: { sv: 'Öppna data', en: 'Open data' },
  csv: { sv: 'CSV', en: 'CSV' },
  json: { sv: 'JSON', en: 'JSON' },
  howTitle: { sv: 'Så räknar vi', en: 'How we count' },
  howHouse: {
    sv: 'Egen kommun: komvux eller kommunal enhet i lärcentrumets kommun. Annan offentlig: kommunal, regional eller statlig anordnare, andras komvux och universitet. Övriga: företag, konsulter, folkbildning och föreningar.',
    en: 'Own municipality: municipal adult education or a municipal unit in the municipality of the centre. Other public: municipal, regional or state providers, the adult education of others, and universities. Others: companies, consultants, popular education and associations.',
  },
  howFigures: {
    sv: 'Behörig: hade utbud som uppfyllde villkoren den dag förfrågan publicerades. Visad: stod bland de hundra första i den sparade matchningen. Tillfrågad: fick förfrågan. Förfrågningar räknas när svaren är öppnade, så att ingen ser vem som svarat före sista svarstid.',
    en: 'Eligible: had offers that met the conditions on the day of publication. Shown: stood among the first hundred of the kept match. Asked: got the request. Requests count once their proposals are opened, so that nobody sees who has answered before the deadline.',
  },
  readRule: { sv: 'Läs regeln för ordningen', en: 'Read the rule of the order' },
} satisfies Messages;

export const houseNames = {
  own: { sv: 'Egen kommun', en: 'Own municipality' },
  public: { sv: 'Annan offentlig', en: 'Other public' },
  private: { sv: 'Övriga', en: 'Others' },
} satisfies Record<House, Message>;

export const viewNames = {
  own: { sv: 'Mitt lärcentrum', en: 'My learning centre' },
  all: { sv: 'Alla lärcentrum', en: 'All learning centres' },
  open: { sv: 'Alla, som öppna data', en: 'All, as open data' },
} satisfies Record<View, Message>;

export const figureNames = {
  eligible: { sv: 'Behörig', en: 'Eligible' },
  shown: { sv: 'Visad', en: 'Shown' },
  asked: { sv: 'Tillfrågad', en: 'Asked' },
  answered: { sv: 'Svarade', en: 'Answered' },
  eligibleDecided: { sv: 'Behörig där val är gjort', en: 'Eligible where a choice is made' },
  chosen: { sv: 'Vald', en: 'Chosen' },
} satisfies Record<Figure, Message>;
