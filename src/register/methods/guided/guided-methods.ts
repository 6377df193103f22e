// The methods that Brygga guides, by the slug of the method bank.
import { ESF_ANALYSIS, WORKPLACE_LEARNING } from './analyses.ts';
import { COLLEGIAL_DIALOGUE, PDSA } from './dialogues.ts';
import type { GuidedMethod } from './guided-method.ts';
import { FUTURE_WORKSHOP, SWOT } from './workshops.ts';

export const GUIDED_METHODS: readonly GuidedMethod[] = [
  SWOT,
  FUTURE_WORKSHOP,
  COLLEGIAL_DIALOGUE,
  ESF_ANALYSIS,
  PDSA,
  WORKPLACE_LEARNING,
];

/** Undefined for methods that are described but not guided. */
export function findGuidedMethod(slug: string): GuidedMethod | undefined {
  return GUIDED_METHODS.find((one) => one.slug === slug);
}
