import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, apiRouter, problemResponses } from '../../../platform/http/api.ts';
import { NotFound } from '../../../platform/result.ts';
import { getAgreementPage } from './agreement.service.ts';
import { agreementContent } from './agreement.ts';

const party = z.object({ id: z.string(), name: z.string() });
const agreementSchema = z
  .object({
    version: z.int(),
    state: z.enum(['draft', 'signing', 'signed']),
    employer: party,
    provider: party,
    content: agreementContent.openapi({ description: 'Money in öre; `data` holds the purpose of each kind' }),
    record: z.string().nullable().openapi({ example: 'D-2026-1' }),
  })
  .openapi('Agreement');

const route = createRoute({
  method: 'get',
  path: '/requests/{key}/agreement',
  summary: 'The agreement that followed a request, for the centre and both parties',
  request: { params: z.object({ key: z.string() }) },
  responses: { 200: answer('The agreement', agreementSchema), 404: problemResponses[404] },
});

export function agreementsApi(): ApiRouter {
  const api = apiRouter();
  api.openapi(route, async (c) => {
    const { key } = c.req.valid('param');
    const { agreement, record } = await c.get('work')((work) => getAgreementPage(work, key));
    if (!agreement) throw new NotFound(`No agreement of ${key}`);
    const { version, employer, provider, content } = agreement;
    const state: 'draft' | 'signing' | 'signed' = !record
      ? 'draft'
      : record.completedAt
        ? 'signed'
        : 'signing';
    return c.json({ version, state, employer, provider, content, record: record?.key ?? null }, 200);
  });
  return api;
}
