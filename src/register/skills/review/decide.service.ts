// Decisions on words: each changes the vocabulary, the word and the audit in one transaction, and can be taken back.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { Invalid } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { type ConceptContent, conceptId } from '../concept.ts';
import { needRight } from '../concept-access.service.ts';
import {
  archiveConcept,
  changeConcept,
  findStoredConcept,
  getConcept,
  proposeConcept,
  publishConcept,
  resolveConcepts,
} from '../skills.service.ts';
import type { StoredConcept } from '../skills.store.ts';
import type { Decision, Proposal, ProposalStep } from './proposal.ts';
import { reviewProblems } from './review.messages.ts';
import { decidedMeanwhile, getProposal } from './review.service.ts';
import { insertStep, readSteps, updateProposal } from './review.store.ts';

/**
 * Decides a word that waits or lies aside. From the next reading of a text on the vocabulary knows what was decided.
 *
 * @throws Forbidden for those who do not keep the vocabulary, Conflict when it was decided or changed meanwhile,
 *   Invalid when the concept is missing or its name is taken
 */
export async function decideProposal(
  work: Work,
  { id, version }: { id: string; version: number },
  decision: Decision,
): Promise<Proposal> {
  await needRight(work, 'mayEdit');
  const before = await getProposal(work, id);
  if (before.version !== version || before.state === 'decided') throw decidedMeanwhile(before.word);
  const target = await carryOut(work, decision);
  const later = decision.kind === 'later';
  const change = {
    state: later ? ('later' as const) : ('decided' as const),
    decision: decision.kind === 'later' ? null : decision.kind,
    conceptId: target?.conceptId ?? null,
  };
  if (!(await updateProposal(work, before, change))) throw decidedMeanwhile(before.word);
  await insertStep(work, {
    id: work.newId(),
    proposalId: id,
    act: 'decided',
    decision: decision.kind,
    text: decision.reason,
    personId: personOf(work.actor) ?? null,
    at: work.now,
    ...target,
  });
  await recordAudit(work, {
    entity: 'conceptProposal',
    entityId: id,
    action: 'decided',
    before: stateOf(before),
    after: { ...change, word: before.word, ...target },
  });
  return getProposal(work, id);
}

/**
 * Takes the newest decision back: a concept that it made is archived, a word that it added is taken away.
 *
 * @throws Conflict when the word was changed meanwhile, or nothing is decided
 */
export async function undoDecision(
  work: Work,
  { id, version }: { id: string; version: number },
  reason: string,
): Promise<Proposal> {
  await needRight(work, 'mayEdit');
  const before = await getProposal(work, id);
  const last = (await readSteps(work, id)).find((step) => step.act !== 'commented');
  if (before.version !== version || last?.act !== 'decided') throw decidedMeanwhile(before.word);
  await takeBack(work, last);
  const change = { state: 'waiting' as const, decision: null, conceptId: null };
  if (!(await updateProposal(work, before, change))) throw decidedMeanwhile(before.word);
  await insertStep(work, {
    id: work.newId(),
    proposalId: id,
    act: 'undone',
    ...(last.decision ? { decision: last.decision } : {}),
    text: reason,
    personId: personOf(work.actor) ?? null,
    at: work.now,
  });
  await recordAudit(work, {
    entity: 'conceptProposal',
    entityId: id,
    action: 'undone',
    before: stateOf(before),
    after: change,
  });
  return getProposal(work, id);
}

type Target = { conceptId: string; addedWord?: string; addedLang?: 'sv' | 'en' };

async function carryOut(work: Work, decision: Decision): Promise<Target | undefined> {
  switch (decision.kind) {
    case 'newConcept':
      return { conceptId: await addConcept(work, decision.content) };
    case 'otherWord':
    case 'abbreviation':
      return addWord(work, decision);
    default:
      return undefined;
  }
}

/** A concept of this name that is out of use, as one whose decision was taken back, is used again. */
async function addConcept(work: Work, content: ConceptContent): Promise<string> {
  const broader = await resolveConcepts(work, content.broader);
  const said = { ...content, broader, related: await resolveConcepts(work, content.related) };
  const old = await findStoredConcept(work, conceptId(content.label.sv));
  const id = old?.state === 'archived' ? old.id : await proposeConcept(work, said);
  if (old?.state === 'archived') await changeConcept(work, id, old.version, said);
  const { concept } = await getConcept(work, id);
  await publishConcept(work, id, concept.version);
  return id;
}

type OtherWord = Extract<Decision, { kind: 'otherWord' | 'abbreviation' }>;

async function addWord(work: Work, { concept: named, word, lang }: OtherWord): Promise<Target> {
  const [id = ''] = await resolveConcepts(work, [named]);
  const concept = await findStoredConcept(work, id);
  if (concept?.state !== 'published')
    throw new Invalid([{ field: 'concept', message: reviewProblems.conceptUnknown }]);
  if (allWords(concept).includes(word.toLocaleLowerCase('sv')))
    throw new Invalid([{ field: 'word', message: reviewProblems.wordKnown }]);
  if (lang === 'en' && concept.label.en === undefined)
    throw new Invalid([{ field: 'lang', message: reviewProblems.noEnglishName }]);
  await changeConcept(
    work,
    id,
    concept.version,
    withSynonyms(concept, lang, (words) => [...words, word]),
  );
  return { conceptId: id, addedWord: word, addedLang: lang };
}

async function takeBack(work: Work, { decision, conceptId: id, addedWord, addedLang }: ProposalStep) {
  const concept = id ? await findStoredConcept(work, id) : undefined;
  if (!concept) return;
  if (decision === 'newConcept' && concept.state !== 'archived')
    await archiveConcept(work, concept.id, concept.version);
  if (addedWord && addedLang)
    await changeConcept(
      work,
      concept.id,
      concept.version,
      withSynonyms(concept, addedLang, (words) => words.filter((one) => one !== addedWord)),
    );
}

function allWords({ label, synonyms }: StoredConcept): string[] {
  return [label.sv, label.en ?? '', ...synonyms.sv, ...synonyms.en].map((one) => one.toLocaleLowerCase('sv'));
}

function withSynonyms(
  concept: StoredConcept,
  lang: 'sv' | 'en',
  change: (words: readonly string[]) => string[],
): ConceptContent {
  const { kind, label, synonyms, definition, broader, related, codes } = concept;
  const changed = { ...synonyms, [lang]: change(synonyms[lang]) };
  return { kind, label, synonyms: changed, definition, broader, related, ssyk: codes.ssyk };
}

function stateOf({ state, decision, conceptId: concept, word }: Proposal) {
  return { state, decision, conceptId: concept, word };
}
