// The HTML document around every page: head, language, colour scheme, skip link.
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Page } from './page.ts';
import { messages as m } from './ui.messages.ts';

type Props = {
  page: Page;
  title: string;
  /** Words for search engines and shared links, public pages only. */
  description?: string | undefined;
  /** Marks the title when a form came back. */
  failed: boolean;
  size: 'sm' | 'md';
  /** Further elements of the head, e.g. JSON-LD. */
  head?: Child;
  children?: Child;
};

export function Document(props: Props) {
  const { page } = props;
  const title = `${props.failed ? page.t(m.errorPrefix) : ''}${props.title} – Brygga`;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={page.lang} data-color-scheme={page.scheme} data-color="accent" data-size={props.size}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          {props.description ? <meta name="description" content={props.description} /> : null}
          <meta name="csp-nonce" content={page.nonce} />
          <meta name="color-scheme" content={page.scheme === 'auto' ? 'light dark' : page.scheme} />
          <meta name="view-transition" content="same-origin" />
          {page.assets.fonts.map((href) => (
            <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="" />
          ))}
          {page.assets.styles.map((href) => (
            <link rel="stylesheet" href={href} data-turbo-track="reload" />
          ))}
          <script type="module" src={page.assets.script} data-turbo-track="reload" />
          <link rel="icon" href={page.assets.icon} type="image/svg+xml" />
          <link rel="alternate" hreflang={page.lang} href={page.link(page.path)} />
          <link rel="alternate" hreflang={page.otherLanguage.lang} href={page.otherLanguage.href} />
          {props.head}
        </head>
        <body data-size={props.size}>
          <a class="ds-skip-link" href="#main">
            {page.t(m.skip)}
          </a>
          {props.children}
        </body>
      </html>
    </>
  );
}
