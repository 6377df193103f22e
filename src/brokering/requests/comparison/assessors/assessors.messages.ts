import type { Messages } from '../../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Bedömare från andra hus', en: 'Assessors from other houses' },
  lead: {
    sv: 'En kollega från ett annat hus kan bedöma svaren. Den som bjuds in ser ingenting förrän svaren öppnas, och redovisar sitt intresse först.',
    en: 'A colleague from another house can score the proposals. Those who are invited see nothing until the proposals are opened, and declare their interest first.',
  },
  toAssessors: { sv: 'Bjud in bedömare', en: 'Invite assessors' },
  none: { sv: 'Ingen är inbjuden.', en: 'Nobody is invited.' },
  email: { sv: 'Kollegans e-postadress', en: 'E-mail address of the colleague' },
  emailHelp: {
    sv: 'Adressen som kollegan loggar in med. Hen arbetar vid ett annat lärcentrum eller en näringslivsenhet.',
    en: 'The address that the colleague signs in with. They work at another learning centre or business unit.',
  },
  invite: { sv: 'Bjud in', en: 'Invite' },
  invited: { sv: 'Inbjuden {at}', en: 'Invited {at}' },
  invitedDone: { sv: '{name} är inbjuden.', en: '{name} is invited.' },
  hasDeclared: { sv: 'Har redovisat sitt intresse', en: 'Has declared their interest' },
  removedOn: { sv: 'Borttagen {at}. {reason}', en: 'Removed {at}. {reason}' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  removeName: { sv: 'Ta bort {name}', en: 'Remove {name}' },
  removeText: {
    sv: 'Den som tas bort kommer inte åt svaren längre. Poäng som redan är satta står kvar på jämförelsen.',
    en: 'Those who are removed no longer reach the proposals. Points that are set stay on the sheet.',
  },
  reason: { sv: 'Skäl', en: 'Reason' },
  removedDone: { sv: 'Bedömaren är borttagen.', en: 'The assessor is removed.' },
  back: { sv: 'Till förfrågan', en: 'To the request' },
} satisfies Messages;

export const problems = {
  email: { sv: 'Skriv en e-postadress.', en: 'Write an e-mail address.' },
  nobody: {
    sv: 'Ingen kollega vid ett annat hus har den adressen. Den som hör till en anordnare som fick förfrågan kan inte bedöma.',
    en: 'No colleague at another house has that address. Nobody who belongs to a provider that was asked can score.',
  },
  already: { sv: 'Kollegan är redan inbjuden.', en: 'The colleague is already invited.' },
  reason: { sv: 'Skriv skälet.', en: 'Write the reason.' },
  withdrawn: { sv: 'Förfrågan är tillbakadragen.', en: 'The request has been withdrawn.' },
} satisfies Messages;

export const mails = {
  subject: { sv: '{centre} ber dig bedöma svar', en: '{centre} asks you to score proposals' },
  body: {
    sv: '{centre} ber dig bedöma svaren på förfrågan {key}. De öppnas {at}. Före dess ser ingen dem, inte heller du.\n\nDu redovisar ditt intresse först och sätter sedan poäng med skäl:\n\n{link}',
    en: '{centre} asks you to score the proposals to request {key}. They open {at}. Nobody sees them before that, you neither.\n\nYou declare your interest first, and then set points with reasons:\n\n{link}',
  },
} satisfies Messages;
