// The rules that order offers, as one published value: what runs, what the page says and what a record keeps are the same.

/** The five parts of a score. */
export const PARTS = ['content', 'level', 'place', 'time', 'form'] as const;
export type Part = (typeof PARTS)[number];

export type RuleSet = {
  readonly id: string;
  readonly version: string;
  /** Points of each part; together 100. Parts that a need asks nothing about leave their points to the others. */
  readonly weights: Readonly<Record<Part, number>>;
  /** Offers within the same band of so many points are ordered by lot. */
  readonly bandPoints: number;
  /** Below this share of the best content an offer is not compared at all. */
  readonly contentFloor: number;
  readonly content: ContentRules;
  readonly place: PlaceRules;
  /** Points of the level part lost for each level that an offer leads beyond what is asked, 0–1. */
  readonly levelBeyond: number;
  /** Share of the form part for a blended offer where the need asks for one of the forms that it blends, 0–1. */
  readonly blendedForm: number;
  /** What `bench/matching.ts` measured with these rules on public programme texts; `undefined` until measured. */
  readonly measured: Measured | undefined;
};

export type ContentRules = {
  /** Times a word in each field counts. */
  readonly field: Readonly<Record<'title' | 'outcomes' | 'description', number>>;
  /** Carrying words of a description that are read; more words change nothing. */
  readonly maxWords: number;
  /** Half of a word's worth is reached at so many counts. */
  readonly saturation: number;
  /** Worth of meeting by whole word in a compound, by part in a word, and by part in a compound. */
  readonly wholeInPart: number;
  readonly partInWhole: number;
  readonly partInPart: number;
  /** Worth of a word that the need does not say but that names the same concept. */
  readonly sameConcept: number;
  /** Worth of the known word that an unknown one is read as, against a word that is known. */
  readonly misspelt: number;
  /** In a need that says what it asks for: worth of a word that only tells of the workplace. */
  readonly tells: number;
  /** The same of a word that says who shall learn. */
  readonly learner: number;
  /** How much areas of the vocabulary count against the words themselves. */
  readonly area: number;
  /** What an area that holds a named concept is worth beside areas that are only close. */
  readonly areaOfConcept: number;
  readonly partInArea: number;
  readonly areaTerms: number;
  /** Words beside the subject that halve what an area says. */
  readonly besideSubject: number;
  /** How fast evidence fills the content part. */
  readonly fill: number;
};

export type PlaceRules = {
  /** Full points up to this distance; km as the crow flies between main towns. */
  readonly nearKm: number;
  /** No points from this distance on, where the need sets no limit. */
  readonly farKm: number;
  /** Points left at the need's own limit. */
  readonly atLimit: number;
};

export type Measured = {
  readonly on: string;
  readonly ndcg10: number;
  readonly programmes: number;
  readonly queries: number;
};

export const RULE_SET: RuleSet = {
  id: 'brygga',
  version: '3',
  weights: { content: 40, level: 15, place: 20, time: 15, form: 10 },
  bandPoints: 5,
  contentFloor: 0.4,
  content: {
    field: { title: 5, outcomes: 3, description: 1 },
    maxWords: 400,
    saturation: 5,
    wholeInPart: 0.5,
    partInWhole: 0.5,
    partInPart: 0.3,
    sameConcept: 0.3,
    misspelt: 0.7,
    tells: 0.2,
    learner: 0.5,
    area: 7,
    areaOfConcept: 6,
    partInArea: 0.7,
    areaTerms: 250,
    besideSubject: 1.5,
    fill: 0.4,
  },
  place: { nearKm: 10, farKm: 200, atLimit: 0.5 },
  levelBeyond: 0.15,
  blendedForm: 0.5,
  measured: { on: '2026-11-23', ndcg10: 0.76, programmes: 959, queries: 347 },
};
