// Occupations that can stand in for each other, to what degree, and who says so.
import { localText } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { Section } from '../../ui/show/heading.views.tsx';
import { DataTable, RowTitle } from '../../ui/show/table.views.tsx';
import { type Concept, HIGH_DEGREE } from './concept.ts';
import { messages as m } from './replacing.messages.ts';
import type { Replacing } from './skills.service.ts';

type Props = { page: Page; concept: Concept; replacing: readonly Replacing[] };

export function ReplacingSection({ page, concept, replacing }: Props) {
  const { t, lang } = page;
  if (replacing.length === 0) return null;
  const name = localText(concept.label, lang).text;
  const say = (percent: number | undefined) => {
    if (percent === undefined) return <span class="mut">{t(m.notSaid)}</span>;
    return t(percent >= HIGH_DEGREE ? m.highDegree : m.lowDegree);
  };
  return (
    <Section id="replacing" title={t(m.title)} aside={String(replacing.length)}>
      <div class="stack">
        <p class="mut">{t(m.note)}</p>
        <DataTable
          t={t}
          caption={t(m.caption, { name })}
          rows={replacing}
          columns={[
            {
              head: t(m.occupation),
              cell: (one) => {
                const label = localText(one.label, lang);
                return (
                  <RowTitle
                    href={page.link(routes.skill.href({ id: one.id }))}
                    title={<span lang={label.lang}>{label.text}</span>}
                  />
                );
              },
            },
            { head: t(m.canBeReplaced), phoneLabel: true, cell: (one) => say(one.canBeReplaced) },
            { head: t(m.canReplace), phoneLabel: true, cell: (one) => say(one.canReplace) },
          ]}
        />
        <p class="mut sm">{t(m.source)}</p>
      </div>
    </Section>
  );
}
