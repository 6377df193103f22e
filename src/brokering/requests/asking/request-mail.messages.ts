import type { Messages } from '../../../platform/i18n.ts';

export const mails = {
  publishedSubject: {
    sv: 'Ny förfrågan om utbildning från {centre}',
    en: 'New request for training from {centre}',
  },
  publishedBody: {
    sv: '{centre} har en förfrågan som passar ert utbud. Alla mottagare får samma text samtidigt. Läs den och svara senast {deadline}:\n\n{link}\n\nLogga in som anordnarens samordnare. Saknar ni inloggning, svara på det här mejlet så bjuder vi in er.',
    en: '{centre} has a request that fits your offers. All recipients get the same text at the same time. Read it and answer by {deadline}:\n\n{link}\n\nSign in as the coordinator of the provider. If you have no account, answer this mail and we will invite you.',
  },
  answeredSubject: { sv: 'Nytt svar på en fråga om {key}', en: 'New answer to a question about {key}' },
  answeredBody: {
    sv: 'En fråga om förfrågan {key} har fått svar. Alla mottagare ser samma svar:\n\n{link}',
    en: 'A question about request {key} has been answered. All recipients see the same answer:\n\n{link}',
  },
  extendedSubject: { sv: 'Längre svarstid för {key}', en: 'More time to answer {key}' },
  extendedBody: {
    sv: 'Sista svarstid för förfrågan {key} är nu {deadline}, för alla mottagare:\n\n{link}',
    en: 'The deadline of request {key} is now {deadline}, for all recipients:\n\n{link}',
  },
  withdrawnSubject: { sv: 'Förfrågan {key} är tillbakadragen', en: 'Request {key} has been withdrawn' },
  withdrawnBody: {
    sv: 'Lärcentrumet har dragit tillbaka förfrågan {key}. Läs skälet här:\n\n{link}',
    en: 'The learning centre has withdrawn request {key}. Read the reason here:\n\n{link}',
  },
  openedSubject: { sv: 'Svaren på {key} är öppnade', en: 'The proposals to {key} are opened' },
  openedBody: {
    sv: 'Svarstiden för förfrågan {key} är slut och svaren är öppnade. På sidan ser ni vem som frågar. Har ni svarat får ni besked när arbetsgivaren har valt:\n\n{link}',
    en: 'The time to answer request {key} is over and the proposals are opened. The page shows who is asking. If you have answered, you will hear when the employer has chosen:\n\n{link}',
  },
  toCompareSubject: {
    sv: '{n, plural, =0 {Ingen svarade på {key}} one {Ett svar på {key} är öppnat} other {# svar på {key} är öppnade}}',
    en: '{n, plural, =0 {Nobody answered {key}} one {One proposal to {key} is opened} other {# proposals to {key} are opened}}',
  },
  toCompareBody: {
    sv: 'Svarstiden för förfrågan {key} är slut. Redovisa ditt intresse, så ser du det som kom in:\n\n{link}',
    en: 'The time to answer request {key} is over. Declare your interest to see what came in:\n\n{link}',
  },
} satisfies Messages;
