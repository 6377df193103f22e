import type { Message, Messages } from '../../../platform/i18n.ts';
import type { LegalGround } from './contact-person.ts';

export const messages = {
  people: { sv: 'Kontaktpersoner', en: 'Contact persons' },
  lead: {
    sv: 'Varje person står här för ett ändamål och till en sista dag. Efter den tas uppgifterna bort.',
    en: 'Each person stands here for a purpose and until a last day. After it the data are removed.',
  },
  none: { sv: 'Ingen kontaktperson är sparad.', en: 'No contact person is kept.' },
  add: { sv: 'Ny kontaktperson', en: 'New contact person' },
  newTitle: { sv: 'Ny kontaktperson', en: 'New contact person' },
  editTitle: { sv: 'Ändra kontaktperson', en: 'Change contact person' },
  employer: { sv: 'Arbetsgivare', en: 'Employer' },
  name: { sv: 'Namn', en: 'Name' },
  title: { sv: 'Roll på arbetsplatsen', en: 'Role at the workplace' },
  email: { sv: 'E-post', en: 'E-mail' },
  phone: { sv: 'Telefon', en: 'Phone' },
  purpose: { sv: 'Ändamål', en: 'Purpose' },
  purposeHelp: {
    sv: 'Varför behövs uppgifterna? Till exempel ”Kontakt om personalens utbildning”.',
    en: 'What are the data needed for? For example “Contact about training of the staff”.',
  },
  usualPurpose: { sv: 'Kontakt om personalens utbildning', en: 'Contact about training of the staff' },
  legalGround: { sv: 'Rättslig grund', en: 'Legal ground' },
  consentOn: { sv: 'Samtycke lämnat', en: 'Consent given' },
  consentHelp: { sv: 'Fyll i bara om grunden är samtycke.', en: 'Fill in only when the ground is consent.' },
  keepUntil: { sv: 'Sparas till och med', en: 'Kept until and including' },
  keepUntilHelp: { sv: 'Högst fem år. Vanligt är två.', en: 'Five years at most. Two is usual.' },
  save: { sv: 'Spara kontaktpersonen', en: 'Save the contact person' },
  saved: {
    sv: 'Kontaktpersonen är sparad. Berätta för personen vad som står här.',
    en: 'The contact person is saved. Tell the person what stands here.',
  },
  refused: { sv: 'Mejl kommer inte fram', en: 'Mail does not arrive' },
  refusedTitle: { sv: 'Mejl till adressen kommer inte fram.', en: 'Mail to the address does not arrive.' },
  refusedText: {
    sv: 'E-postservern sade nej {on}. Brygga mejlar inte dit förrän du rättar adressen.',
    en: 'The mail server said no on {on}. Brygga mails nothing there until you correct the address.',
  },
  trustAddress: { sv: 'Adressen stämmer, pröva igen', en: 'The address is right, try again' },
  trusted: { sv: 'Brygga mejlar till adressen igen.', en: 'Brygga mails to the address again.' },
  change: { sv: 'Ändra', en: 'Change' },
  changeOf: { sv: 'Ändra {name}', en: 'Change {name}' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  removeTitle: { sv: 'Ta bort kontaktpersonen', en: 'Remove the contact person' },
  removeText: {
    sv: 'Namn, adress och telefon försvinner genast. Kontakter i loggen står kvar utan namnet.',
    en: 'Name, address and phone go at once. Contacts in the log stay without the name.',
  },
  removed: { sv: 'Kontaktpersonen är borttagen.', en: 'The contact person is removed.' },
  nameProblem: { sv: 'Skriv namnet.', en: 'Write the name.' },
  purposeProblem: {
    sv: 'Skriv ändamålet med högst 300 tecken och utan personnummer.',
    en: 'Write the purpose in at most 300 characters and without a personal identity number.',
  },
  groundProblem: { sv: 'Välj en rättslig grund.', en: 'Choose a legal ground.' },
  consentDay: {
    sv: 'Skriv vilken dag personen samtyckte. Dagen kan inte ligga framåt i tiden.',
    en: 'Write on which day the person consented. It cannot be a day to come.',
  },
  keepUntilProblem: {
    sv: 'Välj en dag från i dag till om fem år.',
    en: 'Choose a day from today to five years ahead.',
  },
  conflictTitle: {
    sv: 'Personen ändrades medan du skrev',
    en: 'The person was changed while you wrote',
  },
  changedMeanwhile: {
    sv: 'Någon annan hann ändra personen. Läs det nya och skriv igen.',
    en: 'Somebody else changed the person first. Read what is new and write again.',
  },
} satisfies Messages;

export const groundNames: Record<LegalGround, Message> = {
  publicTask: { sv: 'Uppgift av allmänt intresse', en: 'Task in the public interest' },
  consent: { sv: 'Samtycke', en: 'Consent' },
  contract: { sv: 'Avtal', en: 'Contract' },
};
