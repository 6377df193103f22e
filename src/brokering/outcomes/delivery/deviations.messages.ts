import type { Message, Messages } from '../../../platform/i18n.ts';
import type { DeviationKind, Drive } from '../effort.ts';

export const deviationNames: Record<DeviationKind, Message> = {
  cancelled: { sv: 'Inställt', en: 'Cancelled' },
  moved: { sv: 'Flyttat', en: 'Moved' },
  teacher: { sv: 'Lärare', en: 'Teacher' },
  place: { sv: 'Lokal eller utrustning', en: 'Room or equipment' },
  content: { sv: 'Innehåll', en: 'Content' },
  accessibility: { sv: 'Tillgänglighet', en: 'Accessibility' },
  other: { sv: 'Annat', en: 'Other' },
};

/** What an effort came from, on its form. */
export const drives = {
  drivenBy: { sv: 'Vad insatsen kommer från', en: 'What the effort comes from' },
  drivenByHelp: {
    sv: 'Räknas i regionens uppföljning av behovsstyrt och utbudsstyrt.',
    en: 'Counts in the region’s follow-up of need-driven and supply-driven.',
  },
  drivenByItself: { sv: 'Efter om ärendet har ett behov', en: 'By whether the case has a need' },
} satisfies Messages;

export const driveNames: Record<Drive, Message> = {
  need: { sv: 'Ett behov på arbetsplatsen', en: 'A need at the workplace' },
  supply: { sv: 'Ett initiativ av huset', en: 'An initiative of the house' },
};

export const mails = {
  lowSubject: { sv: 'Låg närvaro i {key}', en: 'Low attendance in {key}' },
  lowBody: {
    sv: 'Till ett tillfälle i insatsen ”{title}” kom {present} av {expected}, {percent} %.\n\nTa reda på varför medan det går att ändra. Insatsen finns här:\n{link}',
    en: 'At one session of the effort “{title}” {present} of {expected} came, {percent}%.\n\nFind out why while it can still be changed. The effort is here:\n{link}',
  },
  lowBodyOfAll: {
    sv: 'Närvaron i insatsen ”{title}” är sammanlagt {present} av {expected}, {percent} %.\n\nTa reda på varför medan det går att ändra. Insatsen finns här:\n{link}',
    en: 'Attendance in the effort “{title}” is {present} of {expected} in all, {percent}%.\n\nFind out why while it can still be changed. The effort is here:\n{link}',
  },
} satisfies Messages;
