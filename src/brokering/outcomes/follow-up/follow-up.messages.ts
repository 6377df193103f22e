import type { Message, Messages } from '../../../platform/i18n.ts';
import type { LevelRound, Position, Question } from './follow-up.ts';

export const messages = {
  followUp: { sv: 'Uppföljning', en: 'Follow-up' },
  levels: { sv: 'Nivåer före och efter', en: 'Levels before and after' },
  levelsHelp: {
    sv: 'Nivå 0–5 som i kompetensmatrisen, mot kravet {required}.',
    en: 'Level 0–5 as in the competence matrix, against the required {required}.',
  },
  gain: {
    sv: '{round}: {now, plural, =0 {inget steg} one {# steg} other {# steg}} kvar. Gapet har minskat med {less} av {before}.',
    en: '{round}: {now, plural, =0 {no step} one {# step} other {# steps}} left. The gap has fallen by {less} of {before}.',
  },
  noGain: {
    sv: 'Skriv in nivåer före insatsen och vid en senare mätning, så räknas gapet här.',
    en: 'Write down levels before the effort and at a later round, and the gap is counted here.',
  },
  person: { sv: 'Deltagare', en: 'Participant' },
  setLevels: { sv: 'Skriv in nivåer', en: 'Write down levels' },
  levelRound: { sv: 'Vilken mätning?', en: 'Which round?' },
  levelOf: { sv: 'Nivå för {name}', en: 'Level of {name}' },
  levelProblem: { sv: 'Välj en nivå från 0 till 5.', en: 'Choose a level from 0 to 5.' },
  roundProblem: { sv: 'Välj vilken mätning det gäller.', en: 'Choose which round it is.' },
  notKnown: { sv: 'Vet inte', en: 'Not known' },
  saveLevels: { sv: 'Spara nivåerna', en: 'Save the levels' },
  levelsSaved: { sv: 'Nivåerna är sparade.', en: 'The levels are saved.' },
  hidden: {
    sv: 'Nivåer visas inte per person. Gapet visas när minst fem är bedömda.',
    en: 'Levels are not shown by person. The gap is shown when at least five are assessed.',
  },
  answers: { sv: 'Vad deltagarna svarade', en: 'What participants answered' },
  answersHelp: {
    sv: 'Medelvärden från 1 till 5. De som har tackat ja får frågorna vid slutet, efter 3 och efter 6 månader, och en påminnelse efter 7 dagar.',
    en: 'Means from 1 to 5. Those who agreed are asked at the end, after 3 and after 6 months, and reminded once after 7 days.',
  },
  noAnswers: { sv: 'Ingen är tillfrågad än.', en: 'Nobody has been asked yet.' },
  round: { sv: 'Mätning', en: 'Round' },
  answered: { sv: 'Svarade', en: 'Answered' },
  answeredOf: { sv: '{answered} av {asked}', en: '{answered} of {asked}' },
  tooFew: { sv: 'Visas inte: färre än fem svar.', en: 'Not shown: fewer than five answers.' },
  notAsked: { sv: 'Frågas inte vid den mätningen.', en: 'Not asked in this round.' },
  moved: { sv: 'Ny ställning', en: 'New position' },
  lesson: { sv: 'Vad lärde ni er?', en: 'What did you learn?' },
  lessonText: {
    sv: 'Dela lärdomen i metodbanken, så har andra lärcentrum nytta av den. Skriv inte arbetsgivarens namn.',
    en: 'Share the lesson in the method bank, so that other centres gain from it. Do not name the employer.',
  },
  toBank: { sv: 'Skriv lärdomen', en: 'Write the lesson' },
  method: { sv: 'Metod som användes', en: 'Method that was used' },
  sheetTitle: { sv: 'Hur gick det?', en: 'How did it go?' },
  sheetLead: {
    sv: '{title}, hos {provider}. Frågorna kommer från {house}.',
    en: '{title}, with {provider}. The questions come from {house}.',
  },
  sheetPrivate: {
    sv: 'Det tar en minut. Ingen ser vad just du svarar: bara medelvärden visas, och bara när minst fem har svarat.',
    en: 'It takes a minute. Nobody sees your own answers: only means are shown, and only when five or more have answered.',
  },
  scale: { sv: '1 inte alls, 5 helt och hållet', en: '1 not at all, 5 fully' },
  gradeProblem: { sv: 'Välj 1 till 5.', en: 'Choose 1 to 5.' },
  position: {
    sv: 'Vad har hänt med ditt arbete sedan insatsen började?',
    en: 'What has happened to your work since the effort began?',
  },
  positionProblem: { sv: 'Välj det som stämmer bäst.', en: 'Choose what fits best.' },
  send: { sv: 'Skicka svaren', en: 'Send the answers' },
  thanks: { sv: 'Tack. Dina svar är sparade.', en: 'Thank you. Your answers are saved.' },
  isAnswered: { sv: 'Frågorna är redan besvarade.', en: 'The questions have been answered.' },
  stop: { sv: 'Fråga mig inte mer', en: 'Do not ask me again' },
  stopText: {
    sv: 'Du kan när som helst ta tillbaka ditt samtycke. Då kommer inga fler frågor.',
    en: 'You can withdraw your consent at any time. No more questions will come.',
  },
  stopped: { sv: 'Du får inga fler frågor.', en: 'You will get no more questions.' },
} satisfies Messages;

export const roundNames: Record<LevelRound, Message> = {
  before: { sv: 'Före insatsen', en: 'Before the effort' },
  end: { sv: 'Vid slutet', en: 'At the end' },
  threeMonths: { sv: 'Efter 3 månader', en: 'After 3 months' },
  sixMonths: { sv: 'Efter 6 månader', en: 'After 6 months' },
};

export const questionNames: Record<Question, Message> = {
  reaction: { sv: 'Insatsen var bra för mig', en: 'The effort was good for me' },
  learning: { sv: 'Jag lärde mig det jag behövde', en: 'I learned what I needed' },
  workUse: { sv: 'Jag använder det i arbetet', en: 'I use it at work' },
  result: { sv: 'Arbetet går bättre nu', en: 'Work goes better now' },
  safeBefore: {
    sv: 'Före insatsen kände jag mig trygg i mitt arbetsliv',
    en: 'Before the effort I felt safe in my working life',
  },
  safeNow: { sv: 'Nu känner jag mig trygg i mitt arbetsliv', en: 'Now I feel safe in my working life' },
};

export const questionHeads: Record<Question, Message> = {
  reaction: { sv: 'Reaktion', en: 'Reaction' },
  learning: { sv: 'Lärande', en: 'Learning' },
  workUse: { sv: 'Användning', en: 'Use' },
  result: { sv: 'Resultat', en: 'Result' },
  safeBefore: { sv: 'Trygg före', en: 'Safe before' },
  safeNow: { sv: 'Trygg nu', en: 'Safe now' },
};

export const positionNames: Record<Position, Message> = {
  same: { sv: 'Samma arbete som förut', en: 'The same work as before' },
  widerTasks: { sv: 'Fler eller nya arbetsuppgifter', en: 'More or new tasks' },
  newJobHere: { sv: 'Nytt arbete hos samma arbetsgivare', en: 'A new job with the same employer' },
  newJobElsewhere: { sv: 'Nytt arbete någon annanstans', en: 'A new job elsewhere' },
  validated: { sv: 'Min kompetens är validerad', en: 'My competence has been validated' },
  studying: { sv: 'Jag studerar vidare', en: 'I study further' },
  noJob: { sv: 'Jag har inget arbete nu', en: 'I have no job now' },
};

export const mails = {
  subject: { sv: 'Hur gick det? Några korta frågor', en: 'How did it go? A few short questions' },
  againSubject: { sv: 'Påminnelse: hur gick det?', en: 'Reminder: how did it go?' },
  body: {
    sv: 'Hej!\n\nDu har deltagit i ”{title}”. {house} vill veta hur det gick. Det tar en minut, och ingen ser vad just du svarar:\n{link}\n\nPå samma sida kan du säga att du inte vill bli tillfrågad mer.',
    en: 'Hello,\n\nYou took part in “{title}”. {house} would like to know how it went. It takes a minute, and nobody sees your own answers:\n{link}\n\nOn the same page you can say that you do not want to be asked again.',
  },
} satisfies Messages;
