import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type BankPlace,
  coFinancingOre,
  programmePeriodAt,
  projectContent,
  projectDays,
  rollUpCounties,
  supportSharePercent,
  unnamedMunicipalities,
} from './project.ts';

const project2009 = projectContent.parse(
  JSON.parse(readFileSync('db/reference/projects/larcentrum-som-resurs.json', 'utf8')),
);

test('the figures of the project of 2009 follow from its facts', () => {
  expect(supportSharePercent(project2009)).toBe(100);
  expect(coFinancingOre(project2009)).toBe(0);
  expect(projectDays(project2009.period)).toBe(90);
  expect(unnamedMunicipalities(project2009)).toBe(2);
  expect(new Set(project2009.municipalities).size).toBe(21);
  expect(project2009.partners).toHaveLength(5);
  expect(project2009.actors.map((actor) => actor.municipality)).toEqual(['1880', '0482', '1883', '1885']);
});

test('the project of 2009 is translated and names nobody', () => {
  for (const text of [project2009.title, project2009.lead, ...project2009.sections.map((one) => one.text)])
    expect(text?.en).toBeTruthy();
  expect(JSON.stringify(project2009)).not.toMatch(/@|\d{3}-\d{5}/);
});

test('an unknown sum gives no share and no co-financing', () => {
  expect(supportSharePercent({ totalBudgetOre: 100 })).toBeUndefined();
  expect(supportSharePercent({ grantedSupportOre: 0, totalBudgetOre: 0 })).toBeUndefined();
  expect(coFinancingOre({ grantedSupportOre: 100 })).toBeUndefined();
});

test('support and co-financing add up to the budget, and the share stays within 0–100', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      const money = { grantedSupportOre: Math.min(a, b), totalBudgetOre: Math.max(a, b) };
      expect(money.grantedSupportOre + (coFinancingOre(money) ?? Number.NaN)).toBe(money.totalBudgetOre);
      const share = supportSharePercent(money) ?? 0;
      expect(share >= 0 && share <= 100).toBe(true);
    }),
  );
});

test('the roll-up counts every named municipality once, keeps empty counties, and the order does not matter', () => {
  const region: BankPlace[] = Array.from({ length: 20 }, (_, i) => ({
    code: String(i),
    name: `Ort ${i}`,
    countyCode: String(i % 4),
    county: `Län ${i % 4}`,
  }));
  fc.assert(
    fc.property(fc.shuffledSubarray(region), fc.shuffledSubarray(region, { minLength: 20 }), (named, all) => {
      const counties = rollUpCounties(named, all);
      expect(counties.length).toBe(4);
      expect(counties.reduce((sum, county) => sum + county.named.length, 0)).toBe(named.length);
      expect(counties.every((county) => county.total === 5)).toBe(true);
      expect(counties.map((county) => county.code)).toEqual(
        rollUpCounties(named.toReversed(), region).map((county) => county.code),
      );
    }),
  );
});

test('programmePeriodAt() follows the first day', () => {
  expect(programmePeriodAt('2009-01-01')).toBe('2007–2013');
  expect(programmePeriodAt('2014-01-01')).toBe('2014–2020');
  expect(programmePeriodAt('2023-05-01')).toBe('2021–2027');
});
