// A method of the bank: what it is for, what comes out of it, and how it is done. Facts, not anybody's own text.
import { z } from 'zod';

const both = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });
const range = z.strictObject({ from: z.int().positive(), to: z.int().positive() });

export const METHOD_KINDS = ['inventory', 'analysis', 'planning', 'learning', 'followUp'] as const;
export type MethodKind = (typeof METHOD_KINDS)[number];

export const METHOD_LEVELS = ['organisation', 'group', 'individual'] as const;
export type MethodLevel = (typeof METHOD_LEVELS)[number];

/** `source.mark` is the evidence mark of the plan: K is common knowledge, V and a number a source that was looked up. */
export const method = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: both,
  kind: z.enum(METHOD_KINDS),
  levels: z.array(z.enum(METHOD_LEVELS)).min(1),
  purpose: both,
  output: both,
  when: both,
  minutes: range,
  people: range,
  steps: z.array(both).min(2),
  /** How it is adapted to a person and to a workplace (R49). */
  adapt: z.strictObject({ individual: both, workplace: both }),
  source: z.strictObject({ mark: z.string().regex(/^(K|V\d+)$/), text: both }),
});
export type Method = z.infer<typeof method>;

/** Those in which every word of `words` stands somewhere, in either language; all of them when there are no words. */
export function searchMethods<M extends Method>(methods: readonly M[], words: string): M[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return methods.filter((one) => {
    const text = [one.name, one.purpose, one.output, one.when, ...one.steps]
      .flatMap(({ sv, en }) => [sv, en])
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
