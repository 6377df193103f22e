// A machine without a browser walks the journeys with the packaged Chromium; machines with one would never see it rot.
import { expect, test } from 'vitest';
import { hasPackagedBrowser, openPackagedBrowser } from './browser.ts';

test.runIf(hasPackagedBrowser)(
  'the packaged Chromium outlives a visitor who leaves before another',
  async () => {
    const browser = await openPackagedBrowser();
    try {
      const [first, second] = await Promise.all([browser.newContext(), browser.newContext()]);
      const [leaving, staying] = await Promise.all([first.newPage(), second.newPage()]);
      await Promise.all([leaving, staying].map((page) => page.setContent('<h1>Behov</h1>')));
      await first.close();
      expect(await staying.textContent('h1')).toBe('Behov');
      await second.close();
      expect(browser.contexts()).toEqual([]);
      expect(browser.isConnected()).toBe(true);
    } finally {
      await browser.close();
    }
  },
);
