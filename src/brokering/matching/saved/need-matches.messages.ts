import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  keep: { sv: 'Spara matchningen', en: 'Keep this match' },
  kept: { sv: 'Matchningen är sparad och kan inte ändras.', en: 'The match is kept and cannot be changed.' },
  again: { sv: 'Räkna om', en: 'Work out again' },
  changeDemands: { sv: 'Ändra krav', en: 'Change demands' },
  now: { sv: 'Beräknat nu, inget är sparat än.', en: 'Worked out now, nothing is kept yet.' },
  workedOut: { sv: 'Beräknat {at}.', en: 'Worked out {at}.' },
  older: {
    sv: 'Det här är en äldre matchning. Den visas som den sparades.',
    en: 'This is an older match. It is shown as it was kept.',
  },
  newest: { sv: 'Visa den senaste', en: 'Show the newest' },
  changedSince: {
    sv: 'Behovet har ändrats sedan listan räknades fram. Räkna om, så sparas en ny lista bredvid den här.',
    en: 'The need has changed since the list was worked out. Work it out again; a new list is kept beside this one.',
  },
  notOpen: {
    sv: 'Behovet är inte öppet. Listan visar vad som skulle mötas.',
    en: 'The need is not open. The list shows what would meet.',
  },
  records: { sv: 'Sparade matchningar', en: 'Kept matches' },
  recordsNone: {
    sv: 'Ingen matchning är sparad. En sparad matchning visar för alla parter vad listan byggde på.',
    en: 'No match is kept. A kept match shows all parties what the list was built on.',
  },
  recordLine: {
    sv: '{n, plural, one {# utbud} other {# utbud}}, lott {lot}, regel {rule}, av {who}',
    en: '{n, plural, one {# offer} other {# offers}}, lot {lot}, rule {rule}, by {who}',
  },
  someone: { sv: 'Brygga', en: 'Brygga' },
} satisfies Messages;
