import { readAllParts } from '../../../platform/all-parts.ts';
import { localDate } from '../../../platform/format.ts';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import type { Message } from '../../../platform/i18n.ts';
import { pageNumber } from '../../../platform/part.ts';
import { hashOfLink } from '../../../platform/private-link.ts';
import { Forbidden, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import {
  findOrganisation,
  listOrganisations,
} from '../../../register/organisations/organisations.service.ts';
import { routes } from '../../../routes.ts';
import { getCase } from '../../cases/cases.service.ts';
import { listNeedsOfCase } from '../../needs/in-case/case-needs.service.ts';
import { findNeedKeys } from '../../needs/needs.service.ts';
import { findAgreed } from '../../requests/agreements/agreement.service.ts';
import { deviationForm, type Effort, effortForm, participantForm, sessionForm } from '../effort.ts';
import { listResults } from '../of-need/results.service.ts';
import { addAttendance } from './attendance/attendance.web.tsx';
import { EffortPage } from './effort.views.tsx';
import { makeEffortFeed, writeEffortFeed, writeEffortFile } from './effort-calendar.service.ts';
import { EditEffortPage } from './effort-form.views.tsx';
import { CaseEffortsPage, EffortListPage } from './effort-list.views.tsx';
import { type EffortContext, keyOf, pageOfReader } from './effort-reader.web.ts';
import { messages as m } from './efforts.messages.ts';
import {
  addSession,
  cancelSession,
  changeEffort,
  countAttendance,
  endEffort,
  findClosedCase,
  findRights,
  getEffort,
  listEfforts,
  listEffortsOfCase,
  listSessions,
  planEffort,
} from './efforts.service.ts';
import {
  addParticipant,
  listDeviations,
  listParticipants,
  listWarnings,
  removeParticipant,
  reportDeviation,
} from './participants.service.ts';

type Sent = { values: FormValues; problems: readonly Problem[] };
type Part = 'session' | 'participant' | 'deviation';

const UNTOUCHED: Sent = { values: {}, problems: [] };
const PAGE_SIZE = 25;
const LONGEST_TITLE = 120;
const EFFORT_WORDS = {
  title: m.titleProblem,
  providerId: m.chooseProvider,
  requiredLevel: m.requiredProblem,
};
const SESSION_WORDS = {
  on: m.dayProblem,
  from: m.timeProblem,
  until: m.timeProblem,
  place: m.placeProblem,
};
const DEVIATION_WORDS = { happenedOn: m.dayProblem, kind: m.kindProblem, what: m.whatProblem };

/** @param publicUrl the address of the installation, without a slash at the end */
export function deliveryWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  web.get(routes.efforts.pattern, showList);
  web.get(routes.caseEfforts.pattern, async (c) =>
    showCase(c, { values: await valuesOfAgreement(c), problems: [] }),
  );
  web.post(routes.caseEfforts.pattern, plan);
  web.get(routes.effort.pattern, (c) => showEffort(c, {}));
  web.get(routes.editEffort.pattern, (c) => showEdit(c, undefined));
  web.post(routes.editEffort.pattern, edit);
  web.post(routes.endEffort.pattern, async (c) => {
    await c.get('work')((work) => endEffort(work, keyOf(c)));
    return toEffort(c, m.endDone);
  });
  addParts(web);
  addAttendance(web);
  addCalendars(web, publicUrl);
  return web;
}

function addParts(web: WebRouter): void {
  web.post(routes.effortSessions.pattern, (c) =>
    addPart(c, 'session', async (values) => {
      const form = parseForm(sessionForm, values, SESSION_WORDS);
      if (!form.ok) return form.problems;
      await c.get('work')((work) => addSession(work, keyOf(c), form.value));
      return m.sessionAdded;
    }),
  );
  web.post(routes.effortParticipants.pattern, (c) =>
    addPart(c, 'participant', async (values) => {
      const form = parseForm(participantForm, values, { name: m.nameProblem });
      if (!form.ok) return form.problems;
      await c.get('work')((work) => addParticipant(work, keyOf(c), form.value));
      return m.personAdded;
    }),
  );
  web.post(routes.effortDeviations.pattern, (c) =>
    addPart(c, 'deviation', async (values) => {
      const form = parseForm(deviationForm, values, DEVIATION_WORDS);
      if (!form.ok) return form.problems;
      await c.get('work')((work) => reportDeviation(work, keyOf(c), form.value));
      return m.deviationAdded;
    }),
  );
  // Who reloads after a mistake comes to the page itself.
  for (const one of [
    routes.effortSessions,
    routes.effortParticipants,
    routes.effortDeviations,
    routes.effortFeeds,
  ])
    web.get(one.pattern, (c) => toEffort(c));
  web.post(routes.cancelEffortSession.pattern, async (c) => {
    await c.get('work')((work) => cancelSession(work, keyOf(c), c.req.param('session')));
    return toEffort(c, m.sessionCancelled);
  });
  web.post(routes.removeEffortParticipant.pattern, async (c) => {
    await c.get('work')((work) => removeParticipant(work, keyOf(c), c.req.param('person')));
    return toEffort(c, m.personRemoved);
  });
}

async function addPart(
  c: EffortContext,
  part: Part,
  act: (values: FormValues) => Promise<Message | Problem[]>,
): Promise<Response> {
  const { values } = await readForm(c.req);
  try {
    const done = await act(values);
    if (!Array.isArray(done)) return toEffort(c, done);
    return showEffort(c, { part, sent: { values, problems: done } });
  } catch (error) {
    return showEffort(c, { part, sent: { values, problems: problemsOf(error) } });
  }
}

function addCalendars(web: WebRouter, publicUrl: () => string): void {
  const address = (path: string, lang: 'sv' | 'en') => publicUrl() + inLanguage(path, lang);
  const send = (c: EffortContext, file: string) =>
    c.body(file, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
    });
  web.get(routes.effortFile.pattern, async (c) => {
    const write = (work: Work) => writeEffortFile(work, keyOf(c), c.get('lang'), address);
    return send(c, await c.get('work')(write));
  });
  web.post(routes.effortFeeds.pattern, async (c) => {
    const secret = await c.get('work')((work) => makeEffortFeed(work, keyOf(c)));
    return showEffort(c, { madeAddress: publicUrl() + routes.effortFeed.href({ secret }) });
  });
  web.get(routes.effortFeed.pattern, async (c) => {
    const linkHash = hashOfLink(c.req.param('secret'));
    const write = (work: Work) => writeEffortFeed(work, c.get('lang'), address);
    return send(c, await c.get('workAs')({ kind: 'link', linkHash }, write));
  });
}

async function showList(c: EffortContext): Promise<Response> {
  const page = await pageOfReader(c);
  const number = pageNumber.parse(c.req.query('sida'));
  const { items, total, counts, roles } = await c.get('work')(async (work) => {
    const list = await listEfforts(work, {}, { page: number, limit: PAGE_SIZE });
    const reader = await findReader(work);
    return {
      ...list,
      counts: await countAttendance(work, list.items),
      roles: reader?.memberships.map(({ role }) => role) ?? [],
    };
  });
  return c.html(
    <EffortListPage
      page={page}
      efforts={items}
      counts={counts}
      paged={{ number, size: PAGE_SIZE, total }}
      mayPlan={roles.some((role) => role === 'broker' || role === 'centreHead')}
    />,
  );
}

async function showCase(c: EffortContext, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const facts = await c.get('work')(async (work) => {
    const found = await getCase(work, keyOf(c));
    return {
      found,
      results: await listResults(work, await listEffortsOfCase(work, found.id)),
      today: localDate(work.now),
      ...(await readChoices(work, found.id)),
    };
  });
  const form = { t: page.t, ...sent };
  return c.html(<CaseEffortsPage page={page} {...facts} form={form} />, sent.problems.length > 0 ? 422 : 200);
}

/** What the agreement that the reader came from says of the delivery; nothing without one. */
async function valuesOfAgreement(c: EffortContext): Promise<FormValues> {
  const key = c.req.query('avtal');
  if (!key) return {};
  return c.get('work')(async (work) => {
    const agreed = await findAgreed(work, key);
    if (!agreed) return {};
    const { content, needId } = agreed.request;
    const provider = await findOrganisation(work, agreed.provider.id);
    return {
      title: content.title.slice(0, LONGEST_TITLE),
      providerId: provider?.id ?? '',
      needKey: (await findNeedKeys(work, [needId])).get(needId) ?? '',
      requiredLevel: content.targetLevel ? String(content.targetLevel) : '',
      drivenBy: 'need',
    };
  });
}

async function readChoices(work: Work, caseId: string) {
  const providers = await readAllParts((part) =>
    listOrganisations(work, { roles: ['provider'], historic: false }, part),
  );
  const needs = await listNeedsOfCase(work, caseId);
  return {
    providers: providers.map(({ id, name }) => ({ value: id, text: name })),
    needs: needs.map(({ key, content }) => ({ value: key, text: `${key} · ${content.title}` })),
  };
}

async function plan(c: EffortContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(effortForm, values, EFFORT_WORDS);
  if (!form.ok) return showCase(c, { values, problems: form.problems });
  try {
    const key = await c.get('work')((work) => planEffort(work, keyOf(c), form.value));
    return seeOther(c, routes.effort.href({ key: key.toLowerCase() }), m.planned);
  } catch (error) {
    return showCase(c, { values, problems: problemsOf(error) });
  }
}

async function showEffort(
  c: EffortContext,
  { part, sent = UNTOUCHED, madeAddress }: { part?: Part; sent?: Sent; madeAddress?: string },
): Promise<Response> {
  const page = await pageOfReader(c);
  const facts = await c.get('work')(async (work) => {
    const effort = await getEffort(work, keyOf(c));
    const counts = await countAttendance(work, [effort]);
    return {
      effort,
      rights: await findRights(work, effort),
      closedCase: await findClosedCase(work, effort),
      today: localDate(work.now),
      sessions: await listSessions(work, [effort]),
      counts: counts.get(effort.id) ?? { people: null, sessions: [] },
      participants: await listParticipants(work, effort),
      warnings: await listWarnings(work, effort),
      deviations: await listDeviations(work, effort),
    };
  });
  const formOf = (one: Part) => ({ t: page.t, ...(one === part ? sent : UNTOUCHED) });
  const forms = {
    session: formOf('session'),
    participant: formOf('participant'),
    deviation: formOf('deviation'),
  };
  const landed = c.req.query('narvaro');
  const status = sent.problems.length > 0 ? 422 : 200;
  return c.html(<EffortPage page={page} {...facts} forms={forms} {...{ madeAddress, landed }} />, status);
}

async function showEdit(c: EffortContext, sent: Sent | undefined): Promise<Response> {
  const page = await pageOfReader(c);
  const { effort, ...choices } = await c.get('work')(async (work) => {
    const found = await getEffort(work, keyOf(c));
    if (!(await findRights(work, found)).house)
      throw new Forbidden('Only the centre of the case changes the effort');
    return { effort: found, ...(await readChoices(work, found.caseId)) };
  });
  const form = { t: page.t, ...(sent ?? { values: await valuesOf(c, effort), problems: [] }) };
  return c.html(<EditEffortPage page={page} effort={effort} {...choices} form={form} />, sent ? 422 : 200);
}

async function valuesOf(c: EffortContext, effort: Effort): Promise<FormValues> {
  const needs = await c.get('work')((work) => listNeedsOfCase(work, effort.caseId));
  return {
    title: effort.title,
    providerId: effort.provider.id,
    needKey: needs.find(({ id }) => id === effort.needId)?.key ?? '',
    requiredLevel: String(effort.requiredLevel),
    namesAgreed: effort.namesAgreed ? 'ja' : '',
    drivenBy: effort.drivenBy,
  };
}

async function edit(c: EffortContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(effortForm, values, EFFORT_WORDS);
  if (!form.ok) return showEdit(c, { values, problems: form.problems });
  try {
    await c.get('work')((work) => changeEffort(work, keyOf(c), Number(values.version), form.value));
  } catch (error) {
    return showEdit(c, { values, problems: problemsOf(error) });
  }
  return toEffort(c, m.saved);
}

function toEffort(c: EffortContext, said?: Message): Response {
  return seeOther(c, routes.effort.href({ key: keyOf(c) }), said);
}
