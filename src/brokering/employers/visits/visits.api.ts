// Planned visits, for programs.
import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, jsonBody, problemResponses } from '../../../platform/http/api.ts';
import { Conflict } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { employerParams, named, refusals, staffJson, staffMember } from '../employer-calls.api.ts';
import { getEmployer, houseToWriteFor } from '../employers.service.ts';
import { LONGEST_SAID } from '../log/contact-entry.ts';
import { writtenText } from '../written.ts';
import {
  LONGEST_LINE,
  MOST_APART_DAYS,
  type PlannedVisit,
  VISIT_STATES,
  type VisitContent,
} from './planned-visit.ts';
import {
  cancelVisit,
  changeVisit,
  completeVisit,
  findCloseVisits,
  getVisit,
  listMyVisits,
  listPlannedVisits,
  listVisitRules,
  type PlanOutcome,
  planVisit,
  setApartDays,
} from './planned-visits.service.ts';

const visitSchema = z
  .object({
    id: z.uuid(),
    url: z.url(),
    employer: named,
    house: named,
    person: staffMember,
    contact: named.nullable(),
    inviteContact: z.boolean(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    place: z.string(),
    purpose: z.string(),
    state: z.enum(VISIT_STATES),
    version: z.int(),
  })
  .openapi('EmployerVisit');

const line = writtenText(LONGEST_LINE, 1).openapi({ type: 'string', maxLength: LONGEST_LINE });
const said = writtenText(LONGEST_SAID).default('').openapi({ type: 'string', maxLength: LONGEST_SAID });
const visitBody = z.object({
  startsAt: z.iso.datetime({ offset: true }),
  endsAt: z.iso.datetime({ offset: true }),
  personId: z.uuid().openapi({ description: 'Who goes, of the own house' }),
  contactId: z.uuid().optional().openapi({ description: 'A contact person at the employer' }),
  inviteContact: z
    .boolean()
    .default(false)
    .openapi({ description: 'Mail the contact person an invitation, and later changes of it' }),
  place: line,
  purpose: line,
  sure: z.boolean().default(false).openapi({ description: 'Plan it although another visit is close' }),
});
const visitParams = employerParams.extend({ visitId: z.uuid() });
const visits = z.object({ items: z.array(visitSchema) });

const mineRoute = createRoute({
  method: 'get',
  path: '/employer-visits',
  summary: 'The visits that the one who asks is to make, or has not written down, the earliest first',
  responses: { 200: answer('All of them', visits) },
});

const listRoute = createRoute({
  method: 'get',
  path: '/employers/{id}/visits',
  summary: 'The visits that are planned at an employer, of every house, the earliest first',
  request: { params: employerParams },
  responses: { 200: answer('All of them', visits), 404: problemResponses[404] },
});

const closeRoute = createRoute({
  method: 'get',
  path: '/employers/{id}/close-visits',
  summary: 'Visits planned or made so close to a day that the own house wants to know, the nearest first',
  request: { params: employerParams, query: z.object({ on: z.iso.date(), houseId: z.uuid().optional() }) },
  responses: {
    200: answer(
      'All of them',
      z.object({
        items: z.array(
          z.object({ on: z.iso.date(), done: z.boolean(), house: named, person: staffMember.nullable() }),
        ),
      }),
    ),
    404: problemResponses[404],
    422: problemResponses[422],
  },
});

const planRoute = createRoute({
  method: 'post',
  path: '/employers/{id}/visits',
  summary: 'Plans a visit; 409 when another is close and `sure` is not said',
  request: { params: employerParams, body: jsonBody(visitBody.extend({ houseId: z.uuid().optional() })) },
  responses: { 201: answer('The visit', visitSchema), ...refusals },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/employers/{id}/visits/{visitId}',
  summary: 'Moves a visit of the own house, with the same warning as when it was planned',
  request: { params: visitParams, body: jsonBody(visitBody.extend({ version: z.int() })) },
  responses: { 200: answer('The visit', visitSchema), ...refusals },
});

const cancelRoute = createRoute({
  method: 'post',
  path: '/employers/{id}/visits/{visitId}/cancel',
  summary: 'Cancels a visit; calendars that follow it show that',
  request: { params: visitParams, body: jsonBody(z.object({ version: z.int() })) },
  responses: { 200: answer('The visit', visitSchema), ...refusals },
});

const completeRoute = createRoute({
  method: 'post',
  path: '/employers/{id}/visits/{visitId}/done',
  summary: 'Writes down a visit that was made: it becomes an entry of the contact log',
  request: {
    params: visitParams,
    body: jsonBody(
      z.object({
        version: z.int(),
        said,
        note: said.openapi({ description: 'Internal: for the own house' }),
      }),
    ),
  },
  responses: {
    200: answer('The entry of the contact log', z.object({ contactEntryId: z.uuid() })),
    ...refusals,
  },
});

const ruleSchema = z
  .object({ house: named, apartDays: z.int() })
  .openapi('VisitRule', { description: 'Days between visits to an employer; 0 turns the warning off' });

const rulesRoute = createRoute({
  method: 'get',
  path: '/visit-rules',
  summary: 'How far apart the own houses want visits to the same employer',
  responses: { 200: answer('All of them', z.object({ items: z.array(ruleSchema) })) },
});

const ruleRoute = createRoute({
  method: 'put',
  path: '/visit-rules/{houseId}',
  summary: 'Chooses how far apart a house wants visits to the same employer',
  request: {
    params: z.object({ houseId: z.uuid() }),
    body: jsonBody(z.object({ apartDays: z.int().min(0).max(MOST_APART_DAYS) })),
  },
  responses: { 204: { description: 'Chosen' }, 403: problemResponses[403], 422: problemResponses[422] },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function addVisitCalls(api: ApiRouter, publicUrl: () => string): void {
  addReading(api, publicUrl);
  addPlanning(api, publicUrl);
  addRules(api);
}

function addRules(api: ApiRouter): void {
  api.openapi(rulesRoute, async (c) => {
    const rules = await c.get('work')(listVisitRules);
    const items = rules.map(({ apartDays, ...house }) => ({ house, apartDays }));
    return c.json({ items }, 200);
  });

  api.openapi(ruleRoute, async (c) => {
    const { houseId } = c.req.valid('param');
    await c.get('work')((work) => setApartDays(work, houseId, c.req.valid('json').apartDays));
    return c.body(null, 204);
  });
}

function addReading(api: ApiRouter, publicUrl: () => string): void {
  const json = (visit: PlannedVisit) => visitJson(publicUrl, visit);

  api.openapi(mineRoute, async (c) => {
    const found = await c.get('work')(listMyVisits);
    return c.json({ items: found.map(json) }, 200);
  });

  api.openapi(listRoute, async (c) => {
    const found = await c.get('work')(async (work) =>
      listPlannedVisits(work, await getEmployer(work, c.req.valid('param').id)),
    );
    return c.json({ items: found.map(json) }, 200);
  });

  api.openapi(closeRoute, async (c) => {
    const { on, houseId } = c.req.valid('query');
    const found = await c.get('work')(async (work) => {
      const employer = await getEmployer(work, c.req.valid('param').id);
      const house = houseToWriteFor(employer, houseId);
      return findCloseVisits(work, employer, { houseId: house.id, on });
    });
    const items = found.map(({ isDone, person, ...one }) => ({
      ...one,
      done: isDone,
      person: staffJson(person),
    }));
    return c.json({ items }, 200);
  });
}

function addPlanning(api: ApiRouter, publicUrl: () => string): void {
  const read = async (work: Work, employerId: string, visitId: string) =>
    visitJson(publicUrl, await getVisit(work, await getEmployer(work, employerId), visitId));

  api.openapi(planRoute, async (c) => {
    const { houseId, sure, ...body } = c.req.valid('json');
    const { id } = c.req.valid('param');
    const visit = await c.get('work')(async (work) => {
      const given = { id: work.newId(), houseId, content: contentOf(body), isSure: sure };
      return read(work, id, planned(await planVisit(work, id, given)));
    });
    return c.json(visit, 201);
  });

  api.openapi(changeRoute, async (c) => {
    const { version, sure, ...body } = c.req.valid('json');
    const { id, visitId } = c.req.valid('param');
    const visit = await c.get('work')(async (work) => {
      const change = { id: visitId, version, content: contentOf(body), isSure: sure };
      return read(work, id, planned(await changeVisit(work, id, change)));
    });
    return c.json(visit, 200);
  });

  api.openapi(cancelRoute, async (c) => {
    const { id, visitId } = c.req.valid('param');
    const visit = await c.get('work')(async (work) => {
      await cancelVisit(work, id, { id: visitId, ...c.req.valid('json') });
      return read(work, id, visitId);
    });
    return c.json(visit, 200);
  });

  api.openapi(completeRoute, async (c) => {
    const { id, visitId } = c.req.valid('param');
    const contactEntryId = await c.get('work')((work) =>
      completeVisit(work, id, { id: visitId, ...c.req.valid('json') }),
    );
    return c.json({ contactEntryId }, 200);
  });
}

type Body = Omit<z.infer<typeof visitBody>, 'sure'>;

function contentOf({ startsAt, endsAt, contactId, inviteContact, ...body }: Body): VisitContent {
  const invitesContact = inviteContact && contactId !== undefined;
  return { ...body, contactId, invitesContact, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

/** @throws Conflict when another visit is close */
function planned(outcome: PlanOutcome): string {
  if (outcome.planned) return outcome.id;
  const near = outcome.close.map(({ on, house }) => `${on} ${house.name}`).join(', ');
  throw new Conflict(`Another visit is close: ${near}`, {
    sv: `Ett annat besök ligger nära: ${near}. Välj en annan dag eller skicka sure: true.`,
    en: `Another visit is close: ${near}. Choose another day or send sure: true.`,
  });
}

function visitJson(publicUrl: () => string, visit: PlannedVisit): z.infer<typeof visitSchema> {
  const { own: _own, person, contact, invitesContact, startsAt, endsAt, ...rest } = visit;
  return {
    ...rest,
    url: publicUrl() + routes.employerVisits.href({ id: visit.employer.id }),
    person: { id: person.id, name: person.name ?? null },
    contact: contact ?? null,
    inviteContact: invitesContact,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  };
}
