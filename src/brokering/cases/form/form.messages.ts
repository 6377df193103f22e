import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  newCase: { sv: 'Nytt ärende', en: 'New case' },
  newLead: {
    sv: 'Ett ärende följer arbetet med en arbetsgivare, från första kontakten till uppföljningen.',
    en: 'A case follows the work with an employer, from the first contact to the follow-up.',
  },
  open: { sv: 'Öppna ärendet', en: 'Open the case' },
  opened: { sv: 'Ärendet är öppnat.', en: 'The case is opened.' },
  editTitle: { sv: 'Ändra ärendet', en: 'Change the case' },
  saved: { sv: 'Ändringen är sparad.', en: 'The change is saved.' },
  employer: { sv: 'Arbetsgivare', en: 'Employer' },
  employerHelp: {
    sv: 'Finns den inte? Lägg in den bland organisationerna först.',
    en: 'Not there? Enter it among the organisations first.',
  },
  title: { sv: 'Vad gäller det?', en: 'What is it about?' },
  titleHelp: {
    sv: 'Kort, utan namn på personer. Arbetsgivaren läser rubriken, och andra hus som har samma arbetsgivare.',
    en: 'Short, without names of people. The employer reads the heading, and other houses that keep the employer.',
  },
  about: { sv: 'Mer om ärendet', en: 'More about the case' },
  aboutHelp: { sv: 'Skriv inte om hälsa.', en: 'Write nothing about health.' },
  atHouse: { sv: 'alla på lärcentrumet', en: 'everybody at the centre' },
  nextAction: { sv: 'Nästa steg', en: 'Next step' },
  nextOn: { sv: 'Senast den', en: 'By' },
  nextOwner: { sv: 'Vem gör det?', en: 'Who does it?' },
  whoHasIt: { sv: 'Den som har ärendet', en: 'Whoever has the case' },
  broker: { sv: 'Mäklare', en: 'Broker' },
  myself: { sv: 'Jag själv', en: 'Myself' },
  nextTitle: { sv: 'Vad hände, och vad är nästa steg?', en: 'What happened, and what is the next step?' },
  nextLead: { sv: 'Det som skulle göras: {action}', en: 'What was to be done: {action}' },
  whatHappened: { sv: 'Det här hände', en: 'This happened' },
  comesNext: { sv: 'Det här kommer sedan', en: 'This comes next' },
  nextSaved: { sv: 'Nästa steg är sparat.', en: 'The next step is saved.' },
  conflictTitle: { sv: 'Ärendet ändrades medan du skrev', en: 'The case was changed while you wrote' },
} satisfies Messages;
