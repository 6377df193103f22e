import { expect, test } from 'vitest';
import { translator } from '../../platform/i18n.ts';
import type { Page } from '../page.ts';
import { StylePublicPage } from './public.views.tsx';
import { StylePage } from './style-page.views.tsx';

const ROLE = { sv: 'Mäklare', en: 'Broker' };
const MEMBERSHIP = { id: 'm1', organisationId: 'o1', organisation: 'Lärcentrum Masugnen', role: ROLE };

function buildPage(lang: 'sv' | 'en'): Page {
  return {
    lang,
    t: translator(lang),
    link: (path) => (lang === 'en' ? `/en${path}` : path),
    path: '/stil',
    otherLanguage: { lang: lang === 'en' ? 'sv' : 'en', href: '/stil' },
    csrf: 'token',
    nonce: 'nonce',
    assets: { script: '/assets/main.js', styles: ['/assets/main.css'], fonts: [], icon: '/assets/mark.svg' },
    scheme: 'auto',
    reader: {
      personId: 'p1',
      name: 'Ahmed Saleh',
      current: MEMBERSHIP,
      memberships: [MEMBERSHIP, { ...MEMBERSHIP, id: 'm2' }],
    },
    nav: [[{ label: { sv: 'Stil', en: 'Style' }, href: '/stil', icon: 'house', phone: true }]],
    publicNav: [{ label: { sv: 'Utbud', en: 'Offers' }, href: '/utbud' }],
    notices: [{ id: 'n1', on: '2026-12-03', text: 'Webbinarium', lang: 'sv' }],
    flash: { sv: 'Sparat.', en: 'Saved.' },
    demo: true,
  };
}

const TILES = [{ code: '1885', name: 'Lindesberg', column: 2, row: 1, county: 'Örebro län' }];

async function pages(lang: 'sv' | 'en'): Promise<string[]> {
  const page = buildPage(lang);
  return [
    String(await (<StylePage page={page} tiles={TILES} />)),
    String(await (<StylePublicPage page={page} tiles={TILES} />)),
  ];
}

function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}

test.each(['sv', 'en'] as const)(
  'nothing on the style page in %s is forbidden by the content policy',
  async (lang) => {
    for (const html of await pages(lang)) {
      expect(html).not.toMatch(/ style="/);
      expect(html).not.toMatch(/ on\w+="/);
      expect(html).not.toMatch(/<script(?![^>]* src=)/);
      expect(html).not.toMatch(/<style(?![^>]* nonce=)/);
    }
  },
);

test.each(['sv', 'en'] as const)(
  'every id in %s is used once, and what points to one finds it',
  async (lang) => {
    for (const html of await pages(lang)) {
      const ids = attributes(html, 'id');
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const pointed = ['for', 'aria-labelledby', 'aria-describedby', 'popovertarget', 'data-results'].flatMap(
        (name) => attributes(html, name).flatMap((value) => value.split(' ')),
      );
      expect(pointed.filter((id) => !ids.includes(id))).toEqual([]);
    }
  },
);

test.each(['sv', 'en'] as const)(
  'each page in %s has one h1, one main and a form proof in every form that posts',
  async (lang) => {
    for (const html of await pages(lang)) {
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html.match(/<main/g)).toHaveLength(1);
      const posts = html.match(/<form[^>]*method="post"/g) ?? [];
      expect(html.match(/name="_csrf" value="token"/g)).toHaveLength(posts.length);
    }
  },
);

test('links and forms of the English page stay in English', async () => {
  for (const html of await pages('en')) {
    const internal = [...attributes(html, 'href'), ...attributes(html, 'action')].filter((href) =>
      href.startsWith('/'),
    );
    const swedish = internal.filter(
      (href) => !href.startsWith('/en/') && !href.startsWith('/assets/') && href !== '/en',
    );
    // The way back to Swedish: in the head and, as a link for strangers, in the page.
    expect([...new Set(swedish)]).toEqual(['/stil']);
  }
});
