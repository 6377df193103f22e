import { expect, test } from 'vitest';
import { z } from 'zod';
import { numberField, parseForm } from './form-fields.ts';

const form = z.object({
  people: numberField(z.int()).pipe(z.number()),
  price: numberField(z.number().min(0)),
});
const said = (values: Record<string, string>) => {
  const read = parseForm(form, values);
  return read.ok
    ? read.value
    : Object.fromEntries(read.problems.map(({ field, message }) => [field, message.sv]));
};

test('figures are read as people write them', () => {
  expect(said({ people: '1 200', price: '14 400,50' })).toEqual({ people: 1200, price: 14400.5 });
});

test('a field with words in place of a figure is told apart from an empty one', () => {
  expect(said({ people: '', price: 'abc' })).toEqual({
    people: 'Fyll i fältet.',
    price: 'Skriv ett tal med siffror.',
  });
  expect(said({ people: '2,5', price: '-4' })).toEqual({
    people: 'Skriv ett heltal, som 12.',
    price: 'Skriv ett tal som är minst 0.',
  });
});
