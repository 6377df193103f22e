import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('.', import.meta.url);
const main = readFileSync(new URL('main.css', folder), 'utf8');
const own = readFileSync(new URL('language.css', folder), 'utf8');

/** Custom properties of a style sheet whose value is words: what CSS draws or a screen reader reads. */
function wordsIn(css: string): string[] {
  return [...css.matchAll(/(--dsc-[\w-]+):\s*"([^"]*\p{L}{2,}[^"]*)"/gu)].map((match) => match[1] ?? '');
}

function overridesOf(lang: string): string[] {
  const block = new RegExp(`:lang\\(${lang}\\) \\{([^}]*)\\}`).exec(own)?.[1] ?? '';
  return wordsIn(block);
}

const partsInUse = [...main.matchAll(/@import "(@digdir\/designsystemet-css\/[\w-]+\.css)"/g)].map(
  (match) => {
    const name = (match[1] ?? '').replace('@digdir/designsystemet-css/', '');
    return readFileSync(
      new URL(`../../../node_modules/@digdir/designsystemet-css/dist/src/${name}`, folder),
      'utf8',
    );
  },
);

test('the style sheet takes parts of Designsystemet, so that there is something to look at', () => {
  expect(partsInUse.length).toBeGreaterThan(10);
  expect(partsInUse.flatMap(wordsIn)).toContain('--dsc-field-counter-over');
});

test.each(['sv', 'en'])('every Norwegian word of the parts in use has its own in %s', (lang) => {
  const foreign = [...new Set(partsInUse.flatMap(wordsIn))];
  expect(foreign.filter((name) => !overridesOf(lang).includes(name))).toEqual([]);
});

test('no style sheet of ours writes words with content, where no translation reaches', () => {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
  const drawn = sheets.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/content:\s*"[^"]*\p{L}{2,}/gu)].map(() => name),
  );
  expect(drawn).toEqual([]);
});
