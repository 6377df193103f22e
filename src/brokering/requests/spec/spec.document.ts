// A specification on paper, for those who approve it and those who answer it.
import type { DocumentBlock, DocumentModel } from '../../../platform/documents/document.ts';
import { formatDate } from '../../../platform/format.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { documentWords as w } from './spec.messages.ts';
import type { SpecContent } from './spec.ts';
import { specSections } from './spec-facts.ts';

type Printed = {
  content: SpecContent;
  places: ReadonlyMap<string, string>;
  lang: Lang;
  owner: string;
  /** Key and version, shown in the foot. */
  reference: string;
  /** Local date of the print. */
  on: string;
};

export function specDocument({ content, places, lang, owner, reference, on }: Printed): DocumentModel {
  const t = translator(lang);
  return {
    lang,
    title: content.title,
    lead: t(w.lead),
    owner,
    reference,
    on,
    dateText: formatDate(on, lang),
    pageWord: t(w.page),
    logoText: 'Brygga',
    blocks: specBlocks(content, { lang, places }),
  };
}

function specBlocks(
  content: SpecContent,
  { lang, places }: { lang: Lang; places: ReadonlyMap<string, string> },
): DocumentBlock[] {
  const t = translator(lang);
  return specSections(content, { t, lang, places }).flatMap(({ title, facts, list }): DocumentBlock[] => {
    if (facts.length + list.length === 0) return [];
    const values = facts.map(({ name, value }) => ({ label: name, value: value ?? '' }));
    return [
      { kind: 'heading', level: 1, text: title },
      ...(list.length > 0 ? [{ kind: 'list' as const, items: list }] : []),
      ...(values.length > 0 ? [{ kind: 'facts' as const, facts: values }] : []),
    ];
  });
}
