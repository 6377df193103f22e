import type { Message, Messages } from '../../platform/i18n.ts';
import type { ConceptKind, ConceptState } from './concept.ts';

export const problems = {
  labelTaken: {
    sv: 'Det finns redan ett begrepp med det namnet. Sök efter det.',
    en: 'There is already a concept with that name. Search for it.',
  },
  labelWithoutLetters: { sv: 'Skriv ett namn med bokstäver.', en: 'Write a name with letters.' },
  relationUnknown: {
    sv: 'Ett av begreppen finns inte. Välj ett som finns i listan.',
    en: 'One of the concepts does not exist. Choose one from the list.',
  },
  broaderInCircle: {
    sv: 'Begreppet kan inte vara bredare än sig självt. Välj ett annat bredare begrepp.',
    en: 'A concept cannot be broader than itself. Choose another broader concept.',
  },
  changedMeanwhile: {
    sv: 'Begreppet ändrades av någon annan medan du skrev. Din text finns kvar. Spara igen om den ska gälla.',
    en: 'Somebody else changed the concept while you were writing. Your text is still here. Save again if it should stand.',
  },
} satisfies Messages;

export const kindNames: Record<ConceptKind, Message> = {
  knowledge: { sv: 'Kunskap', en: 'Knowledge' },
  skill: { sv: 'Färdighet', en: 'Skill' },
  transversal: { sv: 'Generell förmåga', en: 'Transversal skill' },
  occupation: { sv: 'Yrke', en: 'Occupation' },
  field: { sv: 'Område', en: 'Field' },
};

export const stateNames: Record<ConceptState, Message> = {
  draft: { sv: 'Förslag', en: 'Proposed' },
  published: { sv: 'Publicerat', en: 'Published' },
  archived: { sv: 'Arkiverat', en: 'Archived' },
};

/** The names of the vocabularies that concepts are imported from; the same in both languages. */
export const IMPORTED: Readonly<Record<string, string>> = { esco: 'ESCO', jobtech: 'JobTech Taxonomy' };

/** Acts in the history of a concept, by their name in the audit. */
export const actNames: Readonly<Record<string, Message>> = {
  proposed: { sv: 'Föreslogs', en: 'Proposed' },
  changed: { sv: 'Ändrades', en: 'Changed' },
  published: { sv: 'Publicerades', en: 'Published' },
  archived: { sv: 'Arkiverades', en: 'Archived' },
};

export const messages = {
  inText: { sv: 'Hitta kompetenser i en text', en: 'Find skills in a text' },
  gapTo: { sv: 'Se vad som saknas för att nå hit', en: 'See what is missing to get here' },
  title: { sv: 'Kompetenser och yrken', en: 'Skills and occupations' },
  lead: {
    sv: 'Orden som behov och utbud beskrivs med. Varje begrepp har en egen adress som aldrig ändras.',
    en: 'The words that needs and offers are described in. Each concept has an address of its own that never changes.',
  },
  search: { sv: 'Sök på namn eller vardagsord', en: 'Search by name or everyday word' },
  searchHelp: {
    sv: 'Till exempel truckkort, läsa ritning eller oro hos dementa',
    en: 'For example forklift, blueprint or welding',
  },
  kind: { sv: 'Typ', en: 'Kind' },
  allKinds: { sv: 'Alla typer', en: 'All kinds' },
  count: {
    sv: '{n, plural, =0 {Inga begrepp} one {# begrepp} other {# begrepp}}',
    en: '{n, plural, =0 {No concepts} one {# concept} other {# concepts}}',
  },
  nothing: {
    sv: 'Inget begrepp passar sökningen. Pröva ett kortare ord.',
    en: 'No concept fits the search. Try a shorter word.',
  },
  clear: { sv: 'Rensa sökningen', en: 'Clear the search' },
  name: { sv: 'Namn', en: 'Name' },
  alsoCalled: { sv: 'Kallas också {word}', en: 'Also called {word}' },
  otherLanguage: { sv: 'På engelska', en: 'In Swedish' },
  views: { sv: 'Välj begrepp efter läge', en: 'Choose concepts by state' },
  propose: { sv: 'Föreslå begrepp', en: 'Propose a concept' },
  newWords: {
    sv: '{n, plural, =0 {Nya ord i behoven} other {Nya ord i behoven ({n})}}',
    en: '{n, plural, =0 {New words in the needs} other {New words in the needs ({n})}}',
  },
  ownConcepts: { sv: 'Begrepp som är skapade eller ändrade här:', en: 'Concepts made or changed here:' },
  twinsToSee: {
    sv: 'Det finns begrepp som liknar. Läs dem längre ned, och kryssa i rutan om inget av dem är samma sak.',
    en: 'There are concepts that are alike. Read them below, and tick the box if none of them is the same thing.',
  },
  import: { sv: 'Läs in begrepp', en: 'Import concepts' },
  proposeTitle: { sv: 'Föreslå ett begrepp', en: 'Propose a concept' },
  proposeLead: {
    sv: 'Saknas ett ord? Ditt förslag syns för dem som förmedlar tills en regional utvecklare publicerar det.',
    en: 'Is a word missing? Your proposal is seen by brokers until a regional developer publishes it.',
  },
  sendProposal: { sv: 'Föreslå', en: 'Propose' },
  proposed: {
    sv: 'Förslaget är sparat. En regional utvecklare kan publicera det.',
    en: 'The proposal is saved. A regional developer can publish it.',
  },
  change: { sv: 'Ändra', en: 'Change' },
  changeTitle: { sv: 'Ändra {name}', en: 'Change {name}' },
  save: { sv: 'Spara', en: 'Save' },
  changed: { sv: 'Ändringen är sparad.', en: 'The change is saved.' },
  publish: { sv: 'Publicera', en: 'Publish' },
  published: { sv: 'Begreppet är publicerat.', en: 'The concept is published.' },
  archive: { sv: 'Arkivera', en: 'Archive' },
  archived: {
    sv: 'Begreppet är arkiverat. Adressen finns kvar.',
    en: 'The concept is archived. Its address remains.',
  },
  archivedNote: {
    sv: 'Begreppet används inte längre. Sidan finns kvar för det som pekar hit.',
    en: 'The concept is no longer used. The page remains for what points here.',
  },
  draftNote: {
    sv: 'Det här är ett förslag. Det syns inte för allmänheten.',
    en: 'This is a proposal. The public does not see it.',
  },
  definition: { sv: 'Vad det är', en: 'What it is' },
  words: { sv: 'Andra ord för samma sak', en: 'Other words for the same' },
  swedish: { sv: 'Svenska', en: 'Swedish' },
  inEnglish: { sv: 'Engelska', en: 'English' },
  noWords: { sv: 'Inga andra ord finns.', en: 'There are no other words.' },
  broader: { sv: 'Hör till', en: 'Belongs to' },
  narrower: { sv: 'Mer bestämda begrepp', en: 'Narrower concepts' },
  related: { sv: 'Hänger ihop med', en: 'Connected with' },
  neededBy: { sv: 'Yrken som behöver det', en: 'Occupations that need it' },
  closeAreas: { sv: 'Nära yrken och områden', en: 'Occupations and fields close to it' },
  closeAreasNote: {
    sv: 'När ett behov bara nämner det här begreppet söker matchningen också bland utbud som talar om de här. Ju större andel, desto mer väger området.',
    en: 'When a need names only this concept, matching also looks among offers that speak of these. The larger the share, the more the area weighs.',
  },
  closeness: { sv: 'Hur nära', en: 'How close' },
  veryClose: { sv: 'Mycket nära', en: 'Very close' },
  close: { sv: 'Nära', en: 'Close' },
  somewhatClose: { sv: 'Lite nära', en: 'Somewhat close' },
  share: { sv: 'Andel', en: 'Share' },
  percent: { sv: '{n} %', en: '{n}%' },
  codesNote: {
    sv: 'Koderna är namn i statistiken: yrkesgrupper (SSYK) och utbildningsområden (SUN). Matchningen läser ord, inte koder.',
    en: 'The codes are names in statistics: occupation groups (SSYK) and fields of education (SUN). Matching reads words, not codes.',
  },
  withCode: { sv: 'Med koden {code}', en: 'With the code {code}' },
  uses: { sv: 'Så används det', en: 'Where it is used' },
  needsWithIt: { sv: 'Behov som nämner begreppet', en: 'Needs with the concept' },
  fewerThanFive: { sv: 'Färre än fem', en: 'Fewer than five' },
  offersAboutIt: { sv: 'Utbud som talar om det', en: 'Offers that speak of it' },
  inOffers: {
    sv: '{n, plural, =0 {Inget utbud} one {# utbud} other {# utbud}}',
    en: '{n, plural, =0 {No offer} one {# offer} other {# offers}}',
  },
  neededInWork: { sv: 'Det här behövs i yrket', en: 'What the occupation needs' },
  facts: { sv: 'Fakta', en: 'Facts' },
  address: { sv: 'Adress', en: 'Address' },
  source: { sv: 'Källa', en: 'Source' },
  sourceStarter: { sv: 'Bryggas ordlista', en: 'Vocabulary of Brygga' },
  sourceOwn: { sv: 'Föreslaget här', en: 'Proposed here' },
  ssyk: { sv: 'SSYK 2012', en: 'SSYK 2012 (occupation code)' },
  sun: { sv: 'SUN 2020', en: 'SUN 2020 (education code)' },
  esco: { sv: 'ESCO', en: 'ESCO' },
  jobtech: { sv: 'JobTech-id', en: 'JobTech id' },
  history: { sv: 'Vad som har hänt', en: 'History' },
  labelSv: { sv: 'Namn på svenska', en: 'Name in Swedish' },
  labelEn: { sv: 'Namn på engelska', en: 'Name in English' },
  synonymsSv: { sv: 'Andra svenska ord', en: 'Other Swedish words' },
  synonymsHelp: {
    sv: 'Ett ord på varje rad. Skriv så som chefer och medarbetare säger.',
    en: 'One word on each line. Write as managers and employees speak.',
  },
  synonymsEn: { sv: 'Andra engelska ord', en: 'Other English words' },
  definitionSv: { sv: 'Vad det är, på svenska', en: 'What it is, in Swedish' },
  definitionEn: { sv: 'Vad det är, på engelska', en: 'What it is, in English' },
  broaderHelp: {
    sv: 'Namnet på ett bredare begrepp eller område på varje rad, till exempel Svetsning.',
    en: 'The Swedish name of a broader concept or field on each line, for example Svetsning.',
  },
  relatedHelp: {
    sv: 'Namnet på ett begrepp på varje rad.',
    en: 'The Swedish name of a concept on each line.',
  },
  ssykHelp: {
    sv: 'Fyra siffror. Flera koder skiljs med mellanslag.',
    en: 'Four digits. Several codes are parted by spaces.',
  },
} satisfies Messages;
