import type { Messages } from '../../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Vilka är här?', en: 'Who is here?' },
  help: {
    sv: 'Markera var och en. Det sparas efter hand, också utan nät. Den som inte är markerad räknas som inte här.',
    en: 'Mark each person. It is saved as you go, without a network too. Whoever is not marked counts as not here.',
  },
  isHere: { sv: 'Här', en: 'Here' },
  isAway: { sv: 'Inte här', en: 'Not here' },
  done: { sv: 'Klar, räkna närvaron', en: 'Done, count attendance' },
  save: { sv: 'Spara utan att räkna', en: 'Save without counting' },
  saved: { sv: 'Markeringarna är sparade.', en: 'The marks are saved.' },
  counted: {
    sv: 'Närvaron är sparad: {present} av {expected}.',
    en: 'Attendance is saved: {present} of {expected}.',
  },
  nobodyYet: { sv: 'Lägg till deltagare först.', en: 'Add participants first.' },
  back: { sv: 'Tillbaka till insatsen', en: 'Back to the effort' },
  waiting: {
    sv: 'Ingen anslutning. Markeringarna finns kvar här och skickas när nätet är tillbaka.',
    en: 'No connection. The marks stay here and are sent when the network is back.',
  },
  signedOut: {
    sv: 'Du är utloggad. Markeringarna finns kvar här. Logga in i en annan flik, så skickas de.',
    en: 'You are signed out. The marks stay here. Sign in in another tab, and they are sent.',
  },
  refused: {
    sv: 'Någon annan har markerat annorlunda. Tryck på Klar och välj vad som gäller.',
    en: 'Somebody else has marked differently. Press Done and choose what holds.',
  },
  otherSays: {
    sv: 'Någon annan har markerat ”{said}” för {name}. Välj vad som gäller och tryck på Klar.',
    en: 'Somebody else has marked “{said}” for {name}. Choose what holds and press Done.',
  },
  unsent: {
    sv: 'Närvaro i den här webbläsaren som inte är skickad',
    en: 'Attendance in this browser that is not sent',
  },
  open: { sv: 'Öppna och skicka närvaron från {time}', en: 'Open and send the attendance of {time}' },
} satisfies Messages;
