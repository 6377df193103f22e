import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Byt arbetsgivare eller hus', en: 'Change employer or house' },
  employerTitle: { sv: 'Ärendet gäller en annan arbetsgivare', en: 'The case is about another employer' },
  employerText: {
    sv: 'Tidslinjen följer med. Behov, insatser och samtal hör till sin arbetsgivare och tas ut ur ärendet först.',
    en: 'The timeline follows. Needs, learning efforts and talks belong to their employer and are taken out of the case first.',
  },
  employer: { sv: 'Rätt arbetsgivare', en: 'The right employer' },
  employerSave: { sv: 'Byt arbetsgivare', en: 'Change the employer' },
  employerSaved: { sv: 'Arbetsgivaren är bytt.', en: 'The employer is changed.' },
  houseTitle: { sv: 'Ett annat hus tar över', en: 'Another house takes over' },
  houseText: {
    sv: 'Huset får ett mejl och tar ärendet eller tackar nej. När det tar ärendet läser det hela tidslinjen, och ni läser den inte längre.',
    en: 'The house gets a mail and takes the case or says no. When it takes the case it reads the whole timeline, and you no longer do.',
  },
  noHouse: {
    sv: 'Inget annat hus delar arbetsgivaren. Dela den först.',
    en: 'No other house shares the employer. Share it first.',
  },
  house: { sv: 'Vilket hus?', en: 'Which house?' },
  reason: { sv: 'Varför?', en: 'Why?' },
  reasonHelp: {
    sv: 'Står på tidslinjen. Skriv inte namn eller hälsa.',
    en: 'Stands on the timeline. Do not write names or health.',
  },
  offer: { sv: 'Fråga huset', en: 'Ask the house' },
  offered: { sv: 'Huset är tillfrågat.', en: 'The house is asked.' },
  waitsTitle: { sv: '{house} är tillfrågat', en: '{house} is asked' },
  waits: {
    sv: 'Ärendet är ert tills huset svarar.',
    en: 'The case is yours until the house answers.',
  },
  withdraw: { sv: 'Ta tillbaka frågan', en: 'Withdraw the question' },
  withdrawn: { sv: 'Frågan är tillbakatagen.', en: 'The question is withdrawn.' },
  takeTitle: { sv: 'Vill ni ta över ärendet?', en: 'Will you take the case over?' },
  takeText: {
    sv: '{from} frågar er. Tar du ärendet blir du dess mäklare och läser hela tidslinjen.',
    en: '{from} asks you. If you take the case you become its broker and read the whole timeline.',
  },
  take: { sv: 'Ta över ärendet', en: 'Take the case over' },
  taken: { sv: 'Ärendet är ert. Se över nästa steg.', en: 'The case is yours. Look over the next step.' },
  decline: { sv: 'Tacka nej', en: 'Say no' },
  declined: { sv: 'Ni har tackat nej.', en: 'You have said no.' },
} satisfies Messages;

export const mails = {
  offeredSubject: { sv: 'Ert hus är frågat om ärende {key}', en: 'Your house is asked about case {key}' },
  offeredBody: {
    sv: 'Hej.\n\nEtt annat hus vill att ni tar över ärende {key}. Logga in, läs varför och svara:\n{link}\n\nBrygga',
    en: 'Hello.\n\nAnother house would like you to take over case {key}. Sign in, read why and answer:\n{link}\n\nBrygga',
  },
  takenSubject: { sv: 'Ärende {key} har tagits över', en: 'Case {key} was taken over' },
  takenBody: {
    sv: 'Hej.\n\nHuset som du frågade har tagit över ärende {key}:\n{link}\n\nBrygga',
    en: 'Hello.\n\nThe house that you asked has taken over case {key}:\n{link}\n\nBrygga',
  },
  declinedSubject: { sv: 'Ärende {key} är kvar hos er', en: 'Case {key} stays with you' },
  declinedBody: {
    sv: 'Hej.\n\nHuset som du frågade tackade nej till ärende {key}:\n{link}\n\nBrygga',
    en: 'Hello.\n\nThe house that you asked said no to case {key}:\n{link}\n\nBrygga',
  },
} satisfies Messages;
