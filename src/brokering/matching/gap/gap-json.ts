// A gap for programs: values, and the checks in words.
import { localText } from '../../../platform/i18n.ts';
import { type Speech, sayCheck } from '../say-match.ts';
import type { SkillGap } from './gap.ts';
import type { ClosingOffer } from './gap-offers.ts';

export type GapJson = ReturnType<typeof toGapJson>;

/** Shares in [0, 1]. */
export function toGapJson(found: SkillGap, limit: number, language: Omit<Speech, 'names'>) {
  const speech: Speech = { ...language, names: found.names };
  const nameOf = (id: string) => localText(found.names.get(id) ?? { sv: id }, speech.lang).text;
  const one = ({ offer, closes, share, failed, unknown }: ClosingOffer) => ({
    offerId: offer.id,
    title: offer.content.title.sv,
    provider: offer.provider,
    municipality: offer.content.municipalities[0] ?? null,
    share,
    closes: closes.map(({ part, named, words }) => ({
      skill: part,
      name: nameOf(part),
      through: named,
      words: words || null,
    })),
    failed: failed.map((check) => sayCheck(check, speech)),
    unknown: unknown.map((check) => sayCheck(check, speech)),
  });
  return {
    lot: found.lot.number,
    goal: found.parts.map((part) => ({ ...part, partly: part.partly ?? null })),
    beyond: found.beyond,
    near: found.near.map(({ id, name, percent }) => ({ id, name, percent })),
    found: found.offers.length,
    offers: found.offers.slice(0, limit).map(one),
    together: {
      offers: found.together.offers.map(({ offer }) => offer.id),
      skills: [...found.together.parts],
    },
    leftOut: found.leftOut.slice(0, limit).map(one),
  };
}
