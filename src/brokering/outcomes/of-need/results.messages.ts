import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  results: { sv: 'Insatser och resultat', en: 'Efforts and results' },
  noResults: {
    sv: 'Ingen insats har kommit av behovet än.',
    en: 'No learning effort has come of this need yet.',
  },
  gap: { sv: 'Gap före och efter', en: 'Gap before and after' },
  gapText: {
    sv: '{before} → {now} steg, {less} mindre',
    en: '{before} → {now} steps, {less} fewer',
  },
  noLevels: { sv: 'Nivåerna är inte satta båda gångerna', en: 'Levels are not set both times' },
  certificates: { sv: 'Intyg', en: 'Certificates' },
  unmet: { sv: 'Omött behov', en: 'Unmet need' },
  unmetLead: {
    sv: 'Ingen kunde möta behovet: {reason}. Det här svarar de som fick veta det.',
    en: 'Nobody could meet the need: {reason}. This is what those who were told answer.',
  },
  notUnmet: {
    sv: 'Kan ingen möta behovet? Registrera det som omött, så får anordnare, vuxenutbildning och region veta det.',
    en: 'Can nobody meet the need? Record it as unmet, and providers, adult education and the region are told.',
  },
  record: { sv: 'Registrera som omött', en: 'Record as unmet' },
  more: { sv: 'Hela signalen', en: 'The whole signal' },
} satisfies Messages;
