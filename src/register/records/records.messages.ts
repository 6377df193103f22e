import type { Message, Messages } from '../../platform/i18n.ts';
import type { Direction, RecordKind } from './record.ts';

export const messages = {
  title: { sv: 'Diarium', en: 'Register of records' },
  lead: {
    sv: '{n, plural, =0 {Ingen handling är registrerad.} one {En registrerad handling.} other {# registrerade handlingar.}}',
    en: '{n, plural, =0 {No record has been registered.} one {One registered record.} other {# registered records.}}',
  },
  none: { sv: 'Ingen handling passar urvalet.', en: 'No record fits the selection.' },
  first: {
    sv: 'Här samlas avtal, beslut och andra handlingar som ska registreras.',
    en: 'Agreements, decisions and other records that must be registered are gathered here.',
  },
  new: { sv: 'Registrera handling', en: 'Register a record' },
  search: { sv: 'Nummer eller ord', en: 'Number or words' },
  kind: { sv: 'Slag', en: 'Kind' },
  all: { sv: 'Alla slag', en: 'All kinds' },
  record: { sv: 'Handling', en: 'Record' },
  key: { sv: 'Diarienummer', en: 'Diary number' },
  direction: { sv: 'Riktning', en: 'Direction' },
  recordedOn: { sv: 'Registrerad', en: 'Registered' },
  state: { sv: 'Läge', en: 'State' },
  draft: { sv: 'Arbetsutkast', en: 'Working draft' },
  completed: { sv: 'Färdigställd', en: 'Completed' },
  completedAt: { sv: 'Färdigställd {at}', en: 'Completed {at}' },
  secrecy: { sv: 'Sekretessmarkering', en: 'Secrecy mark' },
  secrecyOf: { sv: '{section}, markerad {on}', en: '{section}, marked on {on}' },
  secrecyHelp: {
    sv: 'Bara om något kan omfattas av sekretess. Ange lagrum, som OSL 31:16. Markeringen är en påminnelse. Prövningen görs när någon begär ut handlingen.',
    en: 'Only when something may be secret. Give the section, such as OSL 31:16. The mark is a reminder. It is tried when somebody asks for the record.',
  },
  noSecrecy: { sv: 'Ingen', en: 'None' },
  house: { sv: 'Myndighet', en: 'Authority' },
  name: { sv: 'Rubrik', en: 'Title' },
  nameHelp: {
    sv: 'Rubriken syns i diariet. Skriv inga personnamn och inget hemligt.',
    en: 'The title is seen in the register. Write no names of people and nothing secret.',
  },
  keepUntil: { sv: 'Gallras efter', en: 'Kept until' },
  keepUntilHelp: {
    sv: 'Lämna tomt om handlingen ska bevaras.',
    en: 'Leave empty when the record is kept for ever.',
  },
  keepRule: { sv: 'Stöd för bevarande eller gallring', en: 'Rule for keeping or disposal' },
  keepForever: { sv: 'Bevaras', en: 'Kept for ever' },
  keepTo: { sv: 'Till {on}', en: 'Until {on}' },
  file: { sv: 'Handlingen som fil', en: 'The record as a file' },
  save: { sv: 'Registrera', en: 'Register' },
  saved: { sv: 'Handlingen är registrerad som {key}.', en: 'The record is registered as {key}.' },
  files: { sv: 'Filer', en: 'Files' },
  hash: { sv: 'Kontrollsumma', en: 'Checksum' },
  signedCopy: { sv: 'Undertecknad kopia', en: 'Signed copy' },
  document: { sv: 'Handling', en: 'Document' },
  signatures: { sv: 'Underskrifter', en: 'Signatures' },
  noSignatures: { sv: 'Handlingen ska inte undertecknas.', en: 'The record needs no signatures.' },
  waits: { sv: 'Väntar på underskrift', en: 'Waits for the signature' },
  signedBy: {
    sv: '{name}, {title}, {at}. Behörighet: {authority}.',
    en: '{name}, {title}, {at}. Authority: {authority}.',
  },
  external: {
    sv: 'På papper eller i annan tjänst, kopia bifogad.',
    en: 'On paper or in another service, with a copy.',
  },
  attested: {
    sv: 'I Brygga, med eget namn och handlingens kontrollsumma.',
    en: 'In Brygga, by own name and the checksum of the document.',
  },
  provedAt: { sv: 'Inloggad på nytt {at}.', en: 'Signed in anew {at}.' },
  extract: { sv: 'Utdrag för allmänheten (CSV)', en: 'Extract for the public (CSV)' },
  withheld: { sv: 'Uppgift med sekretessmarkering', en: 'Marked as secret' },
  isSigned: {
    sv: 'Handlingen är undertecknad och kan inte ändras.',
    en: 'The document is signed and cannot be changed.',
  },
  hasChanged: {
    sv: 'Handlingen har ändrats sedan du läste den. Läs den nya och skriv under igen.',
    en: 'The document has changed since you read it. Read the new one and sign again.',
  },
  notYourName: {
    sv: 'Skriv ditt eget namn som det står i ditt konto.',
    en: 'Write your own name as it stands in your account.',
  },
  wrongFile: { sv: 'Välj en PDF på högst 10 MB.', en: 'Choose a PDF of at most 10 MB.' },
} satisfies Messages;

export const kindNames = {
  agreement: { sv: 'Avtal', en: 'Agreement' },
  decision: { sv: 'Beslut', en: 'Decision' },
  certificate: { sv: 'Intyg', en: 'Certificate' },
  letter: { sv: 'Skrivelse', en: 'Letter' },
  report: { sv: 'Rapport', en: 'Report' },
  other: { sv: 'Annat', en: 'Other' },
} satisfies Record<RecordKind, Message>;

export const directionNames = {
  incoming: { sv: 'Inkommen', en: 'Received' },
  drawnUp: { sv: 'Upprättad', en: 'Drawn up' },
  expedited: { sv: 'Expedierad', en: 'Sent' },
} satisfies Record<Direction, Message>;

export const problems = {
  title: { sv: 'Skriv en rubrik på minst tre tecken.', en: 'Write a title of at least three characters.' },
  keepRule: { sv: 'Skriv vad som styr bevarandet.', en: 'Write what rules the keeping.' },
  secrecySection: { sv: 'Ange lagrum, som OSL 31:16.', en: 'Give the section, such as OSL 31:16.' },
} satisfies Messages;
