// One row of a table as an offer: each cell read by its field, and what could not be read said by name.
import type { Message } from '../../../platform/i18n.ts';
import { FORMS } from '../../needs/conditions.ts';
import {
  OFFER_KINDS,
  OFFER_STATES,
  type OfferContent,
  type OfferStart,
  type OfferState,
  offerContent,
  PRICE_KINDS,
} from '../offer.ts';
import {
  isBlank,
  isCreditSystem,
  readDay,
  readExtent,
  readFigure,
  readKronor,
  readMunicipalityCode,
  readPlaces,
  readStart,
  splitList,
} from './cell-values.ts';
import type { OfferField } from './columns.ts';
import { messages as m } from './exchange.messages.ts';

/** Cells of a row by field; what the table does not hold is missing. */
export type OfferCells = Partial<Record<OfferField, string>>;

export type DraftProblem = { field: string; message: Message; value?: string };

/** An offer as a list tells it; names of places have not met the register yet. */
export type OfferDraft = {
  /** What tells rows of one source apart; the same again is the same offer. */
  key: string;
  id?: string;
  state?: OfferState;
  checkedOn?: string;
  provider?: { name: string; organisationNumber?: string };
  content: OfferContent;
  places: string[];
};

/** What a kind of list takes for granted where the row is silent. */
export type RowDefaults = { kind: OfferContent['kind'] };

const NOTES_MAX = 20_000;

/** A field that cannot be read is left out and told; only a row without title is no offer. */
export function readOfferRow(
  cells: OfferCells,
  defaults: RowDefaults,
): { draft?: OfferDraft; problems: DraftProblem[] } {
  const reader = new CellReader(cells);
  const content = readContent(reader, defaults);
  const parsed = offerContent.safeParse(content.values);
  const problems = reader.problems;
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      field: String(issue.path[0] ?? ''),
      message: issue.path[0] === 'title' ? m.titleMissing : m.notAccepted,
    }));
    return { problems: [...problems, ...issues] };
  }
  const state = reader.oneOf('state', OFFER_STATES);
  const checkedOn = reader.read('checkedOn', readDay);
  const name = reader.text('provider');
  const organisationNumber = reader.text('organisationNumber');
  const id = reader.text('id');
  const isOwnId = id !== undefined && UUID.test(id);
  return {
    draft: {
      key: reader.text('key') ?? id ?? fallbackKey(parsed.data.title.sv, name, content.places, cells.start),
      content: parsed.data,
      places: content.places,
      ...(isOwnId ? { id } : {}),
      ...(state ? { state } : {}),
      ...(checkedOn ? { checkedOn } : {}),
      ...(name ? { provider: { name, ...(organisationNumber ? { organisationNumber } : {}) } } : {}),
    },
    problems,
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function fallbackKey(...parts: (string | readonly string[] | undefined)[]): string {
  return parts
    .flat()
    .map((part) => (part ?? '').toLowerCase())
    .join(' / ')
    .slice(0, 400);
}

/** Reads cells one by one and remembers those that it could not. */
class CellReader {
  readonly problems: DraftProblem[] = [];
  readonly #cells: OfferCells;
  constructor(cells: OfferCells) {
    this.#cells = cells;
  }

  text(field: OfferField): string | undefined {
    const cell = this.#cells[field];
    return cell === undefined || isBlank(cell) ? undefined : cell.trim();
  }

  read<T>(field: OfferField, reading: (cell: string) => T | undefined): T | undefined {
    const cell = this.text(field);
    if (cell === undefined) return undefined;
    const value = reading(cell);
    if (value === undefined) this.problems.push({ field, message: m.unreadable, value: cell.slice(0, 80) });
    return value;
  }

  oneOf<T extends string>(field: OfferField, values: readonly T[]): T | undefined {
    return this.read(field, (cell) => values.find((value) => value.toLowerCase() === cell.toLowerCase()));
  }

  whole(field: OfferField, from: number, to: number): number | undefined {
    return this.read(field, (cell) => {
      const figure = readFigure(cell);
      return figure !== undefined && Number.isInteger(figure) && figure >= from && figure <= to
        ? figure
        : undefined;
    });
  }

  list(field: OfferField): string[] {
    const cell = this.text(field);
    return cell === undefined ? [] : splitList(cell);
  }
}

function readContent(row: CellReader, defaults: RowDefaults): { values: unknown; places: string[] } {
  const places = readPlaces(row.text('place') ?? '');
  const form = readForm(row) ?? (places.distance ? 'distance' : undefined);
  const coverage = row.list('coverage');
  const extent = readExtent(row.text('extent') ?? '');
  const otherPlaces = row.list('otherPlaces');
  const values = {
    kind:
      row.read(
        'kind',
        (cell) => OFFER_KINDS.find((kind) => kind.toLowerCase() === cell.toLowerCase()) ?? kindOf(cell),
      ) ?? defaults.kind,
    title: { sv: row.text('title') ?? row.text('titleEn') ?? '', ...given('en', row.text('titleEn')) },
    description: {
      sv: (row.text('description') ?? '').slice(0, NOTES_MAX),
      ...given('en', row.text('descriptionEn')),
    },
    outcomes: row.list('outcomes'),
    ...given('subject', row.text('subject')?.slice(0, 200)),
    ...given('seqfLevel', row.whole('seqfLevel', 1, 8)),
    ...given('levelTo', row.whole('levelTo', 0, 5)),
    ...given('form', form),
    municipalities: readCodes(row),
    ...(otherPlaces.length > 0 ? { otherPlaces } : {}),
    coverage: coverage.length === 0 && form === 'distance' && places.distance ? ['SE'] : coverage,
    timesOfDay: row.list('timesOfDay'),
    ...given('pacePercent', row.whole('pace', 1, 100)),
    ...given('hours', row.whole('hours', 1, 100_000) ?? extent.hours),
    ...given('credits', readCredits(row) ?? extent.credits),
    ...given('months', row.read('months', positive) ?? extent.months),
    languages: row.list('languages').flatMap(languageOf),
    starts: readStarts(row),
    openStart: /^(ja|yes|true|1|x)$/i.test(row.text('openStart') ?? ''),
    ...given('seats', row.read('seats', wholeSeats) || undefined),
    ...given('price', readPrice(row)),
    ...given('accessibility', readAccessibility(row)),
    ...given('contact', readContact(row)),
    ...given(
      'url',
      row.read('url', (cell) => (URL.canParse(cell) ? cell : undefined)),
    ),
  };
  return { values, places: places.names };
}

function given<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}

function positive(cell: string): number | undefined {
  const figure = readFigure(cell);
  return figure !== undefined && figure > 0 ? figure : undefined;
}

/** No seats said as 0 is a list's way of not telling. */
function wholeSeats(cell: string): number | undefined {
  const figure = readFigure(cell);
  return figure !== undefined && Number.isInteger(figure) && figure >= 0 ? figure : undefined;
}

function readForm(row: CellReader): OfferContent['form'] {
  return row.read('form', (cell) => {
    const word = cell.toLowerCase();
    const named = FORMS.find((form) => form.toLowerCase() === word);
    if (named) return named;
    if (/arbetsplats|workplace/.test(word)) return 'atWorkplace';
    if (/bland|kombin|hybrid|blended|delvis/.test(word)) return 'blended';
    if (/distans|distance|online|flex/.test(word)) return 'distance';
    return /bunden|plats|när|campus|site|klassrum/.test(word) ? 'onSite' : undefined;
  });
}

function kindOf(cell: string): OfferContent['kind'] | undefined {
  const word = cell.toLowerCase();
  if (/uppdrag/.test(word)) return 'commissionedTraining';
  if (/valider/.test(word)) return 'validation';
  if (/handledar/.test(word)) return 'supervisorTraining';
  if (/program|yh-utbildning|kurspaket|utbildning/.test(word)) return 'programme';
  if (/kurs|course/.test(word)) return 'course';
  if (/vägled/.test(word)) return 'guidance';
  if (/nätverk/.test(word)) return 'network';
  return /studiebesök/.test(word) ? 'studyVisit' : undefined;
}

function readCodes(row: CellReader): string[] {
  const cell = row.text('municipalities');
  if (cell === undefined) return [];
  return cell
    .split(/[|,;]/)
    .map((code) => readMunicipalityCode(code))
    .filter((code) => code !== undefined);
}

const LANGUAGES: Record<string, string> = {
  svenska: 'sv',
  swedish: 'sv',
  swe: 'sv',
  engelska: 'en',
  english: 'en',
  eng: 'en',
  finska: 'fi',
  arabiska: 'ar',
};

function languageOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[,;/]| och | and /)
    .map((one) => one.trim())
    .flatMap((one) => LANGUAGES[one] ?? (/^[a-z]{2,3}$/.test(one) ? one : []));
}

function readCredits(row: CellReader): OfferContent['credits'] {
  const amount = row.read('credits', positive);
  const system = row.text('creditSystem') ?? 'school';
  return amount === undefined ? undefined : { amount, system: isCreditSystem(system) ? system : 'school' };
}

function readStarts(row: CellReader): OfferStart[] {
  const several = row
    .list('starts')
    .flatMap((item) => row.read('starts', () => readWrittenStart(item)) ?? []);
  if (several.length > 0) return several;
  const start = row.read('start', readStart);
  if (!start) return [];
  const endsOn = row.read('end', readDay);
  const applyUntil = row.read('applyUntil', readDay);
  return [{ ...start, ...given('endsOn', endsOn), ...given('applyUntil', applyUntil) }];
}

/** `2026-01-12..2026-06-05 (2025-12-01)`: start, end, last day of application. */
export function writeStart(start: OfferStart): string {
  const first = start.monthOnly ? `~${start.startsOn}` : start.startsOn;
  return `${first}${start.endsOn ? `..${start.endsOn}` : ''}${start.applyUntil ? ` (${start.applyUntil})` : ''}`;
}

function readWrittenStart(text: string): OfferStart | undefined {
  const [, about, first, end, apply] =
    /^(~?)(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?(?: \((\d{4}-\d{2}-\d{2})\))?$/.exec(text) ?? [];
  if (first === undefined) return readStart(text);
  return {
    startsOn: first,
    ...(about ? { monthOnly: true } : {}),
    ...given('endsOn', end),
    ...given('applyUntil', apply),
  };
}

function readPrice(row: CellReader): OfferContent['price'] {
  const fixedOre = row.read('priceFixed', readKronor);
  const perPersonOre = row.read('pricePerPerson', (cell) =>
    /^(gratis|kostnadsfri|free)/i.test(cell) ? 0 : readKronor(cell),
  );
  const kind = row.oneOf('priceKind', PRICE_KINDS);
  if (kind) return { kind, ...given('fixedOre', fixedOre), ...given('perPersonOre', perPersonOre) };
  if (fixedOre !== undefined && perPersonOre !== undefined)
    return { kind: 'fixedPlusPerPerson', fixedOre, perPersonOre };
  if (fixedOre !== undefined) return { kind: 'fixed', fixedOre };
  if (perPersonOre === undefined) return undefined;
  return perPersonOre === 0 ? { kind: 'free' } : { kind: 'perPerson', perPersonOre };
}

function readAccessibility(row: CellReader): string[] | undefined {
  const items = row.list('accessibility');
  if (items.length === 0) return undefined;
  return items[0] === 'none' ? [] : items;
}

function readContact(row: CellReader): OfferContent['contact'] {
  const name = row.text('contactName');
  const phone = row.text('contactPhone');
  const email = row.read('contactEmail', (cell) =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell) ? cell : undefined,
  );
  if (!name && !email && !phone) return undefined;
  return { ...given('name', name), ...given('email', email), ...given('phone', phone) };
}
