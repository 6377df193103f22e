// A file of a proposal: saved, never shown in the page, since what somebody sent in runs nowhere here.
import { keyOf, type RequestContext } from '../reader.web.ts';
import { getFile } from './proposals.service.ts';

/** Sends the file in the address, to those whom the wall gives it. */
export async function sendFile(c: RequestContext): Promise<Response> {
  const file = await c.get('work')((work) => getFile(work, keyOf(c), c.req.param('id') ?? ''));
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
}
