// What a mail is before it is queued; features write theirs as values.
import type { Lang } from '../i18n.ts';

export type Mail = {
  /** Names the occasion; a second mail with the same key is not sent. */
  ledgerKey: string;
  kind: string;
  to: string;
  subject: string;
  /** Plain text; says what happened and links to a page, holds nothing sensitive. */
  body: string;
  lang: Lang;
  /** An iCalendar file to attach. */
  calendar?: string;
};
