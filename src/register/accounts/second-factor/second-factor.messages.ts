import type { Messages } from '../../../platform/i18n.ts';

export const secondFactorMessages = {
  title: { sv: 'Tvåstegsinloggning', en: 'Two-step sign-in' },
  lead: {
    sv: 'Efter lösenordet eller länken skriver du en kod från din telefon. Då räcker det inte att någon får tag i ditt lösenord.',
    en: 'After the password or the link you write a code from your phone. Then getting hold of your password is not enough.',
  },
  stateOn: { sv: 'På', en: 'On' },
  stateOff: { sv: 'Av', en: 'Off' },
  manage: { sv: 'Ändra tvåstegsinloggning', en: 'Change two-step sign-in' },

  begin: { sv: 'Slå på', en: 'Switch on' },
  beginLead: {
    sv: 'Du behöver en app för engångskoder i telefonen, till exempel Aegis, Google Authenticator eller Microsoft Authenticator.',
    en: 'You need an app for one-time codes on your phone, such as Aegis, Google Authenticator or Microsoft Authenticator.',
  },
  noPassword: {
    sv: 'Loggar du bara in med länk? Välj först ett lösenord under Glömt lösenordet.',
    en: 'Do you sign in by link only? First choose a password under Forgotten the password.',
  },

  scan: { sv: 'Läs av koden med appen', en: 'Scan the code with the app' },
  picture: { sv: 'QR-kod med nyckeln till appen', en: 'QR code with the key for the app' },
  byHand: { sv: 'Eller skriv in nyckeln för hand', en: 'Or type the key by hand' },
  account: { sv: 'Konto', en: 'Account' },
  key: { sv: 'Nyckel', en: 'Key' },
  kind: { sv: 'Typ', en: 'Kind' },
  timeBased: { sv: 'Tidsbaserad, sex siffror', en: 'Time-based, six digits' },
  firstCode: { sv: 'Kod från appen', en: 'Code from the app' },
  firstCodeHelp: {
    sv: 'Sex siffror. Appen visar en ny kod varje halvminut.',
    en: 'Six digits. The app shows a new code every half minute.',
  },
  confirm: { sv: 'Slutför', en: 'Finish' },
  startOver: { sv: 'Börja om med en ny nyckel', en: 'Start over with a new key' },

  on: { sv: 'Tvåstegsinloggning är på.', en: 'Two-step sign-in is on.' },
  codesTitle: { sv: 'Dina återställningskoder', en: 'Your recovery codes' },
  codesLead: {
    sv: 'Spara koderna på ett säkert ställe. Med en av dem kommer du in om du blir av med telefonen. Varje kod gäller en gång, och de visas inte igen.',
    en: 'Keep the codes in a safe place. One of them lets you in if you lose the phone. Each code works once, and they are not shown again.',
  },
  codesKept: { sv: 'Jag har sparat koderna', en: 'I have kept the codes' },
  renewTitle: { sv: 'Nya återställningskoder', en: 'New recovery codes' },
  renewLead: { sv: 'De gamla koderna slutar gälla.', en: 'The old codes stop working.' },
  renew: { sv: 'Skapa nya koder', en: 'Make new codes' },
  end: { sv: 'Slå av', en: 'Switch off' },
  endLead: {
    sv: 'Därefter räcker det med lösenord eller länk.',
    en: 'After that a password or a link is enough.',
  },
  ended: { sv: 'Tvåstegsinloggning är av.', en: 'Two-step sign-in is off.' },

  codeTitle: { sv: 'Skriv din kod', en: 'Write your code' },
  codeLead: {
    sv: 'Öppna appen för engångskoder i telefonen och skriv koden som visas för Brygga.',
    en: 'Open the app for one-time codes on your phone and write the code that it shows for Brygga.',
  },
  code: { sv: 'Kod', en: 'Code' },
  codeHelp: {
    sv: 'Sex siffror. Har du inte telefonen? Skriv en av dina återställningskoder.',
    en: 'Six digits. Without your phone? Write one of your recovery codes.',
  },
  writeCode: {
    sv: 'Skriv koden med sex siffror, eller en återställningskod som ab1cd-2ef3g.',
    en: 'Write the code of six digits, or a recovery code such as ab1cd-2ef3g.',
  },
  wrongCode: {
    sv: 'Koden stämmer inte. Vänta på nästa kod och försök igen.',
    en: 'The code is not right. Wait for the next code and try again.',
  },
  codeOver: {
    sv: 'Det tog för lång tid eller blev för många försök. Logga in igen.',
    en: 'It took too long, or there were too many tries. Sign in again.',
  },
  locked: {
    sv: 'För många fel koder. Vänta en kvart och logga in igen, eller be en administratör om hjälp.',
    en: 'Too many wrong codes. Wait a quarter of an hour and sign in again, or ask an administrator for help.',
  },
  lost: {
    sv: 'Har du varken telefon eller återställningskoder? En administratör kan slå av tvåstegsinloggningen åt dig.',
    en: 'Neither phone nor recovery codes? An administrator can switch two-step sign-in off for you.',
  },

  mailSubject: { sv: 'Tvåstegsinloggningen är avslagen', en: 'Two-step sign-in was switched off' },
  mailBody: {
    sv: 'Hej!\n\nTvåstegsinloggningen för ditt konto i Brygga är avslagen. Du kan slå på den igen i din profil:\n\n{link}\n\nVar det inte du eller någon som du har bett? Byt lösenord och hör av dig till en administratör.',
    en: 'Hello,\n\nTwo-step sign-in for your account in Brygga was switched off. You can switch it on again in your profile:\n\n{link}\n\nWas it neither you nor somebody you asked? Change your password and tell an administrator.',
  },
} satisfies Messages;
