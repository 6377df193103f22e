// Brygga itself, as it ranks by content alone, and as its page shows offers: in bands of points, drawn by lot within each.
import type { ContentIndex } from '../../src/brokering/matching/content/content-index.ts';
import { matchNeed } from '../../src/brokering/matching/match.ts';
import { RULE_SET } from '../../src/brokering/matching/rule-set.ts';
import { needCriteria } from '../../src/brokering/needs/need.ts';
import type { Concept } from '../../src/register/skills/concept.ts';
import { type Doc, firstTen, indexDocs } from '../relevance.ts';
import { readAsInProcess } from '../starter.ts';
import type { System } from './system.ts';

/** @param codes  also reads what the documents' SSYK and SUN codes name, where they carry any */
export function brygga(name: string, concepts: readonly Concept[], codes = false): System {
  return systemOf(name, concepts, firstTen, codes);
}

export function bryggaAsShown(name: string, concepts: readonly Concept[]): System {
  return systemOf(name, concepts, shownTen, false);
}

function systemOf(
  name: string,
  concepts: readonly Concept[],
  answer: (index: ContentIndex, text: string) => string[],
  codes: boolean,
): System {
  return {
    name,
    async open(docs) {
      const vocabulary = readAsInProcess(concepts);
      const outcomesOf = codes ? conceptsOfCodes(concepts) : () => [];
      const index = indexDocs(docs, { vocabulary, rules: RULE_SET.content, outcomesOf });
      return { ask: async (text) => answer(index, text) };
    },
  };
}

function conceptsOfCodes(concepts: readonly Concept[]): (doc: Doc) => string[] {
  const byCode = new Map<string, string[]>();
  for (const { id, codes } of concepts)
    for (const code of [...codes.ssyk.map((one) => `ssyk ${one}`), ...codes.sun.map((one) => `sun ${one}`)]) {
      const list = byCode.get(code);
      if (list) list.push(id);
      else byCode.set(code, [id]);
    }
  return ({ ssyk, sun }) =>
    [...(ssyk ?? []).map((one) => `ssyk ${one}`), ...(sun ?? []).map((one) => `sun ${one}`)].flatMap(
      (code) => byCode.get(code) ?? [],
    );
}

function shownTen(index: ContentIndex, text: string): string[] {
  const need = needCriteria.parse({ text });
  const { matches } = matchNeed(index, { need, around: { towns: new Map() }, limit: 10 }, RULE_SET);
  return matches.map((one) => one.offerId);
}
