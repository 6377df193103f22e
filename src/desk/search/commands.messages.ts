import type { Messages } from '../../platform/i18n.ts';

export const commands = {
  newNeed: { sv: 'Nytt behov', en: 'New need' },
  describeNeed: { sv: 'Beskriv ett behov', en: 'Describe a need' },
  enquiries: { sv: 'Läs inkomna behov', en: 'Read incoming needs' },
  newOffer: { sv: 'Nytt utbud', en: 'New offer' },
  newOrganisation: { sv: 'Ny organisation', en: 'New organisation' },
  findSupport: { sv: 'Hitta stöd för lärande', en: 'Find support for learning' },
  newSkill: { sv: 'Föreslå en kompetens', en: 'Propose a skill' },
  importSkills: { sv: 'Läs in kompetenser', en: 'Import skills' },
  language: { sv: 'Byt språk till engelska', en: 'Change language to Swedish' },
  dark: { sv: 'Mörkt läge', en: 'Dark mode' },
  light: { sv: 'Ljust läge', en: 'Light mode' },
  auto: { sv: 'Färger som enheten', en: 'Colours as the device' },
  profile: { sv: 'Min profil', en: 'My profile' },
  signIn: { sv: 'Logga in', en: 'Sign in' },
  signOut: { sv: 'Logga ut', en: 'Sign out' },
  help: { sv: 'Hjälp och kontakt', en: 'Help and contact' },
  orderRule: { sv: 'Så ordnas listan', en: 'How the list is ordered' },
  accessibility: { sv: 'Tillgänglighetsredogörelse', en: 'Accessibility statement' },
  privacy: { sv: 'Så hanterar vi personuppgifter', en: 'How we handle personal data' },
  openData: { sv: 'Öppna data och API', en: 'Open data and API' },
  style: { sv: 'Alla komponenter', en: 'All components' },
} satisfies Messages;

/** Further words that a command is found by. */
export const commandWords = {
  newNeed: { sv: 'skapa lägg till', en: 'create add' },
  enquiries: { sv: 'inkorg anmälan', en: 'inbox enquiries' },
  newOffer: { sv: 'skapa lägg till kurs utbildning', en: 'create add course training' },
  newOrganisation: { sv: 'skapa lägg till arbetsgivare företag', en: 'create add employer company' },
  findSupport: { sv: 'matcha sök utbud', en: 'match search offers' },
  newSkill: { sv: 'skapa lägg till vokabulär', en: 'create add vocabulary' },
  importSkills: { sv: 'importera vokabulär', en: 'vocabulary' },
  language: { sv: 'english svenska', en: 'english svenska' },
  scheme: { sv: 'utseende färger tema', en: 'appearance colours theme' },
  organisation: { sv: 'byt organisation roll', en: 'switch organisation role' },
  profile: { sv: 'konto lösenord inställningar', en: 'account password settings' },
  signIn: { sv: 'konto', en: 'account log in login' },
  signOut: { sv: 'avsluta', en: 'log out logout' },
  none: { sv: '', en: '' },
} satisfies Messages;
