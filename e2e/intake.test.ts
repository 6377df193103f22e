// The public form in a real browser: back and again, sent twice, awkward texts, behind the private link, and in the frame
// of a partner's page.
import { createServer, type Server } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { barriers, signInAs, useBrowser, waitAsPeopleDo } from './journey.ts';

const visitor = useBrowser();
const NEXT = '#intake button:not([name=ga])';
const BOTH = [{ javaScriptEnabled: true }, { javaScriptEnabled: false }];

type Where = Pick<Page, 'fill' | 'click' | 'selectOption' | 'waitForSelector'>;

async function answer(where: Where, difficulty: string): Promise<void> {
  await where.fill('[name=difficulty]', difficulty);
  await where.click(NEXT);
  await where.fill('[name=forWhom]', 'Operatörer <på> kvällen 🙂');
  await where.click(NEXT);
  await where.selectOption('[name=municipality]', '1885');
  await where.click(NEXT);
  await where.fill('[name=contactName]', 'Johan Prov');
  await where.fill('[name=phone]', '0581-000 00');
}

test.each(BOTH)(
  'back, again and sent twice lose nothing and make one enquiry ($javaScriptEnabled)',
  async (options) => {
    const page = await visitor.open(routes.newNeed.href(), options);
    await answer(page, 'Bara två av oss klarar den nya maskinen. 🙂 <script>alert(1)</script>');
    await page.click('button[name=ga]');
    expect(await page.inputValue('[name=municipality]')).toBe('1885');
    await page.reload();
    expect(await page.inputValue('[name=municipality]')).toBe('1885');
    await page.goBack();
    await page.goBack();
    await page.waitForSelector('[name=municipality]');
    await page.click(NEXT);
    await page.fill('[name=contactName]', 'Johan Prov');
    await page.fill('[name=phone]', '0581-000 00');
    if (options.javaScriptEnabled) expect(await barriers(page)).toEqual([]);
    await waitAsPeopleDo(page);
    await page.click(NEXT);
    const link = (await page.textContent('.b-break a')) ?? '';
    await page.reload();
    expect(await page.textContent('.b-break a')).toBe(link);

    await page.goto(link);
    expect(await page.inputValue('[name=difficulty]')).toContain('<script>alert(1)</script>');
    expect(await page.inputValue('[name=forWhom]')).toBe('Operatörer <på> kvällen 🙂');
    await page.fill('[name=difficulty]', 'Nu är det tre som klarar den.');
    await page.click('main form.b-form button');
    await page.waitForSelector('[role=status]');
    expect(await page.inputValue('[name=difficulty]')).toBe('Nu är det tre som klarar den.');
    if (options.javaScriptEnabled) expect(await barriers(page)).toEqual([]);
    await page.click('summary');
    await page.click('details button');
    await page.waitForSelector('text=Avslutat');
  },
);

test.each(BOTH)(
  'what is missing, too long or personal is told beside the field, and stays ($javaScriptEnabled)',
  async (options) => {
    const page = await visitor.open(routes.newNeed.href(), options);
    await page.click(NEXT);
    await page.waitForSelector('.ds-error-summary');
    const number = 'Fråga efter 19121212-1212 i växeln så hjälper de dig.';
    await page.fill('[name=difficulty]', number);
    await page.click(NEXT);
    await page.waitForSelector('text=Ta bort personnumret');
    expect(await page.inputValue('[name=difficulty]')).toBe(number);
    await write(page, 'å'.repeat(20_001));
    await page.click(NEXT);
    await page.waitForSelector('text=Skriv högst 20000 tecken.');
    expect((await page.inputValue('[name=difficulty]')).length).toBe(20_001);
    const longest = `${'Rad ett\n'.repeat(2_499)}Rad två.`;
    await write(page, longest);
    await page.click(NEXT);
    await page.waitForSelector('[name=forWhom]');
    await page.fill('[name=people]', 'många');
    await page.click(NEXT);
    await page.waitForSelector('.ds-validation-message');
    expect(await page.inputValue('[name=people]')).toBe('många');
    await page.click('button[name=ga]');
    expect(await page.inputValue('[name=difficulty]')).toBe(longest);
  },
);

test.each(BOTH)(
  'a browser that forgot its cookies still sends and changes ($javaScriptEnabled)',
  async (options) => {
    const page = await visitor.open(routes.newNeed.href(), options);
    await answer(page, 'Vi hinner inte lära upp nya på natten.');
    await page.context().clearCookies();
    await waitAsPeopleDo(page);
    await page.click(NEXT);
    await page.goto((await page.textContent('.b-break a')) ?? '');
    await page.fill('[name=difficulty]', 'Vi hinner inte lära upp nya.');
    await page.context().clearCookies();
    await page.click('main form.b-form button');
    await page.waitForSelector('text=Dina ändringar är sparade.');
  },
);

/** At once: typed as a person does, so long a text takes the browser half a minute. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('[name=difficulty]').evaluate((field, words) => {
    if (field instanceof HTMLTextAreaElement) field.value = words;
  }, text);
}

let partner: Server;
let partnerAddress = '';

// Another site than the server's: `localhost` is not `127.0.0.1`.
beforeAll(async () => {
  const form = `${inject('address')}${routes.newNeed.href({ kalla: 'naringsliv-flen' })}`;
  partner = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(`<!doctype html><html lang="sv"><title>Näringsliv Flen</title><h1>Näringsliv Flen</h1>
      <iframe title="Beskriv ett behov" src="${form}" width="700" height="900"></iframe></html>`);
  });
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
  const at = partner.address();
  if (at === null || typeof at === 'string') throw new Error('The partner has no port');
  partnerAddress = `http://localhost:${at.port}/`;
});

afterAll(() => new Promise((resolve) => partner.close(resolve)));

test.each(BOTH)(
  'in the frame of a partner, where no cookie is kept, the form works and tells where it came from ($javaScriptEnabled)',
  async (options) => {
    const page = await visitor.open(partnerAddress, options);
    const frame = page.frameLocator('iframe');
    const difficulty = `Vi saknar folk som kan köra truck (${String(options.javaScriptEnabled)}).`;
    await frame.locator('[name=difficulty]').fill(difficulty);
    await frame.locator(NEXT).click();
    await frame.locator('[name=people]').fill('4');
    await frame.locator(NEXT).click();
    await frame.locator('[name=municipality]').selectOption('1885');
    await frame.locator(NEXT).click();
    await frame.locator('[name=contactName]').fill('Karin Prov');
    await frame.locator('[name=email]').fill('karin@example.org');
    expect(await frame.locator('.b-public-head').count()).toBe(0);
    await waitAsPeopleDo(page);
    await frame.locator(NEXT).click();
    const link = frame.locator('.b-break a');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.textContent()).toContain('/behov/folj/');
    expect((await page.context().cookies(inject('address'))).map(({ name }) => name)).toEqual([]);

    const broker = await visitor.open(routes.signIn.href());
    await signInAs(broker, 'Ahmed Saleh');
    await broker.goto(routes.enquiries.href());
    await broker.click(`tbody a:has-text("${difficulty}")`);
    await broker.waitForSelector('text=naringsliv-flen');
  },
);

test('only the form may stand in a frame', async () => {
  const policy = async (path: string) =>
    (await fetch(inject('address') + path)).headers.get('content-security-policy') ?? '';
  expect(await policy(routes.newNeed.href())).toContain('frame-ancestors *');
  expect(await policy(`/en${routes.newNeed.href()}`)).toContain('frame-ancestors *');
  for (const path of [routes.home.href(), routes.signIn.href(), routes.ownEnquiry.href({ secret: 'x' })])
    expect(await policy(path)).toContain("frame-ancestors 'none'");
});
