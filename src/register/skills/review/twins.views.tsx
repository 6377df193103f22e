// Concepts that a word may be another name of, with how alike they are.
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import type { ConceptKind } from '../concept.ts';
import { kindNames } from '../skills.messages.ts';
import { messages as m } from './review.messages.ts';

export type TwinLine = {
  concept: { id: string; kind: ConceptKind; label: { sv: string; en?: string | undefined } };
  /** The name that is alike. */
  word: string;
  /** 0–1. */
  similarity: number;
};

/** The same for a narrow column. */
export function TwinList({ page, twins }: { page: Page; twins: readonly TwinLine[] }) {
  const { t, lang } = page;
  if (twins.length === 0) return <p class="mut">{t(m.noTwins)}</p>;
  return (
    <BoxList
      rows={twins.map(({ concept, word, similarity }) => {
        const label = localText(concept.label, lang);
        return {
          title: (
            <a href={page.link(routes.skill.href({ id: concept.id }))} lang={label.lang}>
              {label.text}
            </a>
          ),
          text: `${word} · ${likeness(page, similarity)}`,
        };
      })}
    />
  );
}

function likeness({ t }: Page, similarity: number): string {
  return similarity >= 1 ? t(m.inName) : t(m.percent, { n: Math.round(similarity * 100) });
}

export function TwinTable({ page, twins }: { page: Page; twins: readonly TwinLine[] }) {
  const { t, lang } = page;
  if (twins.length === 0) return <p class="mut">{t(m.noTwins)}</p>;
  return (
    <DataTable
      t={t}
      caption={t(m.twins)}
      rows={twins}
      columns={[
        {
          head: t(m.concept),
          cell: ({ concept }) => {
            const label = localText(concept.label, lang);
            return (
              <RowTitle
                href={page.link(routes.skill.href({ id: concept.id }))}
                title={<span lang={label.lang}>{label.text}</span>}
                sub={t(kindNames[concept.kind])}
              />
            );
          },
        },
        { head: t(m.alikeName), phoneLabel: true, cell: (twin) => twin.word },
        {
          head: t(m.similarity),
          numeric: true,
          phoneLabel: true,
          cell: ({ similarity }) => likeness(page, similarity),
        },
      ]}
    />
  );
}
