// The facts of an organisation as its form sends and shows them.
import { z } from 'zod';
import {
  type FormValues,
  listField,
  numberField,
  optionalField,
  optionalText,
  type Parsed,
  parseForm,
} from '../../../platform/http/form-fields.ts';
import { contentText } from '../../../platform/i18n.ts';
import type { Problem } from '../../../platform/result.ts';
import { municipalityCode } from '../../places/place.ts';
import { fieldNames } from '../history.messages.ts';
import {
  EMPLOYER_SECTORS,
  LEARNING_CENTRE_KINDS,
  ORGANISATION_ROLES,
  type Organisation,
  organisationContent,
  PROVIDER_KINDS,
} from '../organisation.ts';
import { organisationNumber } from '../organisation-number.ts';
import { messages as m } from './organisation-form.messages.ts';

export const LONGEST = 200;

const factsForm = z
  .object({
    name: z.string().min(2).max(LONGEST),
    organisationNumber: optionalField(organisationNumber),
    roles: listField(z.enum(ORGANISATION_ROLES)),
    ownerId: optionalField(z.uuid()),
    learningCentreKind: optionalField(z.enum(LEARNING_CENTRE_KINDS)),
    providerKind: optionalField(z.enum(PROVIDER_KINDS)),
    sector: optionalField(z.enum(EMPLOYER_SECTORS)),
    municipalities: listField(municipalityCode).pipe(z.array(z.string()).min(1)),
    sniCode: optionalField(z.string().regex(/^\d{2}(\.\d{1,3})?$/)),
    sniVersion: optionalField(z.enum(['2007', '2025'])),
    employees: numberField(z.int().nonnegative()),
    website: optionalField(z.url({ protocol: /^https?$/ })),
    email: optionalField(z.email()),
    phone: optionalText(50),
    aboutSv: optionalText(2000),
    aboutEn: optionalText(2000),
    version: z.coerce.number().int(),
  })
  .refine((value) => value.sniCode === undefined || value.sniVersion !== undefined, {
    path: ['sniVersion'],
    // Said together with what is wrong in other fields.
    when: () => true,
  });

const words = {
  name: m.nameProblem,
  organisationNumber: m.numberProblem,
  sniCode: m.sniProblem,
  sniVersion: m.sniVersionProblem,
};

/** The facts, or what is wrong with each field in the words of the form. */
export function readFacts(values: FormValues): Parsed<z.infer<typeof factsForm>> {
  return parseForm(factsForm, values, words);
}

/** What the register keeps of the facts; the text about the organisation is stored apart. */
export function changeOf(facts: Omit<z.infer<typeof factsForm>, 'ownerId' | 'version'>) {
  const { aboutSv, aboutEn, ...content } = facts;
  const about = aboutSv === undefined ? undefined : contentText(aboutSv, aboutEn);
  return { content: organisationContent.parse(content), about };
}

/** What the form shows of an organisation. */
export function valuesOf(one: Organisation): FormValues {
  const texts = {
    name: one.name,
    organisationNumber: one.organisationNumber,
    learningCentreKind: one.learningCentreKind,
    providerKind: one.providerKind,
    sector: one.sector,
    sniCode: one.sniCode,
    sniVersion: one.sniVersion,
    employees: one.employees?.toString(),
    website: one.website,
    email: one.email,
    phone: one.phone,
    aboutSv: one.about?.sv,
    aboutEn: one.about?.en,
  };
  const known = Object.entries(texts).map(([name, value]) => [name, value ?? '']);
  return { ...Object.fromEntries(known), roles: [...one.roles], municipalities: [...one.municipalities] };
}

/** One problem for each field that stands otherwise in the record than in the form. */
export function differences(values: FormValues, now: Organisation): Problem[] {
  const current = valuesOf(now);
  const problems = Object.entries(fieldNames).flatMap(([field, label]): Problem[] => {
    const [sent, kept] = [values[field], current[field]].map((value) => [value ?? ''].flat().join(', '));
    if (sent === undefined || kept === undefined || sent === kept || !(field in values)) return [];
    const say = (lang: 'sv' | 'en') =>
      m.changedMeanwhile[lang]
        .replace('{field}', label[lang])
        .replace('{value}', kept === '' ? m.nothing[lang] : kept);
    return [{ field, message: { sv: say('sv'), en: say('en') } }];
  });
  return problems.length > 0 ? problems : [{ field: '', message: m.changedSomething }];
}
