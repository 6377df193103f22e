import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { pageNumber } from '../../../platform/part.ts';
import type { Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import type { FormValues } from '../../../ui/form/form-state.ts';
import { needRight, readRights } from '../concept-access.service.ts';
import { orProblems } from '../form-outcome.web.ts';
import { getVocabulary } from '../language/language.service.ts';
import { decideProposal, undoDecision } from './decide.service.ts';
import { type Example, findExample } from './examples.ts';
import { type Decision, PROPOSAL_STATES } from './proposal.ts';
import { messages as m } from './review.messages.ts';
import {
  commentOnProposal,
  getProposal,
  getProposalDetail,
  listProposals,
  startWordSearch,
} from './review.service.ts';
import { readComment, readDecisionForm, readNewConceptForm, readUndoing } from './review-form.ts';
import { ReviewListPage } from './review-list.views.tsx';
import { findTwins } from './twins.service.ts';
import { WordPage } from './word.views.tsx';
import { WordConceptPage } from './word-concept.views.tsx';

/** What needs say, as far as the one who acts may read them: from the room that keeps them. */
export type ListNeedTexts = (
  work: Work,
  ids: readonly string[],
) => Promise<readonly { key: string; title: string; raw: string; text: string }[]>;

type ReviewContext = Context<BryggaEnv>;

const PAGE_SIZE = 50;

const listQuery = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  lage: z.enum(PROPOSAL_STATES).optional().catch(undefined),
  sida: pageNumber,
});
const versionField = z.object({ version: z.coerce.number().int().min(1).catch(0) });

/** The review of words that needs use and the vocabulary does not know. */
export function reviewWeb(needTexts: ListNeedTexts): WebRouter {
  const web = webRouter();
  addList(web);
  addWord(web, needTexts);
  addNewConcept(web);
  addActs(web, needTexts);
  return web;
}

function addList(web: WebRouter): void {
  web.get(routes.newWords.pattern, async (c) => {
    const { sida, ...query } = listQuery.parse(c.req.query());
    const state = query.lage ?? 'waiting';
    const found = await c.get('work')((work) =>
      listProposals(work, { state, text: query.q }, { page: sida, limit: PAGE_SIZE }),
    );
    const page = await c.get('page')();
    return c.html(
      <ReviewListPage
        page={page}
        {...found}
        state={state}
        query={query}
        pageNumber={sida}
        pageSize={PAGE_SIZE}
      />,
    );
  });

  web.post(routes.searchNewWords.pattern, async (c) => {
    const id = await c.get('work')(startWordSearch);
    return seeOther(c, routes.jobRun.href({ id }));
  });
}

function addWord(web: WebRouter, needTexts: ListNeedTexts): void {
  web.get(routes.newWord.pattern, (c) => showWord(c, needTexts));
}

type Sent = { part: 'decision' | 'comment' | 'undo'; values: FormValues; problems: readonly Problem[] };

async function showWord(c: ReviewContext, needTexts: ListNeedTexts, sent?: Sent): Promise<Response> {
  const id = idOf(c);
  const found = await c.get('work')(async (work) => {
    const detail = await getProposalDetail(work, id);
    const { mayEdit } = await readRights(work);
    return {
      ...detail,
      mayEdit,
      twins: await findTwins(work, detail.proposal.word),
      examples: await readExamples(work, detail, needTexts),
    };
  });
  const page = await c.get('page')();
  const form = { t: page.t, values: sent?.values ?? {}, problems: sent?.problems ?? [] };
  return c.html(<WordPage page={page} {...found} form={form} sent={sent?.part} />, sent ? 422 : 200);
}

async function readExamples(
  work: Work,
  { needIds, proposal }: { needIds: readonly string[]; proposal: { key: string } },
  needTexts: ListNeedTexts,
): Promise<{ key: string; title: string; example: Example }[]> {
  const { lexicon } = await getVocabulary(work);
  return (await needTexts(work, needIds)).flatMap(({ key, title, raw, text }) => {
    const example = findExample([raw, text, title], proposal.key, lexicon);
    return example ? [{ key, title, example }] : [];
  });
}

function addNewConcept(web: WebRouter): void {
  web.get(routes.newWordConcept.pattern, async (c) => {
    const proposal = await c.get('work')(async (work) => {
      await needRight(work, 'mayEdit');
      return getProposal(work, idOf(c));
    });
    const { word, lang } = proposal;
    const name = word.charAt(0).toLocaleUpperCase('sv') + word.slice(1);
    return showNewConcept(c, { [lang === 'sv' ? 'labelSv' : 'labelEn']: name, kind: 'skill' });
  });

  web.post(routes.newWordConcept.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const decided = await decide(c, values, readNewConceptForm);
    if (decided.ok) return seeOther(c, routes.newWord.href({ id: idOf(c) }), m.decided);
    return showNewConcept(c, values, decided.problems);
  });
}

async function showNewConcept(
  c: ReviewContext,
  values: FormValues,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const found = await c.get('work')(async (work) => {
    await needRight(work, 'mayEdit');
    const { proposal, names } = await getProposalDetail(work, idOf(c));
    return { proposal, names, twins: await findTwins(work, proposal.word) };
  });
  const page = await c.get('page')();
  const form = { t: page.t, values, problems };
  return c.html(<WordConceptPage page={page} {...found} form={form} />, problems.length > 0 ? 422 : 200);
}

function addActs(web: WebRouter, needTexts: ListNeedTexts): void {
  web.post(routes.decideNewWord.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const decided = await decide(c, values, readDecisionForm);
    if (decided.ok) return seeOther(c, routes.newWord.href({ id: idOf(c) }), m.decided);
    return showWord(c, needTexts, { part: 'decision', values, problems: decided.problems });
  });

  web.post(routes.undoNewWord.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const { version } = versionField.parse(values);
    const undone = await orProblems(() => {
      const reason = readUndoing(values);
      return c.get('work')((work) => undoDecision(work, { id: idOf(c), version }, reason));
    });
    if (undone.ok) return seeOther(c, routes.newWord.href({ id: idOf(c) }), m.undone);
    return showWord(c, needTexts, { part: 'undo', values, problems: undone.problems });
  });

  web.post(routes.commentNewWord.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const said = await orProblems(() => {
      const text = readComment(values);
      return c.get('work')((work) => commentOnProposal(work, idOf(c), text));
    });
    if (said.ok) return seeOther(c, routes.newWord.href({ id: idOf(c) }), m.commented);
    return showWord(c, needTexts, { part: 'comment', values, problems: said.problems });
  });
}

/** Decides what the form says; `read` refuses what it cannot accept. */
function decide(
  c: ReviewContext,
  values: Record<string, string | string[]>,
  read: (values: Record<string, string | string[]>) => Decision,
) {
  const { version } = versionField.parse(values);
  return orProblems(() => {
    const decision = read(values);
    return c.get('work')((work) => decideProposal(work, { id: idOf(c), version }, decision));
  });
}

function idOf(c: ReviewContext): string {
  return c.req.param('id') ?? '';
}
