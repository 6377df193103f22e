// The form of a pool's terms: values as typed on one side, content on the other. Amounts are typed in kronor.
import { z } from 'zod';
import { numberField, optionalField } from '../../../platform/http/form-fields.ts';
import type { Problem } from '../../../platform/result.ts';
import { FORMS, MAX_COMPETENCE_LEVEL, TIMES_OF_DAY } from '../../needs/conditions.ts';
import type { NeedCriteria } from '../../needs/need.ts';
import { type PoolContent, poolContent } from '../pool.ts';
import type { PoolingRules } from '../suggestions/pooling-rules.ts';
import { messages as m } from './forms.messages.ts';

const ORE = 100;
const MOST_KRONOR = 100_000_000;

const day = z.iso.date();
const money = z.number().min(0).max(MOST_KRONOR);

export const poolForm = z.object({
  title: z.string().trim().min(1).max(120),
  subject: z.string().min(1),
  level: numberField(z.int().min(0).max(MAX_COMPETENCE_LEVEL)),
  form: z.enum(FORMS),
  municipality: optionalField(z.string().regex(/^\d{4}$/)),
  maxDistanceKm: numberField(z.number().nonnegative().max(2_000)),
  timeOfDay: optionalField(z.enum(TIMES_OF_DAY)),
  language: optionalField(z.string().regex(/^[a-z]{2,3}$/)),
  startFrom: day,
  startUntil: optionalField(day),
  bindBefore: optionalField(day),
  minSeats: numberField(z.int().min(1).max(500)).pipe(z.number()),
  maxSeats: numberField(z.int().min(1).max(500)).pipe(z.number()),
  groups: numberField(z.int().min(1).max(50)).pipe(z.number()),
  fixed: numberField(money).pipe(z.number()),
  perHead: numberField(money).pipe(z.number()),
  ceiling: numberField(money.positive()),
  priceSource: z.string().max(200).default(''),
});
export type PoolForm = z.infer<typeof poolForm>;

/** What is wrong between fields that are right by themselves. */
export function problemsBetween(form: PoolForm): Problem[] {
  return [
    ...(form.maxSeats < form.minSeats ? [{ field: 'maxSeats', message: m.maxBelowMin }] : []),
    ...(form.startUntil && form.startUntil <= form.startFrom
      ? [{ field: 'startUntil', message: m.untilBeforeFrom }]
      : []),
    ...(form.form !== 'distance' && !form.municipality
      ? [{ field: 'municipality', message: m.placeNeeded }]
      : []),
  ];
}

/** What the form says, as the pool holds it; `outcomes` are concepts that the form does not ask for. */
export function contentOfPoolForm(form: PoolForm, outcomes: readonly string[]): PoolContent {
  const { fixed, perHead, ceiling, ...rest } = form;
  const ore = (kronor: number) => Math.round(kronor * ORE);
  return poolContent.parse({
    ...rest,
    outcomes,
    // A course at a distance is held nowhere.
    ...(form.form === 'distance' ? { municipality: undefined, maxDistanceKm: undefined } : {}),
    fixedOre: ore(fixed),
    perHeadOre: ore(perHead),
    ceilingOre: ceiling === undefined ? undefined : ore(ceiling),
  });
}

/** The values that fill the form with a pool; a field that says nothing is left out. */
export function valuesOfPool(content: PoolContent): Record<string, string> {
  const { fixedOre, perHeadOre, ceilingOre, outcomes: _outcomes, ...rest } = content;
  const all = {
    ...rest,
    fixed: fixedOre / ORE,
    perHead: perHeadOre / ORE,
    ceiling: ceilingOre === undefined ? undefined : ceilingOre / ORE,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

/** What a pool around a need begins with: the need's own conditions and the prices of the rules. */
export function valuesFromNeed(
  need: { title: string; subject: string; criteria: NeedCriteria },
  { today, rules }: { today: string; rules: PoolingRules },
): Record<string, string> {
  const { criteria } = need;
  const [form = 'onSite'] = criteria.forms;
  return valuesOfPool(
    poolContent.parse({
      title: need.title,
      subject: need.subject,
      level: criteria.targetLevel,
      form,
      municipality: criteria.municipality,
      maxDistanceKm: criteria.maxDistanceKm,
      timeOfDay: criteria.timesOfDay[0],
      language: criteria.languages[0],
      startFrom: criteria.startFrom && criteria.startFrom > today ? criteria.startFrom : today,
      startUntil: criteria.startUntil && criteria.startUntil > today ? criteria.startUntil : undefined,
      minSeats: rules.seats.min,
      maxSeats: rules.seats.max,
      fixedOre: rules.price.fixedOre,
      perHeadOre: rules.price.perHeadOre,
    }),
  );
}
