// Delivery and effect (S2-4), clicked through by the broker, the provider on a phone without script, and the employer:
// four of six come, 67 percent warns both; at three months four steps are left, seven of eleven fewer.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, overflowOnPhone, useBrowser, wordsOf } from './journey.ts';

const visitor = useBrowser();
const CASE = 'Programmera 5-axlig maskin';
const PHONE = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
const PEOPLE = ['Operatör A', 'Operatör B', 'Operatör C', 'Operatör D', 'Operatör E', 'Operatör F'];

const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

test('four of six come and both are warned; at three months seven of eleven steps are gone, and it is certified', async () => {
  const ahmed = await visitor.as('Ahmed Saleh');
  await ahmed.goto(`${routes.cases.href()}?vy=lista&q=5-axlig`);
  await ahmed.getByRole('link', { name: CASE }).click();
  await ahmed.waitForURL(/arenden\/c-/);
  await ahmed.goto(`${ahmed.url()}/insatser`);
  await ahmed.locator('[name=title]').fill('Programmera fem axlar efter skiftet');
  await ahmed.locator('[name=providerId]').selectOption({ label: 'Yrkeshögskolan Bergsmannen' });
  await ahmed.locator('[name=requiredLevel]').selectOption('4');
  await ahmed.getByRole('button', { name: 'Planera' }).click();
  await ahmed.waitForURL(/insatser\/i-/);
  const effort = new URL(ahmed.url()).pathname;

  const lena = await visitor.as('Lena Holm', PHONE);
  const fill = async (fields: Record<string, string>, form: string) => {
    await lena.goto(effort);
    const place = lena.locator(`form[action$="/${form}"]`);
    await lena.locator('details', { has: place }).locator('summary').click();
    for (const [name, value] of Object.entries(fields)) await place.locator(`[name=${name}]`).fill(value);
    return place;
  };
  const when = {
    on: today,
    from: '14.15',
    until: '16.15',
    place: 'Verkstaden',
    shift: 'efter 14.00-skiftet',
  };
  await (await fill(when, 'tillfallen')).getByRole('button').click();
  for (const [at, name] of PEOPLE.entries()) {
    const form = await fill({ name }, 'deltagare');
    if (at === 2) await form.locator('[name=adaptations][value=captioning]').check();
    await form.getByRole('button').click();
  }
  const mark = (page: Page, name: string, said: string) =>
    page.getByRole('group', { name }).getByText(said, { exact: true }).click();
  // The workshop has no network: marks wait in the browser, and are sent when it is back.
  await ahmed.goto(effort);
  await ahmed.getByRole('link', { name: 'Ta närvaro' }).click();
  await ahmed.waitForURL(/narvaro$/);
  await ahmed.context().setOffline(true);
  for (const name of PEOPLE.slice(0, 2)) await mark(ahmed, name, 'Här');
  await ahmed.getByText('Ingen anslutning').waitFor();
  await ahmed.context().setOffline(false);
  await ahmed.getByText('Sparat klockan').waitFor();

  await lena.getByRole('link', { name: 'Ta närvaro' }).click();
  expect(await overflowOnPhone(lena)).toBeLessThanOrEqual(0);
  for (const name of PEOPLE.slice(2, 4)) await mark(lena, name, 'Här');
  await lena.getByRole('button', { name: 'Klar, räkna närvaron' }).click();
  expect(await wordsOf(lena)).toMatch(/4 av 6 kom, 67\s%/);

  await ahmed.goto(routes.inbox.href());
  await ahmed.getByText('Ta reda på varför så få kom').first().waitFor();
  await ahmed.goto(effort);
  expect(await wordsOf(ahmed)).toMatch(/4 av 6 kom, 67\s%/);
  expect(await barriers(ahmed)).toEqual([]);
  await ahmed.getByRole('button', { name: 'Avsluta' }).click();
  for (const [round, levels] of [
    ['before', '442210'],
    ['threeMonths', '444332'],
  ] as const) {
    // Opened anew, so that what was said of the round before is gone.
    await ahmed.goto(`${effort}/uppfoljning`);
    await ahmed.locator('summary', { hasText: 'Skriv in nivåer' }).click();
    await ahmed.locator('[name=round]').selectOption(round);
    for (const [at, level] of [...levels].entries())
      await ahmed.locator(`[name=level-${at + 1}]`).selectOption(level);
    await ahmed.getByRole('button', { name: 'Spara nivåerna' }).click();
    await ahmed.getByText('Nivåerna är sparade').first().waitFor();
  }
  expect(await wordsOf(ahmed)).toContain('4 steg kvar. Gapet har minskat med 7 av 11.');
  expect(await barriers(ahmed)).toEqual([]);

  await ahmed.goto(`${effort}/intyg`);
  await ahmed
    .getByRole('button', { name: /Utfärda intyg/ })
    .first()
    .click();
  await ahmed.getByText('Intyget är utfärdat.').first().waitFor();
  const badge = await ahmed.locator('a[href^="/intyg/"]').first().getAttribute('href');
  const anybody = await visitor.open(badge ?? '');
  expect(await wordsOf(anybody)).toContain('Intyget gäller.');
  expect(await wordsOf(anybody)).not.toContain('Operatör');

  // The lesson comes with its day and the number of people; what the case led to stands on its page.
  await ahmed.goto(`${effort}/uppfoljning`);
  await ahmed.getByRole('button', { name: 'Skriv lärdomen' }).click();
  await ahmed.waitForURL(/metodbank/);
  expect(await ahmed.locator('[name=usedOn]').inputValue()).toBe(today);

  const johan = await visitor.as('Johan Berg');
  await johan.goto(effort);
  expect(await wordsOf(johan)).toContain('Antal deltagare: 6');
  expect(await wordsOf(johan)).not.toContain('Operatör A');
  const open = await johan.request.get(routes.outcomesJson.href());
  expect(await open.text()).not.toContain('Bergslagens');
});
