import type { Messages } from '../../platform/i18n.ts';

export const messages = {
  signIn: { sv: 'Logga in', en: 'Sign in' },
  signInLead: {
    sv: 'Konto behövs bara för dig som arbetar i Brygga. Behov kan beskrivas och utbud sökas utan konto.',
    en: 'Only those who work in Brygga need an account. Needs can be described and offers searched without one.',
  },
  email: { sv: 'E-post', en: 'E-mail' },
  password: { sv: 'Lösenord', en: 'Password' },
  newPassword: { sv: 'Nytt lösenord', en: 'New password' },
  newPasswordHelp: {
    sv: 'Minst 12 tecken. Flera ord i rad går bra.',
    en: 'At least 12 characters. Several words in a row are fine.',
  },
  wrong: {
    sv: 'E-postadressen eller lösenordet stämmer inte. Försök igen eller be om en länk.',
    en: 'The e-mail address or the password is not right. Try again or ask for a link.',
  },
  tooMany: {
    sv: 'För många försök. Vänta en kvart och försök igen, eller be om en länk.',
    en: 'Too many tries. Wait a quarter of an hour and try again, or ask for a link.',
  },
  writeEmail: {
    sv: 'Skriv din e-postadress, som namn@example.org.',
    en: 'Write your e-mail address, such as name@example.org.',
  },
  writePassword: { sv: 'Skriv ditt lösenord.', en: 'Write your password.' },
  longerPassword: {
    sv: 'Välj ett lösenord med minst 12 tecken.',
    en: 'Choose a password of at least 12 characters.',
  },
  linkInstead: { sv: 'Få en länk i stället', en: 'Get a link instead' },
  linkLead: {
    sv: 'Skriv din e-postadress så skickar vi en länk som loggar in dig. Länken gäller i 15 minuter.',
    en: 'Write your e-mail address and we send a link that signs you in. It is valid for 15 minutes.',
  },
  sendLink: { sv: 'Skicka länk', en: 'Send link' },
  linkSent: {
    sv: 'Om adressen finns hos oss har vi skickat ett mejl dit. Titta i inkorgen.',
    en: 'If we know the address, an e-mail is on its way. Look in your inbox.',
  },
  linkOld: {
    sv: 'Länken är använd eller för gammal. Be om en ny.',
    en: 'The link is used or too old. Ask for a new one.',
  },
  useLink: { sv: 'Logga in med länken', en: 'Sign in with the link' },
  useLinkLead: { sv: 'Tryck på knappen för att logga in.', en: 'Press the button to sign in.' },
  forgotten: { sv: 'Glömt lösenordet', en: 'Forgotten the password' },
  resetLead: {
    sv: 'Skriv din e-postadress så skickar vi en länk där du väljer ett nytt lösenord. Länken gäller i en timme.',
    en: 'Write your e-mail address and we send a link where you choose a new password. It is valid for an hour.',
  },
  choosePassword: { sv: 'Välj nytt lösenord', en: 'Choose a new password' },
  savePassword: { sv: 'Spara lösenordet', en: 'Save the password' },
  passwordSaved: {
    sv: 'Lösenordet är sparat. Logga in med det.',
    en: 'The password is saved. Sign in with it.',
  },
  changedMeanwhile: {
    sv: 'Medlemskapet har ändrats under tiden. Ladda om sidan.',
    en: 'The membership was changed meanwhile. Load the page again.',
  },
  signedOut: { sv: 'Du är utloggad.', en: 'You are signed out.' },
  demoTitle: { sv: 'Prova som en påhittad person', en: 'Try it as a made-up person' },
  demoLead: {
    sv: 'Demoregionens personer och företag är påhittade. Välj en roll och se hur dagen ser ut.',
    en: 'The people and companies of the demo region are made up. Choose a role and see what the day looks like.',
  },
  demoMore: {
    sv: 'Visa {n, plural, one {# person} other {# personer}} till',
    en: 'Show {n, plural, one {# more person} other {# more people}}',
  },
  withPassword: { sv: 'Med lösenord', en: 'With a password' },
  demoEnter: { sv: 'Gå in som {name}', en: 'Enter as {name}' },
  mailMagicSubject: { sv: 'Din länk till Brygga', en: 'Your link to Brygga' },
  mailMagicBody: {
    sv: 'Hej!\n\nÖppna länken för att logga in i Brygga. Den gäller i 15 minuter och kan användas en gång.\n\n{link}\n\nHar du inte bett om länken kan du strunta i det här mejlet.',
    en: 'Hello,\n\nOpen the link to sign in to Brygga. It is valid for 15 minutes and can be used once.\n\n{link}\n\nIf you did not ask for it, ignore this e-mail.',
  },
  mailResetSubject: { sv: 'Välj nytt lösenord i Brygga', en: 'Choose a new password in Brygga' },
  mailResetBody: {
    sv: 'Hej!\n\nÖppna länken för att välja ett nytt lösenord i Brygga. Den gäller i en timme.\n\n{link}\n\nHar du inte bett om länken kan du strunta i det här mejlet.',
    en: 'Hello,\n\nOpen the link to choose a new password in Brygga. It is valid for an hour.\n\n{link}\n\nIf you did not ask for it, ignore this e-mail.',
  },
} satisfies Messages;
