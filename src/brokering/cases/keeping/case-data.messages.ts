import type { Message } from '../../../platform/i18n.ts';

export const caseKeeping = {
  title: { sv: 'Ärenden', en: 'Cases' },
  fields: {
    key: { sv: 'Ärende', en: 'Case' },
    title: { sv: 'Rubrik', en: 'Heading' },
    state: { sv: 'Läge', en: 'State' },
    openedAt: { sv: 'Öppnat', en: 'Opened' },
    kind: { sv: 'Slag', en: 'Kind' },
    at: { sv: 'Tid', en: 'Time' },
    words: { sv: 'Vad du skrev', en: 'What you wrote' },
    named: { sv: 'Där du nämns', en: 'Where you are named' },
  },
  entries: { sv: 'Rader i ärendens tidslinje, utan namn', en: 'Lines on timelines of cases, without a name' },
  entriesWhy: {
    sv: 'De visar hur lärcentrumet har handlagt ärendet (arkivlagen 1990:782).',
    en: 'They show how the centre handled the case (the Archives Act 1990:782).',
  },
  words: {
    sv: 'Det som skrivits i ett ärende, räknat från att det avslutades',
    en: 'What was written in a case, from the day it was closed',
  },
  wordsWhy: {
    sv: 'Behövs för uppföljning och för frågor om hur ärendet sköttes. Steg och tider sparas utan text.',
    en: 'Needed for follow-up and for questions about how the case was handled. Stages and times stay without text.',
  },
} satisfies Record<string, Message | Record<string, Message>>;
