import type { Messages } from '../platform/i18n.ts';

export const nav = {
  today: { sv: 'I dag', en: 'Today' },
  inbox: { sv: 'Inkorg', en: 'Inbox' },
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  cases: { sv: 'Ärenden', en: 'Cases' },
  neutrality: { sv: 'Neutralitet', en: 'Neutrality' },
  efforts: { sv: 'Insatser', en: 'Learning efforts' },
  followUp: { sv: 'Uppföljning', en: 'Follow-up' },
  unmetNeeds: { sv: 'Omötta behov', en: 'Unmet needs' },
  needs: { sv: 'Behov', en: 'Needs' },
  matrices: { sv: 'Kompetensmatriser', en: 'Competence matrices' },
  offers: { sv: 'Utbud', en: 'Offers' },
  requests: { sv: 'Förfrågningar', en: 'Requests' },
  pools: { sv: 'Samlad efterfrågan', en: 'Pooled demand' },
  employers: { sv: 'Arbetsgivare', en: 'Employers' },
  region: { sv: 'Region', en: 'Region' },
  map: { sv: 'Karta och läge', en: 'Map and status' },
  demand: { sv: 'Omött efterfrågan', en: 'Unmet demand' },
  skills: { sv: 'Kompetenser', en: 'Skills' },
  organisations: { sv: 'Organisationer', en: 'Organisations' },
  methods: { sv: 'Metodbank', en: 'Method bank' },
  projectBank: { sv: 'Öppna projektbanken', en: 'Open project bank' },
  keepBank: { sv: 'Sköt projektbanken', en: 'Keep the project bank' },
  projects: { sv: 'Projektbanken', en: 'Project bank' },
  events: { sv: 'Evenemang', en: 'Events' },
  notices: { sv: 'Notiser', en: 'Notices' },
  calendar: { sv: 'Kalender', en: 'Calendar' },
  catalogue: { sv: 'Utbud', en: 'Learning support' },
  describeNeed: { sv: 'Beskriv ett behov', en: 'Describe a need' },
  operations: { sv: 'Drift', en: 'Operations' },
  mailOutbox: { sv: 'Utgående e-post', en: 'Outgoing mail' },
  auditLog: { sv: 'Ändringslogg', en: 'Audit log' },
  jobRuns: { sv: 'Långa körningar', en: 'Long jobs' },
  barriers: { sv: 'Anmälda hinder', en: 'Reported barriers' },
  erasures: { sv: 'Radering', en: 'Erasure' },
  openData: { sv: 'Öppna data', en: 'Open data' },
} satisfies Messages;

export const home = {
  title: {
    sv: 'Bryggan mellan arbetsplatsens behov och stöd för lärande',
    en: 'The bridge between what workplaces need and support for learning',
  },
  lead: {
    sv: 'Beskriv vad som är svårt på din arbetsplats. Brygga söker bland allt utbud i regionen, visar skälen och låter ingen köpa en plats i listan.',
    en: 'Describe what is difficult at your workplace. Brygga searches all learning support in the region, shows the reasons and lets no one buy a place in the list.',
  },
  search: { sv: 'Vad behöver ni kunna?', en: 'What do you need to be able to do?' },
  searchHelp: {
    sv: 'Skriv med egna ord, till exempel: ”Vi behöver kunna svetsa i rostfritt”.',
    en: 'Use your own words in Swedish or English, for example: “We need to weld stainless steel”.',
  },
  searchAction: { sv: 'Visa stöd som passar', en: 'Show support that fits' },
  tellUs: { sv: 'Beskriv ett behov för lärcentrum', en: 'Describe a need to a learning centre' },
  tellUsText: {
    sv: 'Fyra korta steg, utan konto. En mäklare på lärcentrum i din kommun hör av sig.',
    en: 'Four short steps, no account. A broker at the learning centre in your municipality will contact you.',
  },
  regionTitle: { sv: 'Regionen', en: 'The region' },
  regionText: {
    sv: '{municipalities} kommuner i {counties} län. Se vilka som deltar och vilka lärcentrum som finns.',
    en: '{municipalities} municipalities in {counties} counties. See who takes part and where the learning centres are.',
  },
  projectTitle: { sv: 'Projektet som allt började med', en: 'The project where it all began' },
  projectText: {
    sv: 'År 2009 ville 23 kommuner göra lärcentrum till mäklare. Läs om projektet i projektbanken.',
    en: 'In 2009, 23 municipalities set out to make learning centres brokers. Read about it in the project bank.',
  },
  mapFinding: {
    sv: '{n, plural, =0 {Inget lärcentrum har börjat använda Brygga än.} other {{n} av {total} kommuner har lärcentrum i Brygga.}}',
    en: '{n, plural, =0 {No learning centre uses Brygga yet.} other {{n} of {total} municipalities have a learning centre in Brygga.}}',
  },
  mapNote: {
    sv: 'En ruta är en kommun, linjerna är länsgränser.',
    en: 'One square is one municipality, the lines are county borders.',
  },
  mapLink: { sv: 'Öppna kartan', en: 'Open the map' },
  demandLink: {
    sv: 'Se vad arbetsplatser söker som ingen har mött än',
    en: 'See what workplaces ask for that nothing has met yet',
  },
  offersFigure: { sv: 'stöd för lärande just nu', en: 'offers of learning support right now' },
  centresFigure: { sv: 'lärcentrum', en: 'learning centres' },
  catalogueText: {
    sv: 'Kurser, handledare, validering, studieplatser och nätverk från alla sorters anordnare.',
    en: 'Courses, tutors, validation, study places and networks from providers of every kind.',
  },
} satisfies Messages;

export const errors = {
  403: { sv: 'Du får inte göra det här', en: 'You may not do this' },
  404: { sv: 'Sidan finns inte', en: 'The page does not exist' },
  409: { sv: 'Någon annan hann före', en: 'Somebody else was first' },
  notNow: { sv: 'Det går inte som det är nu', en: 'It cannot be done as things are' },
  413: { sv: 'Det du skickade är för stort', en: 'What you sent is too large' },
  422: { sv: 'Något behöver rättas', en: 'Something needs correcting' },
  429: { sv: 'För många försök på kort tid', en: 'Too many tries in a short time' },
  400: { sv: 'Det gick inte att läsa det du skickade', en: 'What you sent could not be read' },
  500: { sv: 'Något gick fel hos oss', en: 'Something went wrong on our side' },
  503: { sv: 'Brygga startar om', en: 'Brygga is restarting' },
  signInFirst: { sv: 'Logga in för att se sidan', en: 'Sign in to see this page' },
  nextSignIn: {
    sv: 'Sidan är för dem som arbetar i Brygga. Om du skickade ett formulär: gå tillbaka, ladda om sidan och skicka igen.',
    en: 'The page is for those who work in Brygga. If you sent a form: go back, reload the page and send it again.',
  },
  next400: {
    sv: 'Gå tillbaka, ladda om sidan och skicka igen.',
    en: 'Go back, reload the page and send again.',
  },
  next403: {
    sv: 'Din roll har inte rätt till sidan. Byt organisation om du har flera, eller be en administratör i din organisation om hjälp. Om du skickade ett formulär: gå tillbaka, ladda om sidan och skicka igen.',
    en: 'Your role has no right to this page. Change organisation if you have several, or ask an administrator in your organisation. If you sent a form: go back, reload the page and send it again.',
  },
  next404: {
    sv: 'Adressen kan vara felskriven eller sidan flyttad. Sök efter det du letar efter eller gå till startsidan.',
    en: 'The address may be mistyped or the page moved. Search for what you want or go to the start page.',
  },
  nextNotNow: {
    sv: 'Se hur det ser ut nu. Det du skrev finns kvar om du går tillbaka i webbläsaren.',
    en: 'See how things stand now. What you wrote is still there if you go back in the browser.',
  },
  next409: {
    sv: 'Se det senaste och gör om steget. Det du skrev finns kvar om du går tillbaka i webbläsaren.',
    en: 'See the latest and repeat the step. What you wrote is still there if you go back in the browser.',
  },
  next413: {
    sv: 'Dela upp filen eller texten och försök igen.',
    en: 'Split the file or the text and try again.',
  },
  next422: {
    sv: 'Gå tillbaka och rätta det som saknas eller är fel. Det du skrev finns kvar.',
    en: 'Go back and correct what is missing or wrong. What you wrote is still there.',
  },
  next429: { sv: 'Vänta några minuter och försök igen.', en: 'Wait a few minutes and try again.' },
  next500: {
    sv: 'Det du hade sparat finns kvar. Försök igen om en stund. Om felet kommer tillbaka: ange koden när du hör av dig.',
    en: 'What you had saved is still there. Try again in a while. If it happens again, give the code when you contact us.',
  },
  next503: {
    sv: 'Det du hade sparat finns kvar. Vänta några sekunder och försök igen.',
    en: 'What you had saved is still there. Wait a few seconds and try again.',
  },
  code: { sv: 'Kod: {id}', en: 'Code: {id}' },
  signIn: { sv: 'Logga in', en: 'Sign in' },
  seeLatest: { sv: 'Se det senaste', en: 'See the latest' },
  again: { sv: 'Försök igen', en: 'Try again' },
  help: { sv: 'Hjälp och kontakt', en: 'Help and contact' },
  searchFor: { sv: 'Vad letade du efter?', en: 'What were you looking for?' },
  search: { sv: 'Sök', en: 'Search' },
  toToday: { sv: 'Till I dag', en: 'To Today' },
  toStart: { sv: 'Till startsidan', en: 'To the start page' },
} satisfies Messages;
