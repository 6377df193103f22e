// An offer as one row of a table, so that reading the row gives the same offer again.
import { ORE_PER_KRONA } from '../../../platform/format.ts';
import type { Offer } from '../offer.ts';
import { joinList } from './cell-values.ts';
import { OFFER_FIELDS, type OfferField } from './columns.ts';
import { writeStart } from './start-cells.ts';

/** The columns of an export: what an offer has one field for; places by name and lists of other houses have no column. */
export const EXPORT_FIELDS: readonly OfferField[] = OFFER_FIELDS.filter(
  (field) => !['key', 'organisationNumber', 'place', 'extent', 'start', 'end', 'applyUntil'].includes(field),
);

type Exported = Pick<Offer, 'id' | 'state' | 'checkedOn' | 'content'> & { provider: { name: string } };

/** The cells by field; what the offer does not tell is `''`. */
export function cellsOfOffer(offer: Exported): Record<string, string> {
  const { content } = offer;
  const cells: Partial<Record<OfferField, string | number | undefined>> = {
    id: offer.id,
    state: offer.state,
    checkedOn: offer.checkedOn,
    provider: offer.provider.name,
    kind: content.kind,
    title: content.title.sv,
    titleEn: content.title.en,
    description: content.description.sv,
    descriptionEn: content.description.en,
    subject: content.subject,
    outcomes: joinList(content.outcomes),
    seqfLevel: content.seqfLevel,
    levelTo: content.levelTo,
    form: content.form,
    municipalities: joinList(content.municipalities),
    otherPlaces: joinList(content.otherPlaces ?? []),
    coverage: joinList(content.coverage),
    timesOfDay: joinList(content.timesOfDay),
    pace: content.pacePercent,
    hours: content.hours,
    credits: content.credits?.amount,
    creditSystem: content.credits?.system,
    months: content.months,
    languages: content.languages.join(', '),
    starts: joinList(content.starts.map(writeStart)),
    openStart: content.openStart ? 'ja' : undefined,
    seats: content.seats,
    priceKind: content.price?.kind,
    priceFixed: kronor(content.price?.fixedOre),
    pricePerPerson: kronor(content.price?.perPersonOre),
    accessibility: content.accessibility && (joinList(content.accessibility) || 'none'),
    contactName: content.contact?.name,
    contactEmail: content.contact?.email,
    contactPhone: content.contact?.phone,
    url: content.url,
  };
  return Object.fromEntries(
    EXPORT_FIELDS.map((field) => [
      field,
      String(cells[field] ?? '').replace(/^(\d+)\.(\d+)$/, figure(field)),
    ]),
  );
}

const FIGURES: readonly OfferField[] = ['credits', 'months'];

/** Figures have a decimal comma as Swedish spreadsheets write them; texts stay as they are. */
function figure(field: OfferField): string {
  return FIGURES.includes(field) ? '$1,$2' : '$&';
}

function kronor(ore: number | undefined): string | undefined {
  if (ore === undefined) return undefined;
  const rest = ore % ORE_PER_KRONA;
  return `${Math.floor(ore / ORE_PER_KRONA)}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}
