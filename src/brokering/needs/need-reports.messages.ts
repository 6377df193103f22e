import type { Message } from '../../platform/i18n.ts';

/** What the timeline of a case tells of its needs, by what happened; no names, only keys. */
export const needReports = {
  open: { kind: 'needOpened', text: { sv: 'Behovet {key} är öppet', en: 'Need {key} is open' } },
  paused: { kind: 'needPaused', text: { sv: 'Behovet {key} pausades', en: 'Need {key} was paused' } },
  closed: { kind: 'needClosed', text: { sv: 'Behovet {key} avslutades', en: 'Need {key} was closed' } },
  linked: {
    kind: 'needLinked',
    text: { sv: 'Behovet {key} hör nu till ärendet', en: 'Need {key} is now part of the case' },
  },
  unlinked: {
    kind: 'needUnlinked',
    text: { sv: 'Behovet {key} togs bort från ärendet', en: 'Need {key} was taken out of the case' },
  },
} satisfies Record<string, { kind: string; text: Message }>;
