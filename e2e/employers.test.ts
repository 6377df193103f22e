// Two days around one employer: that of a business developer, without script, and that of an employer on a phone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, overflowOnPhone, useBrowser, waitAsPeopleDo, wordsOf } from './journey.ts';

const visitor = useBrowser();
const KITCHEN = 'Kostenheten Flens kommun';
const PHONE = { viewport: { width: 390, height: 800 } };

/** The address of an employer's page, for somebody whose house keeps it. */
async function employerOf(page: Page, name: string): Promise<string> {
  await page.goto(`${routes.employers.href()}?q=${encodeURIComponent(name)}`);
  return (await page.locator(`tbody a:has-text("${name}")`).first().getAttribute('href')) ?? '';
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a business developer is warned of a second visit, logs one, hands over a signal and reads the answer', async () => {
  const karin = await visitor.as('Karin Ek', { javaScriptEnabled: false });
  expect(await wordsOf(karin)).toMatch(/Orrhammarens Snickeri AB[\s\S]*Åk på besök/);
  const waiting = Number(/(\d+) av dina signaler väntar på svar/.exec(await wordsOf(karin))?.[1]);
  const kitchen = await employerOf(karin, KITCHEN);

  await karin.goto(`${kitchen}/besok/nytt`);
  await karin.fill('[name=on]', inDays(12));
  await karin.fill('[name=place]', 'Centralköket');
  await karin.fill('[name=purpose]', 'Rekrytering till våren');
  await karin.click('main form.b-form button');
  expect(await wordsOf(karin)).toMatch(/Mikael Sjödin[\s\S]*har planerat ett besök/);
  expect(await karin.inputValue('[name=place]')).toBe('Centralköket');
  await karin.check('[name=sure]');
  await karin.click('main form.b-form button');
  expect(await wordsOf(karin)).toContain('Rekrytering till våren');

  await karin.goto(`${kitchen}/kontakter/ny`);
  await karin.check('[name=kind][value=visit]');
  await karin.fill('[name=purpose]', 'Kort besök i köket');
  await karin.fill('[name=said]', 'De söker två kockar.');
  await karin.fill('[name=note]', 'Ring tillbaka efter budgeten.');
  await karin.click('main form.b-form button');
  expect(await wordsOf(karin)).toContain('Ring tillbaka efter budgeten.');

  await karin.goto(`${routes.signals.href()}?arbetsgivare=${encodeURIComponent(KITCHEN)}`);
  await karin.fill('[name=text]', 'Två kockar slutar, och ingen kan specialkosten.');
  await karin.click('main form.b-form button');
  expect(await wordsOf(karin)).toContain('ingen kan specialkosten');
  await karin.goto(routes.today.href());
  expect(await wordsOf(karin)).toContain(`${waiting + 1} av dina signaler väntar på svar`);

  // The learning centre reads what was said and not what was internal, and answers.
  const mikael = await visitor.as('Mikael Sjödin');
  await mikael.goto(`${kitchen}/kontakter`);
  expect(await wordsOf(mikael)).toContain('De söker två kockar.');
  expect(await wordsOf(mikael)).not.toContain('Ring tillbaka efter budgeten');
  expect(await barriers(mikael)).toEqual([]);
  await mikael.goto(routes.signals.href());
  await mikael.click('main a:has-text("Kostenheten")');
  await mikael.fill('[name=answer]', 'Vi tar in en kurs i specialkost.');
  await mikael.click('main button:has-text("Skicka svaret")');
  await mikael.getByText('Svaret är skickat till').waitFor();

  await karin.goto(`${routes.signals.href()}?visa=fran`);
  expect(await wordsOf(karin)).toContain('Vi tar in en kurs i specialkost.');
  await karin.goto(routes.today.href());
  expect(await wordsOf(karin)).toContain(`${waiting} av dina signaler väntar på svar`);
  expect(await overflowOnPhone(karin)).toBe(0);
});

test('an employer tells of a need on a phone, sees who works with it, and says how it went', async () => {
  const gustav = await visitor.as('Gustav Nordh', PHONE);
  await gustav.goto(routes.newNeed.href());
  const next = '#intake button:not([name=ga])';
  await gustav.fill('[name=difficulty]', 'Bara en av oss kan räkna på egna produkter.');
  await gustav.click(next);
  await gustav.fill('[name=forWhom]', 'Tre arbetsledare');
  await gustav.click(next);
  await gustav.selectOption('[name=municipality]', '1884');
  await gustav.click(next);
  await gustav.fill('[name=contactName]', 'Gustav Nordh');
  await gustav.fill('[name=phone]', '0587-000 00');
  expect(await barriers(gustav)).toEqual([]);
  await waitAsPeopleDo(gustav);
  await gustav.click(next);
  await gustav.locator('.b-break a').waitFor();
  expect(await overflowOnPhone(gustav)).toBe(0);

  // The centre opens a case about it, and closes it when the employer was helped elsewhere.
  const ahmed = await visitor.as('Ahmed Saleh');
  const norasjon = await employerOf(ahmed, 'Norasjöns Mekaniska AB');
  const id = norasjon.split('/').at(-1) ?? '';
  await ahmed.goto(`${routes.draftNeed.href()}?arbetsgivare=${id}`);
  await ahmed.fill('[name=raw]', 'Bara en av oss kan räkna på egna produkter.');
  await ahmed.selectOption('[name=municipality]', '1884');
  await ahmed.locator('main form.b-form button').last().click();
  await ahmed.waitForURL(/behov\/b-/);
  const need = new URL(ahmed.url()).pathname.split('/').slice(0, 4).join('/');
  await ahmed.fill('[name=title]', 'Räkna på egna produkter');
  await ahmed.click('main button:has-text("Spara")');
  await ahmed.click('button:has-text("Öppna behovet")');
  await ahmed.locator('main [role=status]').first().waitFor();
  await ahmed.goto(`${need}/arende`);
  await ahmed.fill('[name=title]', 'Räkna på egna produkter');
  await ahmed.fill('[name=nextAction]', 'Boka ett möte');
  await ahmed.fill('[name=nextOn]', inDays(7));
  await ahmed.click('button:has-text("Öppna ärendet")');
  await ahmed.getByText('Ärendet är öppnat').first().waitFor();

  await gustav.goto(routes.today.href());
  expect(await wordsOf(gustav)).toMatch(
    /Räkna på egna produkterC-[\d-]+ · Lärcentrum MasugnenKontakt, steg 1 av 12/,
  );
  expect(await wordsOf(gustav)).not.toContain('Boka ett möte');
  expect(await overflowOnPhone(gustav)).toBe(0);
  await gustav.click('main a:has-text("Räkna på egna produkter")');
  await gustav.waitForURL(/behov\/b-/);
  expect(await barriers(gustav)).toEqual([]);

  await ahmed.goto(`${routes.cases.href()}?vy=lista&q=${encodeURIComponent('Räkna på egna')}`);
  await ahmed.click('main a:has-text("Räkna på egna produkter")');
  await ahmed.waitForURL(/\/arenden\/c-/);
  const found = new URL(ahmed.url()).pathname;
  await ahmed.goto(`${found}/avsluta`);
  await ahmed.check('[name=reason][value=helpedElsewhere]');
  await ahmed.check('[name=needs][value=close]');
  await ahmed.click('main form.b-form button');
  await ahmed.getByText('Ärendet är avslutat.').first().waitFor();
  await ahmed.click('main a:has-text("Fråga hur det gick")');
  await ahmed.getByRole('button', { name: 'Skapa frågan' }).click();
  const link = await ahmed.locator('#rating-link').inputValue();
  expect(await barriers(ahmed)).toEqual([]);

  const answer = await visitor.open(new URL(link).pathname, { ...PHONE, javaScriptEnabled: false });
  await answer.check('[name=score][value="4"]');
  await answer.fill('[name=comment]', 'Snabbt svar, tack.');
  await answer.click('main form.b-form button');
  expect(await wordsOf(answer)).toContain('4 av 5');
  await ahmed.goto(found);
  expect(await wordsOf(ahmed)).toContain('Snabbt svar, tack.');
});
