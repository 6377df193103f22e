import type { Child } from 'hono/jsx';
import type { PoolContext } from './pool-reader.web.ts';

/** A drawing as a file of its own. */
export async function sendPicture(c: PoolContext, name: string, picture: Child): Promise<Response> {
  return c.body(String(await picture), 200, {
    'content-type': 'image/svg+xml; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
}
