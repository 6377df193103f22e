// `brygga concepts review`, `concepts decide`, `concepts undo`, `concepts export`.
import { type Command, type GivenArguments, UsageProblem } from '../../../platform/cli.ts';
import { publicUrlOf } from '../../../platform/config.ts';
import { routes } from '../../../routes.ts';
import { conceptsCsv } from '../export/own-concepts.document.ts';
import { listOwnConcepts } from '../export/own-concepts.service.ts';
import { toSkos } from '../export/skos.ts';
import { decideProposal, undoDecision } from './decide.service.ts';
import { type Decision, PROPOSAL_STATES, type ProposalState } from './proposal.ts';
import { toProposalJson } from './proposal-json.ts';
import { getProposal, listProposals } from './review.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const MOST = 200;

const review: Command = {
  name: 'concepts review',
  about: 'Words of needs that the vocabulary does not know, those of the most organisations first.',
  options: [
    { name: 'state', value: 'STATE', about: `One of ${PROPOSAL_STATES.join(', ')} (default waiting)` },
  ],
  examples: ['brygga concepts review', 'brygga concepts review --state decided --json'],
  async run(context, given) {
    const state = stateOf(given);
    const { runWork } = await context.database();
    const { items, counts } = await runWork(OPERATOR, (work) =>
      listProposals(work, { state }, { page: 1, limit: MOST }),
    );
    const lines = items.map(
      (one) =>
        `${one.word.padEnd(28)} ${String(one.needs).padStart(4)} needs ${String(one.organisations ?? '–').padStart(4)} organisations  ${one.decision ?? ''} ${one.conceptId ?? ''} ${one.id}`,
    );
    const json = { total: counts.get(state) ?? 0, words: items.map(toProposalJson) };
    return { json, text: lines.join('\n') || 'No words' };
  },
};

const decide: Command = {
  name: 'concepts decide',
  about: 'Decide what a word is: another word for a concept, an abbreviation of it, no competence, or later.',
  arguments: 'ID',
  options: [
    {
      name: 'other-word-of',
      value: 'CONCEPT',
      about: 'Id or Swedish name of the concept that it is a word for',
    },
    { name: 'abbreviation-of', value: 'CONCEPT', about: 'The same for an abbreviation' },
    { name: 'not-competence', about: 'Never propose it again' },
    { name: 'later', about: 'Lay it aside' },
    { name: 'reason', value: 'TEXT', about: 'Why' },
  ],
  examples: ['brygga concepts decide ID --other-word-of industrirobotar --reason "Samma sak"'],
  async run(context, given) {
    const [id = ''] = given.words;
    const { runWork } = await context.database();
    const decided = await runWork(OPERATOR, async (work) => {
      const proposal = await getProposal(work, id);
      return decideProposal(work, proposal, decisionOf(given, proposal));
    });
    return { json: toProposalJson(decided), text: `${decided.word}: ${decided.decision ?? 'later'}` };
  },
};

const undo: Command = {
  name: 'concepts undo',
  about: 'Take the newest decision on a word back.',
  arguments: 'ID',
  options: [{ name: 'reason', value: 'TEXT', about: 'Why' }],
  examples: ['brygga concepts undo ID'],
  async run(context, given) {
    const [id = ''] = given.words;
    const { runWork } = await context.database();
    const undone = await runWork(OPERATOR, async (work) =>
      undoDecision(work, await getProposal(work, id), textOf(given, 'reason')),
    );
    return { json: toProposalJson(undone), text: `${undone.word} waits again` };
  },
};

const exportConcepts: Command = {
  name: 'concepts export',
  about: 'Print the concepts that were made or changed here: SKOS as JSON-LD, or CSV.',
  options: [{ name: 'csv', about: 'A table in place of JSON-LD' }],
  examples: ['brygga concepts export > begrepp.jsonld', 'brygga concepts export --csv > begrepp.csv'],
  async run(context, given) {
    const { runWork } = await context.database();
    const concepts = await runWork(OPERATOR, listOwnConcepts);
    const base = publicUrlOf(context.config);
    const urlOf = (id: string) => base + routes.skill.href({ id });
    const json = toSkos(concepts, { scheme: base + routes.skills.href(), concept: urlOf });
    const text = given.options.csv === true ? conceptsCsv(concepts, urlOf) : JSON.stringify(json, null, 2);
    return { json, text };
  },
};

function stateOf(given: GivenArguments): ProposalState {
  const asked = given.options.state ?? 'waiting';
  const state = PROPOSAL_STATES.find((one) => one === asked);
  if (!state) throw new UsageProblem(`The state is one of ${PROPOSAL_STATES.join(', ')}`);
  return state;
}

function textOf({ options }: GivenArguments, name: string): string {
  const value = options[name];
  return typeof value === 'string' ? value : '';
}

function decisionOf(given: GivenArguments, { word, lang }: { word: string; lang: 'sv' | 'en' }): Decision {
  const reason = textOf(given, 'reason');
  const other = textOf(given, 'other-word-of');
  const abbreviation = textOf(given, 'abbreviation-of');
  const asked: Decision[] = [
    ...(other ? [{ kind: 'otherWord' as const, concept: other, word, lang, reason }] : []),
    ...(abbreviation ? [{ kind: 'abbreviation' as const, concept: abbreviation, word, lang, reason }] : []),
    ...(given.options['not-competence'] === true ? [{ kind: 'notCompetence' as const, reason }] : []),
    ...(given.options.later === true ? [{ kind: 'later' as const, reason }] : []),
  ];
  const [decision, another] = asked;
  if (!decision || another || given.words.length !== 1)
    throw new UsageProblem('Expected: brygga concepts decide ID and one decision');
  return decision;
}

export const conceptCommands: readonly Command[] = [review, decide, undo, exportConcepts];
