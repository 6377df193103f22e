// The web server of one node: the outer layers with every feature mounted on them. Tests build the same.
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { cors } from 'hono/cors';
import { mountFeatures } from './features.ts';
import { framePage, renderError } from './page-frame.tsx';
import { type BryggaApp, createApp } from './platform/http/app.ts';
import { pathWithoutLanguage } from './platform/http/language.ts';
import { metricsWeb } from './platform/http/metrics.ts';
import { projectRoot } from './platform/reference.ts';
import type { Actor } from './platform/work.ts';
import { checkScope, identifyToken } from './register/accounts/tokens/tokens.api.ts';
import { routes } from './routes.ts';
import { addressOf, isSecure, type ServerParts } from './server-parts.ts';
import { ASSET_BASE } from './ui/assets.ts';

/** Where files are sent to. */
const UPLOADS = [
  routes.importSkills,
  routes.importOffers,
  routes.importEmployers,
  routes.importProjectPage,
  routes.projectFile,
  routes.importMatrix,
  routes.proposalFiles,
  routes.newRecord,
  routes.externalSignature,
  routes.pledge,
].map(addressesOf);
/** Calls that carry a file in base64. */
const API_UPLOADS = new Set(['/api/v1/employer-imports', '/api/v1/records']);

/** Forms behind a private link; the address itself is the proof. */
const PRIVATE_LINKS = [
  routes.ownEnquiry,
  routes.withdrawEnquiry,
  routes.answerWaiver,
  routes.rating,
  routes.declineRatings,
  routes.linkedPlan,
  routes.linkedPlanFile,
  routes.ownPlace,
  routes.effortSheet,
  routes.refuseEffortSheet,
].map(addressesOf);

/** Where programs without an account send JSON. */
const OPEN_TO_PROGRAMS = new Set(
  [routes.enquiriesJson, routes.skillGapJson, routes.skillsInTextJson].map((route) => route.href()),
);

const YEAR_SECONDS = 31_536_000;

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
    takesUploads: (path) =>
      API_UPLOADS.has(path) || UPLOADS.some((pattern) => pattern.test(pathWithoutLanguage(path))),
    embeddable: (path) => path === routes.newNeed.href(),
    holdsSecret: (path) => PRIVATE_LINKS.some((pattern) => pattern.test(path)),
    openToPrograms: (path) => OPEN_TO_PROGRAMS.has(path),
    ...(parts.metrics ? { observe: parts.metrics.observe } : {}),
  });
  if (parts.metrics) app.route('/', metricsWeb(routes.metrics.pattern, parts.metrics));
  // Open data is for the scripts of other sites to read; cookies never go with such a call.
  app.on(['GET', 'OPTIONS'], '/api/*', cors({ origin: '*', allowMethods: ['GET', 'HEAD'] }));
  app.use('/api/*', checkScope);
  mountFeatures(app, parts);
  return app;
}

function addressesOf({ pattern }: { pattern: string }): RegExp {
  return new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`);
}

/** Pages know a reader by the session, the API also by a token. A call that shows one is never a session's as well. */
async function identify(request: Request, parts: ServerParts): Promise<Actor> {
  const shown = request.headers.get('authorization');
  if (shown === null) return parts.signIn.identify(request);
  const path = pathWithoutLanguage(new URL(request.url).pathname);
  return path.startsWith('/api/') ? identifyToken(shown, parts.runWork) : { kind: 'anonymous' };
}
