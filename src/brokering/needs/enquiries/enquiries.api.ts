import { createRoute, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { type ApiRouter, answer, apiRouter, jsonBody, problemResponses } from '../../../platform/http/api.ts';
import { parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { createRateLimit } from '../../../platform/http/rate-limit.ts';
import { hashOfLink, newLinkSecret } from '../../../platform/private-link.ts';
import { Invalid } from '../../../platform/result.ts';
import type { Clock } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { receiveEnquiry } from './enquiries.service.ts';
import { ENQUIRY_STATES, MOST_WORDS } from './enquiry.ts';
import { contentOfForm, intakeForm, sayProblems, sourceOf } from './intake.ts';

const HOUR_SECONDS = 3_600;
const SENT_PER_HOUR = 20;

/** What is described here is read by `intakeForm`, the rules of the public form; programs and people obey the same. */
const sent = z
  .object({
    difficulty: z.unknown().openapi({
      type: 'string',
      minLength: 10,
      maxLength: MOST_WORDS,
      description: 'What is difficult, in the sender’s words; no personal identity numbers',
    }),
    forWhom: z.unknown().optional().openapi({ type: 'string', maxLength: 2_000 }),
    people: z.unknown().optional().openapi({ type: 'integer', minimum: 1, maximum: 100_000 }),
    municipality: z.unknown().openapi({ type: 'string', pattern: '^\\d{4}$', description: 'SCB code' }),
    whereAndWhen: z.unknown().optional().openapi({ type: 'string', maxLength: 2_000 }),
    organisationName: z.unknown().optional().openapi({ type: 'string', maxLength: 200 }),
    contactName: z.unknown().openapi({ type: 'string', minLength: 2, maxLength: 200 }),
    email: z
      .unknown()
      .optional()
      .openapi({ type: 'string', format: 'email', description: 'E-mail or phone must be given' }),
    phone: z.unknown().optional().openapi({ type: 'string', maxLength: 50 }),
    language: z.enum(['sv', 'en']).default('sv').openapi({ description: 'Of the receipt' }),
    source: z
      .unknown()
      .optional()
      .openapi({ type: 'string', pattern: '^[a-z0-9-]{1,60}$', description: 'The site that sends it' }),
  })
  .openapi('NewEnquiry', { required: ['difficulty', 'municipality', 'contactName'] });

const received = z
  .object({
    state: z.enum(ENQUIRY_STATES),
    municipality: z.string(),
    centre: z.object({ name: z.string() }).nullable().openapi({
      description: 'Who answers; null where the county has no learning centre',
    }),
    link: z.url().openapi({ description: 'The private link: whoever has it reads, changes and withdraws' }),
  })
  .openapi('ReceivedEnquiry');

const postRoute = createRoute({
  method: 'post',
  path: '/enquiries',
  summary: 'A need in plain words, without an account; the same fields and rules as the public form',
  security: [],
  request: { body: jsonBody(sent) },
  responses: {
    201: answer('Received', received),
    400: problemResponses[400],
    403: problemResponses[403],
    422: problemResponses[422],
    429: { ...problemResponses[400], description: 'Too many from this address within an hour' },
  },
});

export function enquiriesApi(parts: { clock: Clock; publicUrl(): string }): ApiRouter {
  const api = apiRouter();
  const limit = createRateLimit({ clock: parts.clock, tries: SENT_PER_HOUR, windowSeconds: HOUR_SECONDS });

  api.openapi(postRoute, async (c) => {
    const { language, source, ...fields } = c.req.valid('json');
    const form = parseForm(intakeForm, fields);
    if (!form.ok) throw new Invalid(sayProblems(form.problems));
    if (!limit.allow(c.get('clientAddress'))) {
      c.header('retry-after', String(HOUR_SECONDS));
      throw new HTTPException(429);
    }
    const secret = newLinkSecret();
    const linkHash = hashOfLink(secret);
    const link = parts.publicUrl() + inLanguage(routes.ownEnquiry.href({ secret }), language);
    const { municipality, ...answers } = form.value;
    const enquiry = await c.get('workAs')({ kind: 'link', linkHash }, (work) =>
      receiveEnquiry(work, {
        id: work.newId(),
        linkHash,
        link,
        language,
        source: sourceOf(source),
        municipality,
        content: contentOfForm(answers),
      }),
    );
    c.header('cache-control', 'no-store');
    const centre = enquiry.owner && { name: enquiry.owner.name };
    return c.json({ state: enquiry.state, municipality: enquiry.municipality.code, centre, link }, 201);
  });

  return api;
}
