import type { Message, Messages } from '../../../../platform/i18n.ts';
import type { ActivityKind, ActivityState, PlanPart, PlanState } from './plan.ts';

export const messages = {
  title: { sv: 'Min utvecklingsplan', en: 'My development plan' },
  mine: { sv: 'Mina utvecklingsplaner', en: 'My development plans' },
  mineLead: {
    sv: 'Planer som du har knutit till ditt konto.',
    en: 'Plans that you have tied to your account.',
  },
  noneMine: {
    sv: 'Ingen plan är knuten till kontot. Du får en länk av din chef och tar över planen där.',
    en: 'No plan is tied to the account. Your manager gives you a link, and you take the plan over there.',
  },
  of: { sv: '{title} hos {employer}', en: '{title} at {employer}' },
  owner: {
    sv: 'Planen är din. Din chef ser bara de delar som du visar. Lärcentrum ser aldrig vem du är.',
    en: 'The plan is yours. Your manager sees only the parts that you show. The learning centre never sees who you are.',
  },
  takeTitle: { sv: 'Ta över din utvecklingsplan', en: 'Take over your development plan' },
  takeLead: {
    sv: 'När du tar över planen slutar den här länken att fungera. Du får en egen länk som bara du har.',
    en: 'When you take the plan over, this link stops working. You get a link of your own that only you have.',
  },
  takeLink: { sv: 'Ta över med en egen länk', en: 'Take over with a link of your own' },
  takeAccount: { sv: 'Ta över och knyt till mitt konto', en: 'Take over and tie to my account' },
  takeAccountHelp: {
    sv: 'Du är inloggad. Med kontot behöver du inte spara någon länk.',
    en: 'You are signed in. With the account you need not keep a link.',
  },
  taken: { sv: 'Planen är din.', en: 'The plan is yours.' },
  ownLinkTitle: { sv: 'Din egen länk', en: 'Your own link' },
  ownLinkOnce: {
    sv: 'Spara länken nu. Den visas bara en gång, och ingen kan ta fram den igen.',
    en: 'Keep the link now. It is shown once, and nobody can bring it back.',
  },
  link: { sv: 'Länk', en: 'Link' },
  open: { sv: 'Öppna planen', en: 'Open the plan' },
  levels: { sv: 'Så står du i matrisen', en: 'How you stand in the matrix' },
  competence: { sv: 'Kompetens', en: 'Competence' },
  required: { sv: 'Krävs', en: 'Required' },
  level: { sv: 'Nivå', en: 'Level' },
  notAssessed: { sv: 'Inte bedömd', en: 'Not assessed' },
  goals: { sv: 'Mål', en: 'Goals' },
  goalNo: { sv: 'Mål {n}', en: 'Goal {n}' },
  from: { sv: 'Från nivå (0–5)', en: 'From level (0–5)' },
  to: { sv: 'Till nivå (0–5)', en: 'To level (0–5)' },
  by: { sv: 'Senast', en: 'By' },
  activities: { sv: 'Aktiviteter', en: 'Activities' },
  activityNo: { sv: 'Aktivitet {n}', en: 'Activity {n}' },
  kind: { sv: 'Slag', en: 'Kind' },
  what: { sv: 'Vad?', en: 'What?' },
  on: { sv: 'Överenskommen dag', en: 'Agreed day' },
  state: { sv: 'Läge', en: 'State' },
  words: { sv: 'Mina egna ord', en: 'My own words' },
  wordsHelp: {
    sv: 'Vad vill du, och vad behöver du för att klara det? Skriv inget om hälsa.',
    en: 'What do you want, and what do you need to manage it? Write nothing about health.',
  },
  followUp: { sv: 'Uppföljning', en: 'Follow-up' },
  followOn: { sv: 'När följer ni upp?', en: 'When do you follow up?' },
  agreed: { sv: 'Det ni kom överens om', en: 'What you agreed on' },
  moreRows: { sv: 'Fler rader', en: 'More rows' },
  shown: { sv: 'Visa för arbetsgivaren', en: 'Show to the employer' },
  shownHelp: {
    sv: 'Du väljer varje del för sig och kan ändra dig när du vill.',
    en: 'You choose each part for itself, and can change your mind whenever you like.',
  },
  save: { sv: 'Spara planen', en: 'Save the plan' },
  saved: { sv: 'Planen är sparad.', en: 'The plan is saved.' },
  changedMeanwhile: {
    sv: 'Planen ändrades i ett annat fönster. Din text står kvar, spara igen om den ska gälla.',
    en: 'The plan was changed in another window. Your text stands; save again if it shall hold.',
  },
  propose: { sv: 'Föreslå en ny nivå i matrisen', en: 'Propose a new level in the matrix' },
  proposeLead: {
    sv: 'Arbetsgivaren svarar. Blir det ja ändras nivån i matrisen.',
    en: 'The employer answers. If it is yes, the level in the matrix changes.',
  },
  newLevel: { sv: 'Ny nivå (0–5)', en: 'New level (0–5)' },
  doPropose: { sv: 'Föreslå', en: 'Propose' },
  proposed: { sv: 'Förslaget är skickat.', en: 'The proposal is sent.' },
  chooseCompetence: { sv: 'Välj kompetens.', en: 'Choose a competence.' },
  proposals: { sv: 'Föreslagna nivåer', en: 'Proposed levels' },
  proposalOf: { sv: '{competence}: nivå {level}', en: '{competence}: level {level}' },
  waiting: { sv: 'Väntar på svar', en: 'Waits for an answer' },
  accepted: { sv: 'Godkänd', en: 'Accepted' },
  refused: { sv: 'Inte godkänd', en: 'Not accepted' },
  yourCopy: { sv: 'Din kopia', en: 'Your copy' },
  pdf: { sv: 'Hämta PDF', en: 'Download PDF' },
  json: { sv: 'Hämta som data (JSON)', en: 'Download as data (JSON)' },
  print: { sv: 'Skriv ut', en: 'Print' },
  erase: { sv: 'Radera planen', en: 'Erase the plan' },
  eraseLead: {
    sv: 'Allt i planen försvinner, också för arbetsgivaren. Det går inte att ångra.',
    en: 'Everything in the plan goes, for the employer as well. It cannot be undone.',
  },
  erased: { sv: 'Planen är raderad.', en: 'The plan is erased.' },
  plans: { sv: 'Utvecklingsplaner', en: 'Development plans' },
  plansLead: {
    sv: 'Medarbetaren äger planen. Du lämnar över en länk, och ser sedan bara det som medarbetaren visar.',
    en: 'The employee owns the plan. You hand over a link, and then see only what the employee shows.',
  },
  counts: {
    sv: '{taken} medarbetare har tagit över sin plan.',
    en: '{taken} employees have taken their plan over.',
  },
  reached: { sv: '{reached} nivåer har nåtts.', en: '{reached} levels have been reached.' },
  tooFew: {
    sv: 'Antal visas när minst fem medarbetare har en plan.',
    en: 'Numbers are shown when at least five employees have a plan.',
  },
  person: { sv: 'Person {n}', en: 'Person {n}' },
  noPlan: { sv: 'Ingen plan', en: 'No plan' },
  invited: { sv: 'Länk lämnad, inte övertagen', en: 'Link handed over, not taken over' },
  isTaken: { sv: 'Övertagen', en: 'Taken over' },
  invite: { sv: 'Skapa länk', en: 'Make a link' },
  inviteAgain: { sv: 'Skapa ny länk', en: 'Make a new link' },
  inviteOf: { sv: '{act} till {who}', en: '{act} for {who}' },
  inviteTitle: { sv: 'Länken till medarbetaren', en: 'The link to the employee' },
  inviteOnce: {
    sv: 'Ge länken till {who} nu. Den visas bara en gång och slutar fungera när planen tas över.',
    en: 'Give {who} the link now. It is shown once, and stops working when the plan is taken over.',
  },
  backToPlans: { sv: 'Till utvecklingsplanerna', en: 'To the development plans' },
  alreadyTaken: {
    sv: 'Medarbetaren har redan tagit över planen.',
    en: 'The employee has taken the plan over already.',
  },
  see: { sv: 'Se det som visas', en: 'See what is shown' },
  seeOf: { sv: 'Se det som visas av {who}', en: 'See what is shown by {who}' },
  nothingShown: {
    sv: 'Medarbetaren visar ingen del av planen.',
    en: 'The employee shows no part of the plan.',
  },
  accept: { sv: 'Godkänn', en: 'Accept' },
  refuse: { sv: 'Godkänn inte', en: 'Do not accept' },
  decided: { sv: 'Svaret är sparat.', en: 'The answer is saved.' },
  levelTaken: {
    sv: 'Nivån har ändrats i matrisen under tiden. Läs om och svara igen.',
    en: 'The level has changed in the matrix meanwhile. Reload and answer again.',
  },
  personalNumber: {
    sv: 'Ta bort personnumret. Det behövs inte här.',
    en: 'Remove the personal identity number. It is not needed here.',
  },
  page: { sv: 'Sida', en: 'Page' },
} satisfies Messages;

export const partNames: Record<PlanPart, Message> = {
  goals: messages.goals,
  activities: messages.activities,
  words: messages.words,
  followUp: messages.followUp,
};

export const kindNames: Record<ActivityKind, Message> = {
  course: { sv: 'Kurs', en: 'Course' },
  workplace: { sv: 'Lärande i arbetet', en: 'Learning at work' },
  mentor: { sv: 'Mentor', en: 'Mentor' },
  validation: { sv: 'Validering', en: 'Validation' },
  other: { sv: 'Annat', en: 'Other' },
};

export const activityStateNames: Record<ActivityState, Message> = {
  planned: { sv: 'Planerad', en: 'Planned' },
  going: { sv: 'Pågår', en: 'Going on' },
  done: { sv: 'Klar', en: 'Done' },
};

export const planStateNames: Record<PlanState, Message> = {
  going: { sv: 'Pågår', en: 'Going on' },
  resting: { sv: 'Vilar', en: 'Resting' },
  reached: { sv: 'Målet är nått', en: 'The goal is reached' },
};
