// What a journey needs: a browser for the file, a fresh visitor for each test, and the questions asked of every page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { routes } from '../src/routes.ts';
import { openBrowser } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const PHONE = { width: 320, height: 640 };

export type Visitor = {
  /** A page of a visitor who has never been here; `path` opens it. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** A page of one of the made-up people, who has just signed in; their next steps hang for 15 seconds at most. */
  as(name: string, options?: BrowserContextOptions): Promise<Page>;
};

/** Call once at the top of a file of journeys. What a page logs as an error fails its test. */
export function useBrowser(): Visitor {
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    const found = complaints.splice(0);
    if (found.length > 0) throw new Error(`A page complained:\n${found.join('\n')}`);
  });
  afterAll(() => browser.close());
  const visitor: Visitor = {
    async open(path, options = {}) {
      const context = await browser.newContext({ baseURL: inject('address'), locale: 'sv-SE', ...options });
      context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error().message}`));
      context.on('console', (message) => {
        // The browser notes an answer of 404 or 422 by itself; pages may give those.
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
          complaints.push(`${message.page()?.url()}: ${message.text()}`);
      });
      const page = await context.newPage();
      await page.goto(path);
      return page;
    },
    async as(name, options) {
      const page = await visitor.open(routes.signIn.href(), options);
      page.setDefaultTimeout(15_000);
      for (const more of await page.locator('summary').all()) await more.click();
      await signInAs(page, name);
      return page;
    },
  };
  return visitor;
}

/** Signs in as one of the made-up people; `page` shows the sign-in. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.click(`button[name=person]:has-text("${name}")`);
  await page.waitForURL((url) => !url.pathname.includes('logga-in'));
}

/** Until a form that was opened before can have been filled in by a person: faster ones are taken for machines. */
export async function waitAsPeopleDo(page: Page): Promise<void> {
  await page.waitForTimeout(3_200);
}

/** What axe finds on the page as it stands: one line for each rule, with the first place and how many there are. */
export function barriers(page: Page): Promise<string[]> {
  return runAxe(page, {});
}

/** The same for the rules that look at colours: what is left to ask once only the colours have changed. */
export function barriersOfColour(page: Page): Promise<string[]> {
  return runAxe(page, { runOnly: COLOUR_RULES });
}

/** The same without those rules, which take most of the time: for a page whose colours have been asked about. */
export function barriersBesidesColour(page: Page): Promise<string[]> {
  return runAxe(page, { rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])) });
}

type AxeOptions = { runOnly?: string[]; rules?: Record<string, { enabled: boolean }> };

async function runAxe(page: Page, options: AxeOptions): Promise<string[]> {
  // While Turbo goes to a page, it marks the whole document as busy.
  await page.waitForSelector('html:not([aria-busy])');
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  // What passes is most of the page, and nobody reads it.
  const asked = JSON.stringify({ resultTypes: ['violations'], ...options });
  const found = await page.evaluate<{ id: string; nodes: { html: string; failureSummary?: string }[] }[]>(
    `axe.run(document, ${asked}).then(({ violations }) => violations)`,
  );
  return found.map(({ id, nodes: [first, ...rest] }) => {
    const more = rest.length > 0 ? ` and ${rest.length} more` : '';
    return `${id}: ${first?.html}${more} ${first?.failureSummary ?? ''}`;
  });
}

/** What the page says, once it is there whole: a click without script waits for no more than the head of the next page. */
export async function wordsOf(page: Page): Promise<string> {
  await page.waitForLoadState();
  return (await page.locator('main').textContent()) ?? '';
}

/** By how many pixels the page is wider than a small phone; 0 when it fits. */
export async function overflowOnPhone(page: Page): Promise<number> {
  const before = page.viewportSize();
  await page.setViewportSize(PHONE);
  const width = await page.evaluate('document.documentElement.scrollWidth');
  if (before) await page.setViewportSize(before);
  return Math.max(0, Number(width) - PHONE.width);
}

/** The addresses within the site that a page links to, without fragment. */
export async function linksOf(page: Page): Promise<string[]> {
  const links = await page.evaluate<string[]>(
    "[...document.querySelectorAll('a[href]')].filter((a) => a.origin === location.origin && !a.download).map((a) => a.pathname + a.search)",
  );
  return [...new Set(links)];
}
