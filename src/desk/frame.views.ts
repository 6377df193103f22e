// Puts the frame of a page together: who reads, in which language, and which wings this reader can open.
import { inLanguage } from '../platform/http/language.ts';
import type { Lang, Message } from '../platform/i18n.ts';
import { translator } from '../platform/i18n.ts';
import { mayEditBank } from '../projects/bank/bank-rights.ts';
import { mayArrangeEvents } from '../register/events/edit/event-rights.ts';
import { routes } from '../routes.ts';
import type { Assets } from '../ui/assets.ts';
import type { ColourScheme, NavGroup, NavItem, Page, Reader, SiteNotice } from '../ui/page.ts';
import { nav as m } from './desk.messages.ts';

export type FrameFacts = {
  lang: Lang;
  /** Path without language prefix, with its query. */
  path: string;
  csrf: string;
  nonce: string;
  assets: Assets;
  scheme: ColourScheme;
  reader: Reader | undefined;
  notices: readonly SiteNotice[];
  flash: Message | undefined;
  demo: boolean;
  inboxCount: number;
  /** Enquiries that nobody has read, as far as the reader may see them. */
  unreadEnquiries: number;
};

/** The roles that work with needs in the brokering wing. */
const NEED_WRITERS = ['broker', 'centreHead', 'businessDeveloper', 'administrator'];
const BROKERING_ROLES = ['broker', 'centreHead', 'businessDeveloper', 'administrator', 'regionalDeveloper'];

/** Whether somebody with these roles works with needs. */
export function worksWithNeeds(roles: readonly string[]): boolean {
  return roles.some((role) => BROKERING_ROLES.includes(role));
}

/** Whether somebody with these roles answers for a provider's offers. */
export function worksWithOffers(roles: readonly string[]): boolean {
  return roles.includes('providerCoordinator');
}

/** Whether somebody with these roles may own a need; the wall in the database (migration 0110) says the same. */
export function writesNeeds(roles: readonly string[]): boolean {
  return roles.some((role) => NEED_WRITERS.includes(role));
}

/** Whether somebody with these roles reads the register of records. */
function worksWithRecords(roles: readonly string[]): boolean {
  return roles.some((role) => ['broker', 'centreHead', 'administrator'].includes(role));
}

/** Whether somebody with these roles follows the needs of a workplace. */
export function worksForEmployer(roles: readonly string[]): boolean {
  return roles.includes('employerContact') || roles.includes('decisionMaker');
}

/** What every page needs to know about its visitor; the menus are those of the roles. */
export function buildPage(facts: FrameFacts, roles: readonly string[]): Page {
  const { inboxCount, unreadEnquiries, ...rest } = facts;
  const other = facts.lang === 'sv' ? 'en' : 'sv';
  return {
    ...rest,
    t: translator(facts.lang),
    link: (path) => inLanguage(path, facts.lang),
    otherLanguage: { lang: other, href: inLanguage(facts.path, other) },
    nav: facts.reader ? menuOf(roles, { inbox: inboxCount, needs: unreadEnquiries }) : [],
    publicNav: PUBLIC_MENU,
  };
}

const PUBLIC_MENU: NavGroup = [
  { label: m.describeNeed, href: routes.newNeed.href() },
  { label: m.catalogue, href: routes.catalogue.href() },
  { label: m.region, href: routes.region.href() },
  { label: m.projects, href: routes.bank.href() },
  { label: m.calendar, href: routes.calendar.href() },
];

/** Lines about the installation itself, for administrators. */
const OPERATIONS: NavGroup = [
  {
    label: m.operations,
    href: routes.auditLog.href(),
    icon: 'cog',
    items: [
      { label: m.auditLog, href: routes.auditLog.href() },
      { label: m.mailOutbox, href: routes.mailOutbox.href() },
      { label: m.jobRuns, href: routes.jobRuns.href() },
      { label: m.barriers, href: routes.barriers.href() },
      { label: m.erasures, href: routes.erasures.href() },
      { label: m.notices, href: routes.managedNotices.href() },
      { label: m.procurement, href: routes.procurementThresholds.href() },
    ],
  },
];

/** The bank that everyone reads; those who keep it reach its staff pages too. */
function projectBank(roles: readonly string[]): NavItem {
  const open: NavItem = { label: m.projectBank, href: routes.bank.href(), icon: 'globe' };
  if (!mayEditBank(roles)) return open;
  const keep: NavItem = { label: m.keepBank, href: routes.managedProjects.href() };
  return {
    label: m.projects,
    href: routes.managedProjects.href(),
    icon: 'folder',
    items: [keep, { ...open }],
  };
}

/** The wing of those whose municipality analyses itself, and of the region. */
function analysisMenu(): NavItem {
  return {
    label: m.analysis,
    href: routes.participation.href(),
    icon: 'sectorChart',
    items: [
      { label: m.participation, href: routes.participation.href() },
      { label: m.studies, href: routes.studies.href() },
    ],
  };
}

/** The wing of those who work with needs. */
function brokeringMenu(roles: readonly string[], unread: number): NavItem {
  return {
    label: m.brokering,
    href: routes.needs.href(),
    icon: 'handshake',
    phone: true,
    items: [
      ...(writesNeeds(roles)
        ? [
            {
              label: m.employers,
              href: routes.employers.href(),
              also: [routes.myVisits.href(), routes.signals.href()],
            },
          ]
        : []),
      { label: m.cases, href: routes.cases.href() },
      ...(writesNeeds(roles) ? [{ label: m.networks, href: routes.networks.href() }] : []),
      {
        label: m.needs,
        href: routes.needs.href(),
        also: [routes.matchOverview.href()],
        count: unread,
      },
      { label: m.matrices, href: routes.matrices.href() },
      { label: m.offers, href: routes.ownOffers.href() },
      { label: m.requests, href: routes.requests.href() },
      { label: m.pools, href: routes.pools.href() },
      { label: m.efforts, href: routes.efforts.href() },
      { label: m.neutrality, href: routes.neutrality.href() },
      { label: m.followUp, href: routes.regionalFollowUp.href(), also: [routes.unmetNeeds.href()] },
    ],
  };
}

/** Only what the reader can open: a hidden entry never stands there greyed out (ux.md §2). */
function menuOf(roles: readonly string[], counts: { inbox: number; needs: number }): NavGroup[] {
  const brokers = worksWithNeeds(roles);
  const start: NavItem[] = [
    { label: m.today, href: routes.today.href(), icon: 'house', phone: true },
    { label: m.inbox, href: routes.inbox.href(), icon: 'inbox', count: counts.inbox },
  ];
  const region: NavItem = {
    label: m.region,
    href: routes.region.href(),
    icon: 'hexagons',
    phone: true,
    items: [
      { label: m.map, href: routes.region.href() },
      { label: m.organisations, href: routes.organisations.href() },
      { label: m.demand, href: routes.unmetDemand.href() },
      ...(brokers ? [] : [{ label: m.followUp, href: routes.regionalFollowUp.href() }]),
      { label: m.skills, href: routes.skills.href() },
    ],
  };
  const catalogue = worksWithOffers(roles) ? routes.ownOffers : routes.catalogue;
  const offers: NavItem = { label: m.offers, href: catalogue.href(), icon: 'books', phone: true };
  const received: NavItem[] = worksWithOffers(roles)
    ? [{ label: m.requests, href: routes.receivedRequests.href(), icon: 'handshake', phone: true }]
    : [];
  const efforts: NavItem = { label: m.efforts, href: routes.efforts.href(), icon: 'people' };
  const takesPart = (worksWithOffers(roles) || worksForEmployer(roles)) && !brokers ? [efforts] : [];
  const unmet: NavItem = { label: m.unmetNeeds, href: routes.unmetNeeds.href(), icon: 'bell' };
  const told = worksWithOffers(roles) && !brokers ? [unmet] : [];
  return [
    start,
    [
      ...atWork(roles, brokers),
      brokers ? brokeringMenu(roles, counts.needs) : offers,
      ...received,
      ...takesPart,
      ...told,
      ...(brokers ? [analysisMenu()] : []),
      region,
    ],
    [
      { label: m.methods, href: routes.methods.href(), icon: 'notebook' },
      ...(worksWithRecords(roles)
        ? [{ label: m.records, href: routes.records.href(), icon: 'folder' as const }]
        : []),
      projectBank(roles),
      ...(mayArrangeEvents(roles)
        ? [{ label: m.events, href: routes.managedEvents.href(), icon: 'calendar' as const }]
        : []),
    ],
    ...(roles.includes('administrator') ? [OPERATIONS] : []),
  ];
}

/** What concerns the own workplace: of those who answer for it, and of those who learn there. */
function atWork(roles: readonly string[], brokers: boolean): NavItem[] {
  const matrices: NavItem = { label: m.matrices, href: routes.matrices.href(), icon: 'chart' };
  const sessions: NavItem = { label: m.sessions, href: routes.sessions.href(), icon: 'chat' };
  const plans: NavItem = { label: m.plans, href: routes.myPlans.href(), icon: 'notebook' };
  return [
    ...(worksForEmployer(roles) && !brokers ? [matrices, sessions] : []),
    ...(roles.includes('participant') ? [plans] : []),
  ];
}
