// Requirements and pledges in the reader's words.
import { formatOre } from '../../platform/format.ts';
import type { Lang, Message } from '../../platform/i18n.ts';
import { participantMessages as m } from './participant.messages.ts';
import type { PledgeStanding, Requirement } from './participation.ts';

/** What is left of a requirement, such as `Inte uppfyllt: 5 000 kr av 10 000 kr`. */
export function sayLeft(requirement: Requirement, pledge: PledgeStanding): Message {
  if (requirement !== 'pledge') return m.notDeclared;
  const of = (lang: Lang) => ({
    pledged: formatOre(pledge.pledgedOre, lang),
    needed: formatOre(pledge.neededOre, lang),
  });
  const [sv, en] = [of('sv'), of('en')];
  return {
    sv: `Inte uppfyllt: ${sv.pledged} av ${sv.needed}.`,
    en: `Not met: ${en.pledged} of ${en.needed}.`,
  };
}
