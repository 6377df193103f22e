// What the calls about cases have in common.
import { z } from '@hono/zod-openapi';
import { localDate } from '../../platform/format.ts';
import { problemResponses } from '../../platform/http/api.ts';
import type { Work } from '../../platform/work.ts';
import { routes } from '../../routes.ts';
import { CASE_CLOSING_REASONS, CASE_STAGES, CASE_STATES } from './case.ts';
import { toCaseJson } from './case-json.ts';
import { getCase } from './cases.service.ts';

export const named = z.object({ id: z.string(), name: z.string() });

export const caseSchema = z
  .object({
    key: z.string().openapi({ example: 'C-2026-7' }),
    url: z.url(),
    title: z.string(),
    about: z.string().openapi({ description: 'Empty for another house that keeps the employer' }),
    employer: named,
    owner: named.openapi({ description: 'The centre that answers for the case' }),
    broker: named,
    stage: z.enum(CASE_STAGES),
    stageSince: z.iso.datetime(),
    state: z.enum(CASE_STATES),
    closingReason: z.enum(CASE_CLOSING_REASONS).nullable(),
    next: z
      .object({
        action: z.string().openapi({ description: 'Empty for another house that keeps the employer' }),
        on: z.iso.date(),
        owner: named,
      })
      .nullable(),
    dueOn: z.iso
      .date()
      .nullable()
      .openapi({ description: 'The last day for the next step or the first answer' }),
    late: z.boolean(),
    openedOn: z.iso.date(),
    answeredOn: z.iso.date().nullable(),
    lastEventAt: z.iso.datetime(),
    remindersPaused: z.boolean(),
    offered: z
      .object({ houseId: z.string(), words: z.string(), at: z.iso.datetime() })
      .nullable()
      .openapi({ description: 'The other house that is asked to take it over, and why' }),
    closedOn: z.iso.date().nullable(),
    version: z.int(),
  })
  .openapi('Case');

export const caseParams = z.object({ key: z.string() });
/** What a call that changes a case may answer instead. */
export const refusals = {
  403: problemResponses[403],
  404: problemResponses[404],
  409: problemResponses[409],
  422: problemResponses[422],
};

export async function readCaseJson(publicUrl: () => string, work: Work, key: string) {
  return withUrl(publicUrl, toCaseJson(await getCase(work, key), localDate(work.now)));
}

export function withUrl<T extends { key: string }>(publicUrl: () => string, found: T) {
  return { ...found, url: publicUrl() + routes.brokerCase.href({ key: found.key.toLowerCase() }) };
}
