import type { Message } from '../../platform/i18n.ts';
import type { CaseClosingReason, CaseStage, CaseState, CHANGE_KINDS, OwnKind, StepKind } from './case.ts';

/** Under a choice among cases that holds no more than this of them. */
export const MOST_TO_CHOOSE = 200;
export const latestCases: Message = {
  sv: 'Här står de {n} ärenden där något har hänt senast.',
  en: 'The {n} cases where something happened last stand here.',
};

/** As the bar of twelve stages writes them: short, with soft hyphens in long words. */
export const stageNames: Record<CaseStage, Message> = {
  contact: { sv: 'Kontakt', en: 'Contact' },
  inventory: { sv: 'Inventering', en: 'Inventory' },
  'analysis.organisation': { sv: 'Organisation', en: 'Organi\u00adsation' },
  'analysis.group': { sv: 'Grupp', en: 'Group' },
  'analysis.individual': { sv: 'Individ', en: 'Individual' },
  spec: { sv: 'Krav\u00adspecifika\u00adtion', en: 'Specifi\u00adcation' },
  request: { sv: 'Förfrågan', en: 'Request' },
  proposals: { sv: 'Svar', en: 'Proposals' },
  comparison: { sv: 'Jämförelse', en: 'Comparison' },
  agreement: { sv: 'Avtal', en: 'Agreement' },
  delivery: { sv: 'Genom\u00adförande', en: 'Delivery' },
  followUp: { sv: 'Uppföljning', en: 'Follow-up' },
};

/** As a stage is called where it stands alone. */
export const stageWords: Record<CaseStage, Message> = {
  contact: { sv: 'Kontakt', en: 'Contact' },
  inventory: { sv: 'Inventering', en: 'Inventory' },
  'analysis.organisation': { sv: 'Organisationsanalys', en: 'Organisation analysis' },
  'analysis.group': { sv: 'Gruppanalys', en: 'Group analysis' },
  'analysis.individual': { sv: 'Individanalys', en: 'Individual analysis' },
  spec: { sv: 'Kravspecifikation', en: 'Specification' },
  request: { sv: 'Förfrågan', en: 'Request' },
  proposals: { sv: 'Svar', en: 'Proposals' },
  comparison: { sv: 'Jämförelse', en: 'Comparison' },
  agreement: { sv: 'Avtal', en: 'Agreement' },
  delivery: { sv: 'Genomförande', en: 'Delivery' },
  followUp: { sv: 'Uppföljning', en: 'Follow-up' },
};

export const caseStateNames: Record<CaseState, Message> = {
  running: { sv: 'Pågår', en: 'Running' },
  paused: { sv: 'Pausat', en: 'Paused' },
  closed: { sv: 'Avslutat', en: 'Closed' },
};

export const caseClosingNames: Record<CaseClosingReason, Message> = {
  completed: { sv: 'Genomfört och uppföljt', en: 'Carried out and followed up' },
  employerWithdrew: { sv: 'Arbetsgivaren drog sig ur', en: 'The employer withdrew' },
  helpedElsewhere: { sv: 'Fick hjälp på annat håll', en: 'Helped elsewhere' },
  noSupply: { sv: 'Det finns inget utbud', en: 'There is no supply' },
  notReachable: { sv: 'Går inte att nå', en: 'Cannot be reached' },
  notForUs: { sv: 'Hör inte hit', en: 'Does not belong here' },
  duplicate: { sv: 'Finns redan som ärende', en: 'Exists as a case already' },
};

export const ownKindNames: Record<OwnKind, Message> = {
  note: { sv: 'Anteckning', en: 'Note' },
  call: { sv: 'Samtal', en: 'Call' },
  visit: { sv: 'Besök', en: 'Visit' },
  mail: { sv: 'Mejl', en: 'E-mail' },
  meeting: { sv: 'Möte', en: 'Meeting' },
};

export const stepKindNames: Record<StepKind, Message> = {
  opened: { sv: 'Ärendet öppnades', en: 'The case was opened' },
  advanced: { sv: 'Framåt till {to}', en: 'Forward to {to}' },
  skipped: { sv: 'Hoppade från {from} till {to}', en: 'Skipped from {from} to {to}' },
  returned: { sv: 'Tillbaka från {from} till {to}', en: 'Back from {from} to {to}' },
  paused: { sv: 'Ärendet pausades', en: 'The case was paused' },
  resumed: { sv: 'Ärendet togs upp igen', en: 'The case was resumed' },
  closed: { sv: 'Ärendet avslutades', en: 'The case was closed' },
  reopened: { sv: 'Ärendet öppnades igen', en: 'The case was opened again' },
};

export const changeKindNames: Record<(typeof CHANGE_KINDS)[number], Message> = {
  reassigned: { sv: 'Ny mäklare: {to}', en: 'New broker: {to}' },
  remindersPaused: { sv: 'Påminnelser pausades', en: 'Reminders were paused' },
  remindersResumed: { sv: 'Påminnelser slogs på', en: 'Reminders were switched on' },
  ratingAsked: { sv: 'Arbetsgivaren fick frågan hur det gick', en: 'The employer was asked how it went' },
  employerChanged: { sv: 'Ny arbetsgivare: {to}', en: 'New employer: {to}' },
  houseOffered: { sv: 'Ärendet erbjöds {to}', en: 'The case was offered to {to}' },
  offerWithdrawn: { sv: 'Erbjudandet togs tillbaka', en: 'The offer was withdrawn' },
  houseChanged: { sv: 'Ärendet togs över av {to}', en: 'The case was taken over by {to}' },
};
