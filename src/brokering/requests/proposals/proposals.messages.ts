import type { Message, Messages } from '../../../platform/i18n.ts';

export const messages = {
  requests: { sv: 'Förfrågningar', en: 'Requests' },
  listLead: {
    sv: '{n, plural, =0 {Ni har inte fått någon förfrågan än.} one {Ni har fått en förfrågan.} other {Ni har fått # förfrågningar.}}',
    en: '{n, plural, =0 {You have not got any request yet.} one {You have got one request.} other {You have got # requests.}}',
  },
  listNone: {
    sv: 'Ni får en förfrågan när ett behov passar något i ert utbud. Håll utbudet aktuellt, så missar ni ingen.',
    en: 'You get a request when a need fits one of your offers. Keep your offers current, so that you miss none.',
  },
  toOffers: { sv: 'Till ert utbud', en: 'To your offers' },
  yourAnswer: { sv: 'Ert svar', en: 'Your proposal' },
  noDraft: { sv: 'Inte påbörjat', en: 'Not begun' },
  draft: { sv: 'Utkast', en: 'Draft' },
  readOwn: { sv: 'Läs ert inlämnade svar', en: 'Read what you handed in' },
  handedIn: { sv: 'Inlämnat {at}', en: 'Handed in {at}' },
  answer: { sv: 'Svara på förfrågan', en: 'Answer the request' },
  continueDraft: { sv: 'Fortsätt på utkastet', en: 'Continue the draft' },
  replace: { sv: 'Ändra och lämna in igen', en: 'Change and hand in again' },
  withdraw: { sv: 'Ta tillbaka svaret', en: 'Take the proposal back' },
  withdrawn: {
    sv: 'Svaret är tillbakataget. Utkastet finns kvar.',
    en: 'The proposal is taken back. The draft is kept.',
  },
  formTitle: { sv: 'Svara på förfrågan', en: 'Answer the request' },
  formLead: {
    sv: 'Räkna med en halvtimme. Ingen läser svaret före sista svarstid {at}.',
    en: 'Allow half an hour. Nobody reads the proposal before the deadline {at}.',
  },
  reused: {
    sv: 'Upplägg, lärare, leverans och referenser är hämtade från ert senaste svar.',
    en: 'Design, teachers, delivery and references are taken from your latest proposal.',
  },
  outcomes: { sv: 'Leder utbildningen till målen?', en: 'Does the training lead to the outcomes?' },
  outcomesNote: { sv: 'Mer om målen', en: 'More about the outcomes' },
  adaptations: { sv: 'Anpassningar', en: 'Adaptations' },
  how: { sv: 'Så gör ni', en: 'How you do it' },
  method: { sv: 'Upplägg', en: 'Design' },
  methodHelp: {
    sv: 'Hur lär sig deltagarna, och hur vet ni att de har lärt sig?',
    en: 'How do participants learn, and how do you know that they have?',
  },
  teachers: { sv: 'Lärare', en: 'Teachers' },
  teachersHelp: {
    sv: 'Beskriv kompetens och erfarenhet. Skriv inte namn.',
    en: 'Describe competence and experience. Do not write names.',
  },
  timeAndPlace: { sv: 'Tid och plats', en: 'Time and place' },
  startOn: { sv: 'Första dag', en: 'First day' },
  delivery: { sv: 'Leverans och tillgänglighet', en: 'Delivery and accessibility' },
  deliveryHelp: {
    sv: 'Hur fungerar det vid sidan av arbetet, och för den som behöver anpassning?',
    en: 'How does it work beside the job, and for those who need adaptations?',
  },
  own: { sv: 'Så uppfyller ni: {name}', en: 'How you meet: {name}' },
  references: { sv: 'Referenser', en: 'References' },
  referencesHelp: {
    sv: 'Liknande uppdrag, utan namn på personer.',
    en: 'Similar assignments, without names of people.',
  },
  price: { sv: 'Pris för hela gruppen, utan moms', en: 'Price for the whole group, without VAT' },
  priceHelp: {
    sv: 'Lägsta pris ÷ ert pris × 100 ger prisets poäng.',
    en: 'Lowest price ÷ your price × 100 gives the points for price.',
  },
  files: { sv: 'Bilagor', en: 'Attachments' },
  filesLead: {
    sv: 'Bilagor följer med det som ni har lämnat in. De kan bytas fram till sista svarstid.',
    en: 'Attachments go with what you have handed in. They can be changed until the deadline.',
  },
  addFile: { sv: 'Lägg till fil', en: 'Add a file' },
  file: { sv: 'Fil', en: 'File' },
  send: { sv: 'Skicka filen', en: 'Send the file' },
  remove: { sv: 'Ta bort', en: 'Delete' },
  removeName: { sv: 'Ta bort {name}', en: 'Delete {name}' },
  fileAdded: { sv: 'Filen är tillagd.', en: 'The file is added.' },
  fileRemoved: { sv: 'Filen är borttagen.', en: 'The file is deleted.' },
  saveDraft: { sv: 'Spara utkast', en: 'Save draft' },
  submit: { sv: 'Lämna in svaret', en: 'Hand in the proposal' },
  consequence: {
    sv: 'När ni lämnar in är svaret bindande. Ni kan byta det eller ta tillbaka det till sista svarstid.',
    en: 'When you hand in, the proposal is binding. You can replace it or take it back until the deadline.',
  },
  draftSaved: {
    sv: 'Utkastet är sparat. Det är inte inlämnat.',
    en: 'The draft is saved. It is not handed in.',
  },
  submitted: { sv: 'Svaret är inlämnat och förseglat.', en: 'The proposal is handed in and sealed.' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  late: {
    sv: 'Svaret kom efter sista svarstid, {deadline}. Det öppnas inte. Utkastet finns kvar hos er.',
    en: 'The proposal came after the deadline, {deadline}. It stays closed. You keep the draft.',
  },
  sealedUntil: { sv: 'Förseglat till {at}', en: 'Sealed until {at}' },
  newerDraft: {
    sv: 'Utkastet skiljer sig från det inlämnade svaret.',
    en: 'The draft differs from the proposal handed in.',
  },
  conflict: {
    sv: 'En kollega sparade medan du skrev. Din text står kvar här. Läs det sparade utkastet och spara igen.',
    en: 'A colleague saved while you were writing. Your text is still here. Read the saved draft and save again.',
  },
  openOther: { sv: 'Det sparade utkastet', en: 'The saved draft' },
  pdf: { sv: 'Kravspecifikation, PDF', en: 'Specification, PDF' },
  word: { sv: 'Kravspecifikation, Word', en: 'Specification, Word' },
  closed: { sv: 'Sista svarstid var {at}. Från {centre}.', en: 'The deadline was {at}. From {centre}.' },
  answerBy: { sv: 'Svara senast {at}. Från {centre}.', en: 'Answer by {at}. From {centre}.' },
  help: { sv: 'Så går en förfrågan till', en: 'How a request works' },
  whyAsked: { sv: 'Varför ni fick frågan', en: 'Why you were asked' },
} satisfies Messages;

/** How far the provider has come with a request. */
export const ownStateNames: Record<'none' | 'draft' | 'handedIn', Message> = {
  none: { sv: 'Inte påbörjat', en: 'Not begun' },
  draft: { sv: 'Utkast', en: 'Draft' },
  handedIn: { sv: 'Inlämnat', en: 'Handed in' },
};

export const coverageNames: Record<'yes' | 'partly' | 'no', Message> = {
  yes: { sv: 'Ja', en: 'Yes' },
  partly: { sv: 'Delvis', en: 'Partly' },
  no: { sv: 'Nej', en: 'No' },
};

export const problems = {
  method: { sv: 'Beskriv upplägget.', en: 'Describe the design.' },
  teachers: { sv: 'Beskriv lärarna.', en: 'Describe the teachers.' },
  timeAndPlace: { sv: 'Skriv tid och plats.', en: 'Write time and place.' },
  delivery: {
    sv: 'Beskriv leverans och tillgänglighet.',
    en: 'Describe delivery and accessibility.',
  },
  own: { sv: 'Beskriv hur ni uppfyller: {name}', en: 'Describe how you meet: {name}' },
  choose: { sv: '{name}: välj ja, delvis eller nej.', en: '{name}: choose yes, partly or no.' },
  price: {
    sv: 'Skriv priset i hela kronor, minst 1 kr.',
    en: 'Write the price in whole kronor, at least SEK 1.',
  },
  startOn: { sv: 'Välj en dag.', en: 'Choose a day.' },
  number: {
    sv: 'Ta bort personnumret. Ingen behöver det.',
    en: 'Remove the personal identity number. Nobody needs it.',
  },
  chooseFile: { sv: 'Välj en fil.', en: 'Choose a file.' },
  wrongKind: {
    sv: 'Filen är inte av ett slag som går att lägga till, eller är inte vad namnet säger.',
    en: 'The file is of a kind that cannot be added, or is not what its name says.',
  },
  tooLarge: { sv: 'Filen är större än 10 MB.', en: 'The file is larger than 10 MB.' },
  tooMany: { sv: 'Det går att lägga till högst fem filer.', en: 'At most five files can be added.' },
} satisfies Messages;
