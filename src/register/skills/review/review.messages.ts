import type { Message, Messages } from '../../../platform/i18n.ts';
import type { DecisionKind, ProposalState } from './proposal.ts';

export const titles = {
  searching: { sv: 'Söker nya ord i behoven', en: 'Searching the needs for new words' },
} satisfies Messages;

export const reviewProblems = {
  decidedMeanwhile: {
    sv: 'Någon annan har redan bestämt om ordet. Läs sidan igen.',
    en: 'Somebody else has already decided on the word. Read the page again.',
  },
  conceptUnknown: {
    sv: 'Begreppet finns inte. Välj ett i listan eller skriv ett namn som finns.',
    en: 'The concept does not exist. Choose one from the list or write a name that exists.',
  },
  conceptMissing: { sv: 'Välj ett begrepp.', en: 'Choose a concept.' },
  noEnglishName: {
    sv: 'Begreppet har inget engelskt namn än. Ge det ett först, eller välj svenska.',
    en: 'The concept has no English name yet. Give it one first, or choose Swedish.',
  },
  wordKnown: { sv: 'Begreppet har redan det ordet.', en: 'The concept already has that word.' },
} satisfies Messages;

export const stateNames: Record<ProposalState, Message> = {
  waiting: { sv: 'Väntar', en: 'Waiting' },
  later: { sv: 'Senare', en: 'Later' },
  decided: { sv: 'Avgjort', en: 'Decided' },
};

export const decisionNames: Record<DecisionKind, Message> = {
  newConcept: { sv: 'Nytt begrepp', en: 'New concept' },
  otherWord: { sv: 'Annat ord för ett begrepp', en: 'Other word for a concept' },
  abbreviation: { sv: 'Förkortning av ett begrepp', en: 'Abbreviation of a concept' },
  notCompetence: { sv: 'Ingen kompetens', en: 'Not a competence' },
  later: { sv: 'Senare', en: 'Later' },
};

/** What was done with a word, by its name in the database. */
export const actNames = {
  commented: { sv: 'Kommenterade', en: 'Commented' },
  decided: { sv: 'Beslutade', en: 'Decided' },
  undone: { sv: 'Tog tillbaka', en: 'Took back' },
} satisfies Messages;

export const messages = {
  title: { sv: 'Nya ord i behoven', en: 'New words in the needs' },
  lead: {
    sv: 'Ord som flera behov använder och som ordlistan inte känner. Varje beslut gör att sökning och matchning förstår fler.',
    en: 'Words that several needs use and that the vocabulary does not know. Each decision lets search and matching understand more people.',
  },
  search: { sv: 'Sök nya ord nu', en: 'Search for new words now' },
  countedAt: {
    sv: 'Behoven lästes senast {at}. De läses varje natt.',
    en: 'The needs were last read {at}. They are read every night.',
  },
  neverCounted: { sv: 'Behoven läses varje natt.', en: 'The needs are read every night.' },
  views: { sv: 'Välj ord efter läge', en: 'Choose words by state' },
  find: { sv: 'Sök ord', en: 'Search words' },
  count: {
    sv: '{n, plural, =0 {Inga ord} one {# ord} other {# ord}}',
    en: '{n, plural, =0 {No words} one {# word} other {# words}}',
  },
  nothing: {
    sv: 'Här samlas ord ur behoven som ordlistan inte känner. Just nu väntar inget.',
    en: 'Words of the needs that the vocabulary does not know gather here. Right now none waits.',
  },
  nothingHere: { sv: 'Inga ord här.', en: 'No words here.' },
  word: { sv: 'Ord', en: 'Word' },
  needs: { sv: 'Behov', en: 'Needs' },
  organisations: { sv: 'Organisationer', en: 'Organisations' },
  municipalities: { sv: 'Kommuner', en: 'Municipalities' },
  offers: { sv: 'Utbud', en: 'Offers' },
  decision: { sv: 'Beslut', en: 'Decision' },
  alsoWritten: { sv: 'Skrivs också {forms}', en: 'Also written {forms}' },
  ownOnly: { sv: 'Syns bara för dem som får läsa behoven', en: 'Seen only by those who may read the needs' },
  spread: {
    sv: 'Står i {needs, plural, one {# behov} other {# behov}} från {organisations, plural, one {# organisation} other {# organisationer}} i {municipalities, plural, one {# kommun} other {# kommuner}}.',
    en: 'Stands in {needs, plural, one {# need} other {# needs}} of {organisations, plural, one {# organisation} other {# organisations}} in {municipalities, plural, one {# municipality} other {# municipalities}}.',
  },
  spreadOwn: {
    sv: 'Står i {needs, plural, one {# behov} other {# behov}} som du får läsa. Färre än {least} organisationer har skrivit ordet, så ingen annan ser det.',
    en: 'Stands in {needs, plural, one {# need} other {# needs}} that you may read. Fewer than {least} organisations have written the word, so nobody else sees it.',
  },
  inOffers: {
    sv: '{n, plural, =0 {Inget utbud använder ordet.} one {# utbud använder ordet.} other {# utbud använder ordet.}}',
    en: '{n, plural, =0 {No offer uses the word.} one {# offer uses the word.} other {# offers use the word.}}',
  },
  examples: { sv: 'Så används ordet', en: 'How the word is used' },
  noExamples: {
    sv: 'Du ser hur många som skriver ordet, men inte texterna. De är bara för dem som arbetar med behoven.',
    en: 'You see how many write the word, but not the texts. Those are only for the people who work with the needs.',
  },
  twins: { sv: 'Begrepp som liknar', en: 'Concepts that are alike' },
  twinsNote: { sv: 'efter hur de skrivs', en: 'by how they are written' },
  noTwins: { sv: 'Inget begrepp skrivs på liknande sätt.', en: 'No concept is written in a similar way.' },
  concept: { sv: 'Begrepp', en: 'Concept' },
  alikeName: { sv: 'Liknande namn', en: 'Name that is alike' },
  similarity: { sv: 'Likhet', en: 'Likeness' },
  inName: { sv: 'Står i namnet', en: 'Stands in the name' },
  percent: { sv: '{n} %', en: '{n}%' },
  company: { sv: 'I samma sammanhang', en: 'In the same company' },
  companyNote: {
    sv: 'Orden omkring det talar för de här delarna av ordlistan. Ett nytt begrepp hör ofta till någon av dem.',
    en: 'The words around it speak for these parts of the vocabulary. A new concept often belongs to one of them.',
  },
  similarWords: { sv: 'Andra ord som liknar', en: 'Other words that are alike' },
  decide: { sv: 'Ditt beslut', en: 'Your decision' },
  decideNote: {
    sv: 'Beslutet gäller direkt i sökning och matchning. Det går att ta tillbaka.',
    en: 'The decision takes effect at once in search and matching. It can be taken back.',
  },
  brokersNote: {
    sv: 'Regionala utvecklare och administratörer bestämmer. Skriv vad du vet om ordet, så blir beslutet rätt.',
    en: 'Regional developers and administrators decide. Write what you know of the word to help them.',
  },
  newConceptTitle: { sv: 'Ett nytt begrepp', en: 'A new concept' },
  newConceptNote: {
    sv: 'Ordet namnger något som ordlistan saknar.',
    en: 'The word names something that the vocabulary lacks.',
  },
  makeConcept: { sv: 'Skriv begreppet', en: 'Write the concept' },
  otherWordTitle: {
    sv: 'Ett annat ord för ett begrepp som finns',
    en: 'Another word for an existing concept',
  },
  whichConcept: { sv: 'Vilket begrepp?', en: 'Which concept?' },
  otherConcept: { sv: 'Ett annat begrepp', en: 'Another concept' },
  otherConceptHelp: {
    sv: 'Namnet på svenska. Det gäller före ett val i listan.',
    en: 'The name in Swedish. It goes before a choice in the list.',
  },
  how: { sv: 'Hur hör ordet dit?', en: 'How does the word belong there?' },
  asOtherWord: { sv: 'Annat ord', en: 'Other word' },
  asAbbreviation: { sv: 'Förkortning', en: 'Abbreviation' },
  addedWord: { sv: 'Ordet så som det läggs till', en: 'The word as it is added' },
  wordLanguage: { sv: 'Språk', en: 'Language' },
  swedish: { sv: 'Svenska', en: 'Swedish' },
  english: { sv: 'Engelska', en: 'English' },
  reason: { sv: 'Skäl', en: 'Reason' },
  saveWord: { sv: 'Lägg till ordet', en: 'Add the word' },
  neitherTitle: { sv: 'Inget av detta', en: 'None of these' },
  neitherNote: {
    sv: 'Det som inte är en kompetens föreslås aldrig mer. Det som väntar till senare ligger kvar vid sidan om.',
    en: 'What is not a competence is never proposed again. What waits stays at the side.',
  },
  notCompetence: { sv: 'Inte en kompetens', en: 'Not a competence' },
  later: { sv: 'Vänta till senare', en: 'Wait until later' },
  decided: {
    sv: 'Beslutet är sparat och gäller från nu.',
    en: 'The decision is saved and holds from now on.',
  },
  undone: {
    sv: 'Beslutet är taget tillbaka. Ordet väntar igen.',
    en: 'The decision is taken back. The word waits again.',
  },
  undo: { sv: 'Ta tillbaka beslutet', en: 'Take the decision back' },
  undoTitle: { sv: 'Blev det fel?', en: 'Was it wrong?' },
  undoNote: {
    sv: 'Ett begrepp som beslutet skapade arkiveras. Ett ord som lades till tas bort.',
    en: 'A concept that the decision made is archived. A word that it added is removed.',
  },
  history: { sv: 'Kommentarer och beslut', en: 'Comments and decisions' },
  noHistory: { sv: 'Ingen har sagt något om ordet.', en: 'Nobody has said anything of the word.' },
  comment: { sv: 'Kommentar', en: 'Comment' },
  commentHelp: {
    sv: 'Vad betyder ordet, och vad kallas det annars? Skriv inga namn på personer eller arbetsgivare.',
    en: 'What does the word mean, and what else is it called? Name no person or employer.',
  },
  sendComment: { sv: 'Kommentera', en: 'Comment' },
  commented: { sv: 'Kommentaren är sparad.', en: 'The comment is saved.' },
  facts: { sv: 'Fakta', en: 'Facts' },
  forms: { sv: 'Former', en: 'Forms' },
  found: { sv: 'Hittades första gången', en: 'First found' },
  conceptFormTitle: { sv: 'Nytt begrepp: {word}', en: 'New concept: {word}' },
  conceptFormLead: {
    sv: 'Begreppet publiceras när du sparar. Ordet ur behoven ska stå som namn eller bland de andra orden.',
    en: 'The concept is published when you save. The word of the needs should stand as the name or among the other words.',
  },
  saveConcept: { sv: 'Publicera begreppet', en: 'Publish the concept' },
  twinsFound: {
    sv: 'Begrepp som liknar finns redan. Är något av dem samma sak räcker det att lägga till ett ord där.',
    en: 'Concepts that are alike exist. If one of them is the same thing, adding a word there is enough.',
  },
  notTheSame: { sv: 'Inget av dem är samma sak', en: 'None of them is the same thing' },
} satisfies Messages;
