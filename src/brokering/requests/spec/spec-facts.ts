// A specification as headings with facts: the same for page, document and those who answer it.
import { formatDate, formatOre } from '../../../platform/format.ts';
import type { Lang, Message, Translate } from '../../../platform/i18n.ts';
import { adaptationNames, formNames, languageNames, timeNames } from '../../needs/need-names.messages.ts';
import { criterionNames, fieldNames as f, sections as s } from './spec.messages.ts';
import type { Criterion, SpecContent, SpecSectionKey } from './spec.ts';

export type SpecSection = {
  key: SpecSectionKey;
  title: string;
  facts: { name: string; value: string | undefined }[];
  list: string[];
};

export type SpecWords = { t: Translate; lang: Lang; places: ReadonlyMap<string, string> };

/** @param places names of municipalities by SCB code */
export function specSections(content: SpecContent, words: SpecWords): SpecSection[] {
  const { t, lang } = words;
  const day = (on: string | undefined) => on && formatDate(on, lang);
  const several = (codes: readonly string[], names: Readonly<Record<string, Message>>) =>
    codes.map((code) => (names[code] ? t(names[code]) : code)).join(', ');
  const parts: (Pick<SpecSection, 'key' | 'facts'> & { list?: string[] })[] = [
    { key: 'goal', facts: [{ name: t(f.goal), value: content.goal }] },
    {
      key: 'outcomes',
      list: content.outcomes.map(({ text }) => text),
      facts: [
        {
          name: t(f.targetLevel),
          value: content.targetLevel === undefined ? undefined : String(content.targetLevel),
        },
      ],
    },
    {
      key: 'who',
      facts: [
        { name: t(f.people), value: content.people === undefined ? undefined : String(content.people) },
        { name: t(f.group), value: content.group },
      ],
    },
    {
      key: 'where',
      facts: [
        { name: t(f.municipality), value: content.municipality && words.places.get(content.municipality) },
        { name: t(f.forms), value: several(content.forms, formNames) },
        { name: t(f.timesOfDay), value: several(content.timesOfDay, timeNames) },
        { name: t(f.placeNote), value: content.placeNote },
        { name: t(f.startFrom), value: day(content.startFrom) },
        { name: t(f.startUntil), value: day(content.startUntil) },
      ],
    },
    {
      key: 'access',
      facts: [
        { name: t(f.languages), value: several(content.languages, languageNames) },
        { name: t(f.adaptations), value: several(content.adaptations, adaptationNames) },
      ],
    },
    {
      key: 'money',
      facts: [
        {
          name: t(f.budget),
          value: content.budgetOre === undefined ? undefined : formatOre(content.budgetOre, lang),
        },
      ],
    },
    {
      key: 'criteria',
      facts: content.criteria.map((one) => ({
        name: nameOfCriterion(one, t),
        value: `${one.weight}\u00a0%`,
      })),
    },
  ];
  return parts.map(({ key, facts, list = [] }) => ({
    key,
    title: t(s[key]),
    facts: facts.filter(({ value }) => value),
    list,
  }));
}

/** What the criterion is called: by its own name, or by ours. */
export function nameOfCriterion({ id, name }: Pick<Criterion, 'id' | 'name'>, t: Translate): string {
  const known = Object.entries(criterionNames).find(([key]) => key === id)?.[1];
  return known ? t(known) : (name ?? id);
}
