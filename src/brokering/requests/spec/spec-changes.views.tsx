// What changed since an earlier version: what it said then, and what it says now.
import type { Page } from '../../../ui/page.ts';
import { Section } from '../../../ui/show/heading.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import { messages as m } from './spec.messages.ts';
import type { SpecContent, SpecVersion } from './spec.ts';
import { changesBetween, type SpecChange } from './spec-changes.ts';

type Props = {
  page: Page;
  since: Pick<SpecVersion, 'number' | 'content'>;
  content: SpecContent;
  places: ReadonlyMap<string, string>;
};

export function SpecChanges({ page, since, content, places }: Props) {
  const { t, lang } = page;
  const changes = changesBetween(since.content, content, { t, lang, places });
  if (changes.length === 0) return null;
  const title = t(m.changedSince, { n: since.number });
  return (
    <Section id="changes" title={title}>
      <DataTable<SpecChange>
        t={t}
        caption={title}
        rows={changes}
        columns={[
          { head: t(m.part), cell: ({ name }) => name },
          {
            head: t(m.before),
            cell: ({ before }) => <Lines page={page} lines={before} removed />,
            phoneLabel: true,
          },
          { head: t(m.after), cell: ({ after }) => <Lines page={page} lines={after} />, phoneLabel: true },
        ]}
      />
    </Section>
  );
}

function Lines({ page, lines, removed }: { page: Page; lines: readonly string[]; removed?: boolean }) {
  if (lines.length === 0) return <span class="mut">{page.t(m.nothingSaid)}</span>;
  return (
    <>
      {lines.map((line) => (
        <span class="b-line">{removed ? <del>{line}</del> : <ins>{line}</ins>}</span>
      ))}
    </>
  );
}
