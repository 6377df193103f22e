// What a page is about, in schema.org's words, for search engines.
import { raw } from 'hono/html';

/** A data block, not a script: nothing in it runs, and nothing in it can end it. */
export function JsonLd(props: { data: unknown }) {
  const text = JSON.stringify(props.data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json">{raw(text)}</script>;
}
