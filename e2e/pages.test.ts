// Every kind of page that links lead to, for a stranger and for each person of the demo region: no barrier that axe
// knows in light and dark, and no sideways scrolling on a small phone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import {
  barriers,
  barriersBesidesColour,
  barriersOfColour,
  linksOf,
  overflowOnPhone,
  useBrowser,
} from './journey.ts';

const visitor = useBrowser();
/** The kinds of page, whatever their language, whose colours have been looked at. */
const coloured = new Set<string>();
const FILES =
  /\.(pdf|docx|ics|json|xlsx|csv|jsonld|svg|png|txt)$|^(\/en)?\/(api-info$|(api|assets)\/)|\/fil(er)?\//;
const patterns = Object.values(routes).map(({ pattern }) => ({
  pattern,
  matches: new RegExp(`^(/en)?${pattern.replace(/:\w+/g, '[^/]+')}/?$`),
}));

/** The kind of page that an address is: its language and its line in routes.ts. */
function kindOf(address: string): string {
  return `${/^\/en(\/|$)/.test(pathOf(address)) ? 'en' : 'sv'} ${patternOf(address)}`;
}

function patternOf(address: string): string {
  const path = pathOf(address);
  return patterns.find(({ matches }) => matches.test(path))?.pattern ?? path;
}

/** Without the query, which some pages cannot do without. */
function pathOf(address: string): string {
  return address.split('?')[0] ?? '';
}

/** Looks at one page of each kind that links lead to from `starts`, those in `seen` left out; gives what is wrong. */
async function walk(page: Page, starts: readonly string[], seen: Set<string>): Promise<string[]> {
  const pages = [page, await page.context().newPage()];
  const waiting = [...starts];
  const problems: string[] = [];
  for (let paths = unseen(waiting, seen); paths.length > 0; paths = unseen(waiting, seen)) {
    // Side by side, and the finds in order, so that the way is the same however long each page takes.
    const visits = pages.slice(0, paths.length).map((one, at) => visit(one, paths[at] ?? ''));
    for (const found of await Promise.all(visits)) {
      problems.push(...found.problems);
      waiting.push(...found.links);
    }
  }
  return problems;
}

/** Takes the next addresses of kinds that nobody has seen, at most two. */
function unseen(waiting: string[], seen: Set<string>): string[] {
  const taken: string[] = [];
  while (taken.length < 2) {
    const path = waiting.shift();
    if (path === undefined) break;
    if (seen.has(kindOf(path)) || FILES.test(pathOf(path))) continue;
    seen.add(kindOf(path));
    taken.push(path);
  }
  return taken;
}

async function visit(page: Page, path: string): Promise<{ problems: string[]; links: string[] }> {
  const answer = await page.goto(path);
  const problems = answer?.ok() ? await look(page, path) : [`${path} answers ${answer?.status()}`];
  return { problems, links: await linksOf(page) };
}

/** Its colours, which are those of the page in the other language, are looked at in one of the two. */
async function look(page: Page, path: string): Promise<string[]> {
  const problems: string[] = [];
  if (coloured.has(patternOf(path))) problems.push(...(await barriersBesidesColour(page)));
  else {
    coloured.add(patternOf(path));
    await page.emulateMedia({ colorScheme: 'light' });
    problems.push(...(await barriers(page)));
    await page.emulateMedia({ colorScheme: 'dark' });
    problems.push(...(await barriersOfColour(page)).map((barrier) => `(dark) ${barrier}`));
  }
  const overflow = await overflowOnPhone(page);
  if (overflow > 0) problems.push(`${overflow} px wider than a small phone`);
  return problems.map((problem) => `${path}: ${problem}`);
}

test('every kind of page, for a stranger and then for each role, is free of barriers and fits a small phone', async () => {
  const seen = new Set<string>();
  const stranger = await visitor.open(routes.home.href());
  const problems = await walk(stranger, [routes.home.href(), '/en'], seen);
  const people = await onePersonOfEachRole();
  expect(people.length).toBeGreaterThan(4);
  for (const person of people) {
    const page = await visitor.open(routes.signIn.href());
    await page.click(`button[name=person][value="${person}"]`);
    await page.waitForLoadState('networkidle');
    problems.push(...(await walk(page, [routes.today.href(), `/en${routes.today.href()}`], seen)));
    await page.context().close();
  }
  expect(problems).toEqual([]);
  expect(seen.size).toBeGreaterThan(20);
}, 900_000);

/** Ids of made-up people whom the sign-in page offers, the first of each role that it names. */
async function onePersonOfEachRole(): Promise<string[]> {
  const page = await visitor.open(routes.signIn.href());
  const offered = await page.locator('li:has(button[name=person])').evaluateAll((lines) =>
    lines.map((line) => ({
      id: line.querySelector('button')?.value ?? '',
      role: line.querySelector('span')?.textContent?.split(',')[0] ?? '',
    })),
  );
  return [...Map.groupBy(offered, ({ role }) => role).values()].flatMap(([first]) =>
    first ? [first.id] : [],
  );
}
