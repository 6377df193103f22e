// What differs between two versions of a specification, in the words that both are read in.
import { fieldNames as f } from './spec.messages.ts';
import type { SpecContent } from './spec.ts';
import { type SpecSection, type SpecWords, specSections } from './spec-facts.ts';

/** `before` and `after` have a line for each thing said; none where nothing was. Of lists only the lines that differ. */
export type SpecChange = { name: string; before: string[]; after: string[] };

/** In the order of the specification; empty when both say the same. */
export function changesBetween(before: SpecContent, after: SpecContent, words: SpecWords): SpecChange[] {
  const title = { name: words.t(f.title), before: said(before.title), after: said(after.title) };
  const earlier = specSections(before, words);
  return [
    title,
    ...specSections(after, words).flatMap((section, at) => changesIn(earlier[at] ?? section, section)),
  ].filter((change) => change.before.join('\n') !== change.after.join('\n'));
}

function changesIn(before: SpecSection, after: SpecSection): SpecChange[] {
  const names = [...new Set([...before.facts, ...after.facts].map(({ name }) => name))];
  const linesOf = ({ facts }: SpecSection, name: string) =>
    said(facts.find((fact) => fact.name === name)?.value);
  return [
    {
      name: after.title,
      before: before.list.filter((line) => !after.list.includes(line)),
      after: after.list.filter((line) => !before.list.includes(line)),
    },
    ...names.map((name) => ({ name, before: linesOf(before, name), after: linesOf(after, name) })),
  ];
}

function said(value: string | undefined): string[] {
  return value ? [value] : [];
}
