import type { Messages } from '../../../platform/i18n.ts';

export const accountKeeping = {
  title: { sv: 'Konto', en: 'Account' },
  emptyRow: {
    sv: 'En tom rad för ditt konto, utan namn och adress',
    en: 'An empty row for your account, without name and address',
  },
  emptyRowWhy: {
    sv: 'Ärenden och beslut som du har handlagt är allmänna handlingar och hänvisar till raden (arkivlagen 1990:782).',
    en: 'Cases and decisions that you handled are public records and refer to the row (Archives Act 1990:782).',
  },
  signIns: { sv: 'Inloggningar och länkar som har gått ut', en: 'Sign-ins and links that have expired' },
  signInsWhy: {
    sv: 'De öppnar ingenting längre (dataskyddsförordningen artikel 5.1 e).',
    en: 'They open nothing any longer (GDPR Article 5(1)(e)).',
  },
  deadTokens: { sv: 'API-nycklar som inte gäller längre', en: 'API tokens that no longer work' },
  storageLimit: {
    sv: 'Uppgifter sparas inte längre än de behövs (dataskyddsförordningen artikel 5.1 e).',
    en: 'Data are not kept longer than they are needed (GDPR Article 5(1)(e)).',
  },
  erasures: {
    sv: 'Begäran om radering, efter att den avslutats',
    en: 'A request for erasure, after it was ended',
  },
  erasuresWhy: {
    sv: 'Vi ska kunna visa att begäran hanterades (dataskyddsförordningen artikel 5.2). Efter raderingen står där inget namn.',
    en: 'We must be able to show that the request was handled (GDPR Article 5(2)). After the erasure no name stands there.',
  },
} satisfies Messages;

export const accountFields = {
  apiToken: { sv: 'API-nyckel', en: 'API token' },
  id: { sv: 'Id', en: 'Id' },
  name: { sv: 'Namn', en: 'Name' },
  email: { sv: 'E-post', en: 'E-mail' },
  phone: { sv: 'Telefon', en: 'Phone' },
  language: { sv: 'Språk', en: 'Language' },
  protectedIdentity: { sv: 'Skyddade personuppgifter', en: 'Protected identity' },
  createdAt: { sv: 'Skapad', en: 'Created' },
  lastSignedInAt: { sv: 'Senast inloggad', en: 'Last signed in' },
  organisation: { sv: 'Organisation', en: 'Organisation' },
  role: { sv: 'Roll', en: 'Role' },
  title: { sv: 'Titel', en: 'Title' },
  endedAt: { sv: 'Avslutad', en: 'Ended' },
  scopes: { sv: 'Får göra', en: 'May do' },
  expiresAt: { sv: 'Gäller till', en: 'Valid until' },
  revokedAt: { sv: 'Återkallad', en: 'Revoked' },
  lastUsedOn: { sv: 'Senast använd', en: 'Last used' },
  device: { sv: 'Enhet', en: 'Device' },
  since: { sv: 'Sedan', en: 'Since' },
  until: { sv: 'Till', en: 'Until' },
  current: { sv: 'Den här', en: 'This one' },
} satisfies Messages;

export const languageNames = {
  sv: { sv: 'svenska', en: 'Swedish' },
  en: { sv: 'engelska', en: 'English' },
} satisfies Messages;

export const scopeNames = {
  read: { sv: 'läsa', en: 'read' },
  write: { sv: 'ändra', en: 'change' },
} satisfies Messages;

export const myDataMessages = {
  title: { sv: 'Det här finns sparat om dig', en: 'This is stored about you' },
  lead: {
    sv: 'Allt som Brygga har sparat och som går att knyta till ditt konto eller din e-postadress, hämtat nyss.',
    en: 'All that Brygga has stored and that can be tied to your account or your e-mail address, fetched just now.',
  },
  download: { sv: 'Hämta som JSON', en: 'Fetch as JSON' },
  nothing: { sv: 'Här finns inget om dig', en: 'Nothing about you here' },
  sessions: { sv: 'Inloggningar', en: 'Sign-ins' },
  records: {
    sv: '{n, plural, one {# uppgift} other {# uppgifter}}',
    en: '{n, plural, one {# record} other {# records}}',
  },
  restInFile: {
    sv: '{shown} av {total} visas här. Filen ovan innehåller alla.',
    en: '{shown} of {total} are shown here. The file above holds them all.',
  },
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  erased: { sv: 'uppgiften är raderad', en: 'the value is erased' },

  erasure: { sv: 'Radering av personuppgifter', en: 'Erasure of personal data' },
  ownLead: {
    sv: 'Så långt har din begäran kommit. Spara adressen till sidan: den fungerar också när kontot är borta.',
    en: 'This is how far your request has come. Keep the address of this page: it works also when the account is gone.',
  },
  step1: { sv: '1. Begärd', en: '1. Asked' },
  step2: { sv: '2. Prövad', en: '2. Decided' },
  step3: { sv: '3. Raderas i varje del', en: '3. Erased in each part' },
  step4: { sv: '4. Klar', en: '4. Done' },
  waiting: { sv: 'Väntar', en: 'Waiting' },
  stepDecideBy: { sv: 'Senast {by}', en: 'By {by} at the latest' },
  refused: { sv: 'Avslagen {at}', en: 'Refused {at}' },
  erasedIn: {
    sv: '{part}: {n, plural, =0 {inget fanns} one {# uppgift raderad} other {# uppgifter raderade}}',
    en: '{part}: {n, plural, =0 {nothing there} one {# record erased} other {# records erased}}',
  },
  keptTitle: { sv: 'Det som sparas, och varför', en: 'What is kept, and why' },
  refusalTitle: { sv: 'Skälet', en: 'The reason' },
  refusalComplain: {
    sv: 'Tycker du att det är fel kan du klaga hos Integritetsskyddsmyndigheten (imy.se) eller vända dig till domstol.',
    en: 'If you think that this is wrong, you can complain to the Swedish Authority for Privacy Protection (imy.se) or turn to a court.',
  },
  takeBack: { sv: 'Ta tillbaka begäran', en: 'Take the request back' },
  takenBack: { sv: 'Begäran är borttagen.', en: 'The request is taken back.' },
  showState: { sv: 'Visa hur långt den har kommit', en: 'Show how far it has come' },
  askedNow: {
    sv: 'Begäran är mottagen. Den avgörs inom en månad. Spara adressen till sidan.',
    en: 'The request is received. It is decided within a month. Keep the address of this page.',
  },
  demoStays: {
    sv: 'En påhittad person i demoregionen kan inte raderas.',
    en: 'A made-up person of the demo region cannot be erased.',
  },
  askedAlready: { sv: 'Du har redan begärt radering.', en: 'You have asked for erasure already.' },
  decidedAlready: { sv: 'Begäran är redan avgjord.', en: 'The request is decided already.' },
} satisfies Messages;

export const erasureDesk = {
  title: { sv: 'Radering av personuppgifter', en: 'Erasure of personal data' },
  lead: {
    sv: 'Begäran från dem som vill bli glömda. Pröva var och en inom en månad: det som en lag kräver sparas, resten raderas.',
    en: 'Requests from those who want to be forgotten. Decide each within a month: what a law demands is kept, the rest is erased.',
  },
  none: { sv: 'Ingen har bett om radering.', en: 'Nobody has asked for erasure.' },
  anonymous: { sv: 'Någon som är raderad', en: 'Somebody who is erased' },
  withoutAccount: { sv: 'Utan konto', en: 'Without an account' },
  asked: { sv: 'Begärd {at}, avgörs senast {by}', en: 'Asked {at}, to be decided by {by}' },
  state_asked: { sv: 'Väntar på beslut', en: 'Waits for a decision' },
  state_decided: { sv: 'Raderas nu', en: 'Being erased' },
  state_refused: { sv: 'Avslagen', en: 'Refused' },
  state_done: { sv: 'Klar', en: 'Done' },
  decide: { sv: 'Radera', en: 'Erase' },
  decideOf: { sv: 'Radera {who}', en: 'Erase {who}' },
  decided: { sv: 'Raderingen har börjat.', en: 'The erasure has begun.' },
  refuse: { sv: 'Avslå', en: 'Refuse' },
  reason: { sv: 'Skäl till avslag', en: 'Reason for refusing' },
  reasonHelp: {
    sv: 'Personen läser det. Skriv vilken lag som hindrar.',
    en: 'The person reads it. Write which law hinders.',
  },
  writeReason: { sv: 'Skriv skälet, högst 2 000 tecken.', en: 'Write the reason, at most 2,000 characters.' },
  refusedNow: { sv: 'Avslaget är sparat.', en: 'The refusal is saved.' },
  register: { sv: 'Någon utan konto har bett om radering', en: 'Somebody without an account has asked' },
  registerHelp: {
    sv: 'Förvissa dig om att adressen är deras. Du får en länk att lämna till dem.',
    en: 'Make sure that the address is theirs. You get a link to hand over to them.',
  },
  email: { sv: 'E-postadress', en: 'E-mail address' },
  registerButton: { sv: 'Lägg in begäran', en: 'Enter the request' },
  registered: {
    sv: 'Begäran finns i listan. Lämna länken på den här sidan till personen.',
    en: 'The request is in the list. Hand the link of this page over to the person.',
  },
} satisfies Messages;

export const erasureMails = {
  doneSubject: { sv: 'Dina personuppgifter är raderade', en: 'Your personal data are erased' },
  doneBody: {
    sv: 'Hej!\n\nDu har bett om att bli glömd. Nu är det gjort: dina uppgifter i Brygga är raderade. Det som en lag kräver att vi sparar, och varför, står på sidan som du fick adressen till när du bad om radering.\n\nDet här är det sista mejlet från oss. Det tas bort här efter 30 dagar.\n',
    en: 'Hello,\n\nYou asked to be forgotten. It is done: your data in Brygga are erased. What a law requires us to keep, and why, stands on the page whose address you got when you asked for erasure.\n\nThis is the last e-mail from us. It is removed here after 30 days.\n',
  },
  refusedSubject: { sv: 'Svar på din begäran om radering', en: 'Answer to your request for erasure' },
  refusedBody: {
    sv: 'Hej!\n\nDin begäran om att bli glömd är avslagen. Skälet står på sidan som du fick adressen till när du bad om radering, och i din profil om du har ett konto.\n\nTycker du att det är fel kan du klaga hos Integritetsskyddsmyndigheten (imy.se) eller vända dig till domstol. Du kan också begära radering igen.\n',
    en: 'Hello,\n\nYour request to be forgotten is refused. The reason stands on the page whose address you got when you asked for erasure, and in your profile if you have an account.\n\nIf you think that this is wrong, you can complain to the Swedish Authority for Privacy Protection (imy.se) or turn to a court. You can also ask for erasure again.\n',
  },
} satisfies Messages;
