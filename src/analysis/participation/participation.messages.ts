import type { Messages } from '../../platform/i18n.ts';

export const messages = {
  analysis: { sv: 'Analys', en: 'Analysis' },
  title: { sv: 'Deltagande', en: 'Participation' },
  lead: {
    sv: 'Vilka kommuner som är med i analysen, vad de har intygat och vad de satsar.',
    en: 'Which municipalities take part in the analysis, what they have declared, and what they pledge.',
  },
  noRound: { sv: 'Ingen analysomgång pågår.', en: 'No round of analyses is under way.' },
  period: { sv: 'Period', en: 'Period' },
  owner: { sv: 'Håller ihop', en: 'Held together by' },

  funnel: {
    sv: '{takingPart, plural, =0 {Ingen kommun deltar} one {En kommun deltar} other {# kommuner deltar}} av {all} i området',
    en: '{takingPart, plural, =0 {No municipality takes} one {One municipality takes} other {# municipalities take}} part of {all} in the area',
  },
  funnelReading: {
    sv: 'Önskan att bli projektägare är en sak, valet i måldokumentet en annan.',
    en: 'To wish to become project owner is one thing, to choose it in the goal document another.',
  },
  funnelSource: { sv: 'Bryggas register, {date}', en: 'The register of Brygga, {date}' },
  step: { sv: 'Steg', en: 'Step' },
  municipalities: { sv: 'Kommuner', en: 'Municipalities' },
  stepAll: { sv: 'Kommuner i området', en: 'Municipalities in the area' },
  stepInterested: { sv: 'Har anmält intresse', en: 'Have expressed interest' },
  stepDeclared: { sv: 'Har intygat kraven', en: 'Have declared the requirements' },
  stepTakingPart: { sv: 'Deltar', en: 'Take part' },
  stepWishing: { sv: 'Vill bli projektägare', en: 'Wish to become project owners' },
  stepTarget: { sv: 'Mål: väljer att bli projektägare', en: 'Target: choose to become project owners' },
  atLeast: { sv: 'minst {n}', en: 'at least {n}' },
  nMunicipalities: {
    sv: '{n, plural, one {# kommun} other {# kommuner}}',
    en: '{n, plural, one {# municipality} other {# municipalities}}',
  },
  declaredInterest: {
    sv: 'Källan uppger {said} kommuner med intresse. Här finns {n} med namn.',
    en: 'The source says {said} municipalities with interest. Here are {n} by name.',
  },
  declaredWish: {
    sv: 'Källan uppger att {said} vill bli projektägare. Här har {n} sagt det.',
    en: 'The source says that {said} wish to become project owners. Here {n} have said so.',
  },

  money: { sv: 'Pengar som hålls isär', en: 'Money that is kept apart' },
  pledgedInAll: { sv: 'utlovat till nästa projekt', en: 'pledged to the next project' },
  pledgedPerYear: { sv: 'per år', en: 'per year' },
  paid: { sv: 'inbetalt', en: 'paid in' },
  ownSupport: { sv: 'stöd till den här omgången', en: 'support to this round' },
  moneyNote: {
    sv: 'Kommunernas åtaganden går till {successor}. De blandas aldrig med stödet till den här omgången.',
    en: 'What municipalities pledge goes to {successor}. It is never mixed with the support to this round.',
  },

  register: { sv: 'Anmäl en kommun', en: 'Register a municipality' },
  registerLead: {
    sv: 'Anmälan visar intresse. Kraven intygar ni sedan, ett i taget.',
    en: 'To register shows interest. The requirements are declared afterwards, one by one.',
  },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  wish: {
    sv: 'Vi vill bli projektägare och stödmottagare',
    en: 'We wish to become project owner and beneficiary',
  },
  wishHelp: {
    sv: 'Det här är en önskan. Valet görs i måldokumentet.',
    en: 'This is a wish. The choice is made in the goal document.',
  },
  isInRound: { sv: 'Kommunen är redan anmäld.', en: 'The municipality is registered already.' },
  registered: { sv: 'Kommunen är anmäld.', en: 'The municipality is registered.' },
  chooseTown: { sv: 'Välj en kommun.', en: 'Choose a municipality.' },
  noneToRegister: {
    sv: 'Alla kommuner som ni svarar för är anmälda.',
    en: 'All municipalities that you answer for are registered.',
  },
  none: { sv: 'Ingen kommun är anmäld.', en: 'No municipality is registered.' },
  county: { sv: 'Län', en: 'County' },
  state: { sv: 'Läge', en: 'State' },
  requirements: { sv: 'Krav', en: 'Requirements' },
  metOf: { sv: '{met} av {all} uppfyllda', en: '{met} of {all} met' },
  pledgeHead: { sv: 'Åtagande', en: 'Pledge' },
  pledgeOf: { sv: '{pledged} av {needed}', en: '{pledged} of {needed}' },
  missing: { sv: 'Saknas', en: 'Missing' },

  stateRegistered: { sv: 'Anmäld', en: 'Registered' },
  stateSelfDeclared: { sv: 'Uppfyller kraven (egen uppgift)', en: 'Eligible (self-declared)' },
  stateVerified: { sv: 'Kraven bekräftade', en: 'Requirements verified' },
  stateParticipating: { sv: 'Deltar', en: 'Takes part' },
  stateWithdrawn: { sv: 'Har lämnat', en: 'Has left' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
} satisfies Messages;
