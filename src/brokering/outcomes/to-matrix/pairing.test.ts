import { expect, test } from 'vitest';
import { chosenRow, rowNamed, rowValue } from './pairing.ts';

const row = (id: string, name: string | null) => ({ id, name });

test('a row is proposed when one alone has the name', () => {
  const rows = [row('1', 'Elin'), row('2', null), row('3', 'Omar'), row('4', 'OMAR ')];
  expect(rowNamed(' elin', rows)?.id).toBe('1');
  expect([rowNamed('Omar', rows), rowNamed('Siv', rows), rowNamed(undefined, rows)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a choice is read back as it was written, and nothing else is one', () => {
  const personId = '01a20b87-b9bf-719c-8124-5ade0c38419e';
  for (const was of [null, 0, 5]) expect(chosenRow(rowValue({ personId, was }))).toEqual({ personId, was });
  expect([chosenRow(''), chosenRow(undefined), chosenRow(`${personId}:9`), chosenRow('x:1')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
