import type { Message, Messages } from '../../platform/i18n.ts';
import type { Adaptation, Form, TimeOfDay } from '../needs/conditions.ts';
import type { CheckRule, Outcome } from './checks.ts';
import type { Reason } from './explain.ts';
import type { Part } from './rule-set.ts';

export const parts = {
  content: { sv: 'Innehåll', en: 'Content' },
  level: { sv: 'Nivå', en: 'Level' },
  place: { sv: 'Plats', en: 'Place' },
  time: { sv: 'Tid', en: 'Time' },
  form: { sv: 'Form', en: 'Form' },
} satisfies Record<Part, Message>;

export const checkNames = {
  period: { sv: 'Start i rätt tid', en: 'Starts in time' },
  timesOfDay: { sv: 'Tid på dagen eller veckan', en: 'Time of day or week' },
  distance: { sv: 'Avstånd', en: 'Distance' },
  language: { sv: 'Språk', en: 'Language' },
  level: { sv: 'Nivå', en: 'Level' },
  seats: { sv: 'Antal platser', en: 'Number of seats' },
  accessibility: { sv: 'Tillgänglighet', en: 'Accessibility' },
  budget: { sv: 'Pris inom budgeten', en: 'Price within budget' },
} satisfies Record<CheckRule, Message>;

export const outcomes = {
  passed: { sv: 'Uppfyllt', en: 'Met' },
  failed: { sv: 'Inte uppfyllt', en: 'Not met' },
  unknown: { sv: 'Går inte att avgöra', en: 'Cannot be told' },
} satisfies Record<Outcome, Message>;

/** Sentences of one condition with the values on both sides. */
export const checkSentences = {
  period: {
    passed: {
      sv: '{offered, select, open {Start när som helst.} other {Startar {offered}.}}',
      en: '{offered, select, open {Starts at any time.} other {Starts {offered}.}}',
    },
    failed: {
      sv: 'Startar {offered}. Behovet är {asked}.',
      en: 'Starts {offered}. The need is {asked}.',
    },
    unknown: { sv: 'Anordnaren anger ingen start.', en: 'The provider gives no start.' },
  },
  timesOfDay: {
    passed: { sv: 'Ges {offered}.', en: 'Given {offered}.' },
    failed: {
      sv: 'Ges bara {offered}. Behovet är {asked}.',
      en: 'Given {offered} only. The need is {asked}.',
    },
    unknown: { sv: 'Anordnaren anger inga tider.', en: 'The provider gives no hours.' },
  },
  distance: {
    passed: {
      sv: '{offered, select, near {Ingen behöver resa.} same {Ges i kommunen.} other {{offered} km, högst {asked} km.}}',
      en: '{offered, select, near {Nobody needs to travel.} same {Given in the municipality.} other {{offered} km, at most {asked} km.}}',
    },
    failed: {
      sv: '{offered} km bort. Behovet är högst {asked} km.',
      en: '{offered} km away. The need is at most {asked} km.',
    },
    unknown: { sv: 'Anordnaren anger ingen plats.', en: 'The provider gives no place.' },
  },
  language: {
    passed: { sv: 'Ges på {offered}.', en: 'Given in {offered}.' },
    failed: { sv: 'Ges på {offered}. Behovet är {asked}.', en: 'Given in {offered}. The need is {asked}.' },
    unknown: { sv: 'Anordnaren anger inget språk.', en: 'The provider gives no language.' },
  },
  level: {
    passed: { sv: 'Leder till nivå {offered} av 5.', en: 'Leads to level {offered} of 5.' },
    failed: {
      sv: 'Leder till nivå {offered}. Behovet är nivå {asked}.',
      en: 'Leads to level {offered}. The need is level {asked}.',
    },
    unknown: { sv: 'Anordnaren anger ingen nivå.', en: 'The provider gives no level.' },
  },
  seats: {
    passed: { sv: '{offered} platser, {asked} behövs.', en: '{offered} seats, {asked} needed.' },
    failed: { sv: '{offered} platser. Behovet är {asked}.', en: '{offered} seats. The need is {asked}.' },
    unknown: { sv: 'Anordnaren anger inte antal platser.', en: 'The provider gives no number of seats.' },
  },
  accessibility: {
    passed: { sv: 'Alla anpassningar finns: {asked}.', en: 'All adaptations are there: {asked}.' },
    failed: {
      sv: 'Alla anpassningar finns inte. Behovet är {asked}.',
      en: 'Adaptations are missing. The need is {asked}.',
    },
    unknown: {
      sv: 'Anordnaren har inte svarat om tillgänglighet.',
      en: 'The provider has not answered on accessibility.',
    },
  },
  budget: {
    passed: { sv: '{offered}, högst {asked}.', en: '{offered}, at most {asked}.' },
    failed: { sv: '{offered}. Budgeten är {asked}.', en: '{offered}. The budget is {asked}.' },
    unknown: { sv: 'Priset går inte att räkna ut.', en: 'The price cannot be worked out.' },
  },
} satisfies Record<CheckRule, Record<Outcome, Message>>;

export const period = {
  from: { sv: 'tidigast {from}', en: '{from} at the earliest' },
  until: { sv: 'före {until}', en: 'before {until}' },
  between: { sv: 'från {from} till före {until}', en: 'from {from} to before {until}' },
} satisfies Messages;

export const timeNames = {
  daytime: { sv: 'dagtid', en: 'daytime' },
  evening: { sv: 'kvällstid', en: 'evenings' },
  weekend: { sv: 'helger', en: 'weekends' },
  shift: { sv: 'efter skift', en: 'around shifts' },
  selfPaced: { sv: 'i egen takt', en: 'at one’s own pace' },
} satisfies Record<TimeOfDay, Message>;

export const formNames = {
  onSite: { sv: 'på plats', en: 'on site' },
  distance: { sv: 'på distans', en: 'at a distance' },
  blended: { sv: 'på plats och distans', en: 'on site and at a distance' },
  atWorkplace: { sv: 'på arbetsplatsen', en: 'at the workplace' },
} satisfies Record<Form, Message>;

export const adaptationNames = {
  wheelchair: { sv: 'tillgängligt med rullstol', en: 'wheelchair access' },
  hearingLoop: { sv: 'hörslinga', en: 'hearing loop' },
  captioning: { sv: 'textning', en: 'captioning' },
  signLanguage: { sv: 'teckenspråk', en: 'sign language' },
  screenReader: { sv: 'fungerar med skärmläsare', en: 'works with a screen reader' },
  easySwedish: { sv: 'lätt svenska', en: 'easy Swedish' },
  quietRoom: { sv: 'lugnt rum', en: 'quiet room' },
  adjustedPace: { sv: 'anpassad takt', en: 'adjusted pace' },
  studySupport: { sv: 'studiestöd', en: 'study support' },
} satisfies Record<Adaptation, Message>;

export const languageNames: Record<string, Message> = {
  sv: { sv: 'svenska', en: 'Swedish' },
  en: { sv: 'engelska', en: 'English' },
  ar: { sv: 'arabiska', en: 'Arabic' },
  so: { sv: 'somaliska', en: 'Somali' },
  fi: { sv: 'finska', en: 'Finnish' },
  uk: { sv: 'ukrainska', en: 'Ukrainian' },
  pl: { sv: 'polska', en: 'Polish' },
  fa: { sv: 'persiska', en: 'Persian' },
  ti: { sv: 'tigrinska', en: 'Tigrinya' },
};

export const reasonSentences = {
  accepted: {
    sv: '”{offer}” i utbudet ger {via}, som behovet gäller.',
    en: '“{offer}” in the offer gives {via}, which the need is about.',
  },
  word: {
    sv: '”{need}” i behovet möter ”{offer}” i utbudet.',
    en: '“{need}” in the need meets “{offer}” in the offer.',
  },
  part: {
    sv: '”{need}” i behovet och ”{offer}” i utbudet delar ett led.',
    en: '“{need}” in the need and “{offer}” in the offer share a part.',
  },
  concept: {
    sv: '”{need}” i behovet möter ”{offer}” i utbudet, via {via}.',
    en: '“{need}” in the need meets “{offer}” in the offer, via {via}.',
  },
  area: {
    sv: '”{offer}” i utbudet hör till området {via}.',
    en: '“{offer}” in the offer belongs to the area {via}.',
  },
} satisfies Record<Reason['kind'] | 'accepted', Message>;

/** The published rule; `orderRule` fills in the values of the rule set that runs. */
export const rule = {
  title: { sv: 'Så ordnas listan', en: 'How the list is ordered' },
  lead: {
    sv: 'Listan är ordnad efter passform i steg om {band} poäng. Inom ett steg avgör lotten (nummer {lot}). Ingen kan köpa eller få en plats i listan.',
    en: 'The list is ordered by fit in steps of {band} points. Within a step the order is drawn by lot (number {lot}). Nobody can buy or be given a place in the list.',
  },
  conditions: {
    sv: 'Först prövas villkoren: {conditions}. Ett utbud som inte uppfyller ett villkor lämnas utanför, och listan säger vilket. Uppgifter som saknas räknas varken som ja eller nej.',
    en: 'First the conditions are checked: {conditions}. An offer that breaks a condition is left out, and the list says which one. Missing facts count neither as yes nor as no.',
  },
  weights: {
    sv: 'Passformen är högst 100 poäng: {weights}. Det som behovet inte frågar efter räknas inte; då delar de andra delarna på poängen.',
    en: 'Fit is at most 100 points: {weights}. What the need does not ask for does not count; the other parts then share its points.',
  },
  unknown: {
    sv: 'En uppgift som saknas ger inga poäng, men stänger inte ute.',
    en: 'A missing fact earns no points, but shuts nobody out.',
  },
  content: {
    sv: 'Innehållet bedöms på orden i titel, lärandemål och beskrivning (högst {words} ord), på begreppen de nämner och på områdena de hör till. Fler upprepningar hjälper inte. Utbud vars innehåll når mindre än {floor} procent av det bästa jämförs inte.',
    en: 'Content is judged by the words of title, outcomes and description (at most {words} words), the concepts that they name and the areas that they belong to. Repeating does not help. Offers whose content reaches less than {floor} per cent of the best are not compared.',
  },
  lot: {
    sv: 'Lotten dras ur behovet självt. Samma behov ger samma lott, så vem som helst kan göra om listan.',
    en: 'The lot is drawn from the need itself. The same need gives the same lot, so anyone can make the list again.',
  },
  notCounted: {
    sv: 'Anordnarens namn, storlek, kommun, antal utbud och registreringsdag påverkar inte ordningen. Utbud från förmedlarens egen kommun märks ut men flyttas inte.',
    en: 'The provider’s name, size, municipality, number of offers and date of registration do not affect the order. Offers from the broker’s own municipality are marked but not moved.',
  },
  version: {
    sv: 'Regel {id}, version {version}.',
    en: 'Rule {id}, version {version}.',
  },
  measured: {
    sv: 'Uppmätt träffsäkerhet: {ndcg10} av 1 (nDCG@10) på {data}, {on}.',
    en: 'Measured quality: {ndcg10} of 1 (nDCG@10) on {data}, {on}.',
  },
} satisfies Messages;

export const list = {
  found: {
    sv: '{n, plural, =0 {Inget utbud möter behovet} one {# utbud möter behovet} other {# utbud möter behovet}}',
    en: '{n, plural, =0 {No offer meets the need} one {# offer meets the need} other {# offers meet the need}}',
  },
  shown: { sv: 'De {n} första visas.', en: 'The first {n} are shown.' },
  readRule: { sv: 'Läs hela regeln', en: 'Read the whole rule' },
  offer: { sv: 'Utbud och anordnare', en: 'Offer and provider' },
  place: { sv: 'Plats', en: 'Place' },
  start: { sv: 'Start', en: 'Start' },
  fit: { sv: 'Passform, 0–100', en: 'Fit, 0–100' },
  openStart: { sv: 'När som helst', en: 'Any time' },
  notGiven: { sv: 'Uppgift saknas', en: 'Not given' },
  conditions: { sv: 'Villkor', en: 'Conditions' },
  noConditions: { sv: 'Behovet ställer inga villkor.', en: 'The need sets no conditions.' },
  met: { sv: 'Det här möttes', en: 'What met' },
  soMany: { sv: 'Så blev passformen {n}', en: 'How the fit became {n}' },
  openOffer: { sv: 'Läs om utbudet', en: 'Read about the offer' },
  lowest: {
    sv: '{part} drar ner mest: {points} av {max} poäng.',
    en: '{part} lowers it most: {points} of {max} points.',
  },
  ownMunicipality: { sv: 'Egen kommun: intresse redovisat', en: 'Own municipality: interest declared' },
  leftOut: {
    sv: '{n, plural, one {# uppfyller inte villkoren} other {# uppfyller inte villkoren}}',
    en: '{n, plural, one {# does not meet the conditions} other {# do not meet the conditions}}',
  },
  asOf: { sv: 'Utbudet som det såg ut {at}.', en: 'The offers as they were {at}.' },
} satisfies Messages;

export const quick = {
  title: { sv: 'Hitta lärande för ett behov', en: 'Find learning for a need' },
  lead: {
    sv: 'Skriv vad som är svårt eller vad ni behöver kunna. Du får utbud från alla anordnare, med skälen för vart och ett. Inget sparas.',
    en: 'Write what is difficult or what you need to be able to do. You get offers from all providers, with the reasons for each. Nothing is saved.',
  },
  text: { sv: 'Vad behöver ni kunna?', en: 'What do you need to be able to do?' },
  textHelp: {
    sv: 'Använd era egna ord, till exempel: Tre av våra montörer behöver kunna svetsa rostfritt. Skriv inga namn på personer.',
    en: 'Use your own words, for example: Three of our fitters need to weld stainless steel. Do not write names of people.',
  },
  municipality: { sv: 'Var finns de som ska lära?', en: 'Where are those who are to learn?' },
  anywhere: { sv: 'Var som helst', en: 'Anywhere' },
  maxKm: { sv: 'Hur långt bort får det vara?', en: 'How far away may it be?' },
  km: { sv: 'km', en: 'km' },
  search: { sv: 'Visa utbud', en: 'Show offers' },
  readAs: { sv: 'Så läser Brygga texten', en: 'How Brygga reads the text' },
  fromWords: { sv: 'från ”{words}”', en: 'from “{words}”' },
  none: {
    sv: 'Inget utbud möter orden. Skriv på ett annat sätt, eller lämna behovet till en mäklare som letar vidare.',
    en: 'No offer meets the words. Write it another way, or leave the need with a broker who looks further.',
  },
  save: { sv: 'Lämna behovet till en mäklare', en: 'Leave the need with a broker' },
  tooLong: { sv: 'Skriv högst 2 000 tecken.', en: 'Write at most 2,000 characters.' },
  shiftUnit: {
    sv: 'Avståndet räknas fågelvägen mellan centralorterna.',
    en: 'Distance is as the crow flies between main towns.',
  },
} satisfies Messages;

export const tab = {
  title: { sv: 'Matchningar', en: 'Matches' },
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  needs: { sv: 'Behov', en: 'Needs' },
  partsOfNeed: { sv: 'Delar av behovet', en: 'Parts of the need' },
  need: { sv: 'Behovet', en: 'The need' },
  keep: { sv: 'Spara matchningen', en: 'Keep this match' },
  kept: { sv: 'Matchningen är sparad och kan inte ändras.', en: 'The match is kept and cannot be changed.' },
  now: { sv: 'Beräknat nu. Inget är sparat än.', en: 'Worked out now. Nothing is kept yet.' },
  keptAt: {
    sv: 'Sparad {at} av {who}, lott {lot}, regel {rule}.',
    en: 'Kept {at} by {who}, lot {lot}, rule {rule}.',
  },
  someone: { sv: 'Brygga', en: 'Brygga' },
  again: { sv: 'Räkna om', en: 'Work out again' },
  earlier: { sv: 'Sparade matchningar', en: 'Kept matches' },
  earlierNone: {
    sv: 'Ingen matchning är sparad. En sparad matchning visar för alla parter vad listan byggde på.',
    en: 'No match is kept. A kept match shows all parties what the list was built on.',
  },
  earlierLine: {
    sv: '{n, plural, one {# utbud} other {# utbud}}, lott {lot}',
    en: '{n, plural, one {# offer} other {# offers}}, lot {lot}',
  },
  brief: { sv: 'Behovet i korthet', en: 'The need in brief' },
  asks: { sv: 'Det som ska läras', en: 'What is to be learned' },
  people: { sv: 'Deltagare', en: 'Participants' },
  level: { sv: 'Önskad nivå', en: 'Level wanted' },
  placeAndTime: { sv: 'Tid och plats', en: 'Time and place' },
  within: { sv: 'högst {km} km från {place}', en: 'at most {km} km from {place}' },
  near: { sv: 'räknat från {place}', en: 'counted from {place}' },
  start: { sv: 'Start', en: 'Start' },
  adaptations: { sv: 'Anpassning', en: 'Adaptations' },
} satisfies Messages;
