// The content of an imported row once its names have met the register: places by code, competences by id.
import type { OfferContent } from '../offer.ts';
import type { OfferDraft } from './offer-row.ts';

/** Places that no municipality answers to stay by name; competences that nothing answers to are left out. */
export function placeContent(
  draft: OfferDraft,
  codes: ReadonlyMap<string, string>,
  outcomesOf: (name: string) => string[] | undefined,
): OfferContent {
  const { content } = draft;
  const named = draft.places.map((name) => ({ name, code: codes.get(name.toLowerCase()) }));
  const municipalities = [...content.municipalities, ...named.flatMap(({ code }) => code ?? [])];
  const otherPlaces = [
    ...(content.otherPlaces ?? []),
    ...named.filter(({ code }) => !code).map(({ name }) => name.slice(0, 100)),
  ];
  return {
    ...content,
    municipalities: [...new Set(municipalities)],
    outcomes: [...new Set(content.outcomes.flatMap((name) => outcomesOf(name) ?? []))],
    ...(otherPlaces.length > 0 ? { otherPlaces: [...new Set(otherPlaces)] } : {}),
  };
}
