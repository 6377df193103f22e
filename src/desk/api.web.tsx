import { type ApiRouter, apiRouter } from '../platform/http/api.ts';
import { type WebRouter, webRouter } from '../platform/http/env.ts';
import { routes } from '../routes.ts';
import { ApiReferencePage } from './api.views.tsx';
import { readResources, withCommonAnswers } from './api-document.ts';

const API_BASE = '/api/v1';
const API_VERSION = '1.0.0';
const RELEASED_ON = '2026-11-23';

export type ApiParts = { features: readonly ApiRouter[]; publicUrl(): string };

/** All features' JSON doors under one address, with the document and the page that describe them. */
export function apiWeb(parts: ApiParts): WebRouter {
  const api = apiRouter();
  for (const feature of parts.features) api.route('/', feature);
  const root = apiRouter();
  root.route(API_BASE, api);
  root.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key of your own, as brygga token create makes it; what is public needs none',
  });
  let described: unknown;
  const describe = (): unknown => {
    described ??= withCommonAnswers(root.getOpenAPI31Document(describeRoot(parts.publicUrl())));
    return described;
  };

  const web = webRouter();
  web.get(routes.openApi.pattern, (c) => c.json(describe()));
  // The Swedish REST API profile: what the interface is, at its root.
  for (const path of [routes.apiInfo.pattern, `${API_BASE}${routes.apiInfo.pattern}`]) {
    web.get(path, (c) =>
      c.json({
        apiName: 'Brygga',
        apiVersion: API_VERSION,
        apiReleased: RELEASED_ON,
        apiDocumentation: parts.publicUrl() + routes.apiReference.href(),
        apiStatus: 'active',
      }),
    );
  }
  web.get(routes.apiReference.pattern, async (c) => {
    const page = await c.get('page')();
    return c.html(<ApiReferencePage page={page} resources={readResources(describe(), parts.publicUrl())} />);
  });
  web.route('/', root);
  return web;
}

function describeRoot(publicUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Brygga',
      version: API_VERSION,
      description: 'Needs, learning support, neutral matches, skills, places and projects.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    servers: [{ url: publicUrl }],
    security: [{}, { token: [] }],
  };
}
