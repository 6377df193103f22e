// A talk at a workplace without a network: what is written stays in the browser, and is sent when the network is back.
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, signInAs, useBrowser } from './journey.ts';

const visitor = useBrowser();
const STATE = '[data-offline-state]';

test('answers written without a network wait in the browser, outlive a reload, and arrive when it is back', async () => {
  const page = await visitor.open(routes.signIn.href());
  await signInAs(page, 'Ahmed Saleh');
  await page.goto(routes.employers.href({ q: 'Bergslagens Precision' }));
  await page.click('table a:has-text("Bergslagens Precision")');
  await page.click('.b-tabs a:has-text("Samtal")');
  await page.click('a:has-text("Öppna samtalsguiden")');
  await page.waitForURL(/\/skriv$/);
  const path = new URL(page.url()).pathname;

  await page.context().setOffline(true);
  await page.fill('[name="answer.stuck"]', 'Pressen står varje tisdag');
  await page.waitForSelector(`${STATE}:has-text("1 svar väntar på att skickas")`);
  await page.fill('[name="answer.changes"]', 'Ny kund i februari');
  await page.fill('[name="need.1.words"]', 'Fler ska kunna ställa pressen');
  await page.waitForSelector(`${STATE}:has-text("3 svar väntar på att skickas")`);
  expect(await barriers(page)).toEqual([]);
  await page.click('button:has-text("Spara samtalet")');
  await page.waitForSelector(`${STATE}:has-text("Ingen anslutning")`);

  // The lid was closed on the way home: the tab is gone, the draft is not.
  await page.goto('about:blank');
  await page.context().setOffline(false);
  await page.goto(path.replace(/\/[^/]+\/skriv$/, ''));
  await page.click('unsent-drafts a');
  await page.waitForSelector(`${STATE}:has-text("Sparat klockan")`);
  expect(await page.inputValue('[name="answer.stuck"]')).toBe('Pressen står varje tisdag');
  await page.click('button:has-text("Spara samtalet")');
  await page.waitForURL(/\/samtal\/[^/]+$/);
  const text = await page.textContent('main');
  for (const words of ['Pressen står varje tisdag', 'Ny kund i februari', 'Fler ska kunna ställa pressen'])
    expect(text).toContain(words);
  expect(await page.locator('unsent-drafts a').count()).toBe(0);

  // Somebody else changes the same answer meanwhile: the writer chooses, field by field.
  const other = await page.context().newPage();
  await other.goto(path);
  await page.goto(path);
  await page.fill('[name="answer.stuck"]', 'Pressen och fräsen');
  await page.waitForSelector(`${STATE}:has-text("Sparat klockan")`);
  await other.fill('[name="answer.stuck"]', 'Bara pressen');
  await other.waitForSelector(`${STATE}:has-text("behöver ses över")`);
  await other.click('button:has-text("Spara samtalet")');
  await other.waitForSelector('h1:has-text("Någon annan ändrade samma svar")');
  await other.check('[name="choose.answer.stuck"][value="theirs"]');
  await other.click('button:has-text("Spara det valda")');
  await other.waitForURL(/\/samtal\/[^/]+$/);
  expect(await other.textContent('main')).toContain('Pressen och fräsen');
  await other.goto(path);
  expect(await other.inputValue('[name="answer.stuck"]')).toBe('Pressen och fräsen');
}, 60_000);
