import { createRoute, z } from '@hono/zod-openapi';
import { localDate } from '../../platform/format.ts';
import {
  type ApiRouter,
  answer,
  apiRouter,
  jsonBody,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../platform/http/api.ts';
import { Invalid } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { municipalityCode } from '../../register/places/place.ts';
import { routes } from '../../routes.ts';
import type { Employer, NextStep } from './employer.ts';
import { employerParams, named, refusals } from './employer-calls.api.ts';
import { messages as m } from './employers.messages.ts';
import { finishNextStep, getEmployer, planNextStep, setVulnerability } from './employers.service.ts';
import { addImportCalls } from './importing/importing.api.ts';
import { listEmployers } from './list/employer-list.service.ts';
import type { EmployerLine } from './list/employer-list.ts';
import { CONTACT_KINDS, type ContactEntry, contactEntryContent } from './log/contact-entry.ts';
import { correctContact, getContactEntry, listContacts, logContact } from './log/contact-log.service.ts';
import { addNetworkCalls } from './networks/networks.api.ts';
import { addContactPeopleCalls } from './people/contact-people.api.ts';
import { addRatingCalls } from './ratings/ratings.api.ts';
import { addSignalCalls } from './signals/signals.api.ts';
import { addVisitCalls } from './visits/visits.api.ts';
import { VULNERABILITY_REASONS } from './vulnerability.ts';
import { writtenText } from './written.ts';

const LONGEST_STEP = 300;

const nextStepSchema = z
  .object({ text: z.string(), on: z.iso.date(), house: named, person: named.nullable() })
  .nullable();

const lineSchema = z
  .object({
    id: z.uuid(),
    url: z.url(),
    name: z.string(),
    organisationNumber: z.string().nullable(),
    municipalities: z.array(z.string()).openapi({ description: 'Names of municipalities' }),
    sniCode: z.string().nullable(),
    employees: z.int().nullable(),
    vulnerable: z.boolean(),
    lastContact: z.object({ on: z.iso.date(), kind: z.enum(CONTACT_KINDS), house: z.string() }).nullable(),
    nextStep: nextStepSchema,
  })
  .openapi('EmployerLine');

const employerSchema = z
  .object({
    id: z.uuid(),
    url: z.url(),
    name: z.string(),
    organisationNumber: z.string().nullable(),
    houses: z.array(named).openapi({ description: 'The houses that keep the record together' }),
    vulnerability: z.array(z.enum(VULNERABILITY_REASONS)),
    nextStep: nextStepSchema,
    version: z.int(),
  })
  .openapi('Employer');

const entrySchema = z
  .object({
    id: z.uuid(),
    house: named,
    kind: z.enum(CONTACT_KINDS),
    happenedOn: z.iso.date(),
    person: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    contact: named.nullable(),
    purpose: z.string(),
    said: z.string(),
    note: z.string().nullable().openapi({ description: 'Internal: only in the own house' }),
    version: z.int(),
  })
  .openapi('EmployerContact');

const listRoute = createRoute({
  method: 'get',
  path: '/employers',
  summary: 'The employers that the houses of the one who asks keep, by name',
  request: {
    query: pagingQuery.extend({
      q: z.string().max(200).optional().openapi({ description: 'Words of the name, or a number' }),
      municipality: municipalityCode.optional().openapi({ description: 'SCB code' }),
      sni: z.string().max(6).optional().openapi({ description: 'The first digits of an SNI code' }),
      quietSince: z.iso.date().optional().openapi({ description: 'No contact on or after this day' }),
    }),
  },
  responses: { 200: answer('One page', pageOf(lineSchema)), 422: problemResponses[422] },
});

const getRoute = createRoute({
  method: 'get',
  path: '/employers/{id}',
  summary: 'One employer',
  request: { params: employerParams },
  responses: { 200: answer('The employer', employerSchema), 404: problemResponses[404] },
});

const contactsRoute = createRoute({
  method: 'get',
  path: '/employers/{id}/contacts',
  summary: 'The contacts of all houses with an employer, the latest first',
  request: { params: employerParams, query: pagingQuery },
  responses: { 200: answer('One page', pageOf(entrySchema)), 404: problemResponses[404] },
});

const logRoute = createRoute({
  method: 'post',
  path: '/employers/{id}/contacts',
  summary: 'Writes down a contact with an employer',
  request: {
    params: employerParams,
    body: jsonBody(
      contactEntryContent.extend({
        houseId: z
          .uuid()
          .optional()
          .openapi({ description: 'May be left out by those who write for one house' }),
      }),
    ),
  },
  responses: { 201: answer('The contact', entrySchema), ...refusals },
});

const correctRoute = createRoute({
  method: 'put',
  path: '/employers/{id}/contacts/{entryId}',
  summary: 'Corrects a contact that the own house wrote; the version must be the one that was read',
  request: {
    params: employerParams.extend({ entryId: z.uuid() }),
    body: jsonBody(contactEntryContent.extend({ version: z.int() })),
  },
  responses: { 200: answer('The contact', entrySchema), ...refusals },
});

const planStepRoute = createRoute({
  method: 'put',
  path: '/employers/{id}/next-step',
  summary: 'Agrees on what comes next and who sees to it, in place of what was agreed before',
  request: {
    params: employerParams,
    body: jsonBody(
      z.object({
        text: writtenText(LONGEST_STEP, 1).openapi({ type: 'string', maxLength: LONGEST_STEP }),
        on: z.iso.date(),
        houseId: z.uuid().openapi({ description: 'A house that keeps the employer' }),
        personId: z.uuid().optional().openapi({ description: 'Of the own house; left out nobody is named' }),
        version: z.int().openapi({ description: 'Of the employer, as it was read' }),
      }),
    ),
  },
  responses: { 200: answer('The employer', employerSchema), ...refusals },
});

const finishStepRoute = createRoute({
  method: 'delete',
  path: '/employers/{id}/next-step',
  summary: 'The next step is done, or falls away',
  request: { params: employerParams, query: z.object({ version: z.coerce.number().int() }) },
  responses: { 200: answer('The employer', employerSchema), ...refusals },
});

const vulnerabilityRoute = createRoute({
  method: 'put',
  path: '/employers/{id}/vulnerability',
  summary: 'Says why the workplace is at risk, in codes; an empty list says that it is not',
  request: {
    params: employerParams,
    body: jsonBody(z.object({ reasons: z.array(z.enum(VULNERABILITY_REASONS)), version: z.int() })),
  },
  responses: { 200: answer('The employer', employerSchema), ...refusals },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function employersApi(publicUrl: () => string): ApiRouter {
  const api = apiRouter();
  const urlOf = (id: string) => publicUrl() + routes.employer.href({ id });

  api.openapi(listRoute, async (c) => {
    const { page, limit, q, ...filter } = c.req.valid('query');
    const order = { sort: 'name', falling: false, page, limit } as const;
    const { items, total } = await c.get('work')((work) =>
      listEmployers(work, { ...filter, text: q }, order),
    );
    return c.json({ items: items.map((one) => lineJson(one, urlOf(one.id))), page, limit, total }, 200);
  });

  api.openapi(getRoute, async (c) => {
    const employer = await c.get('work')((work) => getEmployer(work, c.req.valid('param').id));
    return c.json(employerJson(employer, urlOf(employer.organisation.id)), 200);
  });

  api.openapi(contactsRoute, async (c) => {
    const part = c.req.valid('query');
    const { items, total } = await c.get('work')(async (work) =>
      listContacts(work, await getEmployer(work, c.req.valid('param').id), part),
    );
    return c.json({ items: items.map(entryJson), ...part, total }, 200);
  });

  api.openapi(logRoute, async (c) => {
    const { houseId, ...content } = c.req.valid('json');
    const { id } = c.req.valid('param');
    const entry = await c.get('work')(async (work) => {
      const entryId = await logContact(work, id, { houseId, content });
      return getContactEntry(work, await getEmployer(work, id), entryId);
    });
    return c.json(entryJson(entry), 201);
  });

  api.openapi(correctRoute, async (c) => {
    const { version, ...content } = c.req.valid('json');
    const { id, entryId } = c.req.valid('param');
    const entry = await c.get('work')(async (work) => {
      await correctContact(work, id, { id: entryId, version, content });
      return getContactEntry(work, await getEmployer(work, id), entryId);
    });
    return c.json(entryJson(entry), 200);
  });

  addStepCalls(api, urlOf);
  addContactPeopleCalls(api);
  addVisitCalls(api, publicUrl);
  addRatingCalls(api, publicUrl);
  addSignalCalls(api, publicUrl);
  addNetworkCalls(api);
  addImportCalls(api, publicUrl);
  return api;
}

function addStepCalls(api: ApiRouter, urlOf: (id: string) => string): void {
  const read = async (work: Work, id: string) => employerJson(await getEmployer(work, id), urlOf(id));

  api.openapi(planStepRoute, async (c) => {
    const { id } = c.req.valid('param');
    const found = await c.get('work')(async (work) => {
      const { personId, ...step } = c.req.valid('json');
      if (step.on < localDate(work.now)) throw new Invalid([{ field: 'on', message: m.stepPast }]);
      await planNextStep(work, id, { ...step, personId });
      return read(work, id);
    });
    return c.json(found, 200);
  });

  api.openapi(finishStepRoute, async (c) => {
    const { id } = c.req.valid('param');
    const found = await c.get('work')(async (work) => {
      await finishNextStep(work, id, c.req.valid('query').version);
      return read(work, id);
    });
    return c.json(found, 200);
  });

  api.openapi(vulnerabilityRoute, async (c) => {
    const { id } = c.req.valid('param');
    const found = await c.get('work')(async (work) => {
      await setVulnerability(work, id, c.req.valid('json'));
      return read(work, id);
    });
    return c.json(found, 200);
  });
}

function stepJson(step: NextStep | undefined): z.infer<typeof nextStepSchema> {
  return step ? { ...step, person: step.person ?? null } : null;
}

function lineJson(one: EmployerLine, url: string): z.infer<typeof lineSchema> {
  return {
    ...one,
    url,
    organisationNumber: one.organisationNumber ?? null,
    sniCode: one.sniCode ?? null,
    employees: one.employees ?? null,
    lastContact: one.lastContact ?? null,
    nextStep: stepJson(one.nextStep),
  };
}

function employerJson(one: Employer, url: string): z.infer<typeof employerSchema> {
  const { id, name, organisationNumber } = one.organisation;
  const { vulnerability, nextStep, version } = one.relation;
  return {
    id,
    url,
    name,
    organisationNumber: organisationNumber ?? null,
    houses: one.houses,
    vulnerability,
    nextStep: stepJson(nextStep),
    version,
  };
}

function entryJson(one: ContactEntry): z.infer<typeof entrySchema> {
  const { organisationId: _organisation, own: _own, person, contact, note, ...rest } = one;
  return {
    ...rest,
    person: person ? { id: person.id, name: person.name ?? null } : null,
    contact: contact ?? null,
    note: note ?? null,
  };
}
