// The form of a specification and its content: values as typed on one side, content on the other.
import { z } from 'zod';
import { ORE_PER_KRONA } from '../../../../platform/format.ts';
import {
  type FormValues,
  listField,
  numberField,
  optionalField,
  type Parsed,
  parseForm,
} from '../../../../platform/http/form-fields.ts';
import type { Problem } from '../../../../platform/result.ts';
import { municipalityCode } from '../../../../register/places/place.ts';
import { ADAPTATIONS, FORMS, MAX_COMPETENCE_LEVEL, TIMES_OF_DAY } from '../../../needs/conditions.ts';
import { problems as p } from '../spec.messages.ts';
import {
  type Criterion,
  KNOWN_CRITERIA,
  numbersInSpec,
  OWN_CRITERIA,
  type SpecContent,
  specContent,
} from '../spec.ts';

const day = optionalField(z.string().regex(/^\d{4}-\d{2}-\d{2}$/));
const weight = numberField(z.int().min(0).max(100));
const longText = z.string().max(2_000).default('');
const shortText = z.string().max(1_000).default('');
const ownName = z.string().max(80).default('');

const specForm = z.object({
  title: z.string().max(120).default(''),
  goal: longText,
  outcomes: z.string().max(6_000).default(''),
  targetLevel: numberField(z.int().min(0).max(MAX_COMPETENCE_LEVEL)),
  group: shortText,
  people: numberField(z.int().positive().max(100_000)),
  municipality: optionalField(municipalityCode),
  forms: listField(z.enum(FORMS)),
  timesOfDay: listField(z.enum(TIMES_OF_DAY)),
  placeNote: shortText,
  languages: listField(z.string().regex(/^[a-z]{2,3}$/)),
  adaptations: listField(z.enum(ADAPTATIONS)),
  startFrom: day,
  startUntil: day,
  budget: numberField(z.int().nonnegative().max(1_000_000_000)),
  'weight.quality': weight,
  'weight.price': weight,
  'weight.delivery': weight,
  'weight.own1': weight,
  'weight.own2': weight,
  'weight.own3': weight,
  'name.own1': ownName,
  'name.own2': ownName,
  'name.own3': ownName,
});

/** Reads the form; a draft may lack anything, but what is there must be possible. `conceptOf` finds the concept of a name. */
export function readSpecForm(values: FormValues): Parsed<SpecContent> {
  const form = parseForm(specForm, values);
  if (!form.ok) return form;
  const { outcomes, budget, ...rest } = form.value;
  const criteria = criteriaOf(form.value);
  const texts = outcomes
    .split('\n')
    .map((line) => line.replace(/^[\s•*–-]+/, '').trim())
    .filter(Boolean);
  const content = specContent.safeParse({
    ...rest,
    outcomes: texts.map((text) => ({ text })),
    budgetOre: budget === undefined ? undefined : budget * ORE_PER_KRONA,
    criteria,
  });
  if (!content.success) return { ok: false, problems: [{ field: 'outcomes', message: TOO_MUCH }] };
  const problems = [...unnamed(criteria), ...numbersInSpec(content.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: content.data };
}

const TOO_MUCH = {
  sv: 'Skriv högst 30 mål, med högst 200 tecken var.',
  en: 'Write at most 30 outcomes of at most 200 characters each.',
};

/** What fills the form. */
export function valuesOfSpec(content: SpecContent): FormValues {
  const { outcomes, criteria, budgetOre, ...rest } = content;
  const values: FormValues = {
    outcomes: outcomes.map(({ text }) => text).join('\n'),
    budget: budgetOre === undefined ? '' : String(budgetOre / ORE_PER_KRONA),
  };
  for (const [name, value] of Object.entries(rest))
    values[name] = Array.isArray(value) ? value : String(value ?? '');
  for (const { id, name, weight: percent } of criteria) {
    values[`weight.${id}`] = String(percent);
    if (name) values[`name.${id}`] = name;
  }
  return values;
}

function criteriaOf(form: z.infer<typeof specForm>): Criterion[] {
  const known = KNOWN_CRITERIA.flatMap((id): Criterion[] => {
    const percent = form[`weight.${id}`];
    return percent ? [{ id, weight: percent }] : [];
  });
  const own = OWN_CRITERIA.flatMap((id): Criterion[] => {
    const percent = form[`weight.${id}`];
    return percent ? [{ id, name: form[`name.${id}`], weight: percent }] : [];
  });
  return [...known, ...own];
}

function unnamed(criteria: readonly Criterion[]): Problem[] {
  return criteria
    .filter(({ id, name }) => id.startsWith('own') && !name)
    .map(({ id }) => ({ field: `name.${id}`, message: p.ownName }));
}
