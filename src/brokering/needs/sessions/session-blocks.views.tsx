// What was written, as a document holds it, on a page.
import type { DocumentBlock } from '../../../platform/documents/document.ts';
import type { Page } from '../../../ui/page.ts';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';

export function Blocks({ page, blocks }: { page: Page; blocks: readonly DocumentBlock[] }) {
  return (
    <div class="stack s" lang="sv">
      {blocks.map((block) => (
        <Block page={page} block={block} />
      ))}
    </div>
  );
}

function Block({ page, block }: { page: Page; block: DocumentBlock }) {
  const { t, lang } = page;
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h2 class="ds-heading" lang={lang}>
          {block.text}
        </h2>
      ) : (
        <h3 class="ds-heading" lang={lang}>
          {block.text}
        </h3>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li class="b-words">{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <Facts
          t={t}
          layout="beside"
          facts={block.facts.map(({ label, value }) => ({
            name: label,
            value: <span class="b-words">{value}</span>,
          }))}
        />
      );
    case 'table':
      return (
        <DataTable
          t={t}
          caption={block.caption}
          rows={block.rows}
          columns={block.header.map((head, at) => ({
            head,
            numeric: block.numbers.includes(at),
            phoneLabel: true,
            cell: (row: string[]) => row[at] ?? '',
          }))}
        />
      );
    default:
      return <p class="b-words">{block.text}</p>;
  }
}
