import type { Message, Messages } from '../../platform/i18n.ts';
import type { Step, Waiting } from './today.ts';

export const messages = {
  greeting: { sv: 'Hej, {name}', en: 'Hello, {name}' },
  summary: {
    sv: '{waiting, plural, =0 {Inget väntar på dig.} one {# sak väntar på dig.} other {# saker väntar på dig.}} {late, plural, =0 {} one {En är försenad.} other {# är försenade.}} {today, plural, =0 {} one {En ska göras i dag.} other {# ska göras i dag.}}',
    en: '{waiting, plural, =0 {Nothing waits for you.} one {# thing waits for you.} other {# things wait for you.}} {late, plural, =0 {} one {One is late.} other {# are late.}} {today, plural, =0 {} one {One is due today.} other {# are due today.}}',
  },
  waiting: { sv: 'Det här väntar', en: 'Waiting for you' },
  shown: {
    sv: '{shown} av {total} · det som är bråttom först',
    en: '{shown} of {total} · the most urgent first',
  },
  showAll: { sv: 'Visa alla', en: 'Show all' },
  thing: { sv: 'Vad det gäller', en: 'What it is about' },
  step: { sv: 'Nästa steg', en: 'Next step' },
  due: { sv: 'Senast', en: 'By' },
  today: { sv: 'I dag', en: 'Today' },
  late: { sv: 'Försenat', en: 'Late' },
  nothing: {
    sv: 'Här samlas det som väntar på dig, med nästa steg och sista dag. Just nu är allt gjort.',
    en: 'What waits for you gathers here, with the next step and the last day. Right now all is done.',
  },
  newNeed: { sv: 'Nytt behov', en: 'New need' },
  newOffer: { sv: 'Nytt utbud', en: 'New offer' },
  enquiries: { sv: 'Läs inkomna behov', en: 'Read incoming needs' },
  ownNeeds: { sv: 'Era behov', en: 'Your needs' },
  noOwnNeeds: {
    sv: 'Här följer du det som lärcentrum gör med era behov. Beskriv det första, så hör en mäklare av sig.',
    en: 'Here you follow what the learning centre does with your needs. Describe the first, and a broker will contact you.',
  },
  describeNeed: { sv: 'Beskriv ett behov', en: 'Describe a need' },
  need: { sv: 'Behov', en: 'Need' },
  state: { sv: 'Läge', en: 'State' },
  responsible: { sv: 'Ansvarar', en: 'Responsible' },
  received: { sv: 'Inkom', en: 'Received' },
  allNeeds: { sv: 'Visa alla behov', en: 'Show all needs' },
  ownOffers: { sv: 'Visa våra utbud', en: 'Show our offers' },
  figures: { sv: 'Just nu', en: 'Right now' },
  open: {
    sv: '{n, plural, one {öppet behov} other {öppna behov}}',
    en: '{n, plural, one {open need} other {open needs}}',
  },
  paused: {
    sv: '{n, plural, one {pausat behov} other {pausade behov}}',
    en: '{n, plural, one {paused need} other {paused needs}}',
  },
  helped: { sv: 'fick hjälp', en: 'helped' },
  offers: {
    sv: '{n, plural, one {publicerat utbud} other {publicerade utbud}}',
    en: '{n, plural, one {published offer} other {published offers}}',
  },
  find: { sv: 'Hitta stöd för lärande', en: 'Find support for learning' },
  findText: {
    sv: 'Skriv vad någon behöver kunna så visar Brygga vad som finns, med skälen.',
    en: 'Write what somebody needs to be able to do, and Brygga shows what there is, with the reasons.',
  },
  calendar: { sv: 'I kalendern', en: 'In the calendar' },
  wholeCalendar: { sv: 'Visa kalendern', en: 'Show the calendar' },
  region: { sv: 'Öppna behov i regionen', en: 'Open needs in the region' },
  regionNote: {
    sv: 'Kommuner med färre än fem öppna behov visas inte.',
    en: 'Municipalities with fewer than five open needs are not shown.',
  },
  noRegion: {
    sv: 'Ingen kommun har fem öppna behov eller fler. Färre visas inte.',
    en: 'No municipality has five open needs or more. Smaller counts are not shown.',
  },
  map: { sv: 'Öppna kartan', en: 'Open the map' },
  moreDrafts: {
    sv: '{n, plural, one {En föreslagen kompetens till} other {# föreslagna kompetenser till}}',
    en: '{n, plural, one {One more proposed skill} other {# more proposed skills}}',
  },
  suggestedPools: {
    sv: '{n, plural, one {Ett förslag på grupp} other {# förslag på grupper}} med dina behov',
    en: '{n, plural, one {One suggested pool} other {# suggested pools}} with your needs',
  },
  inboxTitle: { sv: 'Inkorg', en: 'Inbox' },
  inboxLead: {
    sv: 'Det som har kommit in och det som ska vara gjort. Raden försvinner när du har gjort det.',
    en: 'What has come in and what should be done by now. A line goes away when you have done it.',
  },
  inboxLate: { sv: 'Försenat', en: 'Late' },
  inboxToday: { sv: 'I dag', en: 'Today' },
  inboxLater: { sv: 'Har kommit in', en: 'Has come in' },
} satisfies Messages;

export const stepNames: Record<Step, Message> = {
  read: { sv: 'Läs vad som kommit in', en: 'Read what came in' },
  answer: { sv: 'Svara avsändaren', en: 'Answer the sender' },
  complete: { sv: 'Gör klart och öppna', en: 'Complete and open' },
  match: { sv: 'Sök stöd och spara matchningen', en: 'Search support and save the match' },
  matchAgain: { sv: 'Matcha om: behovet har ändrats', en: 'Match again: the need has changed' },
  followUp: { sv: 'Följ upp med arbetsgivaren', en: 'Follow up with the employer' },
  startPassed: { sv: 'Ändra start eller avsluta', en: 'Change the start or close' },
  resume: { sv: 'Ta upp igen eller avsluta', en: 'Resume or close' },
  check: { sv: 'Kontrollera att allt stämmer', en: 'Check that all is right' },
  publish: { sv: 'Gör klart och publicera', en: 'Complete and publish' },
  newStart: { sv: 'Lägg in ny start eller ta bort', en: 'Add a new start or withdraw' },
  review: { sv: 'Granska förslaget', en: 'Review the proposal' },
  reviewMore: { sv: 'Visa alla förslag', en: 'Show all proposals' },
  reviewWords: { sv: 'Bestäm vad de betyder', en: 'Decide what they mean' },
  sendAgain: { sv: 'Läs felet och skicka igen', en: 'Read the error and send again' },
  runAgain: { sv: 'Se vad som gick fel och starta om', en: 'See what went wrong and start again' },
  poolAnswer: { sv: 'Svara om behovet kan vara med', en: 'Answer whether the need can join' },
  poolOwnAnswer: { sv: 'Svara om era platser', en: 'Answer about your places' },
  poolDecide: { sv: 'Bestäm om ni kör', en: 'Decide whether to go ahead' },
  poolGather: { sv: 'Skaffa fler platser eller avsluta', en: 'Find more places or end it' },
  poolRemind: { sv: 'Påminn dem som svarat preliminärt', en: 'Remind those with a preliminary yes' },
  poolBegin: { sv: 'Skriv in att kursen har börjat', en: 'Record that the course has begun' },
  poolSuggestions: {
    sv: 'Läs förslagen och ta upp det som passar',
    en: 'Read the suggestions and take up what fits',
  },
  handle: { sv: 'Svara och markera som hanterat', en: 'Answer and mark as handled' },
};

export const kindNames: Record<Waiting['kind'], Message> = {
  enquiry: { sv: 'Inkommet', en: 'Came in' },
  need: { sv: 'Behov', en: 'Need' },
  offer: { sv: 'Utbud', en: 'Offer' },
  pool: { sv: 'Samlad efterfrågan', en: 'Pooled demand' },
  concept: { sv: 'Föreslagen kompetens', en: 'Proposed skill' },
  words: { sv: 'Ordlistan', en: 'Vocabulary' },
  barrier: { sv: 'Anmält hinder', en: 'Reported barrier' },
  mail: { sv: 'Mejl som inte gick fram', en: 'E-mail that did not arrive' },
  run: { sv: 'Körning som stannade', en: 'Job that stopped' },
};
