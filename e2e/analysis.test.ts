// The analysis of a region, clicked through by those who do it.
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, overflowOnPhone, useBrowser, wordsOf } from './journey.ts';

const visitor = useBrowser();
const PHONE = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
const PDF = { name: 'atagande.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 signed') };

test('Skinnskatteberg pledges its second year and is eligible, and the region takes it in (S1-2)', async () => {
  const place = routes.participant.href({ code: '1904' });
  const ulla = await visitor.as('Ulla Törnkvist', PHONE);
  await ulla.goto(place);
  expect(await wordsOf(ulla)).toMatch(/Inte uppfyllt: 5\s000\skr av 10\s000\skr/);
  const first = await ulla.locator('tbody tr').first().locator('td, th').first().textContent();
  await ulla.getByRole('link', { name: 'Lägg till ett år' }).click();
  await ulla.locator('[name=signerName]').fill('Vera Exempelson');
  await ulla.getByRole('button', { name: 'Spara' }).click();
  expect(await ulla.locator('[name=signerName]').inputValue()).toBe('Vera Exempelson');
  expect(await wordsOf(ulla)).toContain('Välj en PDF');
  const written = {
    year: String(Number(first) + 1),
    kronor: '5 000',
    signerName: 'Vera Exempelson',
    signerTitle: 'Kommundirektör',
    signedOn: today,
  };
  for (const [name, value] of Object.entries(written)) await ulla.locator(`[name=${name}]`).fill(value);
  await ulla.locator('[name=document]').setInputFiles(PDF);
  await ulla.getByRole('button', { name: 'Spara' }).click();
  expect(await wordsOf(ulla)).toMatch(/10\s000\skr av 10\s000\skr/);
  await ulla.getByRole('button', { name: 'Intyga att vi uppfyller kraven' }).click();
  expect(await wordsOf(ulla)).toContain('Uppfyller kraven (egen uppgift)');
  expect(await overflowOnPhone(ulla)).toBeLessThanOrEqual(0);

  const per = await visitor.as('Per Åström');
  await per.goto(`/en${place}`);
  expect(await wordsOf(per)).toContain('Eligible (self-declared)');
  for (let left = 3; left > 0; left--) {
    await per
      .getByRole('button', { name: /^Verify: / })
      .first()
      .click();
    await expect.poll(() => per.getByRole('button', { name: /^Verify: / }).count()).toBe(left - 1);
  }
  await per.getByRole('button', { name: 'Take the municipality in' }).click();
  await per.getByText('Takes part', { exact: true }).first().waitFor();
  expect(await barriers(per)).toEqual([]);
  await per.goto(routes.participation.href());
  const words = await wordsOf(per);
  expect(words).toContain('17 kommuner deltar av 52');
  expect(words).toMatch(/utlovat till nästa projekt\s*200\s000\skr\s*per år\s*100\s000\skr/);
  expect(words).toMatch(/stöd till den här omgången\s*745\s925\skr/);
});
