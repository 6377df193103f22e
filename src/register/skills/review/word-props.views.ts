// What the page of a word shows.
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import type { Example } from './examples.ts';
import type { Proposal, ProposalStep } from './proposal.ts';
import type { TwinLine } from './twins.views.tsx';

type Name = { id: string; label: { sv: string; en?: string | undefined } };

export type WordPageProps = {
  page: Page;
  proposal: Proposal;
  examples: readonly { key: string; title: string; example: Example }[];
  twins: readonly TwinLine[];
  similar: readonly { id: string; word: string; similarity: number }[];
  names: ReadonlyMap<string, Name>;
  steps: readonly ProposalStep[];
  mayEdit: boolean;
  /** The form that came back with problems, if one did. */
  form: FormState;
  /** Which form it is. */
  sent: 'decision' | 'comment' | 'undo' | undefined;
};
