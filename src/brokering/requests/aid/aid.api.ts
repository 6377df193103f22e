import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, problemResponses } from '../../../platform/http/api.ts';
import { getEmployerAid } from './aid.service.ts';
import { CEILING_EUR } from './deminimis.ts';

const CENTS = 100;

const aidSchema = z
  .object({
    ceilingEur: z.number(),
    windowEur: z.string().openapi({ description: 'The highest sum of three years that hold today' }),
    roomEur: z.string(),
    aid: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['given', 'stated']),
        on: z.iso.date(),
        eur: z.string(),
        what: z.string(),
        giver: z.string(),
        voided: z.boolean(),
      }),
    ),
    certificates: z.array(z.object({ id: z.string(), signedOn: z.iso.date() })),
  })
  .openapi('EmployerAid');

const route = createRoute({
  method: 'get',
  path: '/employers/{id}/aid',
  summary:
    'De minimis aid of an employer and its undertaking: what was given, what it stated, and the room that is left',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: answer('The aid', aidSchema), 404: problemResponses[404] },
});

export function aidApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(route, async (c) => {
    const found = await c.get('work')((work) => getEmployerAid(work, c.req.valid('param').id));
    return c.json(
      {
        ceilingEur: CEILING_EUR,
        windowEur: euro(found.window.cents),
        roomEur: euro(found.roomCents),
        aid: found.grants.map(({ id, kind, on, cents, what, giver, voided }) => ({
          id,
          kind,
          on,
          eur: euro(cents),
          what,
          giver,
          voided: voided !== undefined,
        })),
        certificates: found.certificates.map(({ id, signedOn }) => ({ id, signedOn })),
      },
      200,
    );
  });
  return api;
}

/** Two decimals, as text. */
function euro(cents: number): string {
  return `${Math.trunc(cents / CENTS)}.${String(cents % CENTS).padStart(2, '0')}`;
}
