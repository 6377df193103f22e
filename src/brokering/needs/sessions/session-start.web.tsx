import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import {
  type FormValues,
  numberField,
  optionalField,
  parseForm,
} from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { pageNumber } from '../../../platform/part.ts';
import { Forbidden, Invalid, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { findGuidedMethod } from '../../../register/methods/guided/guided-methods.ts';
import { listMethods } from '../../../register/methods/methods.service.ts';
import { routes } from '../../../routes.ts';
import type { BrokerCase } from '../../cases/case.ts';
import { MOST_TO_CHOOSE } from '../../cases/case-names.messages.ts';
import { findCaseById, listCases } from '../../cases/cases.service.ts';
import { STAFF_ROLES } from '../../employers/employer.ts';
import { getEmployer } from '../../employers/employers.service.ts';
import { SessionsPage } from './session-list.views.tsx';
import { idOf, pageOfSessionReader, readFacts, type SessionContext } from './session-reader.web.ts';
import { SessionEditPage, SessionStartPage } from './session-start.views.tsx';
import { messages as m } from './sessions.messages.ts';
import { changeSession, listSessions, startSession } from './sessions.service.ts';

const PAGE_SIZE = 25;

const head = {
  heldOn: z.iso.date(),
  present: z.string().max(500).default(''),
  people: numberField(z.int().min(1).max(1_000)),
};
const startForm = z.object({
  ...head,
  id: z.uuid(),
  method: z.string().min(1),
  employer: optionalField(z.uuid()),
  caseId: optionalField(z.uuid()),
  need: optionalField(z.string()),
  house: optionalField(z.uuid()),
});

type Sent = { values: FormValues; problems: readonly Problem[] };

/** The list of sessions, and the forms for what is said of one. */
export function addSessionStart(web: WebRouter): void {
  web.get(routes.sessions.pattern, showList);
  web.get(routes.newSession.pattern, (c) => showStart(c));
  web.post(routes.newSession.pattern, start);
  web.get(routes.editSession.pattern, (c) => showEdit(c));
  web.post(routes.editSession.pattern, edit);
}

/** What the methods are called, by slug. */
export async function readMethodNames(work: Work) {
  return new Map((await listMethods(work)).map(({ slug, name }) => [slug, name]));
}

async function showList(c: SessionContext): Promise<Response> {
  const page = await pageOfSessionReader(c);
  const method = findGuidedMethod(c.req.query('metod') ?? '')?.slug;
  const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
  const found = await c.get('work')(async (work) => ({
    list: await listSessions(work, { methodSlug: method }, part),
    names: await readMethodNames(work),
    starts: await isStaff(work),
  }));
  return c.html(
    <SessionsPage page={page} {...found} method={method} pageNumber={part.page} pageSize={PAGE_SIZE} />,
  );
}

async function isStaff(work: Work): Promise<boolean> {
  const { memberships = [] } = (await findReader(work)) ?? {};
  return memberships.some(({ role }) => STAFF_ROLES.includes(role));
}

async function start(c: SessionContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(startForm, values, { method: m.method, heldOn: m.heldOn });
  if (!form.ok) return showStart(c, { values, problems: form.problems });
  const { method, employer, need, house, ...rest } = form.value;
  try {
    await c.get('work')(async (work) => {
      const organisationId = employer ?? (await employerOfCase(work, rest.caseId));
      const given = { ...rest, methodSlug: method, organisationId, needKey: need, houseId: house };
      await startSession(work, given);
    });
  } catch (error) {
    return showStart(c, { values, problems: problemsOf(error) });
  }
  const [first] = findGuidedMethod(method)?.steps ?? [];
  return seeOther(c, routes.sessionStep.href({ id: rest.id, step: first?.key ?? '' }), m.begun);
}

async function employerOfCase(work: Work, caseId: string | undefined): Promise<string> {
  const found = caseId ? await findCaseById(work, caseId) : undefined;
  if (!found) throw new Invalid([{ field: 'caseId', message: m.chooseCase }]);
  return found.employer.id;
}

async function showStart(c: SessionContext, sent?: Sent): Promise<Response> {
  const page = await pageOfSessionReader(c);
  const employerId = sent ? sent.values.employer : c.req.query('arbetsgivare');
  const found = await c.get('work')(async (work) => {
    if (!(await isStaff(work))) throw new Forbidden('Learning centres and business units lead methods');
    const employer = employerId ? await getEmployer(work, String(employerId)) : undefined;
    if (employer && employer.own.length === 0)
      throw new Forbidden('The houses that keep the employer lead methods there');
    const fresh: FormValues = {
      id: work.newId(),
      heldOn: localDate(work.now),
      method: c.req.query('metod') ?? '',
      caseId: c.req.query('arende') ?? '',
      need: c.req.query('behov') ?? '',
    };
    const cases = await readCases(work, employer?.organisation.id);
    return { employer, cases, fresh, names: await readMethodNames(work) };
  });
  const { fresh, ...shown } = found;
  const form = { t: page.t, values: sent?.values ?? fresh, problems: sent?.problems ?? [] };
  return c.html(<SessionStartPage page={page} {...shown} form={form} />, sent ? 422 : 200);
}

/** Open cases of the reader's own houses, the latest that something happened to. */
async function readCases(work: Work, organisationId: string | undefined): Promise<BrokerCase[]> {
  const { memberships = [] } = (await findReader(work)) ?? {};
  const own = new Set(memberships.map((one) => one.organisationId));
  const filter = { state: 'open' as const, organisationId };
  const { items } = await listCases(work, filter, {
    sort: 'changed',
    falling: true,
    page: 1,
    limit: MOST_TO_CHOOSE,
  });
  return items.filter(({ owner }) => own.has(owner.id));
}

async function edit(c: SessionContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(z.object({ ...head, version: z.coerce.number().int() }), values, {
    heldOn: m.heldOn,
  });
  if (!form.ok) return showEdit(c, { values, problems: form.problems });
  const { version, ...given } = form.value;
  try {
    await c.get('work')((work) => changeSession(work, idOf(c), version, given));
  } catch (error) {
    const problems = problemsOf(error);
    // What stands now is overwritten only knowingly: the form comes back with the newer version.
    const { facts } = await readFacts(c);
    return showEdit(c, { values: { ...values, version: String(facts.session.version) }, problems });
  }
  return seeOther(c, routes.session.href({ id: idOf(c) }), m.saved);
}

async function showEdit(c: SessionContext, sent?: Sent): Promise<Response> {
  const { facts } = await readFacts(c);
  if (!facts.leads) throw new Forbidden('The house that leads the session writes in it');
  const { heldOn, present, people } = facts.session;
  const stored = { heldOn, present, people: people === null ? '' : String(people) };
  const form = { t: facts.page.t, values: sent?.values ?? stored, problems: sent?.problems ?? [] };
  return c.html(<SessionEditPage facts={facts} form={form} />, sent ? 422 : 200);
}
