import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  needs: { sv: 'Gemensamma behov', en: 'Joint needs' },
  need: { sv: 'Behov', en: 'Need' },
  people: { sv: 'Personer', en: 'People' },
  state: { sv: 'Läge', en: 'State' },
  act: { sv: 'Gör', en: 'Act' },
  none: {
    sv: 'Inga gemensamma behov än. Lägg till behov som flera i nätverket har.',
    en: 'No joint needs yet. Add needs that several in the network have.',
  },
  others: {
    sv: '{n, plural, one {Ett behov till hör till ett annat hus.} other {# behov till hör till andra hus.}}',
    en: '{n, plural, one {One more need belongs to another house.} other {# more needs belong to other houses.}}',
  },
  join: { sv: 'Lägg till behov', en: 'Add a need' },
  key: { sv: 'Behovets nummer', en: 'Number of the need' },
  keyHelp: { sv: 'Som B-2026-12.', en: 'Such as B-2026-12.' },
  joined: { sv: 'Behovet är gemensamt i nätverket.', en: 'The need is joint in the network.' },
  isJoint: { sv: 'Behovet är redan med i nätverket.', en: 'The need is in the network already.' },
  notFound: { sv: 'Inget av era behov har det numret.', en: 'None of your needs has that number.' },
  takeOut: { sv: 'Ta bort', en: 'Take out' },
  takeOutThis: { sv: 'Ta bort {key}', en: 'Take out {key}' },
  out: { sv: 'Behovet är inte gemensamt längre.', en: 'The need is no longer joint.' },
  pool: { sv: 'Samla dem till en kurs', en: 'Pool them for a course' },
  poolText: {
    sv: 'Brygga föreslår hur behoven kan fylla en gemensam kurs.',
    en: 'Brygga suggests how the needs can fill a joint course.',
  },
} satisfies Messages;
