import type { Messages } from '../../../platform/i18n.ts';

export const profileMessages = {
  title: { sv: 'Din profil', en: 'Your profile' },
  lead: {
    sv: 'Här ändrar du det som gäller dig själv. Det följer dig i alla organisationer du arbetar för.',
    en: 'Here you change what concerns yourself. It follows you in all organisations that you work for.',
  },
  about: { sv: 'Om dig', en: 'About you' },
  name: { sv: 'Namn', en: 'Name' },
  nameSeenBy: { sv: 'kollegor i dina organisationer', en: 'colleagues in your organisations' },
  language: { sv: 'Språk i mejl till dig', en: 'Language of e-mails to you' },
  swedish: { sv: 'Svenska', en: 'Swedish' },
  english: { sv: 'Engelska', en: 'English' },
  save: { sv: 'Spara', en: 'Save' },
  saved: { sv: 'Ändringen är sparad.', en: 'The change is saved.' },
  places: { sv: 'Du arbetar för', en: 'You work for' },
  members: { sv: 'Medlemmar', en: 'Members' },
  noPlaces: { sv: 'Du är inte med i någon organisation.', en: 'You belong to no organisation.' },

  email: { sv: 'E-post', en: 'E-mail' },
  emailNow: { sv: 'Du loggar in med {email}.', en: 'You sign in with {email}.' },
  newEmail: { sv: 'Ny e-postadress', en: 'New e-mail address' },
  newEmailHelp: {
    sv: 'Vi skickar en länk dit. Adressen byts när du har öppnat länken.',
    en: 'We send a link there. The address changes when you have opened the link.',
  },
  sendEmailLink: { sv: 'Skicka länk', en: 'Send link' },
  emailLinkSent: {
    sv: 'Vi har skickat en länk till den nya adressen. Den gäller ett dygn.',
    en: 'We have sent a link to the new address. It is valid for a day.',
  },
  confirmEmail: { sv: 'Byt e-postadress', en: 'Change e-mail address' },
  confirmEmailLead: {
    sv: 'Tryck på knappen för att börja använda den nya adressen.',
    en: 'Press the button to begin using the new address.',
  },
  emailChanged: { sv: 'Din e-postadress är ändrad.', en: 'Your e-mail address is changed.' },
  emailLinkOld: {
    sv: 'Länken är använd eller för gammal, eller så används adressen redan. Be om en ny länk.',
    en: 'The link is used or too old, or the address is in use already. Ask for a new link.',
  },
  mailEmailSubject: { sv: 'Byt e-postadress i Brygga', en: 'Change your e-mail address in Brygga' },
  mailEmailBody: {
    sv: 'Hej!\n\nÖppna länken för att börja använda den här adressen i Brygga. Den gäller ett dygn.\n\n{link}\n\nHar du inte bett om länken kan du strunta i det här mejlet.',
    en: 'Hello,\n\nOpen the link to begin using this address in Brygga. It is valid for a day.\n\n{link}\n\nIf you did not ask for it, ignore this e-mail.',
  },

  password: { sv: 'Lösenord', en: 'Password' },
  oldPassword: { sv: 'Nuvarande lösenord', en: 'Present password' },
  changePassword: { sv: 'Byt lösenord', en: 'Change password' },
  wrongPassword: { sv: 'Det nuvarande lösenordet stämmer inte.', en: 'The present password is not right.' },
  passwordChanged: {
    sv: 'Lösenordet är bytt. Du är utloggad på alla andra enheter.',
    en: 'The password is changed. You are signed out on all other devices.',
  },

  sessions: { sv: 'Där du är inloggad', en: 'Where you are signed in' },
  device: { sv: '{browser} på {system}', en: '{browser} on {system}' },
  unknownDevice: { sv: 'Okänd enhet', en: 'Unknown device' },
  thisDevice: { sv: 'den här enheten', en: 'this device' },
  since: { sv: 'Inloggad {at}', en: 'Signed in {at}' },
  endSession: { sv: 'Logga ut', en: 'Sign out' },
  endSessionOf: { sv: 'Logga ut {device}, inloggad {at}', en: 'Sign out {device}, signed in {at}' },
  endOthers: { sv: 'Logga ut alla andra', en: 'Sign out all others' },
  sessionEnded: { sv: 'Enheten är utloggad.', en: 'The device is signed out.' },

  tokens: { sv: 'Nycklar till API:et', en: 'Keys to the API' },
  tokensLead: {
    sv: 'Ett program med en nyckel får göra det du får göra. Nyckeln visas en gång.',
    en: 'A program with a key may do what you may do. The key is shown once.',
  },
  noTokens: { sv: 'Du har inga nycklar.', en: 'You have no keys.' },
  tokenName: { sv: 'Vad används nyckeln till?', en: 'What is the key used for?' },
  tokenScopes: { sv: 'Vad får programmet göra?', en: 'What may the program do?' },
  scopeRead: { sv: 'Läsa', en: 'Read' },
  scopeWrite: { sv: 'Ändra', en: 'Change' },
  createToken: { sv: 'Skapa nyckel', en: 'Create key' },
  tokenMade: {
    sv: 'Kopiera nyckeln nu. Den visas inte igen.',
    en: 'Copy the key now. It is not shown again.',
  },
  tokenUsed: { sv: 'Senast använd {on}', en: 'Last used {on}' },
  tokenUnused: { sv: 'Inte använd', en: 'Not used' },
  revoke: { sv: 'Återkalla', en: 'Revoke' },
  revokeOf: { sv: 'Återkalla {name}', en: 'Revoke {name}' },
  tokenRevoked: { sv: 'Nyckeln är återkallad.', en: 'The key is revoked.' },
  chooseScope: { sv: 'Välj minst en sak.', en: 'Choose at least one.' },
  writeTokenName: {
    sv: 'Skriv vad nyckeln används till, högst 100 tecken.',
    en: 'Write what the key is used for, at most 100 characters.',
  },

  data: { sv: 'Dina uppgifter', en: 'Your data' },
  dataLead: {
    sv: 'Läs allt som finns sparat om dig, eller hämta det som en JSON-fil.',
    en: 'Read all that is stored about you, or fetch it as a JSON file.',
  },
  showData: { sv: 'Visa mina uppgifter', en: 'Show my data' },
  fetchData: { sv: 'Hämta som JSON', en: 'Fetch as JSON' },
  protectTitle: { sv: 'Skyddade personuppgifter', en: 'Protected identity' },
  protectLead: {
    sv: 'Har du skyddade personuppgifter? Då visar vi inte ditt namn eller din e-post för någon annan i listor, sökningar, exporter eller kalendrar.',
    en: 'Do you have a protected identity? Then we show your name and e-mail to nobody else in lists, searches, exports or calendars.',
  },
  protectOn: {
    sv: 'Dina uppgifter är skyddade. Bara du och de som sköter medlemmarna i dina organisationer kan se dem.',
    en: 'Your identity is protected. Only you and those who keep the members of your organisations can see it.',
  },
  protect: { sv: 'Skydda uppgifterna', en: 'Protect the identity' },
  unprotect: { sv: 'Sluta skydda uppgifterna', en: 'Stop protecting the identity' },
  isProtected: { sv: 'Uppgifterna är skyddade.', en: 'The identity is protected.' },
  isShown: { sv: 'Uppgifterna är inte längre skyddade.', en: 'The identity is no longer protected.' },
  erase: { sv: 'Bli glömd', en: 'Be forgotten' },
  eraseLead: {
    sv: 'Du begär att allt om dig raderas. En administratör prövar det inom en månad och sparar bara det som en lag kräver. Du får en länk där du ser hur långt det har kommit.',
    en: 'You ask that all about you is erased. An administrator decides it within a month and keeps only what a law demands. You get a link where you see how far it has come.',
  },
  eraseSure: { sv: 'Ja, jag vill bli glömd', en: 'Yes, I want to be forgotten' },
  eraseTick: {
    sv: 'Kryssa i rutan om du vill begära radering.',
    en: 'Tick the box if you want to ask for erasure.',
  },
} satisfies Messages;
