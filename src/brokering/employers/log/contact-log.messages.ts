import type { Message, Messages } from '../../../platform/i18n.ts';
import type { ContactKind } from './contact-entry.ts';

export const messages = {
  contacts: { sv: 'Kontakter', en: 'Contacts' },
  lead: {
    sv: '{n, plural, =0 {Ingen kontakt är inskriven.} one {# kontakt, från båda husen.} other {# kontakter, från båda husen. Den senaste först.}}',
    en: '{n, plural, =0 {No contact is written down.} one {# contact, from both houses.} other {# contacts, from both houses. The latest first.}}',
  },
  newTitle: { sv: 'Ny kontakt', en: 'New contact' },
  editTitle: { sv: 'Rätta en kontakt', en: 'Correct a contact' },
  kind: { sv: 'Vad var det?', en: 'What was it?' },
  happenedOn: { sv: 'När?', en: 'When?' },
  person: { sv: 'Vem av oss?', en: 'Who of us?' },
  contact: { sv: 'Vem hos arbetsgivaren?', en: 'Who at the employer?' },
  contactHelp: {
    sv: 'Saknas personen? Spara kontakten först och lägg sedan till en kontaktperson.',
    en: 'Is the person missing? Save the contact first and then add a contact person.',
  },
  noContact: { sv: 'Ingen bestämd person', en: 'Nobody in particular' },
  purpose: { sv: 'Varför?', en: 'Why?' },
  purposeHelp: {
    sv: 'Till exempel ”Behov av svetsare” eller ”Uppföljning”.',
    en: 'For example “Need of welders” or “Follow-up”.',
  },
  said: { sv: 'Vad sades?', en: 'What was said?' },
  saidHelp: {
    sv: 'Skriv det som det andra huset behöver veta. Skriv inte om någons hälsa.',
    en: 'Write what the other house needs to know. Do not write about anybody’s health.',
  },
  bothHouses: { sv: 'husen som delar arbetsgivaren', en: 'the houses that share the employer' },
  note: { sv: 'Intern anteckning', en: 'Internal note' },
  noteHelp: { sv: 'Det andra huset ser inte den här rutan.', en: 'The other house does not see this box.' },
  ownHouse: { sv: 'bara ni', en: 'only you' },
  save: { sv: 'Spara kontakten', en: 'Save the contact' },
  saved: { sv: 'Kontakten är sparad.', en: 'The contact is saved.' },
  correct: { sv: 'Rätta', en: 'Correct' },
  correctOf: { sv: 'Rätta kontakten {on}', en: 'Correct the contact of {on}' },
  withWhom: { sv: 'med {name}', en: 'with {name}' },
  colleague: { sv: 'Någon hos {house}', en: 'Somebody at {house}' },
  internal: { sv: 'Internt', en: 'Internal' },
  notYet: { sv: 'Välj i dag eller en tidigare dag.', en: 'Choose today or an earlier day.' },
  choosePerson: { sv: 'Välj en person i listan.', en: 'Choose a person of the list.' },
  writePurpose: { sv: 'Skriv varför ni hade kontakt.', en: 'Write why you were in touch.' },
  chooseKind: { sv: 'Välj vad det var.', en: 'Choose what it was.' },
  changedMeanwhile: {
    sv: 'Någon annan hann rätta kontakten. Läs den och rätta igen.',
    en: 'Somebody else corrected the contact first. Read it and correct again.',
  },
  conflictTitle: { sv: 'Kontakten rättades medan du skrev', en: 'The contact was corrected while you wrote' },
} satisfies Messages;

export const kindNames: Record<ContactKind, Message> = {
  visit: { sv: 'Besök', en: 'Visit' },
  call: { sv: 'Samtal', en: 'Call' },
  mail: { sv: 'Mejl', en: 'E-mail' },
  event: { sv: 'Träff', en: 'Event' },
};
