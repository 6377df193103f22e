import type { Message, Messages } from '../../platform/i18n.ts';
import type { Adaptation, Form, TimeOfDay } from './conditions.ts';
import type {
  ClosingReason,
  CRITICAL_AREAS,
  NEED_LEVELS,
  NEED_SCOPES,
  NeedState,
  VULNERABILITY_REASONS,
} from './need.ts';

export const stateNames: Record<NeedState, Message> = {
  draft: { sv: 'Utkast', en: 'Draft' },
  open: { sv: 'Öppet', en: 'Open' },
  paused: { sv: 'Pausat', en: 'Paused' },
  closed: { sv: 'Avslutat', en: 'Closed' },
};

export const closingNames: Record<ClosingReason, Message> = {
  helped: { sv: 'Fick hjälp', en: 'Helped' },
  helpedElsewhere: { sv: 'Fick hjälp på annat håll', en: 'Helped elsewhere' },
  notReachable: { sv: 'Gick inte att nå', en: 'Could not be reached' },
  notForUs: { sv: 'Inte vår uppgift', en: 'Not for us' },
  withdrawn: { sv: 'Drogs tillbaka', en: 'Withdrawn' },
  noSupply: { sv: 'Inget utbud fanns', en: 'No supply was found' },
};

export const levelNames: Record<(typeof NEED_LEVELS)[number], Message> = {
  organisation: { sv: 'Hela verksamheten', en: 'The whole organisation' },
  group: { sv: 'En grupp', en: 'A group' },
  individual: { sv: 'En person', en: 'One person' },
};

export const scopeNames: Record<(typeof NEED_SCOPES)[number], Message> = {
  general: { sv: 'Generellt, fler har samma behov', en: 'General, others have the same need' },
  specific: { sv: 'Specifikt för arbetsplatsen', en: 'Specific to the workplace' },
};

export const areaNames: Record<(typeof CRITICAL_AREAS)[number], Message> = {
  A1: { sv: 'Förankring och mandat', en: 'Anchoring and mandate' },
  A2: { sv: 'Anpassning efter behov', en: 'Adaptation to needs' },
  A3: { sv: 'Samverkan över gränser', en: 'Collaboration across borders' },
  A4: { sv: 'Samarbete med arbetslivet', en: 'Collaboration with working life' },
  A5: { sv: 'Plattform och gemensamma resurser', en: 'Platform and shared resources' },
};

export const vulnerabilityNames: Record<(typeof VULNERABILITY_REASONS)[number], Message> = {
  downturn: { sv: 'Färre order', en: 'Fewer orders' },
  restructuring: { sv: 'Omställning', en: 'Restructuring' },
  fewCustomers: { sv: 'Få kunder', en: 'Few customers' },
  fewSuppliers: { sv: 'Få leverantörer', en: 'Few suppliers' },
  lowSkillLevel: { sv: 'Låg utbildningsnivå', en: 'Low level of education' },
  ageingStaff: { sv: 'Många går snart i pension', en: 'Many will soon retire' },
  staffShortage: { sv: 'Svårt att rekrytera', en: 'Hard to recruit' },
  keyPersonDependence: { sv: 'Beroende av enstaka personer', en: 'Dependent on single persons' },
  newTechnology: { sv: 'Ny teknik', en: 'New technology' },
  newRegulation: { sv: 'Nya regler', en: 'New rules' },
  languageBarriers: { sv: 'Språket är ett hinder', en: 'Language is a barrier' },
  remoteLocation: { sv: 'Långt till utbildning', en: 'Far from training' },
};

export const formNames: Record<Form, Message> = {
  onSite: { sv: 'På plats hos anordnaren', en: 'On site' },
  distance: { sv: 'På distans', en: 'Distance' },
  blended: { sv: 'Både på plats och distans', en: 'Blended' },
  atWorkplace: { sv: 'På arbetsplatsen', en: 'At the workplace' },
};

export const timeNames: Record<TimeOfDay, Message> = {
  daytime: { sv: 'Dagtid', en: 'Daytime' },
  evening: { sv: 'Kväll', en: 'Evening' },
  weekend: { sv: 'Helg', en: 'Weekend' },
  shift: { sv: 'Efter skift', en: 'Around shifts' },
  selfPaced: { sv: 'I egen takt', en: 'Self-paced' },
};

export const adaptationNames: Record<Adaptation, Message> = {
  wheelchair: { sv: 'Lokal för rullstol', en: 'Wheelchair access' },
  hearingLoop: { sv: 'Hörslinga', en: 'Hearing loop' },
  captioning: { sv: 'Textning', en: 'Captioning' },
  signLanguage: { sv: 'Teckenspråk', en: 'Sign language' },
  screenReader: { sv: 'Fungerar med skärmläsare', en: 'Works with screen readers' },
  easySwedish: { sv: 'Lätt svenska', en: 'Easy Swedish' },
  quietRoom: { sv: 'Lugnt rum', en: 'Quiet room' },
  adjustedPace: { sv: 'Anpassad takt', en: 'Adjusted pace' },
  studySupport: { sv: 'Studiestöd', en: 'Study support' },
};

/** The languages that learning is asked for in. */
export const languageNames: Record<string, Message> = {
  sv: { sv: 'Svenska', en: 'Swedish' },
  en: { sv: 'Engelska', en: 'English' },
  ar: { sv: 'Arabiska', en: 'Arabic' },
  fi: { sv: 'Finska', en: 'Finnish' },
  so: { sv: 'Somaliska', en: 'Somali' },
  ti: { sv: 'Tigrinja', en: 'Tigrinya' },
  fa: { sv: 'Persiska', en: 'Persian' },
  pl: { sv: 'Polska', en: 'Polish' },
  uk: { sv: 'Ukrainska', en: 'Ukrainian' },
};

/** What the history says of each action in the audit. */
export const actionNames: Record<string, Message> = {
  created: { sv: 'Behovet skrevs in', en: 'The need was entered' },
  changed: { sv: 'Innehållet ändrades', en: 'The content was changed' },
  opened: { sv: 'Behovet öppnades', en: 'The need was opened' },
  paused: { sv: 'Behovet pausades', en: 'The need was paused' },
  closed: { sv: 'Behovet avslutades', en: 'The need was closed' },
  conceptAccepted: { sv: 'En kompetens godtogs', en: 'A skill was accepted' },
  conceptRejected: { sv: 'En kompetens avvisades', en: 'A skill was rejected' },
  conceptUndone: { sv: 'Ett val av kompetens togs tillbaka', en: 'A choice of skill was taken back' },
};

export const messages = {
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  needs: { sv: 'Behov', en: 'Needs' },
  count: {
    sv: '{n, plural, =0 {Inga behov} one {# behov} other {# behov}}',
    en: '{n, plural, =0 {No needs} one {# need} other {# needs}}',
  },
  all: { sv: 'Alla', en: 'All' },
  state: { sv: 'Läge', en: 'State' },
  newNeed: { sv: 'Nytt behov', en: 'New need' },
  incoming: { sv: 'Inkomna', en: 'Incoming' },
  incomingCount: {
    sv: '{n, plural, =0 {Inkomna} other {Inkomna, # nya}}',
    en: '{n, plural, =0 {Incoming} other {Incoming, # new}}',
  },
  searchWords: { sv: 'Sök i behov', en: 'Search needs' },
  areaIs: { sv: 'Område: {name}', en: 'Area: {name}' },
  municipalityIs: { sv: 'Kommun: {name}', en: 'Municipality: {name}' },
  wordsAre: { sv: 'Ord: {words}', en: 'Words: {words}' },
  emptyFirst: {
    sv: 'Här samlas behov från dina arbetsgivare. Lägg in det första efter nästa besök.',
    en: 'Needs of your employers gather here. Enter the first one after your next visit.',
  },
  emptyFiltered: { sv: 'Inget behov passar filtren.', en: 'No need fits the filters.' },
  clearFilters: { sv: 'Rensa filter', en: 'Clear filters' },
  employerAndNeed: { sv: 'Behov', en: 'Need' },
  noEmployer: { sv: 'Ingen arbetsgivare vald', en: 'No employer chosen' },
  noTitle: { sv: 'Utan rubrik', en: 'Without heading' },
  people: { sv: 'Antal', en: 'Number' },
  received: { sv: 'Inkom', en: 'Received' },
  exportCsv: { sv: 'Ladda ner CSV', en: 'Download CSV' },
  exportXlsx: { sv: 'Ladda ner Excel', en: 'Download Excel' },
  parts: { sv: 'Delar av behovet', en: 'Parts of the need' },
  tabMatches: { sv: 'Matchningar', en: 'Matches' },
  tabNeed: { sv: 'Behovet', en: 'The need' },
  sharedWithoutName: { sv: 'Räknas i regionen utan namn', en: 'Counted in the region without name' },
  employees: { sv: '{n} anställda', en: '{n} employees' },
  open: { sv: 'Öppna behovet', en: 'Open the need' },
  openAgain: { sv: 'Öppna igen', en: 'Open again' },
  opened: { sv: 'Behovet är öppet. Nu kan det matchas.', en: 'The need is open. It can now be matched.' },
  edit: { sv: 'Ändra', en: 'Change' },
  pause: { sv: 'Pausa', en: 'Pause' },
  paused: { sv: 'Behovet är pausat.', en: 'The need is paused.' },
  close: { sv: 'Avsluta behovet', en: 'Close the need' },
  closed: { sv: 'Behovet är avslutat.', en: 'The need is closed.' },
  closingReason: { sv: 'Varför avslutas det?', en: 'Why is it closed?' },
  inBrief: { sv: 'Behovet i korthet', en: 'The need in brief' },
  history: { sv: 'Händelser', en: 'History' },
  brygga: { sv: 'Brygga', en: 'Brygga' },
  inOwnWords: { sv: 'Med egna ord', en: 'In their own words' },
  interpretation: { sv: 'Så tolkar vi det', en: 'How we read it' },
  fromEnquiry: { sv: 'Kommer från en behovsanmälan', en: 'Comes from an enquiry' },
  skills: { sv: 'Kompetenser', en: 'Skills' },
  skillsHelp: {
    sv: 'Förslagen kommer från orden i texten. Du avgör vilka som stämmer.',
    en: 'The suggestions come from the words of the text. You decide which are right.',
  },
  suggested: { sv: 'Förslag', en: 'Suggestions' },
  accepted: { sv: 'Godtagna', en: 'Accepted' },
  rejected: { sv: 'Avvisade', en: 'Rejected' },
  noneAccepted: { sv: 'Ingen kompetens är godtagen ännu.', en: 'No skill is accepted yet.' },
  becauseOf: { sv: 'Orden i texten: {words}', en: 'Words in the text: {words}' },
  accept: { sv: 'Godta', en: 'Accept' },
  reject: { sv: 'Avvisa', en: 'Reject' },
  undo: { sv: 'Ta tillbaka', en: 'Take back' },
  newTitle: { sv: 'Vad säger arbetsgivaren?', en: 'What does the employer say?' },
  newLead: {
    sv: 'Börja med deras egna ord. Lösningen kommer senare.',
    en: 'Begin with their own words. The solution comes later.',
  },
  startDraft: { sv: 'Fortsätt', en: 'Continue' },
  editTitle: { sv: 'Ändra behovet', en: 'Change the need' },
  words: { sv: 'Orden', en: 'The words' },
  raw: { sv: 'Med arbetsgivarens egna ord', en: 'In the employer’s own words' },
  rawHelp: {
    sv: 'Skriv inte namn eller uppgifter om hälsa.',
    en: 'Do not write names or facts about health.',
  },
  rawSeenBy: { sv: 'ni på lärcentrum och arbetsgivaren', en: 'you at the centre and the employer' },
  title: { sv: 'Rubrik', en: 'Heading' },
  titleHelp: { sv: 'Vad de ska kunna, i några ord.', en: 'What they should be able to do, in a few words.' },
  text: { sv: 'Din tolkning', en: 'Your reading of it' },
  textHelp: {
    sv: 'Skriv vad som ska läras. Matchningen läser den här texten.',
    en: 'Write what is to be learned. Matching reads this text.',
  },
  who: { sv: 'Vem det gäller', en: 'Who it is about' },
  employer: { sv: 'Arbetsgivare', en: 'Employer' },
  level: { sv: 'Nivå', en: 'Level' },
  scope: { sv: 'Hur vanligt är behovet?', en: 'How common is the need?' },
  howMany: { sv: 'Antal personer', en: 'Number of people' },
  persons: { sv: 'personer', en: 'people' },
  targetLevel: { sv: 'Önskad nivå efteråt', en: 'Wanted level afterwards' },
  targetLevelHelp: {
    sv: '1 känner till · 2 med stöd · 3 på egen hand · 4 hjälper andra · 5 utvecklar området',
    en: '1 knows about · 2 with support · 3 independently · 4 helps others · 5 develops the area',
  },
  why: { sv: 'Varför det är viktigt', en: 'Why it matters' },
  criticalArea: { sv: 'Kritiskt område', en: 'Critical area' },
  vulnerability: { sv: 'Vad gör verksamheten sårbar?', en: 'What makes them vulnerable?' },
  vulnerabilityNote: { sv: 'Mer om sårbarheten', en: 'More on the vulnerability' },
  conditions: { sv: 'Villkor', en: 'Conditions' },
  conditionsHelp: {
    sv: 'Det du lämnar tomt frågar matchningen inte efter.',
    en: 'What you leave empty is not asked for in matching.',
  },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  maxDistance: { sv: 'Längsta avstånd', en: 'Longest distance' },
  km: { sv: 'km', en: 'km' },
  forms: { sv: 'Form', en: 'Form' },
  times: { sv: 'Tider', en: 'Times' },
  languages: { sv: 'Språk', en: 'Languages' },
  adaptations: { sv: 'Anpassningar', en: 'Adaptations' },
  adaptationsHelp: { sv: 'Skriv vad som behövs, inte varför.', en: 'Choose what is needed, not why.' },
  startFrom: { sv: 'Start tidigast', en: 'Start at the earliest' },
  startUntil: { sv: 'Start före', en: 'Start before' },
  budget: { sv: 'Budget för hela gruppen', en: 'Budget for the whole group' },
  save: { sv: 'Spara', en: 'Save' },
  saved: { sv: 'Behovet är sparat.', en: 'The need is saved.' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  conflictTitle: {
    sv: 'Någon annan ändrade behovet samtidigt',
    en: 'Somebody else changed the need at the same time',
  },
  conflictLead: {
    sv: 'Inget är förlorat. Välj för varje fält vad som ska gälla.',
    en: 'Nothing is lost. Choose for each field which one shall hold.',
  },
  conflictNone: {
    sv: 'Ni skrev samma sak. Spara för att fortsätta.',
    en: 'You wrote the same. Save to go on.',
  },
  field: { sv: 'Fält', en: 'Field' },
  theirs: { sv: 'Står nu', en: 'Stands now' },
  mine: { sv: 'Du skrev', en: 'You wrote' },
  empty: { sv: 'tomt', en: 'empty' },
  saveChoice: { sv: 'Spara valen', en: 'Save the choices' },
  signedOutTitle: {
    sv: 'Du har loggats ut. Din text finns kvar.',
    en: 'You have been signed out. Your text is still here.',
  },
  signedOutText: {
    sv: 'Logga in i en ny flik. Kom sedan tillbaka hit och spara igen.',
    en: 'Sign in in a new tab. Then come back here and save again.',
  },
  signIn: { sv: 'Logga in i en ny flik', en: 'Sign in in a new tab' },
  saveAgain: { sv: 'Spara igen', en: 'Save again' },
  unreadable: { sv: 'Skriv på ett annat sätt.', en: 'Write it another way.' },
  // enquiries
  incomingTitle: { sv: 'Inkomna behovsanmälningar', en: 'Incoming enquiries' },
  incomingLead: {
    sv: 'Det som kommit in genom det öppna formuläret, med avsändarens egna ord.',
    en: 'What came in through the public form, in the sender’s own words.',
  },
  incomingEmpty: { sv: 'Inget att läsa här.', en: 'Nothing to read here.' },
  toAnswer: { sv: 'Att svara på', en: 'To answer' },
  answered: { sv: 'Besvarade', en: 'Answered' },
  stateNew: { sv: 'Ny', en: 'New' },
  stateRead: { sv: 'Läst', en: 'Read' },
  stateSplit: { sv: 'Blev behov', en: 'Became needs' },
  stateClosed: { sv: 'Avslutad', en: 'Closed' },
  sender: { sv: 'Avsändare', en: 'Sender' },
  sentOn: { sv: 'Skickad', en: 'Sent' },
  source: { sv: 'Skickad från', en: 'Sent from' },
  ownSite: { sv: 'Brygga', en: 'Brygga' },
  contact: { sv: 'Kontakt', en: 'Contact' },
  organisation: { sv: 'Arbetsplats', en: 'Workplace' },
  enquiryTitle: { sv: 'Behovsanmälan från {municipality}', en: 'Enquiry from {municipality}' },
  take: { sv: 'Markera som läst', en: 'Mark as read' },
  taken: { sv: 'Avsändaren ser nu att du har läst.', en: 'The sender now sees that you have read it.' },
  splitTitle: { sv: 'Gör behov av den', en: 'Make needs of it' },
  splitHelp: {
    sv: 'En anmälan kan rymma flera behov. Ge vart och ett en rubrik och de ord som hör dit. Tomma rader hoppas över.',
    en: 'One enquiry may hold several needs. Give each a heading and the words that belong to it. Empty rows are skipped.',
  },
  partTitle: { sv: 'Behov {n}: rubrik', en: 'Need {n}: heading' },
  partRaw: { sv: 'Behov {n}: avsändarens ord', en: 'Need {n}: the sender’s words' },
  split: { sv: 'Skapa behov', en: 'Create needs' },
  splitDone: {
    sv: '{n, plural, one {Ett behov skapades} other {# behov skapades}} som utkast.',
    en: '{n, plural, one {One need was created} other {# needs were created}} as drafts.',
  },
  splitNone: { sv: 'Skriv minst en rubrik.', en: 'Write at least one heading.' },
  becameNeeds: { sv: 'Blev behoven', en: 'Became the needs' },
  closeEnquiry: { sv: 'Avsluta utan behov', en: 'Close without a need' },
  enquiryClosed: { sv: 'Anmälan är avslutad.', en: 'The enquiry is closed.' },
  chooseReason: { sv: 'Välj en anledning.', en: 'Choose a reason.' },
} satisfies Messages;
