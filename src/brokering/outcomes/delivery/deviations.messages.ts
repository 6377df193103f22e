import type { Message, Messages } from '../../../platform/i18n.ts';
import type { DeviationKind } from '../effort.ts';

export const deviationNames: Record<DeviationKind, Message> = {
  cancelled: { sv: 'Inställt', en: 'Cancelled' },
  moved: { sv: 'Flyttat', en: 'Moved' },
  teacher: { sv: 'Lärare', en: 'Teacher' },
  place: { sv: 'Lokal eller utrustning', en: 'Room or equipment' },
  content: { sv: 'Innehåll', en: 'Content' },
  accessibility: { sv: 'Tillgänglighet', en: 'Accessibility' },
  other: { sv: 'Annat', en: 'Other' },
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
