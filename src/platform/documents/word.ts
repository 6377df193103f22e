// The same documents as Word files: real headings, lists and header rows, language and title, so that they can be
// edited by those who answer and read aloud as they are.
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Lang } from '../i18n.ts';
import type { DocumentBlock, DocumentModel, DocumentTable } from './document.ts';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const LOCALES: Record<Lang, string> = { sv: 'sv-SE', en: 'en-GB' };
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const BULLETS = 'bullets';
const SIDE_MARGIN = convertMillimetersToTwip(18);
const TEXT_WIDTH = convertMillimetersToTwip(210) - 2 * SIDE_MARGIN;
/** Columns of numbers take half of what columns of words take. */
const WORDS_TO_NUMBERS = 2;
const GREY = '7F7F7F';

/** Renders in this process, some milliseconds a document. */
export async function renderWord(model: DocumentModel): Promise<Buffer> {
  const blocks = model.blocks.flatMap((block) => piece(block, model.lang));
  const document = new Document({
    title: plain(model.title),
    creator: plain(model.owner),
    lastModifiedBy: plain(model.owner),
    description: plain(model.reference),
    styles: styles(model.lang),
    numbering: { config: [{ reference: BULLETS, levels: [BULLET] }] },
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: head(model) },
        footers: { default: foot(model) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(model.title)] }),
          ...(model.lead ? [new Paragraph({ children: [run(model.lead, { size: halfPoints(12) })] })] : []),
          ...blocks,
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(28),
    bottom: convertMillimetersToTwip(22),
    left: SIDE_MARGIN,
    right: SIDE_MARGIN,
  },
};

const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 240 } } },
};

function styles(lang: Lang) {
  const heading = (points: number, before: number) => ({
    run: { size: halfPoints(points), bold: true, color: '000000', font: 'Arial' },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  const inOutline = (level: number, points: number, before: number) => {
    const { run: runs, paragraph } = heading(points, before);
    return { run: runs, paragraph: { ...paragraph, outlineLevel: level } };
  };
  return {
    default: {
      document: {
        run: { font: 'Arial', size: halfPoints(10.5), language: { value: LOCALES[lang] } },
        paragraph: { spacing: { after: 140, line: 288 } },
      },
      title: heading(22, 0),
      heading1: inOutline(0, 14, 320),
      heading2: inOutline(1, 12, 240),
      heading3: inOutline(2, 10.5, 200),
      caption: {
        run: { size: halfPoints(9.5), bold: true, italics: false, color: '000000' },
        paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
      },
    },
  };
}

function head({ logoText, owner }: DocumentModel): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          run(logoText, { size: halfPoints(9), bold: true }),
          new TextRun({ size: halfPoints(9), children: ['\t', plain(owner)] }),
        ],
      }),
    ],
  });
}

function foot({ reference, dateText, pageWord }: DocumentModel): Footer {
  const size = halfPoints(8.5);
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          run(`${reference} · ${dateText}`, { size }),
          new TextRun({
            size,
            children: ['\t', `${pageWord} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function piece(block: DocumentBlock, own: Lang): (Paragraph | Table)[] {
  if (block.kind === 'table') return tableOf(block);
  if (block.kind === 'facts') return block.facts.map(factOf);
  // A Word file needs a raster picture beside the drawing; what it shows is said in the text and the table around it.
  if (block.kind === 'picture') return [];
  const language = block.lang && block.lang !== own ? { language: { value: LOCALES[block.lang] } } : {};
  const paragraph = (text: string, options: IParagraphOptions = {}) =>
    new Paragraph({ ...options, children: [run(text, language)] });
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, { heading: HEADINGS[block.level] })];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'note':
      return [paragraph(block.text, { border: NOTE_BORDER })];
    case 'list':
      return block.items.map((item) => paragraph(item, { numbering: { reference: BULLETS, level: 0 } }));
  }
}

const NOTE_LINE = { style: BorderStyle.SINGLE, size: 6, space: 6, color: GREY };
const NOTE_BORDER = { top: NOTE_LINE, bottom: NOTE_LINE, left: NOTE_LINE, right: NOTE_LINE };

function factOf({ label, value }: { label: string; value: string }): Paragraph {
  return new Paragraph({ children: [run(`${label}: `, { bold: true }), run(value)] });
}

/** The caption stands above, and the header row comes again on each page. */
function tableOf({ caption, header, rows, numbers, sum }: DocumentTable): (Paragraph | Table)[] {
  const shares = header.map((_, at) => (numbers.includes(at) ? 1 : WORDS_TO_NUMBERS));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const cell = (text: string, at: number, isBold: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: numbers.includes(at) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0 },
          children: [run(text, isBold ? { bold: true } : {})],
        }),
      ],
    });
  const rowOf = (texts: readonly string[], isHead: boolean, isBold = isHead) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, at) => cell(text, at, isBold)),
    });
  return [
    new Paragraph({ style: 'Caption', children: [run(caption)] }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole)),
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      tableLook: { firstRow: true, firstColumn: true },
      borders: TABLE_BORDERS,
      rows: [
        rowOf(header, true),
        ...rows.map((row, at) => rowOf(row, false, sum === true && at === rows.length - 1)),
      ],
    }),
    // Word joins tables that nothing stands between.
    new Paragraph({ spacing: { after: 0 } }),
  ];
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: GREY };
const TABLE_BORDERS = {
  top: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
  bottom: LINE,
  insideHorizontal: LINE,
};

function halfPoints(points: number): number {
  return 2 * points;
}

function run(text: string, options: Exclude<IRunOptions, string> = {}): TextRun {
  return new TextRun({ ...options, text: plain(text) });
}

/** Without what XML cannot hold: control characters and halves of letters. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ');
}
