import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadFacts } from '../src/reference.ts';
import { useDatabase } from '../test/database.ts';
import { barriers, tooWide } from './accessible.ts';
import { useSite } from './site.ts';

const site = useSite(useDatabase((database) => loadFacts(database.run, () => undefined)));

async function at<T>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await site.browser().newContext(options);
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) errors.push(message.text());
    });
    await page.goto(site.url(path), { waitUntil: 'load' });
    const seen = await look(page);
    expect(errors).toEqual([]);
    return seen;
  } finally {
    await context.close();
  }
}

const SWEDISH = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [320, 390, 1280].flatMap((width) =>
    ['/stil', '/stil?del=publik'].map((path) => ({ colorScheme, width, path })),
  ),
);
const VIEWS = [...SWEDISH, { colorScheme: 'light' as const, width: 320, path: '/en/stil' }];

test.each(VIEWS)(
  'axe finds nothing and nothing is cut off: $path, $colorScheme, $width px',
  async ({ path, colorScheme, width }) => {
    await at(path, { colorScheme, viewport: { width, height: 800 } }, async (page) => {
      expect(await barriers(page)).toEqual([]);
      expect(await tooWide(page)).toBe(0);
    });
  },
);

test('the first page, its style and its script weigh less than 100 kB over the wire, the font at most 50 kB', async () => {
  const sizes = await at('/', {}, async (page) => {
    const seen = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => {
        const { name, encodedBodySize } = entry as PerformanceResourceTiming;
        return { name, bytes: encodedBodySize };
      }),
    );
    return [...seen, { name: 'page', bytes: gzipSync(await page.content()).length }];
  });
  const fonts = sizes.filter(({ name }) => name.endsWith('.woff2'));
  const rest = sizes.filter(({ name }) => !name.endsWith('.woff2'));
  expect(rest.some(({ name }) => name.endsWith('.js'))).toBe(true);
  expect(rest.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(100_000);
  expect(fonts).toHaveLength(1);
  expect(fonts[0]?.bytes).toBeLessThanOrEqual(50_000);
});

test('the menu of a phone opens without script', async () => {
  await at('/stil', { javaScriptEnabled: false, viewport: { width: 390, height: 800 } }, async (page) => {
    expect(await page.isVisible('#menu')).toBe(false);
    await page.click('.b-bottom button');
    expect(await page.isVisible('#menu')).toBe(true);
  });
});

test('Ctrl K opens the search, Escape closes it at once', async () => {
  await at('/stil', {}, async (page) => {
    await page.keyboard.press('Control+k');
    expect(await page.isVisible('.b-palette')).toBe(true);
    await page.keyboard.type('behov');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.b-palette')).toBe(false);
  });
});

test('leaving with unsaved changes is asked about, leaving without is not', async () => {
  await at('/stil', {}, async (page) => {
    const asked: string[] = [];
    page.on('dialog', async (dialog) => {
      asked.push(dialog.message());
      await dialog.dismiss();
    });
    await page.fill('#f-words', 'Vi behöver kunna svetsa');
    await page.click('.foot-links a >> nth=0');
    expect(asked).toEqual(['Du har ändringar som inte är sparade. Lämna sidan ändå?']);
    expect(page.url()).toBe(site.url('/stil'));
  });
});

test('a form that came back with errors has the focus on its summary', async () => {
  await at('/stil', {}, async (page) => {
    await page.waitForFunction(() => document.activeElement?.matches('.ds-error-summary'));
    await page.click('.ds-error-summary a >> nth=0');
    await page.waitForFunction(() => document.activeElement?.id === 'f-people');
  });
});
