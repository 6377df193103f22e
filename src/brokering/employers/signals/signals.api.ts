// Signals between the houses, for programs.
import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiRouter,
  answer,
  jsonBody,
  pageOf,
  pagingQuery,
  problemResponses,
} from '../../../platform/http/api.ts';
import { routes } from '../../../routes.ts';
import { employerParams, named, refusals, staffJson, staffMember } from '../employer-calls.api.ts';
import { answerForm, SIGNAL_STATES, type Signal, signalForm } from './signal.ts';
import { answerSignal, getSignal, listSignals, sendSignal, takeSignal } from './signals.service.ts';

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
    sentBy: staffMember.nullable(),
    takenBy: staffMember.nullable(),
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
  request: { params: employerParams, body: jsonBody(answerForm) },
  responses: { 200: answer('The signal', signalSchema), ...refusals },
});

const getRoute = createRoute({
  method: 'get',
  path: '/employer-signals/{id}',
  summary: 'One signal with its answer',
  request: { params: employerParams },
  responses: { 200: answer('The signal', signalSchema), 404: problemResponses[404] },
});

const takeRoute = createRoute({
  method: 'post',
  path: '/employer-signals/{id}/take',
  summary: 'Somebody of the receiving house says that they see to a signal',
  request: { params: employerParams },
  responses: { 200: answer('The signal', signalSchema), ...refusals },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function addSignalCalls(api: ApiRouter, publicUrl: () => string): void {
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

  api.openapi(getRoute, async (c) => {
    const signal = await c.get('work')((work) => getSignal(work, c.req.valid('param').id));
    return c.json(json(signal), 200);
  });

  api.openapi(takeRoute, async (c) => {
    const { id } = c.req.valid('param');
    const signal = await c.get('work')(async (work) => {
      await takeSignal(work, id);
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
    sentBy: staffJson(one.sentBy),
    takenBy: staffJson(one.takenBy),
    answer: one.answer?.text ?? null,
    answeredAt: one.answer?.at.toISOString() ?? null,
  };
}
