// Pages as people set them up: larger text, wider spacing, fewer colours, no motion, paper.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { useBrowser } from './journey.ts';

const visitor = useBrowser();
const MATCH = routes.match.href({ text: 'Vi behöver svetsa i rostfritt' });
const OPEN_PAGES = [
  routes.home.href(),
  MATCH,
  routes.catalogue.href(),
  routes.region.href(),
  routes.newNeed.href(),
];
const STAFF_PAGES = [
  routes.today.href(),
  routes.inbox.href(),
  routes.needs.href(),
  routes.search.href({ q: 'svets' }),
];

/** WCAG 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

/** Texts that are cut off: they need more room than their box shows. */
const CUT_OFF = `[...document.querySelectorAll('main *, header *, nav *')].filter((one) => {
  const style = getComputedStyle(one);
  const hides = (way) => way === 'hidden' || way === 'clip';
  if (one.closest('.ds-sr-only, [hidden], svg, dialog') || style.visibility === 'hidden' || one.children.length > 3) return false;
  return one.textContent.trim() !== '' &&
    ((hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1) || (hides(style.overflowY) && one.scrollHeight > one.clientHeight + 2)) &&
    one.clientWidth > 1;
}).map((one) => one.outerHTML.slice(0, 120))`;

async function asBroker(page: Page): Promise<void> {
  await page.goto(routes.signIn.href());
  await page.getByRole('button', { name: /Ahmed Saleh/ }).click();
  await page.waitForURL(/i-dag$/);
}

async function fits(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.addStyleTag({ content: SPACING }).catch(() => page.evaluate(spaceOut, SPACING));
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
  expect(await page.evaluate(CUT_OFF), path).toEqual([]);
}

/** The page's policy lets no style element in; a sheet made by script is another matter. */
function spaceOut(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}

test('text may be spaced out and doubled in size without anything being cut off or scrolling sideways', async () => {
  // 1280 px at 200 % are 640 px.
  for (const width of [640, 320]) {
    const page = await visitor.open(routes.home.href(), {
      viewport: { width, height: 700 },
      bypassCSP: true,
    });
    for (const path of OPEN_PAGES) await fits(page, path);
    await asBroker(page);
    for (const path of STAFF_PAGES) await fits(page, path);
  }
}, 120_000);

test('with forced colours the chosen line, the chosen button and the focus still show', async () => {
  const page = await visitor.open(routes.signIn.href(), { forcedColors: 'active' });
  await asBroker(page);
  await page.keyboard.press('Control+k');
  await page.waitForSelector('.b-palette [role=option][aria-selected=true]');
  const outline = await page.evaluate(() => {
    const chosen = document.querySelector('.b-palette [aria-selected=true]');
    return chosen ? getComputedStyle(chosen).outlineStyle : '';
  });
  expect(outline).toBe('solid');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(
      () => document.activeElement && getComputedStyle(document.activeElement).outlineStyle,
    ),
  ).toBe('solid');
});

test('who wants less motion gets none', async () => {
  const page = await visitor.open(MATCH, { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(one);
        const long = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.01);
        return long(transitionDuration) || (animationName !== 'none' && long(animationDuration));
      })
      .map((one) => one.outerHTML.slice(0, 100)),
  );
  expect(moving).toEqual([]);
});

test('the language link keeps page and query, and the chosen colours stay in both', async () => {
  const page = await visitor.open(routes.catalogue.href({ q: 'svets', typ: 'course' }));
  await page.click('.b-scheme button[value=dark]');
  await page.waitForSelector('html[data-color-scheme=dark]');
  await page.click('a.b-lang');
  await page.waitForURL(/\/en\//);
  const { pathname, search } = new URL(page.url());
  expect(pathname + search).toBe(`/en${routes.catalogue.href({ q: 'svets', typ: 'course' })}`);
  expect(await page.getAttribute('html', 'data-color-scheme')).toBe('dark');
});

test('the language that somebody who has signed in chooses keeps page and query, and is still theirs on the next visit', async () => {
  const page = await visitor.open(routes.signIn.href());
  await asBroker(page);
  await page.goto(routes.needs.href({ q: 'svets' }));
  await page.click('button.b-lang');
  await page.waitForURL(/\/en\//);
  const { pathname, search } = new URL(page.url());
  expect(pathname + search).toBe(`/en${routes.needs.href({ q: 'svets' })}`);
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.goto(routes.home.href());
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.goto(`/en${routes.today.href()}`);
  await page.click('button.b-lang');
  await page.waitForURL((url) => url.pathname === routes.today.href());
});

test('on paper there is the logo and no menu, button or form of the frame', async () => {
  const page = await visitor.open(routes.signIn.href());
  await asBroker(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.isVisible('.b-print-head')).toBe(true);
  for (const part of ['.b-side', '.b-bottom', '.b-scheme', '.b-head .acts']) {
    expect(await page.isVisible(part), part).toBe(false);
  }
});
