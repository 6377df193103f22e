import type { Message, Messages } from '../../platform/i18n.ts';
import type { Adaptation, Form, TimeOfDay } from '../needs/conditions.ts';
import type { CheckRule, Outcome } from './checks.ts';
import type { Reason } from './content/explain.ts';
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
  between: { sv: 'från {from} och före {until}', en: 'from {from} and before {until}' },
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

export const readAs = {
  sv: '”{need}” är läst som ”{readAs}”.',
  en: '“{need}” is read as “{readAs}”.',
} satisfies Message;

export const problems = {
  noSuchMunicipality: {
    sv: 'Ingen kommun har den koden. Koden har fyra siffror, som 1885.',
    en: 'No municipality has that code. Codes have four digits, such as 1885.',
  },
} satisfies Messages;
