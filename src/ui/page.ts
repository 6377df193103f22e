// The frame of a page: all that every view needs to know of the reader, the language and the address.
//
// In a `.web.tsx`:
//   const page = await c.get('page')();
//   return c.html(
//     <WorkPage page={page} title={t(m.title)}>
//       <PageHead page={page} title={t(m.title)} crumbs={[…]} actions={<ButtonLink href={…}>…</ButtonLink>} />
//       <DataTable t={page.t} caption={…} columns={[…]} rows={rows} />
//     </WorkPage>,
//   );
// Every component stands on the style page (`/stil`), with its sample in `style-page.views.tsx`.
import type { Lang, Message, Translate } from '../platform/i18n.ts';
import type { Assets } from './assets.ts';
import type { IconName } from './icons.ts';

/** One line of the navigation; `items` are shown only when the line is the current wing. */
export type NavItem = {
  label: Message;
  /** Without language prefix; the frame adds it. */
  href: string;
  /** Other places that belong to it, though their addresses do not begin with its own. */
  also?: readonly string[];
  icon?: IconName;
  count?: number;
  items?: readonly NavItem[];
  /** Stands in the bottom bar of a phone, where there is room for four. */
  phone?: boolean;
};
/** Lines between two rules of the left column. */
export type NavGroup = readonly NavItem[];

export type ReaderMembership = {
  /** Posted when the reader changes to this membership. */
  id: string;
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
  /** Local date, `YYYY-MM-DD`. */
  on: string;
  text: string;
  lang: Lang;
  link?: { href: string; label: string };
};

/** What the act just before this page did; `success` when it is only a text. */
export type Flash = Message | { tone: 'success' | 'info' | 'warning' | 'danger'; text: Message };

/** Light or dark as the device says, or as the reader chose. */
export type ColourScheme = 'auto' | 'light' | 'dark';

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
  scheme: ColourScheme;
  reader?: Reader | undefined;
  /** The left column of staff pages; only what the reader can open. */
  nav: readonly NavGroup[];
  /** The menu of public pages. */
  publicNav: NavGroup;
  notices: readonly SiteNotice[];
  /** Said once on the page after a form was sent. */
  flash?: Flash | undefined;
  /** Whether the data of this installation are made up. */
  demo: boolean;
};

/** Is the page the item itself, or something inside it? `path` may carry a query. */
export function isWithin(path: string, href: string): boolean {
  const bare = path.split('?')[0] ?? '';
  return bare === href || (href !== '/' && bare.startsWith(`${href}/`));
}
