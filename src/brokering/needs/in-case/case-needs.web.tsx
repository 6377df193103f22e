import { z } from 'zod';
import { readAllParts } from '../../../platform/all-parts.ts';
import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, optionalField, parseForm } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Forbidden, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { type BrokerCase, CASE_CLOSING_REASONS } from '../../cases/case.ts';
import { getCase, listCases, listColleagues, listOpenEfforts } from '../../cases/cases.service.ts';
import { caseForm, contentOfCaseForm } from '../../cases/form/case-form.ts';
import { worksWithCase } from '../../cases/page/case-frame.views.tsx';
import type { Need } from '../need.ts';
import { keyOf, type NeedContext, pageOfReader, refuseReader } from '../need-reader.web.ts';
import { getNeed, listNeeds } from '../needs.service.ts';
import { messages as m } from './case-needs.messages.ts';
import {
  endCase,
  linkNeed,
  listNeedsOfCase,
  listVisitsOfCase,
  openCaseForNeed,
  unlinkNeed,
} from './case-needs.service.ts';
import { NEED_FATES } from './case-needs.ts';
import { CaseNeedsPage, EndCasePage } from './case-needs.views.tsx';
import { NeedCasePage } from './need-case.views.tsx';

type Sent = { values: FormValues; problems: readonly Problem[] };
const UNTOUCHED: Sent = { values: {}, problems: [] };

/** Needs as parts of cases: on the page of the case, on that of the need, and where a case ends. */
export function addNeedsInCases(web: WebRouter): void {
  web.get(routes.caseNeeds.pattern, (c) => showNeeds(c, UNTOUCHED));
  web.post(routes.linkCaseNeed.pattern, link);
  web.post(routes.unlinkCaseNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    await c.get('work')(async (work) => {
      const need = await getNeed(work, String(values.need ?? ''));
      const found = await getCase(work, keyOf(c));
      if (need.case?.id === found.id) await unlinkNeed(work, need.key);
    });
    return seeOther(c, routes.caseNeeds.href({ key: keyOf(c) }), m.unlinked);
  });
  web.get(routes.endCase.pattern, (c) => showEnd(c, UNTOUCHED));
  web.post(routes.endCase.pattern, end);
  web.get(routes.caseOfNeed.pattern, (c) => showCaseOfNeed(c, {}));
  web.post(routes.caseOfNeed.pattern, putIntoCase);
}

async function showNeeds(c: NeedContext, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const facts = await c.get('work')(async (work) => {
    const found = await getCase(work, keyOf(c));
    return {
      found,
      today: localDate(work.now),
      needs: await listNeedsOfCase(work, found.id),
      others: await listOtherNeeds(work, found),
    };
  });
  const form = { t: page.t, ...sent };
  return c.html(<CaseNeedsPage page={page} {...facts} form={form} />, sent.problems.length > 0 ? 422 : 200);
}

/** Needs of the same employer and house that are part of no case and are not closed. */
async function listOtherNeeds(work: Work, found: BrokerCase): Promise<Need[]> {
  const filter = { organisationId: found.employer.id, ownerId: found.owner.id };
  const needs = await readAllParts((part) =>
    listNeeds(work, filter, { sort: 'received', falling: true, ...part }),
  );
  return needs.filter((need) => !need.case && need.state !== 'closed');
}

async function link(c: NeedContext): Promise<Response> {
  const { values } = await readForm(c.req);
  try {
    await c.get('work')((work) => linkNeed(work, String(values.need ?? ''), keyOf(c)));
  } catch (error) {
    return showNeeds(c, { values, problems: problemsOf(error, { caseKey: 'need', '': 'need' }) });
  }
  return seeOther(c, routes.caseNeeds.href({ key: keyOf(c) }), m.linked);
}

async function showEnd(c: NeedContext, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const { found, needs, ...facts } = await c.get('work')(async (work) => {
    const one = await getCase(work, keyOf(c));
    return {
      found: one,
      needs: await listNeedsOfCase(work, one.id),
      visits: await listVisitsOfCase(work, one),
      efforts: await listOpenEfforts(work, one.id),
      today: localDate(work.now),
    };
  });
  if (!worksWithCase(page, found)) throw new Forbidden('Only the house that owns the case closes it');
  const left = needs.filter(({ state }) => state !== 'closed');
  const form = { t: page.t, ...sent };
  const status = sent.problems.length > 0 ? 422 : 200;
  return c.html(<EndCasePage page={page} found={found} needs={left} {...facts} form={form} />, status);
}

const ending = z.object({
  reason: z.enum(CASE_CLOSING_REASONS),
  needs: optionalField(z.enum(NEED_FATES)),
  cancelVisits: optionalField(z.literal('ja')),
  words: z.string().max(5_000).default(''),
});

async function end(c: NeedContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(ending, values, { reason: m.chooseReason, needs: m.chooseFate });
  if (!form.ok) return showEnd(c, { values, problems: form.problems });
  try {
    const { cancelVisits, ...said } = form.value;
    const ended = { ...said, cancelsVisits: cancelVisits === 'ja' };
    await c.get('work')((work) => endCase(work, keyOf(c), Number(values.version), ended));
  } catch (error) {
    return showEnd(c, { values, problems: problemsOf(error) });
  }
  return seeOther(c, routes.brokerCase.href({ key: keyOf(c) }), m.ended);
}

type SentOfNeed = { choosing?: Sent; opening?: Sent };

async function showCaseOfNeed(c: NeedContext, sent: SentOfNeed): Promise<Response> {
  const page = await pageOfReader(c);
  const facts = await readChoices(c, page);
  const suggested = { values: { title: facts.need.content.title }, problems: [] };
  const failed = Boolean(sent.choosing ?? sent.opening);
  return c.html(
    <NeedCasePage
      page={page}
      {...facts}
      choosing={{ t: page.t, ...(sent.choosing ?? UNTOUCHED) }}
      opening={{ t: page.t, ...(sent.opening ?? suggested) }}
    />,
    failed ? 422 : 200,
  );
}

async function readChoices(c: NeedContext, page: Page) {
  return c.get('work')(async (work) => {
    const need = await getNeed(work, keyOf(c));
    refuseReader(page, need);
    const { organisation, owner } = need;
    const filter = { state: 'open', ownerId: owner.id, organisationId: organisation?.id } as const;
    return {
      need,
      today: localDate(work.now),
      colleagues: await listColleagues(work, owner.id),
      cases: organisation
        ? await readAllParts((part) => listCases(work, filter, { sort: 'changed', falling: true, ...part }))
        : [],
    };
  });
}

async function putIntoCase(c: NeedContext): Promise<Response> {
  const { values } = await readForm(c.req);
  return values.caseKey === undefined ? openNew(c, values) : choose(c, values);
}

async function choose(c: NeedContext, values: FormValues): Promise<Response> {
  const caseKey = String(values.caseKey);
  if (!caseKey) {
    const problems = [{ field: 'caseKey', message: m.whichCase }];
    return showCaseOfNeed(c, { choosing: { values, problems } });
  }
  try {
    await c.get('work')((work) => linkNeed(work, keyOf(c), caseKey));
  } catch (error) {
    return showCaseOfNeed(c, { choosing: { values, problems: problemsOf(error) } });
  }
  return seeOther(c, routes.need.href({ key: keyOf(c) }), m.linked);
}

async function openNew(c: NeedContext, values: FormValues): Promise<Response> {
  const again = (problems: readonly Problem[]) => showCaseOfNeed(c, { opening: { values, problems } });
  const form = parseForm(caseForm, values);
  if (!form.ok) return again(form.problems);
  try {
    const content = contentOfCaseForm(form.value);
    const key = await c.get('work')((work) => openCaseForNeed(work, keyOf(c), content));
    return seeOther(c, routes.brokerCase.href({ key: key.toLowerCase() }), m.opened);
  } catch (error) {
    return again(problemsOf(error));
  }
}
