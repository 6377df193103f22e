// Every kind of public page that links lead to: no barrier that axe knows in light and dark, and no sideways scrolling
// on a small phone.
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, linksOf, overflowOnPhone, useBrowser } from './journey.ts';

const visitor = useBrowser();
const FILES = /\.(pdf|ics|json|xlsx|csv|txt)$|^\/(api|assets)\//;
const patterns = Object.values(routes).map(({ pattern }) => ({
  pattern,
  matches: new RegExp(`^(/en)?${pattern.replace(/:\w+/g, '[^/]+')}/?$`),
}));

/** The kind of page that an address is: its language and its line in routes.ts. */
function kindOf(path: string): string {
  const pattern = patterns.find(({ matches }) => matches.test(path))?.pattern ?? path;
  return `${/^\/en(\/|$)/.test(path) ? 'en' : 'sv'} ${pattern}`;
}

test('every kind of public page is free of barriers in light and dark, and fits a small phone', async () => {
  const page = await visitor.open(routes.home.href());
  const waiting = [routes.home.href(), '/en'];
  const seen = new Set<string>();
  const problems: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(kindOf(path)) || FILES.test(path)) continue;
    seen.add(kindOf(path));
    const answer = await page.goto(path);
    if (!answer?.ok()) {
      problems.push(`${path} answers ${answer?.status()}`);
      continue;
    }
    waiting.push(...(await linksOf(page)));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      problems.push(...(await barriers(page)).map((barrier) => `${path} (${colorScheme}) ${barrier}`));
    }
    const overflow = await overflowOnPhone(page);
    if (overflow > 0) problems.push(`${path} is ${overflow} px wider than a small phone`);
  }
  expect(problems).toEqual([]);
  expect(seen.size).toBeGreaterThan(3);
}, 300_000);
