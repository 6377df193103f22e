// The provider's own pages: the list, one offer, publishing, withdrawing, confirming.
import type { Message, Messages } from '../../../platform/i18n.ts';
import type { OfferState } from '../offer.ts';
import type { WithdrawalReason } from '../publishing.ts';

export const stateNames: Record<OfferState, Message> = {
  draft: { sv: 'Utkast', en: 'Draft' },
  published: { sv: 'Publicerat', en: 'Published' },
  withdrawn: { sv: 'Tillbakadraget', en: 'Withdrawn' },
};

export const reasonNames: Record<WithdrawalReason, Message> = {
  ended: { sv: 'Vi ger det inte längre', en: 'We no longer give it' },
  full: { sv: 'Det är fullt', en: 'It is full' },
  replaced: { sv: 'Något annat ersätter det', en: 'Something else replaces it' },
  paused: { sv: 'Vi tar en paus med det', en: 'We are pausing it' },
  other: { sv: 'Annat skäl', en: 'Another reason' },
};

export const actionNames: Record<string, Message> = {
  created: { sv: 'Skapat', en: 'Created' },
  changed: { sv: 'Ändrat', en: 'Changed' },
  confirmed: { sv: 'Uppgifterna bekräftade', en: 'Facts confirmed' },
  published: { sv: 'Publicerat', en: 'Published' },
  withdrawn: { sv: 'Tillbakadraget', en: 'Withdrawn' },
};

export const messages = {
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  title: { sv: 'Utbud', en: 'Offers' },
  ownTitle: { sv: 'Ert utbud', en: 'Your offers' },
  count: {
    sv: '{n, plural, =0 {Inget stöd för lärande} one {# stöd för lärande} other {# stöd för lärande}}.',
    en: '{n, plural, =0 {No offers} one {# offer} other {# offers}}.',
  },
  staleOwn: {
    sv: 'Ingen har bekräftat uppgifterna på ett halvår. Bekräfta att de stämmer, eller ändra dem.',
    en: 'Nobody has confirmed the facts for half a year. Confirm that they are right, or change them.',
  },
  staleCount: {
    sv: '{n, plural, one {Ett har} other {# har}} inte kontrollerats på ett halvår.',
    en: '{n, plural, one {One has} other {# have}} not been checked for half a year.',
  },
  add: { sv: 'Lägg till', en: 'Add' },
  import: { sv: 'Läs in en lista', en: 'Import a list' },
  confirmSeveral: { sv: 'Bekräfta flera', en: 'Confirm several' },
  openCatalogue: { sv: 'Den öppna katalogen', en: 'The public catalogue' },
  state: { sv: 'Läge', en: 'State' },
  all: { sv: 'Alla', en: 'All' },
  checked: { sv: 'Kontrollerad', en: 'Checked' },
  old: { sv: 'Gammal', en: 'Old' },
  oldOnly: { sv: 'Inte kontrollerade på ett halvår', en: 'Not checked for half a year' },
  freshness: { sv: 'Färskhet', en: 'Freshness' },
  any: { sv: 'Alla', en: 'Any' },
  words: { sv: 'Sök på titel, text eller anordnare', en: 'Search title, text or provider' },
  wordsAre: { sv: 'Ord: {words}', en: 'Words: {words}' },
  kindIs: { sv: 'Typ: {name}', en: 'Kind: {name}' },
  emptyFirst: {
    sv: 'Här samlas det ni erbjuder. Lägg till det första, eller läs in en lista som ni redan har.',
    en: 'What you offer is gathered here. Add the first one, or import a list that you already have.',
  },
  emptyFiltered: { sv: 'Inget utbud passar filtret.', en: 'No offer fits the filter.' },
  clearFilters: { sv: 'Rensa filter', en: 'Clear filters' },
  export: { sv: 'Hämta urvalet:', en: 'Download the selection:' },
  confirm: { sv: 'Bekräfta att uppgifterna stämmer', en: 'Confirm that the facts are right' },
  nextStep: { sv: 'Nästa steg', en: 'Next step' },
  confirmShort: { sv: 'Bekräfta', en: 'Confirm' },
  confirmOne: { sv: 'Bekräfta att uppgifterna om {title} stämmer', en: 'Confirm the facts of {title}' },
  confirmed: { sv: 'Uppgifterna är bekräftade i dag.', en: 'The facts are confirmed as of today.' },
  confirmedSeveral: {
    sv: '{n, plural, =0 {Inget är bekräftat.} one {Uppgifterna om ett stöd är bekräftade.} other {Uppgifterna om # stöd är bekräftade.}}{left, plural, =0 {} other { # ändrades av någon annan: se igenom dem.}}',
    en: '{n, plural, =0 {Nothing is confirmed.} one {The facts of one offer are confirmed.} other {The facts of # offers are confirmed.}}{left, plural, =0 {} other { # were changed by somebody else: look through them.}}',
  },
  confirmTitle: { sv: 'Stämmer uppgifterna?', en: 'Are the facts right?' },
  confirmLead: {
    sv: 'Bocka ur det som inte stämmer längre, och ändra det först. Resten får dagens datum.',
    en: 'Uncheck what is no longer right, and change it first. The rest is dated today.',
  },
  confirmFirst: {
    sv: 'De {n} äldsta av {total} visas. Resten kommer när de är bekräftade.',
    en: 'The oldest {n} of {total} are shown. The rest come when these are confirmed.',
  },
  confirmNone: {
    sv: 'Allt som är publicerat har kontrollerats det senaste halvåret.',
    en: 'Everything published has been checked during the last half-year.',
  },
  confirmChoices: { sv: 'Det här stämmer', en: 'These are right' },
  confirmChosen: { sv: 'Bekräfta de valda', en: 'Confirm the chosen' },
  lastChecked: { sv: '{provider}, kontrollerat {date}', en: '{provider}, checked on {date}' },
  look: { sv: 'Läs och ändra', en: 'Read and change' },
  chooseSome: { sv: 'Välj minst ett.', en: 'Choose at least one.' },
  saved: { sv: 'Sparat. Uppgifterna räknas som kontrollerade i dag.', en: 'Saved, and dated today.' },
  drafted: { sv: 'Utkastet är sparat. Bara ni ser det.', en: 'The draft is saved. Only you see it.' },
  published: { sv: 'Publicerat. Nu syns det i katalogen.', en: 'Published. It is in the catalogue now.' },
  withdrawnNow: { sv: 'Tillbakadraget. Det syns inte i katalogen.', en: 'Withdrawn from the catalogue.' },
  edit: { sv: 'Ändra', en: 'Change' },
  publish: { sv: 'Publicera', en: 'Publish' },
  publishTitle: { sv: 'Publicera', en: 'Publish' },
  publishReady: {
    sv: 'När du publicerar ser alla utbudet i katalogen, och det blir med i matchningar med behov.',
    en: 'Once published, everyone sees it in the catalogue and it takes part in matches with needs.',
  },
  missingTitle: {
    sv: '{n, plural, one {En sak saknas} other {# saker saknas}} innan det kan publiceras',
    en: '{n, plural, one {One thing is} other {# things are}} missing before it can be published',
  },
  missingHelp: { sv: 'Varje rad leder till fältet.', en: 'Each line leads to its field.' },
  nothingMissing: { sv: 'Inget saknas.', en: 'Nothing is missing.' },
  withdraw: { sv: 'Dra tillbaka', en: 'Withdraw' },
  withdrawTitle: { sv: 'Dra tillbaka', en: 'Withdraw' },
  withdrawLead: {
    sv: 'Utbudet försvinner ur katalogen och ur nya matchningar. Du kan publicera det igen.',
    en: 'It leaves the catalogue and new matches. You can publish it again.',
  },
  why: { sv: 'Varför?', en: 'Why?' },
  chooseReason: { sv: 'Välj ett skäl.', en: 'Choose a reason.' },
  note: { sv: 'Mer om skälet', en: 'More about the reason' },
  noteSeenBy: { sv: 'Er organisation och administratörer', en: 'Your organisation and administrators' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  seeInCatalogue: { sv: 'Visa i katalogen', en: 'Show in the catalogue' },
  history: { sv: 'Vad som har hänt', en: 'What has happened' },
  draftSeenBy: { sv: 'Bara er organisation ser utkastet.', en: 'Only your organisation sees the draft.' },
  becauseOf: { sv: '{action}: {reason}', en: '{action}: {reason}' },
  brygga: { sv: 'Brygga', en: 'Brygga' },
  changedFields: { sv: '{action}: {fields}', en: '{action}: {fields}' },
} satisfies Messages;
