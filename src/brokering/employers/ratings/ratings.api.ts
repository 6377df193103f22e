// How satisfied an employer was, for programs.
import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, jsonBody, problemResponses } from '../../../platform/http/api.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { Forbidden } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { employerParams, named, refusals } from '../employer-calls.api.ts';
import { getEmployer } from '../employers.service.ts';
import { getContactEntry } from '../log/contact-log.service.ts';
import { askForRating, getSatisfaction } from './ratings.service.ts';

const satisfactionSchema = z
  .object({
    asked: z.int(),
    answered: z.int(),
    average: z
      .string()
      .nullable()
      .openapi({ description: 'The mean of the scores, half up to one decimal', example: '4.3' }),
    latest: z.array(
      z.object({
        house: named,
        about: z.enum(['visit', 'case']),
        on: z.iso.date().openapi({ description: 'The day of the visit, or that the case ended' }),
        score: z.int(),
        comment: z.string(),
        answeredAt: z.iso.datetime(),
      }),
    ),
  })
  .openapi('EmployerSatisfaction');

const getRoute = createRoute({
  method: 'get',
  path: '/employers/{id}/satisfaction',
  summary: 'How satisfied an employer has been, with the latest answers',
  request: { params: employerParams },
  responses: { 200: answer('The answers together', satisfactionSchema), 404: problemResponses[404] },
});

const askRoute = createRoute({
  method: 'post',
  path: '/employers/{id}/contacts/{entryId}/rating',
  summary: 'Asks how a contact of the own house went, by mail to a contact person or by a link to hand on',
  request: {
    params: employerParams.extend({ entryId: z.uuid() }),
    body: jsonBody(
      z.object({
        contactId: z
          .uuid()
          .optional()
          .openapi({ description: 'Who is mailed; left out the link is answered here, once' }),
      }),
    ),
  },
  responses: {
    201: answer(
      'Whether it was mailed, or else the link',
      z.object({ mailed: z.boolean(), link: z.url().nullable() }),
    ),
    ...refusals,
  },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function addRatingCalls(api: ApiRouter, publicUrl: () => string): void {
  api.openapi(getRoute, async (c) => {
    const found = await c.get('work')(async (work) =>
      getSatisfaction(work, await getEmployer(work, c.req.valid('param').id)),
    );
    const { asked, answered, averageTenths, latest } = found;
    const average = averageTenths === undefined ? null : tenths(averageTenths);
    return c.json({ asked, answered, average, latest: latest.flatMap(ratingJson) }, 200);
  });

  api.openapi(askRoute, async (c) => {
    const { id, entryId } = c.req.valid('param');
    const linkOf = (secret: string) => publicUrl() + inLanguage(routes.rating.href({ secret }), 'sv');
    const asked = await c.get('work')(async (work) => {
      const entry = await getContactEntry(work, await getEmployer(work, id), entryId);
      if (!entry.own) throw new Forbidden('The house that wrote the entry asks about it');
      const about = { kind: 'visit', id: entry.id, on: entry.happenedOn } as const;
      const { contactId } = c.req.valid('json');
      return askForRating(work, id, { houseId: entry.house.id, about, contactId, linkOf });
    });
    return c.json({ mailed: asked.isMailed, link: asked.isMailed ? null : linkOf(asked.secret) }, 201);
  });
}

function tenths(whole: number): string {
  return `${Math.floor(whole / 10)}.${whole % 10}`;
}

type Answered = Awaited<ReturnType<typeof getSatisfaction>>['latest'][number];

function ratingJson({ house, about, answer: given }: Answered) {
  if (!given) return [];
  const { score, comment, at } = given;
  return [{ house, about: about.kind, on: about.on, score, comment, answeredAt: at.toISOString() }];
}
