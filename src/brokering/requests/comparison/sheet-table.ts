// The rows of the comparison: points and weighted points for each criterion, then facts out of the proposals. The same
// for page, document and spreadsheet.
import { formatNumber, formatOre } from '../../../platform/format.ts';
import type { Lang, Translate } from '../../../platform/i18n.ts';
import { adaptationNames } from '../../needs/need-names.messages.ts';
import { coverageNames } from '../proposals/proposals.messages.ts';
import type { SpecContent } from '../spec/spec.ts';
import { nameOfCriterion } from '../spec/spec-facts.ts';
import { messages as m } from './comparison.messages.ts';
import { PRICE } from './comparison.ts';
import { type Fraction, hundredthsOf } from './fraction.ts';
import { type Sheet, withHouse } from './sheet.ts';

/** `cells` in the order of the proposals; `points` stand beside the weighted ones. */
export type SheetRow = {
  name: string;
  note: string;
  /** In per cent; of criteria and their sum. */
  weight?: number;
  cells: SheetCell[];
};

/** What is printed, and the same as numbers for a workbook: points, weighted points or kronor. */
export type SheetCell = { text: string; points?: string; number?: number; pointsNumber?: number };

type Words = { t: Translate; lang: Lang };

const ORE_PER_KRONA = 100;

/** One row for each criterion. */
export function criterionRows(sheet: Sheet, { t, lang }: Words): SheetRow[] {
  const two = (value: Fraction) => formatNumber(hundredths(value), lang, 2);
  return sheet.criteria.map((criterion) => {
    const people = new Set(
      sheet.scores.filter((one) => one.criterion === criterion.id).map((one) => one.personId),
    );
    const how = criterion.id === PRICE ? t(m.priceRule) : t(m.assessorCount, { n: people.size });
    return {
      name: nameOfCriterion(criterion, t),
      note: `${t(m.weight, { n: criterion.weight })} · ${how}`,
      weight: criterion.weight,
      cells: sheet.proposals.map(({ letter }) => {
        const standing = sheet.result?.standings.find(({ id }) => id === letter);
        const part = standing?.parts.find((one) => one.criterion === criterion.id);
        if (!part) return { text: '–' };
        const { weighted, points } = part;
        const numbers = { number: hundredths(weighted), pointsNumber: hundredths(points) };
        return { text: two(weighted), points: two(points), ...numbers };
      }),
    };
  });
}

function hundredths(value: Fraction): number {
  return Number(hundredthsOf(value)) / 100;
}

/** Price, coverage, time and place, and adaptations. */
export function factRows(sheet: Sheet, spec: SpecContent, { t, lang }: Words): SheetRow[] {
  const row = (name: string, text: (one: Sheet['proposals'][number]) => string | undefined): SheetRow => ({
    name,
    note: '',
    cells: sheet.proposals.map((one) => ({ text: text(one) || '–' })),
  });
  const money = (name: string, ore: (priceOre: number) => number): SheetRow => ({
    name,
    note: '',
    cells: sheet.proposals.map(({ content: { priceOre } }) =>
      priceOre
        ? { text: formatOre(ore(priceOre), lang), number: ore(priceOre) / ORE_PER_KRONA }
        : { text: '–' },
    ),
  });
  const people = spec.people ?? 0;
  const toKronor = (ore: number) => Math.round(ore / ORE_PER_KRONA) * ORE_PER_KRONA;
  return [
    money(t(m.price), (ore) => ore),
    ...(people > 0 ? [money(t(m.perHead, { n: people }), (ore) => toKronor(ore / people))] : []),
    row(t(m.covered), ({ content }) =>
      t(m.coveredValue, {
        n: content.outcomes.filter((said) => said === 'yes').length,
        of: spec.outcomes.length,
      }),
    ),
    row(t(m.timeAndPlace), ({ content }) => content.timeAndPlace),
    ...spec.adaptations.map((code) =>
      row(t(adaptationNames[code]), ({ content }) => {
        const said = content.adaptations[code];
        return said && t(coverageNames[said]);
      }),
    ),
  ];
}

/** The totals, in the order of the proposals. */
export function totalRow(sheet: Sheet, { t, lang }: Words): SheetRow {
  return {
    name: t(m.sum),
    note: '',
    weight: 100,
    cells: sheet.proposals.map(({ letter }) => {
      const standing = sheet.result?.standings.find(({ id }) => id === letter);
      if (!standing) return { text: '–' };
      const number = hundredths(standing.total);
      return { text: formatNumber(number, lang, 2), number };
    }),
  };
}

/** What is printed of interests: one sentence for each who declared, and for what the municipality runs itself. */
export function interestLines(
  {
    interests,
    bidders,
    ownMunicipality,
  }: {
    interests: readonly {
      name: string;
      house: string | null;
      providerIds: readonly string[];
      words: string;
    }[];
    bidders: readonly { providerId: string; letter: string }[];
    ownMunicipality: readonly string[];
  },
  { t, lang }: Words,
): string[] {
  const letters = (ids: readonly string[]) =>
    new Intl.ListFormat(lang).format(
      bidders.filter(({ providerId }) => ids.includes(providerId)).map(({ letter }) => letter),
    );
  return [
    ...(ownMunicipality.length > 0 ? [t(m.ownMunicipalityText, { letters: letters(ownMunicipality) })] : []),
    ...interests.map(({ name, house, providerIds, words }) => {
      const who = withHouse(name, house);
      return providerIds.length > 0
        ? t(m.hasInterest, { name: who, letters: letters(providerIds), words })
        : t(m.noInterest, { name: who });
    }),
  ];
}

/** Everybody who has set points, each once with their house, in the order in which they began. */
export function assessorsOf({ scores }: Pick<Sheet, 'scores'>): string[] {
  return [...new Set(scores.map(({ person, house }) => withHouse(person, house)))];
}
