import { z } from 'zod';
import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { readForm } from '../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../platform/http/form-fields.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import { Invalid, type Problem } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { suggestConceptsFor, suggestRelatedFor } from '../../register/skills/language/language.service.ts';
import { findConceptNames } from '../../register/skills/skills.service.ts';
import { routes } from '../../routes.ts';
import { addNeedForm, showEdit, storedValues } from './form/need-form.web.tsx';
import { addNeedsInCases } from './in-case/case-needs.web.tsx';
import { addTalksInCases } from './in-case/case-talks.web.tsx';
import { addNetworkNeeds } from './in-network/network-needs.web.tsx';
import { CLOSING_REASONS, type Need } from './need.ts';
import { NeedPage } from './need.views.tsx';
import type { ConceptSuggestion } from './need-concepts.views.tsx';
import { canWorkWith } from './need-frame.views.tsx';
import { addNeedLists } from './need-list.web.tsx';
import { keyOf, type NeedContext, pageOfReader } from './need-reader.web.ts';
import { messages as m } from './needs.messages.ts';
import {
  closeNeed,
  decideConcept,
  getNeed,
  listNeedHistory,
  openNeed,
  pauseNeed,
  undoConcept,
} from './needs.service.ts';
import { addEmployerNeeds } from './of-employer/employer-needs.web.tsx';

const closing = z.object({ closingReason: z.enum(CLOSING_REASONS) });

export function needsWeb(): WebRouter {
  const web = webRouter();
  addNeedLists(web);
  addNeedForm(web);
  addNeedsInCases(web);
  addTalksInCases(web);
  addEmployerNeeds(web);
  addNetworkNeeds(web);
  web.get(routes.need.pattern, (c) => showNeed(c, { values: {}, problems: [] }));
  addSteps(web);
  web.post(routes.needConcepts.pattern, decide);
  return web;
}

function addSteps(web: WebRouter): void {
  web.post(routes.openNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    try {
      await c.get('work')((work) => openNeed(work, keyOf(c), Number(values.version)));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      // What is missing is written in the form that it is missing from.
      const need = await c.get('work')((work) => getNeed(work, keyOf(c)));
      const problems = [...error.problems];
      return showEdit(c, need, { values: storedValues(need), problems, version: need.version });
    }
    return seeOther(c, routes.need.href({ key: keyOf(c) }), m.opened);
  });

  web.post(routes.pauseNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    await c.get('work')((work) => pauseNeed(work, keyOf(c), Number(values.version)));
    return seeOther(c, routes.need.href({ key: keyOf(c) }), m.paused);
  });

  web.post(routes.closeNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(closing, values, { closingReason: m.chooseReason });
    if (!form.ok) return showNeed(c, { values, problems: form.problems });
    const { closingReason } = form.value;
    await c.get('work')((work) => closeNeed(work, keyOf(c), Number(values.version), closingReason));
    return seeOther(c, routes.need.href({ key: keyOf(c) }), m.closed);
  });
}

async function decide(c: NeedContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const conceptId = String(values.concept ?? '');
  const words = String(values.words ?? '')
    .split('\n')
    .map((word) => word.trim())
    .filter(Boolean);
  await c.get('work')((work) =>
    values.act === 'undo'
      ? undoConcept(work, keyOf(c), conceptId)
      : decideConcept(work, keyOf(c), { conceptId, accepted: values.act === 'accept', words }),
  );
  return seeOther(c, `${routes.need.href({ key: keyOf(c) })}#skills`);
}

async function showNeed(
  c: NeedContext,
  sent: { values: FormValues; problems: Problem[] },
): Promise<Response> {
  const page = await pageOfReader(c);
  const facts = await c.get('work')(async (work) => {
    const need = await getNeed(work, keyOf(c));
    const names = await findConceptNames(
      work,
      need.concepts.map((one) => one.conceptId),
    );
    return {
      need,
      names: new Map([...names].map(([id, one]) => [id, one.label])),
      suggestions: await suggestionsFor(work, need),
      history: await listNeedHistory(work, need.id),
    };
  });
  const canChange = canWorkWith(page, facts.need);
  return c.html(
    <NeedPage page={page} {...facts} canChange={canChange} form={{ t: page.t, ...sent }} />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

/** Concepts that the words lead to, and skills that belong to the work, without those that the broker has decided. */
async function suggestionsFor(work: Work, need: Need): Promise<ConceptSuggestion[]> {
  const { title, raw } = need.content;
  const decided = new Set(need.concepts.map((one) => one.conceptId));
  const text = [title, raw, need.criteria.text].join('\n');
  const found = await suggestConceptsFor(work, text);
  const belonging = await suggestRelatedFor(work, text, found);
  return [...found.map((one) => ({ ...one, via: undefined })), ...belonging]
    .filter((one) => !decided.has(one.concept.id))
    .map(({ concept, words, via }) => ({
      id: concept.id,
      label: concept.label,
      words: [...new Set(words.map((word) => word.text))],
      readAs: [...new Set(words.flatMap((word) => word.readAs ?? []))],
      ...(via ? { via: via.label } : {}),
    }));
}
