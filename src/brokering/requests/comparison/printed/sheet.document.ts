// The comparison sheet on paper: the same rows as the page, with interests, reasons and choice always printed.
import type { DocumentBlock, DocumentModel } from '../../../../platform/documents/document.ts';
import { formatDate, formatInstant, localDate } from '../../../../platform/format.ts';
import { type Lang, translator } from '../../../../platform/i18n.ts';
import { nameOfCriterion } from '../../spec/spec-facts.ts';
import { messages as m } from '../comparison.messages.ts';
import type { Comparison } from '../comparison.service.ts';
import { sayFinding } from '../points-chart.views.tsx';
import { sayRange, sayTrade, sayTurn } from '../sensitivity-chart.views.tsx';
import { type Sheet, withHouse } from '../sheet.ts';
import {
  assessorsOf,
  criterionRows,
  factRows,
  interestLines,
  type SheetRow,
  totalRow,
} from '../sheet-table.ts';
import { printed as w } from './printed.messages.ts';

export type PrintedComparison = {
  comparison: Comparison;
  sheet: Sheet;
  lang: Lang;
  on: string;
  /** How the totals change with the weight of price, as SVG; missing where there is no result. */
  picture?: string | undefined;
};

/** So many proposals stand side by side on a page; more come in a table of their own. */
const SIDE_BY_SIDE = 5;

export function comparisonDocument({
  comparison,
  sheet,
  lang,
  on,
  picture,
}: PrintedComparison): DocumentModel {
  const { request } = comparison;
  const t = translator(lang);
  return {
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
    pageWord: t(w.page),
    logoText: 'Brygga',
    blocks: [
      ...pointBlocks(comparison, sheet, lang),
      ...sensitivityBlocks(sheet, lang, picture),
      ...interestBlocks(comparison, sheet, lang),
      ...reasonBlocks(sheet, lang),
      { kind: 'heading', level: 1, text: t(m.choice) },
      ...choiceBlocks(comparison, lang),
      { kind: 'note', text: t(w.unsigned) },
    ],
  };
}

function pointBlocks(comparison: Comparison, sheet: Sheet, lang: Lang): DocumentBlock[] {
  const t = translator(lang);
  const words = { t, lang };
  const { bidders, asked, request, ownMunicipality } = comparison;
  const nameOf = ({ letter, provider, providerId }: Sheet['proposals'][number]) => {
    const name = t(m.option, { letter, provider });
    return ownMunicipality.includes(providerId) ? t(w.marked, { name }) : name;
  };
  const all = sheet.proposals.map((_, at) => at);
  const parts = all.filter((at) => at % SIDE_BY_SIDE === 0).map((at) => all.slice(at, at + SIDE_BY_SIDE));
  return [
    { kind: 'paragraph', text: sayFinding(words, sheet) || t(m.missing, { n: sheet.missing }) },
    {
      kind: 'paragraph',
      text: [
        `${t(m.inTime, { n: bidders.length, of: asked })}.`,
        t(w.locked, { on: formatDate(localDate(request.publishedAt), lang) }),
        t(m.basis),
      ].join(' '),
    },
    { kind: 'list', items: sheet.proposals.map(nameOf) },
    ...parts.map((part): DocumentBlock => {
      const rows = [...criterionRows(sheet, words), totalRow(sheet, words)];
      return {
        kind: 'table',
        caption: t(w.pointsTable),
        header: [t(m.grounds), t(w.weightHead), ...lettersOf(sheet, part)],
        rows: rows.map(({ name, weight, cells }) => [
          name,
          weight === undefined ? '' : `${weight}\u00a0%`,
          ...part.map((at) => sayCell(cells[at])),
        ]),
        numbers: [1, ...part.map((_, at) => at + 2)],
        sum: true,
      };
    }),
    { kind: 'paragraph', text: t(w.ruleNote) },
    ...parts.map(
      (part): DocumentBlock => ({
        kind: 'table',
        caption: t(w.factsTable),
        header: [t(w.about), ...lettersOf(sheet, part)],
        rows: factRows(sheet, request.content, words).map(({ name, cells }) => [
          name,
          ...part.map((at) => sayCell(cells[at])),
        ]),
        // Columns of one width: a long answer must not squeeze the others.
        numbers: [],
      }),
    ),
  ];
}

function lettersOf({ proposals }: Sheet, part: readonly number[]): string[] {
  return part.map((at) => proposals[at]?.letter ?? '');
}

function sayCell(cell: SheetRow['cells'][number] | undefined): string {
  return cell?.points ? `${cell.points} / ${cell.text}` : (cell?.text ?? '');
}

/** At which weights the order would be another: beside the result, which it does not change. */
function sensitivityBlocks(sheet: Sheet, lang: Lang, picture: string | undefined): DocumentBlock[] {
  const t = translator(lang);
  const words = { t, lang };
  const trade = sheet.result?.trade;
  if (!trade || sheet.proposals.length < 2) return [];
  return [
    { kind: 'heading', level: 1, text: t(w.sensitivity) },
    {
      kind: 'paragraph',
      text: [`${sayTrade(words, trade)}.`, sayTurn(words, sheet), t(w.tableInformation)]
        .filter(Boolean)
        .join(' '),
    },
    {
      kind: 'table',
      caption: t(m.sharedLead),
      header: [t(m.priceWeight), t(m.order)],
      rows: trade.stretches.map((stretch) => [sayRange(words, stretch), stretch.order.join(', ')]),
      numbers: [],
    },
    // Last, so that a drawing that has no room moves on by itself.
    ...(picture ? [{ kind: 'picture' as const, svg: picture, text: sayTrade(words, trade) }] : []),
  ];
}

function interestBlocks(comparison: Comparison, sheet: Sheet, lang: Lang): DocumentBlock[] {
  const t = translator(lang);
  const names = assessorsOf(sheet);
  const lines = interestLines(comparison, { t, lang });
  return [
    { kind: 'heading', level: 1, text: t(m.interests) },
    { kind: 'list', items: lines.length > 0 ? lines : [t(m.noInterests)] },
    ...(names.length > 0
      ? [
          {
            kind: 'paragraph' as const,
            text: t(m.assessors, { names: new Intl.ListFormat(lang).format(names) }),
          },
        ]
      : []),
  ];
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
        ...sheet.criteria.flatMap((criterion): DocumentBlock[] => {
          const said = own.filter((one) => one.criterion === criterion.id);
          if (said.length === 0) return [];
          return [
            { kind: 'heading', level: 3, text: nameOfCriterion(criterion, t) },
            {
              kind: 'list',
              items: said.map(
                ({ person, house, points, reason }) =>
                  `${t(m.reasonBy, { person: withHouse(person, house), points: written(points, lang) })}. ${reason}`,
              ),
            },
          ];
        }),
      ];
    }),
  ];
}

/** Decimals as they are written in the language. */
function written(decimals: string, lang: Lang): string {
  return lang === 'sv' ? decimals.replace('.', ',') : decimals;
}

function choiceBlocks({ choice }: Comparison, lang: Lang): DocumentBlock[] {
  const t = translator(lang);
  if (!choice) return [{ kind: 'paragraph', text: t(w.noChoice) }];
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
