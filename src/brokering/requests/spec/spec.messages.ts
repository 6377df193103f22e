import type { Message, Messages } from '../../../platform/i18n.ts';

export const messages = {
  tab: { sv: 'Kravspecifikation', en: 'Requirements' },
  title: { sv: 'Kravspecifikation', en: 'Requirement specification' },
  edit: { sv: 'Ändra', en: 'Change' },
  begin: { sv: 'Skriv kravspecifikation', en: 'Write the specification' },
  nothingYet: { sv: 'Inget skrivet än.', en: 'Nothing written yet.' },
  pdf: { sv: 'Hämta PDF', en: 'Download PDF' },
  word: { sv: 'Hämta Word', en: 'Download Word' },
  none: {
    sv: 'Det finns ingen kravspecifikation än.',
    en: 'There is no requirement specification yet.',
  },
  noneForEmployer: {
    sv: 'Lärcentrumet har inte skickat någon kravspecifikation till er än.',
    en: 'The learning centre has not sent you a specification yet.',
  },
  workingCopy: { sv: 'Arbetsversion', en: 'Working copy' },
  version: { sv: 'Version {n}', en: 'Version {n}' },
  changedSince: { sv: 'Ändrat sedan version {n}', en: 'Changed since version {n}' },
  part: { sv: 'Del', en: 'Part' },
  before: { sv: 'Förut', en: 'Before' },
  after: { sv: 'Nu', en: 'Now' },
  nothingSaid: { sv: 'Inget skrivet', en: 'Nothing written' },
  versions: { sv: 'Versioner', en: 'Versions' },
  sent: { sv: 'Skickad {at}', en: 'Sent {at}' },
  waits: { sv: 'Väntar på arbetsgivaren', en: 'Waiting for the employer' },
  approved: { sv: 'Godkänd', en: 'Approved' },
  returned: { sv: 'Tillbaka med ändringar', en: 'Returned with changes' },
  byEmployer: { sv: '{name} svarade för arbetsgivaren {at}', en: '{name} answered for the employer {at}' },
  byBroker: {
    sv: '{name} skrev in arbetsgivarens svar {at}',
    en: '{name} entered the employer’s answer {at}',
  },
  someone: { sv: 'Någon', en: 'Somebody' },
  send: { sv: 'Skicka till arbetsgivaren', en: 'Send to the employer' },
  sendText: {
    sv: 'Arbetsgivaren godkänner innan förfrågan skickas. Du kan ändra arbetsversionen efteråt och skicka en ny version.',
    en: 'The employer approves before the request is sent. You can change the working copy later and send a new version.',
  },
  sentDone: { sv: 'Version {n} är skickad till {name}.', en: 'Version {n} has been sent to {name}.' },
  sentNoMail: {
    sv: 'Version {n} är sparad. {name} har ingen e-postadress, så berätta själv att den väntar.',
    en: 'Version {n} is saved. {name} has no e-mail address, so tell them that it is waiting.',
  },
  sameAsSent: {
    sv: 'Arbetsversionen är densamma som den senast skickade.',
    en: 'The working copy is the same as the version sent last.',
  },
  noEmployer: {
    sv: 'Koppla behovet till en arbetsgivare innan du skickar.',
    en: 'Connect the need to an employer before you send.',
  },
  notSaved: { sv: 'Spara kravspecifikationen först.', en: 'Save the specification first.' },
  decide: { sv: 'Svara på version {n}', en: 'Answer version {n}' },
  decideEmployer: {
    sv: 'När du godkänner kan lärcentrumet skicka förfrågan till alla anordnare som uppfyller villkoren. Vikterna låses då.',
    en: 'When you approve, the learning centre can send the request to all providers that meet the conditions. The weights are then locked.',
  },
  decideBroker: {
    sv: 'Har arbetsgivaren svarat på annat sätt? Skriv in svaret och hur du fick det.',
    en: 'Has the employer answered in another way? Enter the answer and how you got it.',
  },
  answer: { sv: 'Svar', en: 'Answer' },
  approve: { sv: 'Godkänn', en: 'Approve' },
  returnIt: { sv: 'Skicka tillbaka', en: 'Return' },
  words: { sv: 'Vad ska ändras', en: 'What to change' },
  wordsBroker: { sv: 'Hur du fick svaret', en: 'How you got the answer' },
  sayWhat: { sv: 'Skriv vad som ska ändras.', en: 'Write what to change.' },
  sayHow: { sv: 'Skriv hur du fick svaret.', en: 'Write how you got the answer.' },
  chooseAnswer: { sv: 'Välj ett svar.', en: 'Choose an answer.' },
  saveAnswer: { sv: 'Spara svaret', en: 'Save the answer' },
  answered: { sv: 'Svaret är sparat.', en: 'The answer is saved.' },
  decided: { sv: 'Versionen har redan fått ett svar.', en: 'The version has been answered already.' },
  warnTitle: { sv: 'Texten pekar ut en anordnare', en: 'The text points at one provider' },
  warnProvider: {
    sv: '”{name}” är en anordnares namn. Skriv vad deltagarna ska kunna i stället.',
    en: '“{name}” is the name of a provider. Write what participants shall be able to do instead.',
  },
  warnOffer: {
    sv: '”{name}” är namnet på en kurs som bara {provider} har. Skriv vad deltagarna ska kunna i stället.',
    en: '“{name}” is the name of a course that only {provider} has. Write what participants shall be able to do instead.',
  },
} satisfies Messages;

/** Headings of the sections of the form, and of the document. */
export const sections = {
  goal: { sv: 'Mål', en: 'Goals' },
  outcomes: { sv: 'Läranderesultat', en: 'Learning outcomes' },
  who: { sv: 'Deltagare', en: 'Participants' },
  where: { sv: 'Tid och plats', en: 'Time and place' },
  access: { sv: 'Språk och anpassning', en: 'Language and adaptations' },
  money: { sv: 'Budget', en: 'Budget' },
  criteria: { sv: 'Kriterier och vikter', en: 'Criteria and weights' },
} satisfies Messages;

export const fieldNames = {
  title: { sv: 'Rubrik', en: 'Heading' },
  goal: { sv: 'Mål i verksamheten', en: 'Goal of the workplace' },
  outcomes: { sv: 'Det här ska deltagarna kunna', en: 'What participants shall be able to do' },
  targetLevel: { sv: 'Nivå, 0–5', en: 'Level, 0–5' },
  group: { sv: 'Gruppen i dag', en: 'The group today' },
  people: { sv: 'Antal deltagare', en: 'Number of participants' },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  forms: { sv: 'Form', en: 'Form' },
  timesOfDay: { sv: 'Tid på dagen', en: 'Time of day' },
  placeNote: { sv: 'Mer om plats och skift', en: 'More about place and shifts' },
  languages: { sv: 'Språk', en: 'Languages' },
  adaptations: { sv: 'Anpassningar', en: 'Adaptations' },
  startFrom: { sv: 'Start tidigast', en: 'Earliest start' },
  startUntil: { sv: 'Start före', en: 'Start before' },
  budget: { sv: 'Budget utan moms', en: 'Budget without VAT' },
  weight: { sv: 'Vikt för {name}', en: 'Weight of {name}' },
  ownName: { sv: 'Eget kriterium {n}', en: 'Criterion of your own {n}' },
  ownWeight: { sv: 'Vikt för eget kriterium {n}', en: 'Weight of your own criterion {n}' },
} satisfies Messages;

export const fieldHelp = {
  goal: {
    sv: 'Vad ska fungera bättre på arbetsplatsen efteråt?',
    en: 'What shall work better at the workplace afterwards?',
  },
  group: {
    sv: 'Vad kan gruppen redan? Skriv inte namn eller hälsa.',
    en: 'What can the group do already? Do not write names or health.',
  },
  own: { sv: 'Till exempel: Lärare som kan branschen', en: 'For example: Teachers who know the trade' },
} satisfies Messages;

export const criterionNames: Record<'quality' | 'price' | 'delivery', Message> = {
  quality: { sv: 'Kvalitet', en: 'Quality' },
  price: { sv: 'Pris', en: 'Price' },
  delivery: { sv: 'Leverans och tillgänglighet', en: 'Delivery and accessibility' },
};

export const problems = {
  title: { sv: 'Skriv en rubrik.', en: 'Write a heading.' },
  goal: { sv: 'Skriv målet i verksamheten.', en: 'Write the goal of the workplace.' },
  outcomes: { sv: 'Skriv vad deltagarna ska kunna.', en: 'Write what participants shall be able to do.' },
  people: { sv: 'Skriv hur många som ska delta.', en: 'Write how many will take part.' },
  municipality: { sv: 'Välj kommun.', en: 'Choose a municipality.' },
  day: {
    sv: 'Skriv en dag som finns, som 15 3 2027.',
    en: 'Write a day of the calendar, such as 15 3 2027.',
  },
  startUntil: {
    sv: 'Sista start måste komma efter första start.',
    en: 'The latest start must come after the earliest.',
  },
  weights: {
    sv: 'Vikterna är {sum} tillsammans. De ska bli 100.',
    en: 'The weights are {sum} together. They must be 100.',
  },
  onlyPrice: { sv: 'Väg in något mer än priset.', en: 'Weigh something besides the price.' },
  ownName: { sv: 'Skriv vad kriteriet heter.', en: 'Write the name of the criterion.' },
  number: {
    sv: 'Ta bort personnumret. Anordnaren behöver det inte.',
    en: 'Remove the personal identity number. The provider does not need it.',
  },
} satisfies Messages;

export const mails = {
  subject: { sv: 'Läs och godkänn kravspecifikationen', en: 'Read and approve the specification' },
  body: {
    sv: '{centre} har skrivit en kravspecifikation åt er. Läs den och svara här:\n\n{link}\n\nIngen förfrågan skickas innan ni har godkänt.',
    en: '{centre} has written a requirement specification for you. Read it and answer here:\n\n{link}\n\nNo request is sent before you have approved.',
  },
} satisfies Messages;

export const documentWords = {
  lead: { sv: 'Kravspecifikation', en: 'Requirement specification' },
  page: { sv: 'Sida', en: 'Page' },
} satisfies Messages;
