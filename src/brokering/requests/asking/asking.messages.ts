import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  requests: { sv: 'Förfrågningar', en: 'Requests' },
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  listLead: {
    sv: '{n, plural, =0 {Ingen förfrågan är publicerad.} one {En förfrågan är publicerad.} other {# förfrågningar är publicerade.}}',
    en: '{n, plural, =0 {No request has been published.} one {One request has been published.} other {# requests have been published.}}',
  },
  listNone: {
    sv: 'Här samlas förfrågningar till anordnare. Börja med en kravspecifikation i ett behov.',
    en: 'Requests to providers are gathered here. Begin with the requirement specification of a need.',
  },
  toNeeds: { sv: 'Till behoven', en: 'To the needs' },
  request: { sv: 'Förfrågan', en: 'Request' },
  status: { sv: 'Läge', en: 'State' },
  published: { sv: 'Publicerad', en: 'Published' },
  deadline: { sv: 'Sista svarstid', en: 'Deadline' },
  open: { sv: 'Öppen för svar', en: 'Open for answers' },
  opened: { sv: 'Svaren är öppnade', en: 'Proposals opened' },
  withdrawn: { sv: 'Tillbakadragen', en: 'Withdrawn' },
  create: { sv: 'Skapa förfrågan', en: 'Create request' },
  openRequest: { sv: 'Till förfrågan', en: 'To the request' },
  publishTitle: { sv: 'Skapa förfrågan', en: 'Create request' },
  publishLead: {
    sv: 'Texten är version {n} av kravspecifikationen, som arbetsgivaren har godkänt.',
    en: 'The text is version {n} of the specification, which the employer has approved.',
  },
  recipients: { sv: 'Mottagare', en: 'Recipients' },
  allSame: {
    sv: '{n, plural, one {En anordnare får förfrågan.} other {Alla # får samma förfrågan vid samma tid.}}',
    en: '{n, plural, one {One provider gets the request.} other {All # get the same request at the same time.}}',
  },
  ruleText: {
    sv: 'Regel: alla anordnare som har minst en publicerad utbildning som uppfyller villkoren i behovet får frågan. Regelverk {rule}, version {version}. Ingen kan köpa en plats i listan.',
    en: 'Rule: all providers with at least one published offer that meets the conditions of the need are asked. Rule set {rule}, version {version}. No one can buy a place in the list.',
  },
  nobody: {
    sv: 'Ingen anordnare uppfyller villkoren. Ändra villkoren i behovet eller lägg till en anordnare med skäl.',
    en: 'No provider meets the conditions. Change the conditions of the need, or add a provider with a reason.',
  },
  byRule: { sv: 'Enligt regeln: {offers}', en: 'By the rule: {offers}' },
  byHand: { sv: 'Tillagd för hand: {reason}', en: 'Added by hand: {reason}' },
  noAddress: {
    sv: 'Saknar e-post. Ser förfrågan när de loggar in.',
    en: 'No e-mail address. They see it when they sign in.',
  },
  refused: {
    sv: 'Mejlet kom inte fram {at}. Anordnaren ser förfrågan när de loggar in. Ring gärna, men säg inget mer än det som står i förfrågan.',
    en: 'The mail did not arrive, {at}. The provider sees the request when they sign in. Do call them, but say no more than the request does.',
  },
  addTitle: { sv: 'Lägg till anordnare utöver regeln', en: 'Add providers beside the rule' },
  added: { sv: 'Anordnare', en: 'Providers' },
  addedReason: { sv: 'Skäl', en: 'Reason' },
  addedHelp: {
    sv: 'Skälet sparas i förfrågan och kan granskas. Det gäller alla som du lägger till.',
    en: 'The reason is kept with the request and can be reviewed. It holds for all whom you add.',
  },
  deadlineOn: { sv: 'Sista dag att svara', en: 'Last day to answer' },
  deadlineAt: { sv: 'Klockslag', en: 'Time' },
  deadlineHelp: { sv: 'Skriv som 16.00.', en: 'Write it like 16.00.' },
  hidesAsker: {
    sv: 'Dölj arbetsgivaren tills svaren öppnas',
    en: 'Hide the employer until the proposals are opened',
  },
  consequence: {
    sv: 'När du publicerar låses texten och vikterna. Svaren är förseglade till sista svarstid, också för dig.',
    en: 'When you publish, the text and the weights are locked. Proposals are sealed until the deadline, for you as well.',
  },
  publish: { sv: 'Publicera förfrågan', en: 'Publish the request' },
  publishedTo: {
    sv: '{key} är publicerad till {n, plural, one {en anordnare} other {# anordnare}}.',
    en: '{key} has been published to {n, plural, one {one provider} other {# providers}}.',
  },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  asker: { sv: 'Arbetsgivare', en: 'Employer' },
  askerHidden: { sv: 'Visas när svaren öppnas', en: 'Shown when the proposals are opened' },
  centre: { sv: 'Lärcentrum', en: 'Learning centre' },
  weightsLocked: {
    sv: 'Vikterna låstes {on}',
    en: 'The weights were locked on {on}',
  },
  weightsLockedWhy: {
    sv: 'Vikterna låstes {on} när {key} publicerades och kan inte ändras. Alla anordnare svarar på samma villkor. Dra tillbaka förfrågan med skäl om vikterna är fel.',
    en: 'The weights were locked on {on} when {key} was published and cannot be changed. All providers answer on the same terms. Withdraw the request with a reason if the weights are wrong.',
  },
  sealed: {
    sv: '{n, plural, =0 {Inget förseglat svar.} one {Ett förseglat svar.} other {# förseglade svar.}} De öppnas {at}.',
    en: '{n, plural, =0 {No sealed proposal.} one {One sealed proposal.} other {# sealed proposals.}} They open {at}.',
  },
  proposals: { sv: 'Svar', en: 'Proposals' },
  openedCount: {
    sv: '{n, plural, =0 {Ingen svarade i tid.} one {Ett svar kom i tid.} other {# svar kom i tid.}} De öppnades {at}.',
    en: '{n, plural, =0 {Nobody answered in time.} one {One proposal came in time.} other {# proposals came in time.}} They were opened {at}.',
  },
  questions: { sv: 'Frågor och svar', en: 'Questions and answers' },
  noQuestions: { sv: 'Ingen har ställt någon fråga.', en: 'Nobody has asked a question.' },
  toAll: {
    sv: 'Svaret går till alla mottagare. Ingen ser vem som frågade.',
    en: 'The answer goes to all recipients. Nobody sees who asked.',
  },
  askedBy: { sv: 'Fråga från {name}, {at}', en: 'Question from {name}, {at}' },
  asked: { sv: 'Fråga {at}', en: 'Question {at}' },
  answered: { sv: 'Svar {at}', en: 'Answer {at}' },
  notAnswered: {
    sv: 'Väntar på svar från lärcentrumet.',
    en: 'Waiting for an answer from the learning centre.',
  },
  yourAnswer: { sv: 'Svar till alla', en: 'Answer to all' },
  answerAll: { sv: 'Svara alla', en: 'Answer all' },
  answerSent: {
    sv: 'Svaret är skickat till alla mottagare.',
    en: 'The answer has been sent to all recipients.',
  },
  yourQuestion: { sv: 'Din fråga', en: 'Your question' },
  questionHelp: {
    sv: 'Skriv inte vilka ni är. Frågan och svaret visas för alla som fick förfrågan.',
    en: 'Do not write who you are. The question and the answer are shown to all who got the request.',
  },
  ask: { sv: 'Ställ frågan', en: 'Ask the question' },
  questionSent: {
    sv: 'Frågan är skickad till lärcentrumet.',
    en: 'The question has been sent to the learning centre.',
  },
  extend: { sv: 'Förläng för alla', en: 'Extend for all' },
  extendText: {
    sv: 'Alla mottagare får veta den nya tiden samtidigt.',
    en: 'All recipients are told the new time at once.',
  },
  extended: { sv: 'Sista svarstid är flyttad för alla.', en: 'The deadline has been moved for all.' },
  withdraw: { sv: 'Dra tillbaka förfrågan', en: 'Withdraw the request' },
  withdrawText: {
    sv: 'Alla mottagare får veta skälet. Svaren öppnas inte.',
    en: 'All recipients are told the reason. The proposals are not opened.',
  },
  reason: { sv: 'Skäl', en: 'Reason' },
  withdrawDone: {
    sv: 'Förfrågan är tillbakadragen. Alla mottagare får veta skälet.',
    en: 'The request is withdrawn. All recipients are told the reason.',
  },
  withdrawnWhy: {
    sv: 'Lärcentrumet drog tillbaka förfrågan {at}. Skäl: {reason}',
    en: 'The learning centre withdrew the request {at}. Reason: {reason}',
  },
  chosen: { sv: 'Arbetsgivaren har redan valt.', en: 'The employer has already chosen.' },
  notOpen: { sv: 'Förfrågan tar inte emot svar längre.', en: 'The request no longer takes answers.' },
  deadlinePassed: { sv: 'Sista svarstid har gått ut.', en: 'The deadline has passed.' },
  earlier: { sv: 'Sista svarstid kan bara flyttas framåt.', en: 'The deadline can only be moved later.' },
  alreadyAnswered: { sv: 'Frågan är redan besvarad.', en: 'The question has been answered already.' },
  noApproved: {
    sv: 'Arbetsgivaren behöver godkänna kravspecifikationen först.',
    en: 'The employer has to approve the specification first.',
  },
  alreadyOpen: {
    sv: 'Behovet har redan en förfrågan, {key}.',
    en: 'The need already has a request, {key}.',
  },
} satisfies Messages;

export const problems = {
  deadlineOn: { sv: 'Välj sista dag att svara.', en: 'Choose the last day to answer.' },
  deadlineAt: { sv: 'Skriv klockslaget som 16.00.', en: 'Write the time like 16.00.' },
  deadlineSoon: {
    sv: 'Anordnarna behöver minst ett dygn på sig. Välj en senare tid.',
    en: 'Providers need at least a day. Choose a later time.',
  },
  addedReason: {
    sv: 'Skriv varför du lägger till anordnare utöver regeln.',
    en: 'Write why you add providers beside the rule.',
  },
  namesAsker: {
    sv: 'Kravspecifikationen nämner arbetsgivaren. Ändra texten eller visa arbetsgivaren.',
    en: 'The specification names the employer. Change the text or show the employer.',
  },
  nobody: { sv: 'Förfrågan behöver minst en mottagare.', en: 'The request needs at least one recipient.' },
  question: { sv: 'Skriv en fråga på minst 10 tecken.', en: 'Write a question of at least 10 characters.' },
  answer: { sv: 'Skriv svaret.', en: 'Write the answer.' },
  reason: { sv: 'Skriv skälet.', en: 'Write the reason.' },
} satisfies Messages;
