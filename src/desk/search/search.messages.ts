import type { Message, Messages } from '../../platform/i18n.ts';
import type { HitKind } from './hit.ts';

export const search = {
  title: { sv: 'Sök', en: 'Search' },
  label: { sv: 'Sök i Brygga', en: 'Search Brygga' },
  hits: {
    sv: '{n, plural, =0 {Inga träffar på ”{words}”} one {# träff på ”{words}”} other {# träffar på ”{words}”}}',
    en: '{n, plural, =0 {Nothing found for “{words}”} one {# result for “{words}”} other {# results for “{words}”}}',
  },
  hint: {
    sv: 'Sök efter behov, ärenden, organisationer, kommuner, utbud, kompetenser, händelser och projekt, eller gå till en sida.',
    en: 'Search for needs, cases, organisations, municipalities, offers, skills, events and projects, or go to a page.',
  },
  choices: {
    sv: '{n, plural, one {# val} other {# val}}. Skriv för att söka.',
    en: '{n, plural, one {# choice} other {# choices}}. Type to search.',
  },
  nothing: { sv: 'Pröva ett annat ord, eller ett kortare.', en: 'Try another word, or a shorter one.' },
  more: { sv: 'Visa fler: {kind}', en: 'Show more: {kind}' },
} satisfies Messages;

/** One thing of the kind, beside its title; several, as the heading of a group. */
export const kindNames: Record<HitKind, { one: Message; many: Message }> = {
  command: { one: { sv: 'Gör', en: 'Do' }, many: { sv: 'Gör', en: 'Do' } },
  page: { one: { sv: 'Sida', en: 'Page' }, many: { sv: 'Sidor', en: 'Pages' } },
  need: { one: { sv: 'Behov', en: 'Need' }, many: { sv: 'Behov', en: 'Needs' } },
  case: { one: { sv: 'Ärende', en: 'Case' }, many: { sv: 'Ärenden', en: 'Cases' } },
  organisation: {
    one: { sv: 'Organisation', en: 'Organisation' },
    many: { sv: 'Organisationer', en: 'Organisations' },
  },
  municipality: { one: { sv: 'Kommun', en: 'Municipality' }, many: { sv: 'Kommuner', en: 'Municipalities' } },
  offer: { one: { sv: 'Utbud', en: 'Offer' }, many: { sv: 'Utbud', en: 'Offers' } },
  skill: { one: { sv: 'Kompetens', en: 'Skill' }, many: { sv: 'Kompetenser', en: 'Skills' } },
  event: { one: { sv: 'Händelse', en: 'Event' }, many: { sv: 'Kalender', en: 'Calendar' } },
  project: { one: { sv: 'Projekt', en: 'Project' }, many: { sv: 'Projekt', en: 'Projects' } },
};
