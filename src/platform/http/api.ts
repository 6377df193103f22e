// The JSON door: routers whose schemas also write the OpenAPI document, and problems as RFC 9457 says.
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { BryggaEnv } from './env.ts';

export type ApiRouter = OpenAPIHono<BryggaEnv>;

const MAX_PAGE_SIZE = 200;

/** RFC 9457, with one entry for each field that could not be accepted. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'about:blank' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem');

/** Paging of the Swedish REST profile: `page` counts from 1. */
export const pagingQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(50),
});

export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), page: z.int(), limit: z.int(), total: z.int() });
}

/** A JSON answer as the OpenAPI document describes it. */
export function answer<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } };
}

/** What a call sends as JSON; without it nothing is done. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true as const, content: { 'application/json': { schema } } };
}

export const problemResponses = {
  400: { description: 'The request cannot be read', content: problemContent() },
  403: { description: 'Not allowed', content: problemContent() },
  404: { description: 'Not found', content: problemContent() },
  409: { description: 'Changed by somebody else, or not possible as things are', content: problemContent() },
  422: { description: 'Fields that cannot be accepted', content: problemContent() },
};

function problemContent() {
  return { 'application/problem+json': { schema: problemSchema } };
}

export function apiRouter(): ApiRouter {
  return new OpenAPIHono<BryggaEnv>({
    defaultHook(result, c) {
      if (result.success) return undefined;
      // An address that nothing can have.
      if (result.target === 'param') return problem(c, { status: 404, title: 'Not found' });
      const errors = result.error.issues.map((issue) => ({
        field: issue.path.join('.'),
        detail: issue.message,
      }));
      return problem(c, { status: 422, title: 'Some fields cannot be accepted', errors });
    },
  });
}

type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

export function problem(
  c: Context<BryggaEnv>,
  body: {
    status: ProblemStatus;
    title: string;
    detail?: string;
    errors?: { field: string; detail: string }[];
  },
): Response {
  return c.body(JSON.stringify({ type: 'about:blank', ...body, instance: c.req.path }), body.status, {
    'content-type': 'application/problem+json',
  });
}

/** The call would need somebody's rights, and shows nobody's. */
export function askForToken(c: Context<BryggaEnv>, title = 'A token is needed for this'): Response {
  c.header('www-authenticate', 'Bearer');
  return problem(c, { status: 401, title });
}
