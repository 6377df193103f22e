import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, barriersOfColour, overflowOnPhone, useBrowser } from './journey.ts';

const visitor = useBrowser();
const STYLE = routes.style.href();
const PUBLIC = routes.style.href({ del: 'publik' });
const PHONE = { viewport: { width: 390, height: 800 } };
const DESK = { viewport: { width: 1280, height: 800 } };

test.each([STYLE, PUBLIC, `/en${STYLE}`])(
  '%s has no barriers in light and dark, on a desk and on a phone, and nothing is cut off',
  async (path) => {
    for (const size of [DESK, PHONE]) {
      const page = await visitor.open(path, { ...size, colorScheme: 'light' });
      expect(await barriers(page)).toEqual([]);
      expect(await overflowOnPhone(page)).toBe(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await barriersOfColour(page)).toEqual([]);
    }
  },
);

test('the first page, its style and its script weigh less than 100 kB over the wire, the font at most 50 kB', async () => {
  const page = await visitor.open(routes.home.href());
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => {
      const { name, encodedBodySize } = entry as PerformanceResourceTiming;
      return { name, bytes: encodedBodySize };
    }),
  );
  const all = [...loaded, { name: 'page', bytes: gzipSync(await page.content()).length }];
  const fonts = all.filter(({ name }) => name.endsWith('.woff2'));
  const rest = all.filter(({ name }) => !name.endsWith('.woff2'));
  expect(rest.some(({ name }) => name.endsWith('.js'))).toBe(true);
  expect(rest.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(100_000);
  expect(fonts).toHaveLength(1);
  expect(fonts[0]?.bytes).toBeLessThanOrEqual(50_000);
});

test('the menu of a phone opens without script', async () => {
  const page = await visitor.open(STYLE, { ...PHONE, javaScriptEnabled: false });
  expect(await page.isVisible('#menu')).toBe(false);
  await page.click('.b-bottom button');
  expect(await page.isVisible('#menu')).toBe(true);
});

test('Ctrl K opens the search, Escape closes it at once', async () => {
  const page = await visitor.open(STYLE);
  await page.keyboard.press('Control+k');
  expect(await page.isVisible('.b-palette')).toBe(true);
  await page.keyboard.type('behov');
  await page.keyboard.press('Escape');
  expect(await page.isVisible('.b-palette')).toBe(false);
});

test('leaving with unsaved changes is asked about', async () => {
  const page = await visitor.open(STYLE);
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.message());
    await dialog.dismiss();
  });
  await page.fill('#f-words', 'Vi behöver kunna svetsa');
  await page.click('.foot-links a >> nth=0');
  expect(asked).toEqual(['Du har ändringar som inte är sparade. Lämna sidan ändå?']);
  expect(new URL(page.url()).pathname).toBe(STYLE);
});

test('a form that came back with errors has the focus on its summary, and its lines lead to the fields', async () => {
  const page = await visitor.open(STYLE);
  await page.waitForFunction(() => document.activeElement?.matches('.ds-error-summary'));
  await page.click('.ds-error-summary a >> nth=0');
  await page.waitForFunction(() => document.activeElement?.id === 'f-people');
});
