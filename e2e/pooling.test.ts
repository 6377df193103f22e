// From many needs to a group: all needs matched at once, needs that are alike, and a pool over three municipalities from
// suggestion to decision; and from one person to a goal. Without script where nothing says otherwise.
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, overflowOnPhone, signInAs, useBrowser, wordsOf } from './journey.ts';

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
  const decided = await wordsOf(lead);
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
  expect(await wordsOf(page)).toContain('Båda behöver Förskolepedagogik.');
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
  const before = await wordsOf(page);
  await page.locator('[name=har]').first().check();
  await page.getByRole('button', { name: 'Räkna om' }).click();
  expect(await page.locator('[name=har]:checked').count()).toBe(1);
  expect(await wordsOf(page)).not.toBe(before);
});

test('without script a provider answers a question that a broker asked, and nothing written is lost on the way', async () => {
  const page = await broker('Ahmed Saleh');
  await page.goto(routes.needs.href({ q: 'Mätteknik och toleranser' }));
  await page.getByRole('link', { name: 'Mätteknik och toleranser', exact: true }).click();
  await page.locator('.b-tabs').getByRole('link', { name: 'Matchningar' }).click();
  await page.getByRole('link', { name: 'Fråga om undantag' }).first().click();
  const question = page.getByLabel('Din fråga');
  await question.fill('Kan ni ge den?');
  await page.getByRole('button', { name: /^Skicka/ }).click();
  expect(await page.locator('.ds-error-summary').textContent()).toContain('mellan 20 och 3');
  expect(await question.inputValue()).toBe('Kan ni ge den?');
  await question.fill('Kan ni ge kursen på kvällstid i vår verkstad?');
  await page.getByRole('button', { name: /^Skicka/ }).click();
  expect(await wordsOf(page)).toContain('Inget svar än');

  const desk = await broker('Ingrid Wallin');
  await desk.goto(routes.mailOutbox.href());
  await desk
    .getByRole('link', { name: /frågar om ett undantag/ })
    .first()
    .click();
  await desk.getByRole('heading', { level: 1, name: /frågar om ett undantag/ }).waitFor();
  const ownLink = /\/undantag\/[\w-]{32}/;
  // The text can be read once the mail has left the queue, behind those of the demo.
  const readLink = async () => {
    await desk.reload();
    return ownLink.exec(await wordsOf(desk))?.[0];
  };
  const link = (await vi.waitUntil(readLink, { timeout: 45_000, interval: 500 })) ?? '';
  const provider = await visitor.open(link, { javaScriptEnabled: false });
  await provider.getByLabel('Berätta mer').fill('Från januari.');
  await provider.getByRole('button', { name: 'Skicka svaret' }).click();
  expect(await provider.locator('.ds-error-summary').textContent()).toContain('Välj ja eller nej.');
  expect(await provider.getByLabel('Berätta mer').inputValue()).toBe('Från januari.');
  await provider.getByText('Ja, vi kan göra ett undantag').click();
  await provider.getByRole('button', { name: 'Skicka svaret' }).click();
  await page.reload();
  expect(await wordsOf(page)).toContain('Ja, undantag går');
});

test('without script an administrator decides what a new word means, and takes the decision back', async () => {
  const page = await broker('Ingrid Wallin');
  await page.goto(routes.newWords.href());
  await page.getByRole('link', { name: 'cobot' }).click();
  await page.getByRole('button', { name: 'Lägg till ordet' }).click();
  expect(await page.locator('.ds-error-summary').textContent()).toContain('Välj ett begrepp.');
  await page.getByText('Industrirobotar').last().click();
  await page.getByRole('button', { name: 'Lägg till ordet' }).click();
  expect(await page.locator('.b-flash').textContent()).toContain('Beslutet är sparat');
  await page.getByRole('button', { name: 'Ta tillbaka beslutet' }).click();
  expect(await page.locator('.b-head').textContent()).toContain('Väntar');

  await page.goto(routes.skillsInText.href());
  await page.getByLabel('Text').fill('Vi söker en undersköterska till hemtjänsten.');
  await page.getByRole('button', { name: 'Hitta kompetenser' }).click();
  expect(await wordsOf(page)).toContain('Brukar höra till arbetet');
  expect(new URL(page.url()).search).toBe('');
});
