import type { Message, Messages } from '../../../platform/i18n.ts';
import type { OverviewGroup } from './overview.ts';

export const messages = {
  title: { sv: 'Läget för alla behov', en: 'The state of all needs' },
  matching: { sv: 'Matchar alla öppna behov', en: 'Matching all open needs' },
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  needs: { sv: 'Behov', en: 'Needs' },
  lead: {
    sv: '{n, plural, one {# öppet behov} other {# öppna behov}} mot alla utbud, beräknat {at}.',
    en: '{n, plural, one {# open need} other {# open needs}} against all offers, worked out {at}.',
  },
  leadNever: {
    sv: 'Alla öppna behov som du får se prövas mot alla utbud på en gång.',
    en: 'All open needs that you may see are tried against all offers at once.',
  },
  start: { sv: 'Matcha alla öppna behov', en: 'Match all open needs' },
  never: {
    sv: 'Här ser du vilka behov som saknar passande utbud, och var något bättre har kommit sedan matchningen sparades.',
    en: 'Here you see which needs have no fitting offer, and where something better has come since the match was kept.',
  },
  rule: {
    sv: 'Varje behov matchas efter samma regel som för sig självt. ”Bättre” är ett nytt utbud som står minst ett steg om {band} poäng över det bästa i den sparade matchningen.',
    en: 'Each need is matched by the same rule as by itself. “Better” is a new offer at least one step of {band} points above the best of the kept match.',
  },
  readRule: { sv: 'Läs hela regeln', en: 'Read the whole rule' },
  view: { sv: 'Visa', en: 'Show' },
  all: { sv: 'Alla', en: 'All' },
  fallenOut: {
    sv: '{n, plural, one {# behov har ändrats eller stängts sedan dess och visas inte.} other {# behov har ändrats eller stängts sedan dess och visas inte.}}',
    en: '{n, plural, one {# need has been changed or closed since and is not shown.} other {# needs have been changed or closed since and are not shown.}}',
  },
  need: { sv: 'Behov', en: 'Need' },
  state: { sv: 'Läge', en: 'State' },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  found: { sv: 'Passande utbud', en: 'Fitting offers' },
  first: { sv: 'Först i ordningen', en: 'First in the order' },
  since: { sv: 'Sedan sparad matchning', en: 'Since the kept match' },
  leftOut: {
    sv: '{n, plural, one {# faller på villkor} other {# faller på villkor}}',
    en: '{n, plural, one {# falls on a condition} other {# fall on a condition}}',
  },
  nothingClose: { sv: 'inget möter orden', en: 'nothing meets the words' },
  score: { sv: 'passform {n}', en: 'fit {n}' },
  sinceBetter: {
    sv: '{n} bättre{fresh, plural, =0 {} one {, # nytt} other {, # nya}}',
    en: '{n} better{fresh, plural, =0 {} other {, # new}}',
  },
  sinceFresh: {
    sv: '{n, plural, =0 {Inget nytt} one {# nytt} other {# nya}}',
    en: '{n, plural, =0 {Nothing new} one {# new} other {# new}}',
  },
  keptOn: { sv: 'sparad {on}', en: 'kept {on}' },
  neverKept: { sv: 'Aldrig sparad', en: 'Never kept' },
  noEmployer: { sv: 'Ingen arbetsgivare vald', en: 'No employer chosen' },
  noneInView: { sv: 'Inget behov står så just nu.', en: 'No need stands like that right now.' },
  showAll: { sv: 'Visa alla', en: 'Show all' },
  noOpenNeeds: { sv: 'Inga behov var öppna.', en: 'No needs were open.' },
  exportCsv: { sv: 'Ladda ner CSV', en: 'Download CSV' },
  key: { sv: 'B-nr', en: 'B no.' },
  employer: { sv: 'Arbetsgivare', en: 'Employer' },
  leftOutHead: { sv: 'Faller på villkor', en: 'Fall on a condition' },
  offer: { sv: 'Första utbud', en: 'First offer' },
  provider: { sv: 'Anordnare', en: 'Provider' },
  fit: { sv: 'Passform, 0–100', en: 'Fit, 0–100' },
  better: { sv: 'Bättre sedan dess', en: 'Better since' },
  fresh: { sv: 'Nya sedan dess', en: 'New since' },
  keptAt: { sv: 'Senast sparad', en: 'Last kept' },
} satisfies Messages;

export const groupNames = {
  without: { sv: 'Utan passande utbud', en: 'No fitting offer' },
  better: { sv: 'Bättre utbud har kommit', en: 'Better offers have come' },
  fresh: { sv: 'Nya utbud', en: 'New offers' },
  unkept: { sv: 'Ingen sparad matchning', en: 'No kept match' },
  rest: { sv: 'Inget nytt', en: 'Nothing new' },
} satisfies Record<OverviewGroup, Message>;
