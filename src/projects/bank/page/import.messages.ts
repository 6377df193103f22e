import type { Message } from '../../../platform/i18n.ts';
import type { RefusalCode } from './page-text.ts';
import type { WarningCode } from './page-warning.ts';

/** Why a file is not read at all: what it is, and what to do. */
export const refusals = {
  empty: {
    sv: 'Filen är tom. Spara sidan som text och försök igen.',
    en: 'The file is empty. Save the page as text and try again.',
  },
  tooLarge: {
    sv: 'Filen är större än 2 MB. En projektsida sparad som text är omkring 12 kB.',
    en: 'The file is larger than 2 MB. A project page saved as text is about 12 kB.',
  },
  binary: {
    sv: 'Filen är inte text. Spara sidan som text, inte som PDF, bild eller Word.',
    en: 'The file is not text. Save the page as text, not as PDF, picture or Word.',
  },
  html: {
    sv: 'Filen är en webbsida med kod. Välj ”Spara som text” i webbläsaren.',
    en: 'The file is a web page with code. Choose “Save as text” in the browser.',
  },
  notAProjectPage: {
    sv: 'Filen liknar inte en projektsida. Den saknar rader som Projektägare, Projektperiod och Sammanfattning.',
    en: 'The file does not look like a project page. It lacks lines such as Projektägare, Projektperiod and Sammanfattning.',
  },
} satisfies Record<RefusalCode, Message>;

export const pageWarnings = {
  encodingGuessed: {
    sv: 'Filen är inte UTF-8. Den är läst som {subject}. Kontrollera å, ä och ö.',
    en: 'The file is not UTF-8. It was read as {subject}. Check å, ä and ö.',
  },
  damagedCharacters: {
    sv: 'Raden har tecken som inte går att läsa.',
    en: 'The line has characters that cannot be read.',
  },
  factMissing: { sv: '{subject} saknas.', en: '{subject} is missing.' },
  factUnreadable: {
    sv: '{subject}: ”{value}” går inte att läsa.',
    en: '{subject}: “{value}” cannot be read.',
  },
  factMayBeCut: {
    sv: 'Filen slutar mitt i {subject}: ”{value}”. Värdet kan vara avklippt och lagras inte.',
    en: 'The file ends in {subject}: “{value}”. The value may be cut and is not stored.',
  },
  factRepeated: {
    sv: '{subject} står flera gånger med samma värde.',
    en: '{subject} occurs more than once with the same value.',
  },
  factContradicted: {
    sv: '{subject} står en gång till med ett annat värde: ”{value}”. Det första gäller.',
    en: '{subject} occurs again with another value: “{value}”. The first one counts.',
  },
  factWithoutField: {
    sv: '{subject} ”{value}” hör till en annan programperiod och lagras inte.',
    en: '{subject} “{value}” belongs to another programme period and is not stored.',
  },
  sectionMissing: { sv: 'Avsnittet {subject} saknas.', en: 'The section {subject} is missing.' },
  sectionEmpty: { sv: 'Avsnittet {subject} är tomt.', en: 'The section {subject} is empty.' },
  sectionRepeated: {
    sv: 'Rubriken {subject} står flera gånger.',
    en: 'The heading {subject} occurs more than once.',
  },
  listMissing: { sv: 'Listan {subject} saknas.', en: 'The list {subject} is missing.' },
  itemRepeated: {
    sv: '{subject}: ”{value}” står flera gånger.',
    en: '{subject}: “{value}” occurs more than once.',
  },
  municipalityUnknown: {
    sv: '”{value}” är ingen kommun i registret. Namnet är inte kopplat till någon kod.',
    en: '“{value}” is no municipality in the register. The name is not linked to a code.',
  },
  declaredMissing: {
    sv: 'Texten säger inte hur många kommuner som deltar.',
    en: 'The text does not say how many municipalities take part.',
  },
  declaredDiffers: {
    sv: 'Texten säger {subject} kommuner, men listan namnger {value}.',
    en: 'The text says {subject} municipalities, but the list names {value}.',
  },
  attachmentMissing: {
    sv: '{subject} ({value}) nämns men finns inte på sidan.',
    en: '{subject} ({value}) is mentioned but is not on the page.',
  },
  supportAboveBudget: {
    sv: 'Det beviljade stödet är större än hela budgeten.',
    en: 'The granted support is larger than the whole budget.',
  },
  textUnplaced: {
    sv: 'Raden hör inte till någon del av sidan: ”{value}”.',
    en: 'The line belongs to no part of the page: “{value}”.',
  },
  furnitureRepeated: {
    sv: '”{subject}” står flera gånger. Är sidan sparad två gånger i samma fil?',
    en: '“{subject}” occurs more than once. Was the page saved twice in the same file?',
  },
  moreWarnings: {
    sv: '{subject} anmärkningar till visas inte.',
    en: '{subject} more remarks are not shown.',
  },
} satisfies Record<WarningCode, Message>;
