// Made-up offers for measuring speed: as many as asked, always the same ones, with words in the proportions of real texts.

import type { MatchableOffer } from '../src/brokering/matching/matchable-offer.ts';
import { FORMS, TIMES_OF_DAY } from '../src/brokering/needs/conditions.ts';
import { OFFER_KINDS, offerContent } from '../src/brokering/offers/offer.ts';
import type { Concept } from '../src/register/skills/concept.ts';

const TITLES = [
  '{} – grundkurs',
  '{} för yrkesverksamma',
  'Utbildning i {}',
  '{}, fördjupning',
  'Handledning i {}',
  '{}',
];
const FILLER =
  `du lär dig att arbeta med moderna metoder i små grupper tillsammans med erfarna handledare och får öva på din egen
arbetsplats mellan träffarna kursen passar både nybörjare och den som vill bredda sin roll innehållet anpassas efter företagets
behov säkerhet kvalitet miljö kundkontakt dokumentation planering samarbete digitala verktyg lagar regler ritningar underhåll
teknik service rapportering ekonomi ledarskap kommunikation material verktyg maskiner felsökning kontroll mätning`.split(
    /\s+/,
  );
const MUNICIPALITIES = [
  '1880',
  '1885',
  '1883',
  '0480',
  '0482',
  '0580',
  '0581',
  '1980',
  '1981',
  '0380',
  '0331',
  '0180',
];

/** A sequence of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function drawFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(list: readonly T[], draw: () => number): T {
  const one = list[Math.floor(draw() * list.length)];
  if (one === undefined) throw new RangeError('Expected a list with something in it');
  return one;
}

/** The first `count` offers of the sequence. */
export function generateOffers(count: number, concepts: readonly Concept[]): MatchableOffer[] {
  const draw = drawFrom(20_261_123);
  return Array.from({ length: count }, (_, at) => generateOffer(at, concepts, draw));
}

function generateOffer(at: number, concepts: readonly Concept[], draw: () => number): MatchableOffer {
  const subject = Math.floor(draw() ** 2 * concepts.length);
  const near = Array.from(
    { length: 5 },
    (_, step) => concepts[(subject + step) % concepts.length]?.label.sv ?? '',
  );
  const words = Array.from({ length: 45 }, () => pick(FILLER, draw));
  for (const [step, label] of near.entries()) words.splice(step * 8, 0, label);
  const content = offerContent.parse({
    kind: pick(OFFER_KINDS, draw),
    title: {
      sv: pick(TITLES, draw)
        .replace('{}', near[0] ?? '')
        .slice(0, 200),
    },
    description: { sv: words.join(' ') },
    form: pick(FORMS, draw),
    municipalities: [pick(MUNICIPALITIES, draw)],
    timesOfDay: [pick(TIMES_OF_DAY, draw)],
    languages: ['sv'],
    levelTo: 1 + Math.floor(draw() * 5),
    starts: [{ startsOn: `2027-${String(1 + Math.floor(draw() * 12)).padStart(2, '0')}-15` }],
  });
  return {
    id: `offer-${String(at).padStart(6, '0')}`,
    content,
    provider: `Anordnare ${at % 400}`,
    runBy: [],
    changedAt: '2026-11-23T00:00:00Z',
  };
}

/** Needs in everyday words, for timing. */
export function generateNeeds(count: number, concepts: readonly Concept[]): string[] {
  const draw = drawFrom(7);
  return Array.from({ length: count }, () => {
    const subject = pick(concepts, draw).label.sv;
    const other = pick(concepts, draw).label.sv;
    return `Vi behöver lära tre personer ${subject} så att de kan arbeta med ${other}. Helst på plats hos oss och inte för långt bort.`;
  });
}
