import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { BryggaEnv } from './env.ts';

/** A drawing as a file of its own. */
export async function sendPicture(c: Context<BryggaEnv>, name: string, picture: Child): Promise<Response> {
  return c.body(String(await picture), 200, {
    'content-type': 'image/svg+xml; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
}
