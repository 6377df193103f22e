// One row of a table as an offer: each cell read by its field, and what could not be read said by name.
import { OFFER_STATES, type OfferContent, type OfferState, offerContent } from '../offer.ts';
import { CellReader, type DraftProblem, type OfferCells } from './cell-reader.ts';
import { readDay } from './cell-values.ts';
import { type RowDefaults, readContent } from './content-cells.ts';
import { messages as m } from './exchange.messages.ts';

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
