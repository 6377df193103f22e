// The frame of a page: all that every view needs to know of the reader, the language and the address.
import type { Lang, Message, Translate } from '../platform/i18n.ts';

/** One line of the navigation; `items` are shown only when the line is the current wing. */
export type NavItem = {
  label: Message;
  href: string;
  icon?: string;
  count?: number;
  items?: readonly NavItem[];
};
export type NavGroup = readonly NavItem[];

export type ReaderMembership = {
  organisationId: string;
  organisation: string;
  place?: string;
  role: Message;
};
export type Reader = {
  personId: string;
  name: string;
  /** The membership that the reader works in now. */
  current?: ReaderMembership;
  memberships: readonly ReaderMembership[];
};

export type SiteNotice = {
  id: string;
  on: string;
  text: string;
  lang: Lang;
  link?: { href: string; label: string };
};

/** Addresses of built files, by their name in the source (`client/main.ts`). */
export type Assets = { scripts: readonly string[]; styles: readonly string[]; fonts: readonly string[] };

export type Page = {
  lang: Lang;
  t: Translate;
  /** Adds the language prefix to an address built by `routes`. */
  link(path: string): string;
  /** The path of this page without prefix, with its query. */
  path: string;
  /** The same page in the other language. */
  otherLanguage: { lang: Lang; href: string };
  csrf: string;
  nonce: string;
  assets: Assets;
  scheme: 'auto' | 'light' | 'dark';
  reader?: Reader | undefined;
  nav: readonly NavGroup[];
  notices: readonly SiteNotice[];
  /** Said once on the page after a form was sent. */
  flash?: Message | undefined;
  /** Whether the data of this installation are made up. */
  demo: boolean;
};
