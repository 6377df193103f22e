// What came in: somebody's own words about what is difficult, before anyone has read it as a need.
import { z } from 'zod';
import { distanceKm, type Municipality } from '../../../register/places/place.ts';
import type { ClosingReason } from '../need.ts';

export const ENQUIRY_STATES = ['new', 'read', 'split', 'closed'] as const;
export type EnquiryState = (typeof ENQUIRY_STATES)[number];

export const enquirySource = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** The longest story in characters: as long as the need that is made of it may quote. */
export const MOST_WORDS = 20_000;

/** What the sender wrote. The organisation is only a name: nobody needs a number to ask for help. */
export const enquiryContent = z.object({
  difficulty: z.string().min(10).max(MOST_WORDS),
  forWhom: z.string().max(2_000).optional(),
  people: z.int().positive().max(100_000).optional(),
  whereAndWhen: z.string().max(2_000).optional(),
  organisationName: z.string().max(200).optional(),
  contact: z.object({
    name: z.string().min(2).max(200),
    email: z.email().max(200).optional(),
    phone: z.string().max(50).optional(),
  }),
});
export type EnquiryContent = z.infer<typeof enquiryContent>;

/** An enquiry as it stands, with who answers it. */
export type Enquiry = {
  id: string;
  state: EnquiryState;
  closingReason: ClosingReason | null;
  language: 'sv' | 'en';
  source: string | null;
  municipality: { code: string; name: string };
  owner: { id: string; name: string; email: string | null } | null;
  organisationId: string | null;
  content: EnquiryContent;
  receivedAt: Date;
  version: number;
  /** Keys of the needs that it became, as far as the reader may see them. */
  needKeys: string[];
};

/** Until the broker has made needs of it, or answered, the sender may change what they wrote. */
export function canSenderChange(enquiry: { state: EnquiryState }): boolean {
  return enquiry.state === 'new' || enquiry.state === 'read';
}

/** A centre as the choice of who answers needs it. */
export type AnsweringCentre = { id: string; name: string; municipalities: string[]; hasBroker: boolean };

/**
 * The learning centre that answers for a municipality: one with a broker before one without, then the
 * municipality's own, then the nearest of the county (main towns), then by name.
 *
 * @returns undefined when the county has no learning centre
 */
export function answeringCentre(
  municipalityCode: string,
  centres: readonly AnsweringCentre[],
  municipalities: readonly Municipality[],
): AnsweringCentre | undefined {
  const place = new Map(municipalities.map((one) => [one.code, one]));
  const here = place.get(municipalityCode);
  if (!here) return undefined;
  const ranked = centres.flatMap((centre) => {
    const distances = centre.municipalities.flatMap((code) => {
      const there = place.get(code);
      return there && there.countyCode === here.countyCode ? [distanceKm(here, there)] : [];
    });
    return distances.length > 0 ? [{ centre, distance: Math.min(...distances) }] : [];
  });
  ranked.sort(
    (a, b) =>
      Number(b.centre.hasBroker) - Number(a.centre.hasBroker) ||
      a.distance - b.distance ||
      a.centre.name.localeCompare(b.centre.name, 'sv') ||
      a.centre.id.localeCompare(b.centre.id),
  );
  return ranked[0]?.centre;
}
