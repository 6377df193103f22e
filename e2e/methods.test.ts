// A SWOT at the workplace without script: notes, groups, dots, and a need made of what weighed most.
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, barriersBesidesColour, overflowOnPhone, useBrowser, wordsOf } from './journey.ts';

const visitor = useBrowser();

test('a broker leads a SWOT with plain forms from the method bank to a draft need', async () => {
  const ahmed = await visitor.as('Ahmed Saleh', { javaScriptEnabled: false });
  await ahmed.goto(routes.method.href({ slug: 'swot' }));
  await ahmed.getByRole('link', { name: 'Använd metoden' }).click();
  const cases = ahmed.getByLabel('Ärende');
  await cases.selectOption({ index: 1 });
  await ahmed.getByLabel('Hur många är ni?').fill('4');
  await ahmed.getByRole('button', { name: 'Börja' }).click();

  await ahmed
    .getByLabel('Nya lappar: Svagheter')
    .fill('Bara en kan ställa om pressen\nIngen lär upp på kvällen');
  await ahmed.getByLabel('Nya lappar: Hot').fill('Kunden vill ha kortare ledtid');
  await ahmed.getByRole('button', { name: 'Sätt upp lapparna' }).click();
  expect(await ahmed.locator('.b-note').count()).toBe(3);
  expect(await overflowOnPhone(ahmed)).toBe(0);

  await ahmed.getByRole('link', { name: 'Vidare: Gruppera' }).click();
  await ahmed.getByLabel('Bara en kan ställa om pressen').check();
  await ahmed.getByLabel('Ingen lär upp på kvällen').check();
  await ahmed.getByLabel('Den nya gruppens namn').fill('Pressen hänger på en');
  await ahmed.getByRole('button', { name: 'Lägg ihop' }).click();
  await ahmed.getByRole('group', { name: 'Pressen hänger på en' }).waitFor();

  await ahmed.getByRole('link', { name: 'Vidare: Sätt prickar' }).click();
  await ahmed.getByLabel('Pressen hänger på en').fill('21');
  await ahmed.getByLabel('Hur många har satt prickarna?').fill('4');
  await ahmed.getByRole('button', { name: 'Sätt prickarna' }).click();
  await ahmed.getByText('Ni har 20 prickar, och 21 är utsatta.').first().waitFor();
  await ahmed.getByLabel('Pressen hänger på en').fill('18');
  await ahmed.getByRole('button', { name: 'Sätt prickarna' }).click();
  await ahmed.getByText('18 prickar av 4 personer').waitFor();

  await ahmed.getByRole('link', { name: 'Resultat' }).click();
  await ahmed.getByLabel('Pressen hänger på en', { exact: true }).check();
  await ahmed.getByLabel('Nivå för Pressen hänger på en').selectOption('group');
  await ahmed.getByRole('button', { name: 'Gör valda till behov' }).click();
  await ahmed.getByRole('link', { name: /Inskrivet som B-/ }).click();
  expect(await wordsOf(ahmed)).toContain('Bara en kan ställa om pressen');
});

test('the pages of a session have no barriers, in both languages', async () => {
  const ahmed = await visitor.as('Ahmed Saleh');
  await ahmed.goto(routes.sessions.href());
  await ahmed
    .getByRole('link', { name: /SWOT .* hos Bergslagens Precision/ })
    .first()
    .click();
  await ahmed.waitForURL(/metodpass\/[0-9a-f-]+$/);
  const session = new URL(ahmed.url()).pathname;
  for (const path of ['', '/steg/notes', '/steg/groups', '/steg/dots', '/steg/actions', '/andra']) {
    for (const language of ['', '/en']) {
      await ahmed.goto(`${language}${session}${path}`);
      expect(await (language ? barriersBesidesColour : barriers)(ahmed), path).toEqual([]);
      expect(await overflowOnPhone(ahmed), path).toBe(0);
    }
  }
});
