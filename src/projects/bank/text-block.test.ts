import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBlocks } from './text-block.ts';

test('textBlocks() parts paragraphs at blank lines and gathers items, also across blank lines', () => {
  expect(textBlocks('Ett.\n\nTvå.\n- a\n\n- b\nTre')).toEqual([
    { kind: 'paragraph', text: 'Ett.' },
    { kind: 'paragraph', text: 'Två.' },
    { kind: 'list', items: ['a', 'b'] },
    { kind: 'paragraph', text: 'Tre' },
  ]);
  expect(textBlocks(' \n')).toEqual([]);
});

test('textBlocks() loses no word', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b c', '', '- d', '- e')), (lines) => {
      const words = textBlocks(lines.join('\n'))
        .flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
        .join(' ')
        .split(/\s+/)
        .filter((word) => word !== '');
      expect(words).toEqual(
        lines.flatMap((line) => line.replace('- ', '').split(' ')).filter((word) => word !== ''),
      );
    }),
  );
});
