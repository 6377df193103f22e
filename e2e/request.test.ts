// A fair request (S2-2) and a neutral comparison (S2-3), clicked through by those whose days they are: the broker, the
// employer, two providers and the head of the centre. Exact figures, and no proposal before its time.
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, overflowOnPhone, useBrowser, wordsOf } from './journey.ts';

const visitor = useBrowser();
const NEED = 'Två språkombud';
const COMMISSION = 'Lindesbergs uppdragsutbildning';
/** The request of the demo region whose deadline has passed. */
const SHEET = routes.comparison.href({ key: 'f-2026-1' });
const SECRET = 'Handledning vid maskinen varje torsdag';

test('everyone that the rule names is asked the same minute, and what they answer stays sealed', async () => {
  const ahmed = await visitor.as('Ahmed Saleh');
  await ahmed.goto(`${routes.needs.href()}?q=språkombud`);
  await ahmed.getByRole('link', { name: NEED }).click();
  const spec = (await ahmed.getByRole('link', { name: 'Krav', exact: true }).getAttribute('href')) ?? '';
  await ahmed.goto(spec);
  await ahmed.getByRole('link', { name: 'Skriv kravspecifikation' }).click();
  await ahmed.getByLabel('Mål i verksamheten').fill('Ingen order ska gå förlorad för att någon är borta.');
  const onward = ahmed.getByRole('button', { name: 'Spara och gå vidare' });
  for (const n of [1, 2, 3, 4, 5, 6]) {
    await ahmed.getByText(`Steg ${n} av 7`).waitFor();
    if (n === 4) expect(await barriers(ahmed)).toEqual([]);
    await onward.click();
  }
  await ahmed.getByText('Steg 7 av 7').waitFor();
  const weights = { kvalitet: '50', pris: '40', leverans: '20' };
  for (const [name, weight] of Object.entries(weights))
    await ahmed.getByLabel(new RegExp(`^Vikt för ${name}`)).fill(weight);
  await ahmed.getByText('Tillsammans 110 av 100').waitFor();
  await ahmed.getByRole('button', { name: 'Spara och granska' }).click();
  await ahmed.getByText('Vikterna är 110 tillsammans').first().waitFor();
  await ahmed.getByLabel(/^Vikt för pris/).fill('30');
  await ahmed.getByRole('button', { name: 'Spara och granska' }).click();
  await ahmed.getByRole('button', { name: 'Skicka till arbetsgivaren' }).click();
  await ahmed.getByText('Version 1 är skickad').first().waitFor();

  const eva = await visitor.as('Eva Nilsson', { javaScriptEnabled: false });
  await eva.goto(spec);
  await eva.getByLabel('Godkänn', { exact: true }).check();
  await eva.getByRole('button', { name: 'Spara svaret' }).click();

  await ahmed.goto(spec);
  await ahmed.getByRole('link', { name: 'Skapa förfrågan' }).click();
  const all = await ahmed.getByText(/Alla \d+ får samma förfrågan vid samma tid/).textContent();
  const asked = Number(/\d+/.exec(all ?? '')?.[0]);
  expect(asked).toBeGreaterThan(1);
  expect(await barriers(ahmed)).toEqual([]);
  await ahmed.getByLabel('Dölj arbetsgivaren').check();
  // One beside the rule: only with a reason that everybody can read.
  await ahmed.getByText('Lägg till anordnare utöver regeln').first().click();
  await ahmed.getByLabel(COMMISSION, { exact: true }).check();
  await ahmed.getByRole('button', { name: 'Publicera förfrågan' }).click();
  await ahmed.getByText('Skriv varför du lägger till').first().waitFor();
  await ahmed.getByLabel('Skäl', { exact: false }).last().fill('De utbildade våra förra språkombud.');
  await ahmed.getByRole('button', { name: 'Publicera förfrågan' }).click();
  await ahmed
    .getByText(`är publicerad till ${asked + 1} anordnare`)
    .first()
    .waitFor();
  const request = new URL(ahmed.url()).pathname;
  const received = request.replace('/formedling', '');

  // A provider asks; the answer reaches the others, and nobody learns who asked.
  const miriam = await visitor.as('Miriam Castillo');
  await miriam.goto(received);
  expect(await wordsOf(miriam)).not.toContain('Lovåsen');
  await miriam.getByLabel('Din fråga').fill('Får vi använda ert eget språkrum?');
  await miriam.getByRole('button', { name: 'Ställ frågan' }).click();
  await miriam.getByText('Väntar på svar från lärcentrumet').waitFor();
  await ahmed.reload();
  await ahmed.getByLabel('Svar till alla').fill('Ja, hela kvällen.');
  await ahmed.getByRole('button', { name: 'Svara alla' }).click();
  await ahmed.getByText('Svaret är skickat till alla mottagare').waitFor();

  const olof = await visitor.as('Olof Sandström', { viewport: { width: 390, height: 800 } });
  await olof.goto(received);
  expect(await wordsOf(olof)).toContain('Ja, hela kvällen.');
  expect(await wordsOf(olof)).not.toContain('Språklyftet');
  await olof.getByRole('link', { name: 'Svara på förfrågan' }).click();
  await olof.getByRole('button', { name: 'Lämna in svaret' }).click();
  await olof.getByText(/Rätta \d+ fel/).waitFor();
  expect(await barriers(olof)).toEqual([]);
  expect(await overflowOnPhone(olof)).toBe(0);
  for (const group of await olof.getByLabel('Ja', { exact: true }).all()) await group.check();
  for (const field of ['Upplägg', 'Lärare', 'Tid och plats', 'Leverans och tillgänglighet'])
    await olof.getByLabel(field, { exact: true }).fill(SECRET);
  await olof.getByLabel(/^Pris för hela gruppen/).fill('148 000');
  await olof.getByRole('button', { name: 'Lämna in svaret' }).click();
  await olof.getByText('Svaret är inlämnat och förseglat').waitFor();

  await ahmed.reload();
  await ahmed.getByText('Ett förseglat svar').waitFor();
  for (const path of [request, `${request}/jamforelse`, '/sok?q=Handledning']) {
    await ahmed.goto(path);
    expect(await wordsOf(ahmed)).not.toMatch(/148\s000|varje torsdag/);
  }

  // The weights stand since they were published, and the page says why.
  await ahmed.goto(`${spec}/steg/kriterier`);
  await ahmed.getByLabel(/^Vikt för kvalitet/).fill('40');
  await ahmed.getByLabel(/^Vikt för pris/).fill('40');
  await ahmed.getByRole('button', { name: 'Spara och granska' }).click();
  await ahmed.getByText('Rätta 1 fel').waitFor();
  expect(await wordsOf(ahmed)).toMatch(/Vikterna låstes .* och kan inte ändras/);
});

test('three proposals are compared with reasons, a tie is printed, and the employer chooses another than the first', async () => {
  const ahmed = await visitor.as('Ahmed Saleh', { javaScriptEnabled: false });
  await ahmed.goto(SHEET);
  expect(await wordsOf(ahmed)).not.toMatch(/171\s000/);
  await ahmed.getByLabel(COMMISSION).check();
  await ahmed.getByLabel('Vad intresset är').fill('Han är anställd av kommunen som äger anordnaren.');
  await ahmed.getByRole('button', { name: 'Redovisa och läs svaren' }).click();
  await ahmed.getByRole('link', { name: 'Sätt poäng' }).first().click();
  expect(await wordsOf(ahmed)).toContain(`Du har redovisat ett intresse i ${COMMISSION}`);

  const annika = await visitor.as('Annika Flodén');
  await annika.goto(SHEET);
  await annika.getByRole('button', { name: 'Redovisa och läs svaren' }).click();
  await annika.getByRole('link', { name: 'Sätt poäng' }).first().click();
  await annika.getByRole('heading', { name: 'Sätt poäng' }).waitFor();
  const letters = { a: '', b: '', c: '' };
  for (const [name, provider, quality, delivery] of [
    ['a', COMMISSION, '90', '80'],
    ['b', 'Skärtekniska Kurscentrum', '70', '60'],
    ['c', 'Yrkeshögskolan Bergsmannen', '95', '90'],
  ] as const) {
    const legend = annika.locator('legend', { hasText: provider });
    letters[name] = (await legend.textContent())?.slice(0, 1) ?? '?';
    for (const [criterion, points] of Object.entries({
      kvalitet: quality,
      'leverans och tillgänglighet': delivery,
    })) {
      await annika.getByLabel(`Poäng för ${criterion}, ${letters[name]}`).fill(points);
      await annika
        .getByLabel(`Skäl för ${criterion}, ${letters[name]}`)
        .fill('Svaret visar hur provet görs.');
    }
  }
  await annika.getByRole('button', { name: 'Spara poängen' }).click();
  const { a, b, c } = letters;
  await annika.getByText(`${c} får 87,61 poäng och ${a} 86,54.`).first().waitFor();
  const sheet = await wordsOf(annika);
  expect(sheet).toContain('77,00');
  expect(sheet).toContain(`${a} går om ${c} när priset väger 36,5 %`);
  expect(sheet).toContain(`Med vikterna 40/40/20 hade ${a} lett: ${a} 86,05, ${c} 85,47`);
  expect(sheet).toContain('Han är anställd av kommunen som äger anordnaren.');
  expect(sheet).toContain(`Ahmed Saleh (Lärcentrum Masugnen) sätter inte poäng på ${a}`);
  expect(sheet).toContain(b);
  expect(await barriers(annika)).toEqual([]);
  expect(await overflowOnPhone(annika)).toBe(0);

  const johan = await visitor.as('Johan Berg');
  await johan.goto(SHEET);
  await johan.getByRole('button', { name: 'Redovisa och läs svaren' }).click();
  await johan.locator('label', { hasText: `${a}. ${COMMISSION}` }).click();
  await johan.getByLabel('Skäl till valet').fill('De kommer till vår verkstad, så maskinen kan gå.');
  await johan.getByRole('button', { name: 'Spara val och skäl' }).click();
  await johan.getByText(`valde ${COMMISSION}`).first().waitFor();

  // Each provider reads the choice and its own points, and nothing of the others.
  const lena = await visitor.as('Lena Holm');
  await lena.goto(SHEET.replace('/formedling', '').replace('/jamforelse', ''));
  const told = await wordsOf(lena);
  expect(told).toMatch(/148\s000\skr, 86,54 poäng/);
  expect(told).toContain('Ert svar fick 87,61 poäng och plats 1 av 3');
  expect(told).not.toContain('Skärtekniska');
});
