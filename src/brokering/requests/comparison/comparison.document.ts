// The comparison sheet on paper and as a workbook: the same rows as the page, with interests and choice always printed.
import writeExcelFile from 'write-excel-file/node';
import type { DocumentBlock } from '../../../platform/documents/document.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { formatDate, formatInstant } from '../../../platform/format.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { workbookText } from '../../../platform/workbook-text.ts';
import { messages as m } from './comparison.messages.ts';
import type { Comparison } from './comparison.service.ts';
import { sayFinding } from './points-chart.views.tsx';
import { sayTrade, sayTurn } from './sensitivity-chart.views.tsx';
import type { Sheet } from './sheet.ts';
import { criterionRows, factRows, interestLines, type SheetRow, totalRow } from './sheet-table.ts';

type Printed = { comparison: Comparison; sheet: Sheet; lang: Lang; on: string };

export function renderComparisonPdf({ comparison, sheet, lang, on }: Printed): Buffer {
  const { request } = comparison;
  const t = translator(lang);
  return renderPdf({
    lang,
    title: t(m.title, { title: request.content.title }),
    lead: t(m.lead, {
      n: sheet.proposals.length,
      asker: request.asker?.name ?? '',
      at: formatInstant(request.deadline, lang),
    }),
    owner: request.owner.name,
    reference: request.key,
    on,
    dateText: formatDate(on, lang),
    pageWord: t(m.page),
    logoText: 'Brygga',
    blocks: blocksOf(comparison, sheet, lang),
  });
}

function blocksOf(comparison: Comparison, sheet: Sheet, lang: Lang): DocumentBlock[] {
  const t = translator(lang);
  const words = { t, lang };
  const lines = interestLines(comparison, words);
  const trade = sheet.result?.trade;
  const sensitivity = trade ? [sayTrade(words, trade), sayTurn(words, sheet), t(m.information)] : [];
  return [
    { kind: 'paragraph', text: sayFinding(words, sheet) || t(m.missing, { n: sheet.missing }) },
    { kind: 'list', items: sheet.proposals.map(({ letter, provider }) => t(m.option, { letter, provider })) },
    tableOf(comparison, sheet, lang),
    { kind: 'paragraph', text: t(m.pointsNote) },
    { kind: 'paragraph', text: t(m.ruleNote) },
    ...(sensitivity.length > 0
      ? [{ kind: 'paragraph' as const, text: sensitivity.filter(Boolean).join(' ') }]
      : []),
    { kind: 'heading', level: 1, text: t(m.interests) },
    { kind: 'list', items: lines.length > 0 ? lines : [t(m.noInterests)] },
    ...reasonBlocks(sheet, lang),
    { kind: 'heading', level: 1, text: t(m.choice) },
    ...choiceBlocks(comparison, lang),
    { kind: 'note', text: t(m.unsigned) },
  ];
}

function tableOf({ request }: Comparison, sheet: Sheet, lang: Lang): DocumentBlock {
  const t = translator(lang);
  const words = { t, lang };
  const rows = [
    ...criterionRows(sheet, words),
    totalRow(sheet, words),
    ...factRows(sheet, request.content, words),
  ];
  return {
    kind: 'table',
    caption: t(m.comparison),
    header: [t(m.grounds), ...sheet.proposals.map(({ letter }) => letter)],
    rows: rows.map(({ name, note, cells }) => [note ? `${name} (${note})` : name, ...cells.map(sayCell)]),
    // Columns of one width: a long answer must not squeeze the grounds.
    numbers: [],
  };
}

function sayCell({ text, points }: SheetRow['cells'][number]): string {
  return points ? `${points} / ${text}` : text;
}

function reasonBlocks(sheet: Sheet, lang: Lang): DocumentBlock[] {
  const t = translator(lang);
  if (sheet.scores.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t(m.reasons) },
    ...sheet.proposals.flatMap(({ id, letter, provider }): DocumentBlock[] => {
      const own = sheet.scores.filter(({ proposalId }) => proposalId === id);
      if (own.length === 0) return [];
      return [
        { kind: 'heading', level: 2, text: t(m.option, { letter, provider }) },
        {
          kind: 'list',
          items: own.map(({ person, points, reason }) => `${t(m.reasonBy, { person, points })}. ${reason}`),
        },
      ];
    }),
  ];
}

function choiceBlocks({ choice }: Comparison, lang: Lang): DocumentBlock[] {
  const t = translator(lang);
  if (!choice) return [{ kind: 'paragraph', text: t(m.noChoice) }];
  const words = {
    name: choice.by ?? t(m.someone),
    provider: choice.provider,
    at: formatInstant(choice.at, lang),
  };
  return [
    { kind: 'paragraph', text: t(m.chosen, words) },
    { kind: 'paragraph', text: choice.reason },
  ];
}

/** One sheet: grounds down, proposals across; numbers as text with the same two decimals as on the page. */
export async function comparisonXlsx({ comparison, sheet, lang }: Printed): Promise<Buffer> {
  const t = translator(lang);
  const words = { t, lang };
  const heads = [
    t(m.grounds),
    t(m.weight, { n: '' }).trim(),
    ...sheet.proposals.flatMap(({ letter, provider }) => [
      `${t(m.option, { letter, provider })}: ${t(m.pointsHead)}`,
      `${letter}: ${t(m.weighted)}`,
    ]),
  ];
  const rows = [
    ...criterionRows(sheet, words),
    totalRow(sheet, words),
    ...factRows(sheet, comparison.request.content, words),
  ].map(({ name, note, cells }) => [
    name,
    note,
    ...cells.flatMap(({ text, points }) => [points ?? '', text]),
  ]);
  const text = (value: string, bold = false) => ({
    type: String,
    value: workbookText(value),
    ...(bold ? { fontWeight: 'bold' as const } : {}),
  });
  const notes = [...interestLines(comparison, words), t(m.ruleNote)].map((line) => [text(line)]);
  const table = [
    heads.map((head) => text(head, true)),
    ...rows.map((row) => row.map((value) => text(value))),
  ];
  return writeExcelFile([...table, [], ...notes], { stickyRowsCount: 1 }).toBuffer();
}
