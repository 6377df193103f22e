// One place where exceptions become answers: a page in the reader's language, or a problem for programs.
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { isDatabaseAway } from '../database/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../result.ts';
import { askForToken, problem } from './api.ts';
import { isBrowserForm } from './csrf.ts';
import type { BryggaEnv } from './env.ts';
import type { ErrorStatus, ErrorView } from './error-view.ts';

/** Draws the error page; given by the composition root, since it stands in the frame of a page. */
export type RenderError = (c: Context<BryggaEnv>, view: ErrorView) => Promise<string>;

const API_PATH = /^\/(api\/|api-info|healthz|readyz|metrics)/;

// A database that died is back within a second or two.
const RETRY_AFTER_SECONDS = '2';

const TITLES: Record<ErrorStatus, string> = {
  400: 'The request cannot be read',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible as things are',
  413: 'Too large',
  422: 'Some fields cannot be accepted',
  429: 'Too many tries',
  500: 'Something went wrong on the server',
  503: 'Not ready',
};

export async function answerError(
  error: unknown,
  c: Context<BryggaEnv>,
  render: RenderError,
): Promise<Response> {
  const view = { ...viewOf(error), requestId: c.get('requestId') };
  if (view.status === 500) c.get('log').error({ err: error, requestId: view.requestId }, 'request failed');
  if (API_PATH.test(c.req.path)) return answerProblem(c, view);
  const page = await render(c, view);
  if (view.status === 503) c.header('Retry-After', RETRY_AFTER_SECONDS);
  return c.html(page, view.status);
}

export function viewOf(error: unknown): Omit<ErrorView, 'requestId'> {
  if (error instanceof NotFound) return { status: 404 };
  if (error instanceof Forbidden) return { status: 403 };
  if (error instanceof Conflict) return { status: 409, reason: error.reason };
  if (error instanceof Invalid) return { status: 422, problems: error.problems };
  if (error instanceof HTTPException && error.status in TITLES)
    return { status: error.status as ErrorStatus };
  if (error instanceof HTTPException && error.status < 500) return { status: 400 };
  if (isDatabaseAway(error)) return { status: 503 };
  // PostgreSQL: the wall refused a row (42501), or a value is not of the type (22P02: such an id cannot exist).
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === '42501') return { status: 403 };
  if (code === '22P02') return { status: 404 };
  // A NUL, which no text in the database can hold.
  if (code === '22021' || code === '22P05') return { status: 400 };
  return { status: 500 };
}

function answerProblem(c: Context<BryggaEnv>, view: ErrorView): Response {
  // Who is nobody may be allowed as somebody.
  const isNobody = c.get('actor')?.kind === 'anonymous';
  if (view.status === 403 && isNobody && !isBrowserForm(c.req)) return askForToken(c);
  const errors = view.problems?.map((one) => ({ field: one.field, detail: one.message.en }));
  return problem(c, {
    status: view.status,
    title: TITLES[view.status],
    ...(view.reason ? { detail: view.reason.en } : {}),
    ...(errors ? { errors } : {}),
  });
}
