// The five-minute story: somebody writes what is difficult, sees what meets it, and leaves it with a broker, who makes a
// need of it and keeps its match.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, overflowOnPhone, signInAs, useBrowser, waitAsPeopleDo, wordsOf } from './journey.ts';

const visitor = useBrowser();

const STORIES: { name: string; lang: 'sv' | 'en'; prefix: string; options: BrowserContextOptions }[] = [
  {
    name: 'in Swedish, on a phone, without script',
    lang: 'sv',
    prefix: '',
    options: { viewport: { width: 390, height: 800 }, javaScriptEnabled: false },
  },
  { name: 'in English, on a desk', lang: 'en', prefix: '/en', options: {} },
];

const WORDS = {
  sv: {
    said: 'Tre av våra montörer behöver kunna svetsa rostfritt.',
    leave: 'Lämna behovet till en mäklare',
    thanks: 'Tack, vi har tagit emot ditt behov',
    read: 'Markera som läst',
    split: 'Skapa behov',
    open: 'Öppna behovet',
    matches: 'Matchningar',
    keep: 'Spara matchningen',
    kept: 'Matchningen är sparad och kan inte ändras.',
    rule: 'Ingen kan köpa eller få en plats i listan',
  },
  en: {
    said: 'Three of our fitters need to be able to weld stainless steel.',
    leave: 'Leave the need with a broker',
    thanks: 'Thank you, we have received your need',
    read: 'Mark as read',
    split: 'Create needs',
    open: 'Open the need',
    matches: 'Matches',
    keep: 'Keep this match',
    kept: 'The match is kept and cannot be changed.',
    rule: 'Nobody can buy or be given a place in the list',
  },
} as const;

test.each(STORIES)('$name', async ({ lang, prefix, options }) => {
  const words = WORDS[lang];
  const hasScript = options.javaScriptEnabled !== false;
  const page = await visitor.open(prefix || '/', options);
  await page.fill('.b-ask [name=text]', words.said);
  await page.click('.b-ask button');
  await page.waitForURL(/\/matcha\?/);
  expect(await page.locator('.ranked-row').count()).toBeGreaterThan(2);
  expect(await page.locator('.rule').first().textContent()).toContain(words.rule);
  expect(await page.locator('.ranked-detail .why, .ranked-detail li').count()).toBeGreaterThan(0);
  await look(page, hasScript);

  await page.click(`text=${words.leave}`);
  await sendNeed(page, words);
  expect(await page.locator('h1').textContent()).toBe(words.thanks);
  expect(await wordsOf(page)).toContain('Lärcentrum Masugnen');
  await look(page, hasScript);

  const broker = await visitor.open(routes.signIn.href(), options);
  await brokerWorks(broker, { words, prefix, hasScript });
});

type Words = (typeof WORDS)[keyof typeof WORDS];

/** The public form from the words to the thanks. */
async function sendNeed(page: Page, words: Words): Promise<void> {
  expect(await page.inputValue('[name=difficulty]')).toBe(words.said);
  await page.click('#intake button:not([name=ga])');
  await page.fill('[name=people]', '3');
  await page.click('#intake button:not([name=ga])');
  await page.selectOption('[name=municipality]', '1885');
  await page.click('#intake button:not([name=ga])');
  await page.fill('[name=contactName]', 'Johan Prov');
  await page.fill('[name=email]', 'johan@example.org');
  await waitAsPeopleDo(page);
  await page.click('#intake button:not([name=ga])');
}

async function brokerWorks(
  page: Page,
  { words, prefix, hasScript }: { words: Words; prefix: string; hasScript: boolean },
): Promise<void> {
  await signInAs(page, 'Ahmed Saleh');
  await page.goto(prefix + routes.enquiries.href());
  await page.click(`tbody a:has-text("${words.said.slice(0, 30)}")`);
  await page.click(`button:has-text("${words.read}")`);
  await page.waitForSelector('[role=status]');
  await page.fill('[name=title1]', words.said.slice(0, 60));
  await page.click(`button:has-text("${words.split}")`);
  await page.click('section:has(#became) a');
  await page.click(`button:has-text("${words.open}")`);
  await page.waitForSelector('[role=status]');
  await page.click(`.b-tabs a:has-text("${words.matches}")`);
  await page.waitForURL(/matchningar/);
  await page.click(`button:has-text("${words.keep}")`);
  await page.waitForSelector(`text=${words.kept}`);
  expect(await page.locator('.ranked-row').count()).toBeGreaterThan(2);
  await look(page, hasScript);
  await page.click('.b-tabs a[href$="/logg"]');
  await page.waitForURL(/logg/);
  expect(await page.locator('section:has(#records) li').count()).toBe(1);
  await look(page, hasScript);
}

/** axe needs script on the page; without it the width alone is asked. */
async function look(page: Page, hasScript: boolean): Promise<void> {
  if (hasScript) expect(await barriers(page)).toEqual([]);
  expect(await overflowOnPhone(page)).toBe(0);
}
