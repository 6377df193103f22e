// The form of a concept: values as typed on one side, content on the other. Synonyms and relations are lines.
import { z } from 'zod';
import { type FormValues, optionalText, parseForm } from '../../platform/http/form-fields.ts';
import { contentText, type LocalText } from '../../platform/i18n.ts';
import { Invalid } from '../../platform/result.ts';
import { CONCEPT_KINDS, type Concept, type ConceptContent } from './concept.ts';

const MOST_LINES = 60;
const LONGEST_LINE = 120;

const lines = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  .pipe(z.array(z.string().max(LONGEST_LINE)).max(MOST_LINES));

const conceptForm = z.object({
  labelSv: z.string().min(2).max(120),
  labelEn: optionalText(120),
  kind: z.enum(CONCEPT_KINDS),
  synonymsSv: lines,
  synonymsEn: lines,
  broader: lines,
  related: lines,
  definitionSv: optionalText(2000),
  definitionEn: optionalText(2000),
  ssyk: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((code) => code !== ''))
    .pipe(z.array(z.string().regex(/^\d{1,4}$/)).max(20)),
});

/**
 * What people wrote of a concept; `broader` and `related` are names, not ids yet.
 *
 * @throws Invalid with everything that is wrong in the fields
 */
export function readConceptForm(values: FormValues): ConceptContent {
  const parsed = parseForm(conceptForm, values);
  if (!parsed.ok) throw new Invalid(parsed.problems);
  const { labelSv, labelEn, synonymsSv, synonymsEn, definitionSv, definitionEn, ...rest } = parsed.value;
  return {
    ...rest,
    label: contentText(labelSv, labelEn),
    synonyms: { sv: synonymsSv, en: synonymsEn },
    definition: definitionSv ? contentText(definitionSv, definitionEn) : undefined,
  };
}

type Named = { id: string; label: LocalText };

/** What the form shows of a concept. Relations that another concept holds are changed there, and left out. */
export function valuesOfConcept(found: {
  concept: Concept;
  broader: readonly Named[];
  related: readonly Named[];
}): FormValues {
  const { concept, broader, related } = found;
  const own = new Set(concept.related);
  const names = (list: readonly Named[]) => list.map((one) => one.label.sv).join('\n');
  return {
    labelSv: concept.label.sv,
    labelEn: concept.label.en ?? '',
    kind: concept.kind,
    synonymsSv: concept.synonyms.sv.join('\n'),
    synonymsEn: concept.synonyms.en.join('\n'),
    broader: names(broader),
    related: names(related.filter((one) => own.has(one.id))),
    definitionSv: concept.definition?.sv ?? '',
    definitionEn: concept.definition?.en ?? '',
    ssyk: concept.codes.ssyk.join(' '),
  };
}
