// `brygga concepts find`: reads the texts of all needs and offers for words that the vocabulary does not know.
import type { Command } from '../../../platform/cli.ts';
import { findNewWords } from './find-words.service.ts';

export const findConcepts: Command = {
  name: 'concepts find',
  about:
    'Read all needs and offers for frequent words that the vocabulary does not know; the night does so too.',
  examples: ['brygga concepts find', 'brygga concepts find --json'],
  async run(context) {
    const { runWork } = await context.database();
    const json = await findNewWords(runWork);
    return { json, text: `${json.words} words, ${json.fresh} of them new; ${json.gone} are gone` };
  },
};
