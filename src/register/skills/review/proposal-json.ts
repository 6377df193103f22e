// A word as programs and the command line are told of it.
import type { Proposal, ProposalStep } from './proposal.ts';

/** The word with times as text. */
export function toProposalJson({ foundAt, version, ...proposal }: Proposal) {
  return { ...proposal, foundAt: foundAt.toISOString(), version };
}

/** Who said it is not told to programs. */
export function toStepJson({ at, personName: _name, ...step }: ProposalStep) {
  return { ...step, at: at.toISOString() };
}
