// The web server of one node: the outer layers with every feature mounted on them. Tests build the same.

import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { getCookie } from 'hono/cookie';
import { cors } from 'hono/cors';
import type { Logger } from 'pino';
import { matchingApi } from './brokering/matching/matching.api.ts';
import { matchingWeb } from './brokering/matching/matching.web.tsx';
import { needMatchesApi } from './brokering/matching/saved/need-matches.api.ts';
import { needMatchesWeb } from './brokering/matching/saved/need-matches.web.tsx';
import { waiversWeb } from './brokering/matching/waivers/waivers.web.tsx';
import { enquiriesApi } from './brokering/needs/enquiries/enquiries.api.ts';
import { countUnreadEnquiries } from './brokering/needs/enquiries/enquiries.service.ts';
import { enquiriesWeb } from './brokering/needs/enquiries/enquiries.web.tsx';
import { intakeWeb } from './brokering/needs/enquiries/intake.web.tsx';
import { needsApi } from './brokering/needs/needs.api.ts';
import { needsWeb } from './brokering/needs/needs.web.tsx';
import { offerImportJob } from './brokering/offers/importing/sent-lists.service.ts';
import { offersApi } from './brokering/offers/offers.api.ts';
import { offersWeb } from './brokering/offers/offers.web.tsx';
import { apiWeb } from './desk/api.web.tsx';
import { ErrorPage } from './desk/errors.views.tsx';
import { buildPage } from './desk/frame.views.ts';
import { siteWeb } from './desk/site.web.tsx';
import { styleWeb } from './desk/style.web.tsx';
import { countWaiting } from './desk/today/today.service.ts';
import { todayWeb } from './desk/today/today.web.tsx';
import { PERSONAL_DATA } from './personal-data.ts';
import { type AppContext, type BryggaApp, createApp } from './platform/http/app.ts';
import { cameByTls, clientAddress, type TrustsProxy } from './platform/http/client-address.ts';
import type { ErrorView } from './platform/http/error-view.ts';
import { pathWithoutLanguage } from './platform/http/language.ts';
import { type Metrics, metricsWeb } from './platform/http/metrics.ts';
import { takeFlash } from './platform/http/redirect.ts';
import { projectRoot } from './platform/reference.ts';
import type { Actor, Clock, RunWork, Work } from './platform/work.ts';
import { bankApi } from './projects/bank/bank.api.ts';
import { bankWeb } from './projects/bank/bank.web.tsx';
import type { SignIn } from './register/accounts/accounts.auth.ts';
import { findReader } from './register/accounts/accounts.service.ts';
import { membershipWeb } from './register/accounts/membership.web.tsx';
import { myDataWeb } from './register/accounts/my-data/my-data.web.tsx';
import { profileWeb } from './register/accounts/profile/profile.web.tsx';
import { MEMBERSHIP_COOKIE, readerOf } from './register/accounts/reader.views.ts';
import { secondFactorWeb } from './register/accounts/second-factor/second-factor.web.tsx';
import { signInWeb } from './register/accounts/sign-in.web.tsx';
import { checkScope, identifyToken } from './register/accounts/tokens/tokens.api.ts';
import { eventsWeb, readNotices } from './register/events/events.web.tsx';
import { operationsWeb } from './register/operations/operations.web.tsx';
import { organisationEditWeb } from './register/organisations/edit/organisation-edit.web.tsx';
import { organisationsApi } from './register/organisations/organisations.api.ts';
import { organisationsWeb } from './register/organisations/organisations.web.tsx';
import { regionWeb } from './register/organisations/region/region.web.tsx';
import { invitationWeb } from './register/people/invitation.web.tsx';
import { membersWeb } from './register/people/members.web.tsx';
import { placesApi } from './register/places/places.api.ts';
import { placesWeb } from './register/places/places.web.tsx';
import { skillImportWeb } from './register/skills/import/import.web.tsx';
import { vocabularyImportJob } from './register/skills/import/sent-files.service.ts';
import { skillsApi } from './register/skills/skills.api.ts';
import { skillsWeb } from './register/skills/skills.web.tsx';
import { routes } from './routes.ts';
import { ASSET_BASE, type Assets } from './ui/assets.ts';
import type { ColourScheme, Page } from './ui/page.ts';

/** Where files are sent to. */
const UPLOADS = new Set(
  [routes.importSkills, routes.importOffers, routes.importProjectPage].map((route) => route.href()),
);
/** Forms behind a private link; the address itself is the proof. */
const PRIVATE_LINKS = [routes.ownEnquiry, routes.withdrawEnquiry, routes.answerWaiver].map(
  ({ pattern }) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`),
);

/** Pages of what long work did, by its kind. */
const RESULT_PAGES = {
  [vocabularyImportJob.kind]: (run: string) => routes.skillImport.href({ run }),
  [offerImportJob.kind]: (run: string) => routes.offerImport.href({ run }),
};

const YEAR_SECONDS = 31_536_000;

export type ServerParts = {
  runWork: RunWork;
  clock: Clock;
  signIn: SignIn;
  trustsProxy: TrustsProxy;
  /** The secret that passwords of demo people come from; given where one-click entry is offered. */
  demoSignIn: { secret: string } | undefined;
  newRequestId(): string;
  log: Logger;
  assets: Assets;
  /** Signs the forms of a visit. */
  csrfSecret: string;
  /** The public address, without a slash at the end; known when the server listens. */
  publicUrl(): string;
  ready(): boolean;
  /** Whether the data are made up. */
  demo: boolean;
  /** Counts what is asked for, and shows it to programs on the same machine. */
  metrics?: Metrics;
};

export function buildServer(parts: ServerParts): BryggaApp {
  const app = createApp({
    runWork: parts.runWork,
    newRequestId: parts.newRequestId,
    log: parts.log,
    csrfSecret: parts.csrfSecret,
    isSecure: (c) => isSecure(c, parts),
    ready: parts.ready,
    addressOf: (c) => addressOf(c, parts.trustsProxy),
    serveAssets: {
      path: `${ASSET_BASE}*`,
      handler: serveStatic({
        root: join(projectRoot(), 'dist/client'),
        rewriteRequestPath: (path) => path.slice(ASSET_BASE.length - 1),
        precompressed: true,
        onFound: (_, c) => c.header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`),
      }),
    },
    identify: (request) => identify(request, parts),
    framePage: (c) => framePage(c, parts),
    renderError: (c, view) => renderError(c, view, parts),
    takesUploads: (path) => UPLOADS.has(pathWithoutLanguage(path)),
    embeddable: (path) => path === routes.newNeed.href(),
    holdsSecret: (path) => PRIVATE_LINKS.some((pattern) => pattern.test(path)),
    openToPrograms: (path) => path === routes.enquiriesJson.href(),
    ...(parts.metrics ? { observe: parts.metrics.observe } : {}),
  });
  if (parts.metrics) app.route('/', metricsWeb(routes.metrics.pattern, parts.metrics));
  // Open data is for the scripts of other sites to read; cookies never go with such a call.
  app.on(['GET', 'OPTIONS'], '/api/*', cors({ origin: '*', allowMethods: ['GET', 'HEAD'] }));
  app.use('/api/*', checkScope);
  app.route('/', todayWeb());
  app.route('/', siteWeb({ clock: parts.clock, personalData: PERSONAL_DATA }));
  app.route('/', offersWeb(parts.publicUrl));
  app.route('/', styleWeb());
  mountAccounts(app, parts);
  app.route('/', skillImportWeb());
  app.route('/', skillsWeb(parts.publicUrl));
  app.route('/', eventsWeb(parts.publicUrl, parts.clock));
  app.route('/', enquiriesWeb());
  app.route('/', needsWeb());
  app.route(
    '/',
    intakeWeb({
      secret: parts.csrfSecret,
      clock: parts.clock,
      publicUrl: parts.publicUrl,
      clientAddress: (c) => addressOf(c, parts.trustsProxy),
    }),
  );
  app.route('/', bankWeb(parts.publicUrl));
  app.route('/', placesWeb());
  app.route('/', regionWeb());
  app.route('/', organisationEditWeb());
  app.route('/', organisationsWeb());
  app.route('/', operationsWeb(RESULT_PAGES));
  app.route('/', matchingWeb());
  app.route('/', needMatchesWeb());
  app.route('/', waiversWeb(parts.publicUrl));
  app.route(
    '/',
    apiWeb({
      features: [
        skillsApi(parts.publicUrl),
        offersApi(parts.publicUrl),
        bankApi(parts.publicUrl),
        placesApi(),
        organisationsApi(),
        enquiriesApi({ clock: parts.clock, publicUrl: parts.publicUrl }),
        needsApi(parts.publicUrl),
        matchingApi(),
        needMatchesApi(parts.publicUrl),
      ],
      publicUrl: parts.publicUrl,
    }),
  );
  return app;
}

function mountAccounts(app: BryggaApp, parts: ServerParts): void {
  const { signIn, clock, publicUrl } = parts;
  app.route('/', signInWeb({ signIn, clock, demo: parts.demoSignIn }));
  app.route('/', profileWeb({ signIn, clock, publicUrl }));
  app.route('/', myDataWeb({ signIn, personalData: PERSONAL_DATA }));
  app.route('/', secondFactorWeb({ signIn, clock, publicUrl }));
  app.route('/', membersWeb({ signIn, clock, publicUrl }));
  app.route('/', invitationWeb({ signIn, clock }));
  app.route('/', membershipWeb({ secure: publicUrl().startsWith('https:') }));
}

/** Pages know a reader by the session, the API also by a token. A call that shows one is never a session's as well. */
async function identify(request: Request, parts: ServerParts): Promise<Actor> {
  const shown = request.headers.get('authorization');
  if (shown === null) return parts.signIn.identify(request);
  const path = pathWithoutLanguage(new URL(request.url).pathname);
  return path.startsWith('/api/') ? identifyToken(shown, parts.runWork) : { kind: 'anonymous' };
}

function addressOf(c: AppContext, trusts: TrustsProxy): string {
  return clientAddress(connectionOf(c), c.req.header('x-forwarded-for'), trusts);
}

function isSecure(c: AppContext, parts: ServerParts): boolean {
  if (parts.publicUrl().startsWith('https:')) return true;
  return cameByTls(connectionOf(c), c.req.header('x-forwarded-proto'), parts.trustsProxy);
}

/** In process (tests, rendering) there is no connection. */
function connectionOf(c: AppContext): string {
  const hasConnection = typeof c.env === 'object' && c.env !== null && 'incoming' in c.env;
  return (hasConnection ? getConnInfo(c).remote.address : undefined) ?? '127.0.0.1';
}

async function framePage(c: AppContext, parts: ServerParts): Promise<Page> {
  const url = new URL(c.req.url);
  // A request that was refused before anyone was identified still gets a page.
  const { facts, waiting, unread } =
    c.get('actor')?.kind === 'person' ? await c.get('work')(readFrame) : NOBODY_READS;
  return buildPage(
    {
      lang: c.get('lang'),
      path: pathWithoutLanguage(url.pathname) + url.search,
      csrf: c.get('csrf') ?? '',
      nonce: c.get('nonce'),
      assets: parts.assets,
      scheme: schemeOf(getCookie(c, 'brygga_scheme')),
      reader: facts && readerOf(facts, getCookie(c, MEMBERSHIP_COOKIE)),
      // A page of an error must come also when the database does not answer.
      notices: await readNotices(c).catch(() => []),
      flash: takeFlash(c),
      demo: parts.demo,
      inboxCount: waiting,
      unreadEnquiries: unread,
    },
    facts?.memberships.map((membership) => membership.role) ?? [],
  );
}

const NOBODY_READS = { facts: undefined, waiting: 0, unread: 0 };

async function renderError(c: AppContext, view: ErrorView, parts: ServerParts): Promise<string> {
  const page = await framePage(c, parts);
  return String(await (<ErrorPage page={page} view={view} from={pageBefore(c, page)} />));
}

/** The page that was asked for, or from which a form was sent. */
function pageBefore(c: AppContext, page: Page): string | undefined {
  if (c.req.method === 'GET') return page.path;
  const referer = c.req.header('referer');
  if (!referer || !URL.canParse(referer)) return undefined;
  const { host, pathname, search } = new URL(referer);
  return host === new URL(c.req.url).host ? pathWithoutLanguage(pathname) + search : undefined;
}

async function readFrame(work: Work) {
  const facts = await findReader(work);
  if (!facts) return NOBODY_READS;
  return {
    facts,
    waiting: await countWaiting(work, facts),
    unread: await countUnreadEnquiries(work),
  };
}

function schemeOf(value: string | undefined): ColourScheme {
  return value === 'light' || value === 'dark' ? value : 'auto';
}
