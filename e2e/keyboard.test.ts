// The main journeys with nothing but a keyboard: Tab, arrows, Enter, Space and typing. Each place that the focus passes
// must show it, and must not lie under a bar that sticks.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { useBrowser } from './journey.ts';

const visitor = useBrowser();
const MOST_TABS = 120;

/** How the focus is seen now: what has it, whether it shows, and whether something covers its middle. */
const FOCUS = `(() => {
  const now = document.activeElement;
  if (!now || now === document.body) return { on: '', shows: true, covered: false };
  const drawn = (element) => {
    const style = getComputedStyle(element);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  };
  const around = [now, now.closest('form'), now.closest('label'), now.nextElementSibling].filter(Boolean);
  const box = now.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)];
  const inside = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const top = inside ? document.elementFromPoint(x, y) : undefined;
  const covered = inside && top && !now.contains(top) && !top.contains(now) && top.closest('.b-bottom, .b-top');
  return { on: now.outerHTML.slice(0, 120), shows: around.some(drawn), covered: Boolean(covered) };
})()`;

/** Tabs on until the focus is on a match of the selector. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate<{ on: string; shows: boolean; covered: boolean }>(FOCUS);
    expect(focus, `on ${page.url()}`).toMatchObject({ shows: true, covered: false });
    const reached = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (reached) return;
  }
  throw new Error(`${selector} was not reached on ${page.url()}`);
}

/** Presses Enter where the focus is and waits for the next page. */
async function follow(page: Page, pathname: RegExp): Promise<void> {
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => pathname.test(url.pathname));
  await page.waitForLoadState('networkidle');
}

async function signInAs(page: Page, name: string): Promise<void> {
  const person = await page.getByRole('button', { name: new RegExp(name) }).getAttribute('value');
  await tabTo(page, `button[value="${person}"]`);
  await follow(page, /i-dag$/);
}

test('the first stop of a page leads past the menu to its content', async () => {
  const page = await visitor.open(routes.home.href());
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('ds-skip-link');
  await page.keyboard.press('Enter');
  await tabTo(page, '#ask');
});

test('a broker signs in, opens a need, saves its match, and hears that it is saved', async () => {
  const page = await visitor.open(routes.signIn.href());
  await signInAs(page, 'Ahmed Saleh');
  await tabTo(page, `.b-nav a[href="${routes.needs.href()}"]`);
  await follow(page, /behov$/);
  await tabTo(page, 'th a.row-link');
  await follow(page, /behov\/b-/);
  await tabTo(page, '.b-tabs a[href$="/matchningar"]');
  await follow(page, /matchningar$/);
  await tabTo(page, '.b-head button');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.b-flash')?.textContent?.trim() !== '');
  expect(await page.textContent('.b-flash')).toMatch(/sparad/i);
}, 60_000);

test('the palette finds a place and goes there; Escape gives the focus back to where it was', async () => {
  const page = await visitor.open(routes.signIn.href());
  await signInAs(page, 'Ahmed Saleh');
  await tabTo(page, `.b-nav a[href="${routes.inbox.href()}"]`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lindesb');
  await page.waitForFunction(() =>
    /träff.*”lindesb”/.test(document.querySelector('.b-palette-state')?.textContent ?? ''),
  );
  const field = page.locator('.b-palette input');
  const chosen = () => field.getAttribute('aria-activedescendant');
  expect(await chosen()).toBe('palette-0');
  await page.keyboard.press('ArrowUp');
  const last = await page.locator('.b-palette [role=option]').count();
  expect(await chosen()).toBe(`palette-${last - 1}`);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(routes.inbox.href());
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tillgänglighetsred');
  await page.waitForFunction(() =>
    /”tillgänglighetsred”/.test(document.querySelector('.b-palette-state')?.textContent ?? ''),
  );
  await follow(page, /tillganglighet$/);
}, 60_000);

test('a command of the palette changes the colours and leaves the page where it is', async () => {
  const page = await visitor.open(routes.signIn.href());
  await signInAs(page, 'Lena Holm');
  await page.goto(routes.catalogue.href({ q: 'svets' }));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mörkt');
  await page.waitForFunction(() =>
    /mörkt/.test(document.querySelector('.b-palette-state')?.textContent ?? ''),
  );
  await page.keyboard.press('Enter');
  await page.waitForSelector('html[data-color-scheme=dark]');
  const { pathname, search } = new URL(page.url());
  expect(pathname + search).toBe(routes.catalogue.href({ q: 'svets' }));
}, 60_000);

test('by keyboard a broker accepts a skill of the work, chooses among needs that are alike, and saves a chart as PNG', async () => {
  const page = await visitor.open(routes.signIn.href());
  await signInAs(page, 'Ahmed Saleh');
  await page.goto(routes.needs.href({ q: 'Mätteknik och toleranser' }));
  await tabTo(page, 'th a.row-link');
  await follow(page, /behov\/b-/);
  const belonging = '.b-apart + .b-details';
  expect(await page.textContent(`${belonging} > summary`)).toMatch(/^Brukar höra till arbetet \(\d+\)$/);
  await tabTo(page, `${belonging} > summary`);
  await page.keyboard.press('Enter');
  await tabTo(page, `${belonging} form button`);
  const name = (await page.evaluate(() => document.activeElement?.getAttribute('aria-label')))?.split(
    ': ',
  )[1];
  await page.keyboard.press('Enter');
  await page.locator(`button[aria-label="Ta tillbaka: ${name}"]`).waitFor();

  await page.goto(routes.needs.href({ q: 'Outbildade som vill bli barnskötare' }));
  await tabTo(page, 'th a.row-link');
  await follow(page, /behov\/b-/);
  await tabTo(page, '.b-tabs a[href$="/liknande"]');
  await follow(page, /liknande$/);
  await tabTo(page, 'main input[type=checkbox]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await tabTo(page, 'main form button[type=submit]');
  await follow(page, /samlad-efterfragan\/ny$/);
  expect(await page.locator('[name=needs]:checked').count()).toBe(1);

  await page.goto(routes.unmetDemand.href());
  await tabTo(page, 'png-link a');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await saved;
  expect(file.suggestedFilename()).toBe('efterfragan.png');
  // The first bytes of every PNG.
  expect((await readFile(await file.path())).subarray(1, 4).toString()).toBe('PNG');
}, 60_000);

test('a stranger finds an event and registers for it', async () => {
  const page = await visitor.open(routes.home.href());
  await tabTo(page, `header nav a[href="${routes.calendar.href()}"]`);
  await follow(page, /kalender$/);
  await tabTo(page, 'main a[href^="/kalender/"]:not([href$=".ics"])');
  await follow(page, /kalender\/[a-z-]+$/);
  await tabTo(page, 'main input[name=name]');
  await page.keyboard.type('Kim Prov');
  await tabTo(page, 'main input[name=email]');
  await page.keyboard.type('kim.tangentbord@example.org');
  await tabTo(page, 'main form button[type=submit]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.b-flash')?.textContent?.trim());
  expect(await page.locator('.ds-error-summary').count()).toBe(0);
  expect(page.url()).not.toMatch(/kim\.tangentbord/);
}, 60_000);

test('on a phone the focus never lies under the bars at the top and the bottom', async () => {
  const page = await visitor.open(routes.signIn.href(), { viewport: { width: 390, height: 700 } });
  await signInAs(page, 'Ahmed Saleh');
  await page.goto(routes.needs.href());
  await tabTo(page, '.foot-links li:last-child a');
}, 60_000);
