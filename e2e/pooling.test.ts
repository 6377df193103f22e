// From many needs to a group: all needs matched at once, needs that are alike, and a pool over three municipalities from
// suggestion to decision; and from one person to a goal. Without script where nothing says otherwise.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, overflowOnPhone, signInAs, useBrowser } from './journey.ts';

const visitor = useBrowser();

async function broker(name: string): Promise<Page> {
  const page = await visitor.open(routes.signIn.href(), { javaScriptEnabled: false });
  for (const more of await page.locator('summary').all()) await more.click();
  await signInAs(page, name);
  return page;
}

/** Answers for every place that this broker may answer for with the word on its link. */
async function bindAll(page: Page, pool: string, word: string): Promise<void> {
  for (;;) {
    await page.goto(pool);
    const link = page.getByRole('link', { name: new RegExp(`^${word}: `) }).first();
    if ((await link.count()) === 0) return;
    await link.click();
    await page.getByText('Bindande ja').click();
    await page.getByRole('button', { name: 'Spara svaret' }).click();
  }
}

test('three brokers in three municipalities form a pool and decide to go ahead', async () => {
  const lead = await broker('Ahmed Saleh');
  await lead.goto(routes.pools.href());
  await lead.getByRole('link', { name: 'CNC-programmering' }).click();
  expect(await lead.locator('h2', { hasText: 'Arbetsgivare i gruppen' }).count()).toBe(1);
  await lead.getByRole('button', { name: 'Ta upp förslaget' }).click();
  const pool = new URL(lead.url()).pathname;
  expect(pool).toMatch(/\/s-\d{4}-\d+$/);

  for (const name of ['Tomas Lind', 'Sara Hellman']) await bindAll(await broker(name), pool, 'Svara');
  await bindAll(lead, pool, 'Fråga');
  await lead.goto(pool);
  expect(await lead.locator('.lead').textContent()).toContain('Tre arbetsgivare i tre kommuner');
  await lead.getByRole('link', { name: 'Kör vi?' }).click();
  await lead.getByText('Ja, vi kör').click();
  await lead.getByLabel('Skäl').fill('Alla tre kommuner är bundna.');
  await lead.getByRole('button', { name: 'Spara beslutet' }).click();
  const decided = await lead.locator('main').textContent();
  for (const words of ['Klar att starta', 'Beslut: vi kör', 'Alla tre kommuner är bundna.'])
    expect(decided).toContain(words);
});

test('a broker lets one leave a full pool, and whoever has waited longest gets the seats', async () => {
  const lead = await broker('Sara Hellman');
  await lead.goto(routes.pools.href());
  await lead.getByRole('link', { name: /Hot och våld/ }).click();
  const pool = new URL(lead.url()).pathname;
  const waiting = lead.locator('section', { has: lead.getByRole('heading', { name: 'Väntelista' }) });
  expect(await waiting.textContent()).toContain('Stiftelsen Kvarnhjulet');
  await lead.getByRole('link', { name: /^Ändra: Silverlivs/ }).click();
  await lead.getByText('Lämnar gruppen').click();
  await lead.getByRole('button', { name: 'Spara svaret' }).click();
  // A job moves the line; the page shows it once it is read again.
  const moved = lead.getByRole('row', { name: /Stiftelsen Kvarnhjulet/ }).first();
  await expect
    .poll(
      async () => {
        await lead.goto(pool);
        return moved.textContent();
      },
      { timeout: 60_000, interval: 500 },
    )
    .toContain('Preliminär');
  expect(await lead.textContent('main')).toContain('nästa på väntelistan flyttades upp');
});

test('a broker matches all needs at once, looks from an offer back to needs, and gathers two that are alike', async () => {
  const page = await visitor.open(routes.signIn.href());
  for (const more of await page.locator('summary').all()) await more.click();
  await signInAs(page, 'Ahmed Saleh');
  await page.goto(routes.needs.href());
  await page.getByRole('link', { name: 'Läget för alla' }).click();
  await page.getByRole('button', { name: 'Matcha alla öppna behov' }).click();
  // The bar follows the work, and the page says when it is done.
  await page.getByRole('link', { name: 'Visa resultatet' }).click({ timeout: 60_000 });
  expect(await page.locator('tbody tr').first().textContent()).toContain('Utan passande utbud');
  expect(await barriers(page)).toEqual([]);
  expect(await overflowOnPhone(page)).toBe(0);

  await page.locator('tbody td a').first().click();
  await page.getByRole('link', { name: 'Vem det kan hjälpa' }).click();
  await page.waitForURL(/\/behov$/);
  expect(await page.locator('.ranked-row').count()).toBeGreaterThan(1);

  await page.goto(routes.needs.href({ lage: 'open' }));
  await page.getByRole('link', { name: 'När barnen inte har svenska' }).click();
  await page.getByRole('link', { name: 'Liknande behov' }).click();
  await page.waitForURL(/liknande$/);
  expect(await page.locator('main').textContent()).toContain('Båda behöver Förskolepedagogik.');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gå vidare med gruppen' }).click();
  await page.waitForURL(/samlad-efterfragan\/ny/);
  expect(await page.locator('[name=needs]:checked').count()).toBe(1);
});

test('somebody sees the way from what they know to a goal, and leaves no word of it in an address', async () => {
  const page = await visitor.open(routes.match.href(), { javaScriptEnabled: false });
  await page.getByRole('link', { name: /Se vad som saknas till ett mål/ }).click();
  await page.getByLabel('Vad kan du?').fill('Jag har arbetat på lager');
  await page.getByLabel('Vad är målet?').fill('Undersköterska');
  await page.getByRole('button', { name: 'Visa vad som saknas' }).click();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.locator('.ranked-row').count()).toBeGreaterThan(2);
  const before = await page.locator('main').textContent();
  await page.locator('[name=har]').first().check();
  await page.getByRole('button', { name: 'Räkna om' }).click();
  expect(await page.locator('[name=har]:checked').count()).toBe(1);
  expect(await page.locator('main').textContent()).not.toBe(before);
});
