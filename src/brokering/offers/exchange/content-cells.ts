// What an offer says, read from the cells of its row; names of places come back as they stand.
import { FORMS } from '../../needs/conditions.ts';
import { OFFER_KINDS, type OfferContent, PRICE_KINDS } from '../offer.ts';
import { type CellReader, given } from './cell-reader.ts';
import {
  isCreditSystem,
  readExtent,
  readFigure,
  readKronor,
  readMunicipalityCode,
  readPlaces,
} from './cell-values.ts';
import { readStarts } from './start-cells.ts';

/** What a kind of list takes for granted where the row is silent. */
export type RowDefaults = { kind: OfferContent['kind'] };

const NOTES_MAX = 20_000;

/** Values that may still not be an offer's, and the places that the row names. */
export function readContent(row: CellReader, defaults: RowDefaults): { values: unknown; places: string[] } {
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
