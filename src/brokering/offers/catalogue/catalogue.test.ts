import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeCatalogue, type CatalogueRow, catalogueQuery, FACETS } from './catalogue.ts';

const row = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('course', 'network', 'validation'),
  form: fc.constantFrom('distance', 'onSite', null),
  municipalities: fc.subarray(['1885', '1880', '0482']),
  coverage: fc.subarray(['SE', '18', '0482']),
  languages: fc.subarray(['sv', 'en']),
  timesOfDay: fc.subarray(['daytime', 'evening']),
  band: fc.integer({ min: 0, max: 2 }),
  lot: fc.string({ minLength: 4, maxLength: 4 }),
});
const rows = fc.uniqueArray(row, { selector: (one) => one.id, maxLength: 40 });
const anyQuery = fc
  .record(
    {
      typ: fc.constantFrom('course', 'network'),
      form: fc.constant('distance'),
      kommun: fc.constantFrom('1885', '0482'),
    },
    { requiredKeys: [] },
  )
  .map((given) => catalogueQuery.parse(given));

test('each filter promises exactly what choosing it leaves', () => {
  fc.assert(
    fc.property(rows, anyQuery, (all, query) => {
      const { facets } = arrangeCatalogue(all, query);
      for (const facet of FACETS.filter((one) => one !== 'kommun')) {
        for (const { value, count } of facets[facet]) {
          expect(arrangeCatalogue(all, { ...query, [facet]: value }).ids).toHaveLength(count);
        }
      }
    }),
  );
});

test('the order does not depend on the order in which the offers came, and better bands stand first', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const distinct = all.filter((one, index) => all.findIndex((other) => other.lot === one.lot) === index);
      const query = catalogueQuery.parse({});
      const { ids } = arrangeCatalogue(distinct, query);
      expect(arrangeCatalogue(distinct.toReversed(), query).ids).toEqual(ids);
      const band = new Map(distinct.map((one: CatalogueRow) => [one.id, one.band]));
      const bands = ids.map((id) => band.get(id) ?? 0);
      expect(bands).toEqual(bands.toSorted((a, b) => b - a));
    }),
  );
});

test('a municipality is reached by place, by county and by the whole country', () => {
  const base = {
    kind: 'course',
    form: null,
    languages: [],
    timesOfDay: [],
    band: 0,
    municipalities: [],
    coverage: [],
  };
  const all: CatalogueRow[] = [
    { ...base, id: 'there', lot: 'a', municipalities: ['1885'] },
    { ...base, id: 'county', lot: 'b', coverage: ['18'] },
    { ...base, id: 'everywhere', lot: 'c', coverage: ['SE'] },
    { ...base, id: 'elsewhere', lot: 'd', municipalities: ['0482'] },
  ];
  expect(arrangeCatalogue(all, catalogueQuery.parse({ kommun: '1885' })).ids).toEqual([
    'there',
    'county',
    'everywhere',
  ]);
});

test('an address with nonsense is read as one without', () => {
  expect(catalogueQuery.parse({ typ: 'x', sida: '-3', kommun: 'Nora', form: ['a'] })).toEqual({
    q: '',
    sida: 1,
  });
});
