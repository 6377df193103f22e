import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  apiRouter,
  jsonBody,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../platform/http/api.ts';
import { municipalityCode } from '../../register/places/place.ts';
import { routes } from '../../routes.ts';
import type { Employer, NextStep } from './employer.ts';
import { getEmployer } from './employers.service.ts';
import { listEmployers } from './list/employer-list.service.ts';
import type { EmployerLine } from './list/employer-list.ts';
import { CONTACT_KINDS, type ContactEntry, contactEntryContent } from './log/contact-entry.ts';
import { getContactEntry, listContacts, logContact } from './log/contact-log.service.ts';
import { answerForm, SIGNAL_STATES, type Signal, signalForm } from './signals/signal.ts';
import { answerSignal, getSignal, listSignals, sendSignal } from './signals/signals.service.ts';
import { VULNERABILITY_REASONS } from './vulnerability.ts';

const named = z.object({ id: z.string(), name: z.string() });
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

const params = z.object({ id: z.uuid() });

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
  request: { params },
  responses: { 200: answer('The employer', employerSchema), 404: problemResponses[404] },
});

const contactsRoute = createRoute({
  method: 'get',
  path: '/employers/{id}/contacts',
  summary: 'The contacts of all houses with an employer, the latest first',
  request: { params, query: pagingQuery },
  responses: { 200: answer('One page', pageOf(entrySchema)), 404: problemResponses[404] },
});

const logRoute = createRoute({
  method: 'post',
  path: '/employers/{id}/contacts',
  summary: 'Writes down a contact with an employer',
  request: {
    params,
    body: jsonBody(
      contactEntryContent.extend({
        houseId: z
          .uuid()
          .optional()
          .openapi({ description: 'May be left out by those who write for one house' }),
      }),
    ),
  },
  responses: {
    201: answer('The contact', entrySchema),
    403: problemResponses[403],
    404: problemResponses[404],
    422: problemResponses[422],
  },
});

const signalSchema = z
  .object({
    id: z.uuid(),
    url: z.url(),
    from: named,
    to: named,
    employer: z.object({ id: z.string().nullable(), name: z.string() }),
    text: z.string(),
    state: z.enum(SIGNAL_STATES),
    sentAt: z.iso.datetime(),
    answer: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
  })
  .openapi('EmployerSignal');

const signalsRoute = createRoute({
  method: 'get',
  path: '/employer-signals',
  summary: 'Signals to and from the houses of the one who asks: those that wait first',
  request: {
    query: pagingQuery.extend({
      direction: z.enum(['in', 'out']).optional(),
      waiting: z.stringbool().optional().openapi({ description: 'Only those without an answer' }),
    }),
  },
  responses: { 200: answer('One page', pageOf(signalSchema)), 422: problemResponses[422] },
});

const sendRoute = createRoute({
  method: 'post',
  path: '/employer-signals',
  summary: 'Hands over what was heard of an employer to the other house',
  request: { body: jsonBody(signalForm.extend({ houseId: z.uuid().optional() })) },
  responses: {
    201: answer('The signal', signalSchema),
    403: problemResponses[403],
    422: problemResponses[422],
  },
});

const answerRoute = createRoute({
  method: 'post',
  path: '/employer-signals/{id}/answer',
  summary: 'Tells the sender what became of a signal',
  request: { params, body: jsonBody(answerForm) },
  responses: {
    200: answer('The signal', signalSchema),
    403: problemResponses[403],
    404: problemResponses[404],
    409: problemResponses[409],
    422: problemResponses[422],
  },
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

  addSignalCalls(api, publicUrl);
  return api;
}

function addSignalCalls(api: ApiRouter, publicUrl: () => string): void {
  const json = (signal: Signal) => signalJson(signal, publicUrl() + routes.signal.href({ id: signal.id }));

  api.openapi(signalsRoute, async (c) => {
    const { page, limit, ...filter } = c.req.valid('query');
    const { items, total } = await c.get('work')((work) => listSignals(work, filter, { page, limit }));
    return c.json({ items: items.map(json), page, limit, total }, 200);
  });

  api.openapi(sendRoute, async (c) => {
    const given = c.req.valid('json');
    const signal = await c.get('work')((work) => sendSignal(work, { id: work.newId(), ...given }));
    return c.json(json(signal), 201);
  });

  api.openapi(answerRoute, async (c) => {
    const { id } = c.req.valid('param');
    const signal = await c.get('work')(async (work) => {
      await answerSignal(work, id, c.req.valid('json').answer);
      return getSignal(work, id);
    });
    return c.json(json(signal), 200);
  });
}

function signalJson(one: Signal, url: string): z.infer<typeof signalSchema> {
  return {
    id: one.id,
    url,
    from: one.from,
    to: one.to,
    employer: { id: one.employer.id ?? null, name: one.employer.name },
    text: one.text,
    state: one.state,
    sentAt: one.sentAt.toISOString(),
    answer: one.answer?.text ?? null,
    answeredAt: one.answer?.at.toISOString() ?? null,
  };
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
