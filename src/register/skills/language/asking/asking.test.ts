import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriesMeaning, tokenise } from '../tokens.ts';
import { readRoles } from './asking.ts';

/** The carrying words of a text that only tell. */
function told(text: string): string {
  const roles = readRoles(text);
  return tokenise(text)
    .filter((token, at, all) => carriesMeaning(all, at) && roles?.(token.start) === 'tells')
    .map(({ word }) => word)
    .join(' ');
}

test.each([
  ['vi säljer elbilar nu och behöver någon som kan sätta upp laddstolpar', 'säljer elbilar'],
  ['Vi kör timmer. Nu saknar vi någon som kan svetsa flak.', 'kör timmer'],
  ['Eftersom vi levererar matkassar behöver vi räkna på rutter', 'levererar matkassar'],
  ['vi behöver laddstolpar eftersom vi säljer elbilar', 'säljer elbilar'],
  ['de kan inte teckenspråk och vi har fått döva kollegor', 'döva kollegor'],
  ['vi odlar tomater och det behövs någon som lagar truckar', 'odlar tomater'],
  ['Restaurangen lagar fisk men ingen av oss kan bokföring', 'restaurangen lagar fisk'],
  ['vi bygger altaner och vill bli bättre på att lämna anbud', 'bygger altaner'],
  ['We bake bread all week, but we need someone who can weld', 'bake bread week'],
  ["We are a hotel and our staff can't speak German", 'hotel'],
])('a clause that only tells of the workplace tells: %s', (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  // No word says that anything is asked for.
  'Svetsare, licenssvetsare',
  'Vi svetsar rostfritt. Många har truckkort.',
  'det nya bokföringsprogrammet begriper ingen',
  // Who shall learn is part of what is asked for.
  'två av de nya på lagret saknar truckkort',
  'Tolv undersköterskor och vårdbiträden på kvällsskiftet behöver bemötande vid demens',
  'fyra montörer ska förnya säker vatteninstallation och lära sig relining',
  // So is what the asking clause points back to, what goes on about it, and what stands by itself.
  'Vi har en ny robot och ingen kan köra den',
  'Vi behöver svetsare. De ska svetsa rostfritt åt oss.',
  'Truckkort till två på lagret. Det behövs före sommaren.',
  'Truckkort saknar vi helt',
  // Nothing would be left.
  'Demens är vanligt hos oss. Personalen behöver utbildning.',
  'På kvällarna blir flera boende oroliga. En ropar, en går ut. Vi behöver göra lika.',
  // Others than the workplace: what a definition says of them.
  'Utreder personer som inte kan behandlas på sjukhus',
  'Ytbehandlare applicerar färg och lack på trä',
  'Kunskaper som krävs i yrket är svetsning',
])('everything else is asked for: %s', (text) => {
  expect(told(text)).toBe('');
});

test('who shall learn is told apart from the workplace and from what is asked for', () => {
  const roleIn = (text: string, word: string) => readRoles(text)?.(text.indexOf(word));
  expect(roleIn('barnskötare som behöver lära sig om autism', 'barnskötare')).toBe('learner');
  expect(roleIn('vi säljer bilar och mekanikerna måste kunna el', 'mekanikerna')).toBe('learner');
  for (const text of ['truckkort behövs på lagret', 'truckkort saknar vi', 'vi saknar truckkort'])
    expect(roleIn(text, 'truckkort')).toBe('asked');
});

test('what is said not to be needed does not make the rest tell', () => {
  expect(told('vi svetsar rostfritt och behöver inte truckkort')).toBe('');
  expect(told('vi svetsar rostfritt och behöver inte truckkort utan traverskort')).toBe('svetsar rostfritt');
  expect(told('Vi har ej krav på truckkort men behöver lastbilskort')).toBe('');
});

test('whatever is written, something is left to ask for', () => {
  const words = 'vi säljer bilar och behöver truck inte kan ingen eftersom . , svets lära oss den'.split(' ');
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(texts, (text) => {
      const roles = readRoles(text);
      const tokens = tokenise(text).filter((_, at, all) => carriesMeaning(all, at));
      if (roles) expect(tokens.some(({ start }) => roles(start) === 'asked')).toBe(true);
    }),
  );
});
