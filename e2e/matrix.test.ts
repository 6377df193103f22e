// A need at three levels (S2-1): the broker fills in the matrix at the workplace with the keyboard, the employer puts in
// the names without script, and a need is made of the gap. Exact figures, and no name outside the employer.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, overflowOnPhone, useBrowser, wordsOf } from './journey.ts';

const visitor = useBrowser();
const NAMES = ['Alva Prov', 'Bo Prov', 'Cleo Prov', 'Disa Prov', 'Ebbe Prov', 'Fia Prov'];

const saved = (page: Page) => page.locator('[data-state]', { hasText: 'Sparat klockan' }).waitFor();
const finding = (page: Page) => page.locator('#matrix-finding').textContent();
const levels = (page: Page) =>
  page
    .locator('.b-matrix tbody select')
    .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));

test('two of six reach the level, eleven steps are missing, and no name leaves the employer', async () => {
  const ahmed = await visitor.as('Ahmed Saleh');
  await ahmed.goto(`${routes.needs.href()}?q=kvällsskiftet`);
  await ahmed.getByRole('link', { name: 'Fyra på kvällsskiftet till CNC-gruppen' }).click();
  await ahmed.getByRole('link', { name: 'Matris', exact: true }).click();
  await ahmed.getByRole('link', { name: 'Börja en matris' }).click();
  await ahmed.getByLabel('Roll eller grupp').fill('CNC-operatör, kväll');
  await ahmed.getByLabel('Kompetenser').fill('5-axlig programmering; 4');
  await ahmed.getByLabel('Hur många personer?').fill('6');
  await ahmed
    .getByLabel('Vilket mål i verksamheten hänger på detta?')
    .fill('Ingen order ska gå förlorad för att någon är borta.');
  await ahmed.getByRole('button', { name: 'Skapa matrisen' }).click();
  await ahmed.waitForURL(/matris$/);
  const tab = ahmed.url();

  await ahmed.locator('button.cell').first().focus();
  for (const key of ['4', '4', '2', '2', '1', '0']) {
    await ahmed.keyboard.press(key);
    await ahmed.keyboard.press('ArrowDown');
  }
  await saved(ahmed);
  await ahmed.getByText('Två av sex når kravet. 11 steg saknas.').waitFor();
  expect(await ahmed.locator('tfoot').textContent()).toMatch(/Steg saknas11Når kravet2 av 6Låg/);
  const side = await ahmed.locator('#matrix-side').textContent();
  expect(side).toContain('Beroende av två personer');
  expect(await wordsOf(ahmed)).toContain('Ingen order ska gå förlorad');
  expect(await barriers(ahmed)).toEqual([]);

  // Taken back with Ctrl Z, set again from the list of levels.
  await ahmed.keyboard.press('Control+z');
  expect(await levels(ahmed)).toEqual(['4', '4', '2', '2', '1', '']);
  await ahmed.keyboard.press('Enter');
  await ahmed.getByRole('button', { name: '0 Ingen erfarenhet' }).press('Enter');
  await saved(ahmed);
  await ahmed.reload();
  expect(await levels(ahmed)).toEqual(['4', '4', '2', '2', '1', '0']);
  expect(await finding(ahmed)).toContain('11 steg saknas.');

  const johan = await visitor.as('Johan Berg', { javaScriptEnabled: false });
  await johan.goto(routes.matrices.href());
  await johan.getByRole('link', { name: 'CNC-operatör, kväll' }).click();
  await johan.getByRole('link', { name: 'Ändra personer och krav' }).click();
  for (const [at, name] of NAMES.entries()) await johan.getByLabel(`Namn, Person ${at + 1}`).fill(name);
  await johan
    .locator('section', { has: johan.locator('#people') })
    .getByRole('button', { name: 'Spara' })
    .click();
  await johan.getByRole('link', { name: 'Till matrisen' }).click();
  expect(await johan.locator('.b-matrix').textContent()).toContain('Fia Prov');
  await johan.getByLabel('Fia Prov, 5-axlig programmering').selectOption('1');
  await johan.getByRole('button', { name: 'Spara nivåerna' }).click();
  expect(await finding(johan)).toContain('10 steg saknas.');
  await johan.getByRole('link', { name: 'Mäklare', exact: true }).click();
  expect(await johan.locator('.b-matrix').textContent()).not.toContain('Prov');

  // The broker still has the page from before: the cell that the employer changed is not overwritten.
  await ahmed.locator('button.cell').last().press('2');
  await ahmed.locator('[data-state]', { hasText: 'Nu står 1' }).waitFor();
  expect(await levels(ahmed)).toEqual(['4', '4', '2', '2', '1', '1']);
  await ahmed.locator('button.cell').last().press('0');
  await saved(ahmed);

  for (const path of [tab, `${tab}`.replace('/formedling', '/en/formedling')]) {
    await ahmed.goto(path);
    for (const name of NAMES) expect(await ahmed.content()).not.toContain(name);
  }
  const csv = await ahmed.request.get(
    (await ahmed.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '',
  );
  expect(await csv.text()).toContain('Person 6;;0');
  expect(await csv.text()).not.toContain('Prov');

  await ahmed.goto(tab);
  expect(await overflowOnPhone(ahmed)).toBe(0);
  await ahmed.getByRole('button', { name: 'Skapa behov av gapet' }).click();
  await ahmed.waitForURL(/andra$/);
  const form = ahmed.locator('main');
  expect(await form.locator('[name=people]').inputValue()).toBe('4');
  expect(await form.textContent()).not.toContain('Prov');
});

test('levels are pasted from Excel', async () => {
  const johan = await visitor.as('Johan Berg');
  await johan.goto(routes.matrices.href());
  await johan.getByRole('link', { name: 'CNC-operatör', exact: true }).click();
  expect(await barriers(johan)).toEqual([]);
  await johan.locator('button.cell').first().focus();
  await johan.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '3\t2\r\n5\t9\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
    );
  });
  await johan.locator('[data-state]', { hasText: 'Nivåer är 0 till 5' }).waitFor();
  await saved(johan);
  await johan.reload();
  const all = await levels(johan);
  expect([all.slice(0, 2), all.slice(6, 8)]).toEqual([
    ['3', '2'],
    ['5', '3'],
  ]);

  // A whole table is shown before it is stored, with script as without.
  await johan.getByRole('link', { name: 'Läs in från Excel' }).click();
  await johan.getByLabel(/^Inklistrat från Excel/).fill('Namn\tMäta i koordinatmaskin\nAlva Ceder\t3');
  await johan.getByRole('button', { name: 'Visa vad som ändras' }).click();
  await johan.getByRole('heading', { name: 'Det här ändras' }).waitFor();
  expect(await barriers(johan)).toEqual([]);
});
