// Importing a list of employers, for programs: send it, read what would come in, correct how it is read, confirm.
import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, jsonBody, problemResponses } from '../../../platform/http/api.ts';
import { Invalid } from '../../../platform/result.ts';
import { getImportRun, getPreview } from '../../../platform/sheets/sent-list.ts';
import { routes } from '../../../routes.ts';
import { refusals } from '../employer-calls.api.ts';
import { EMPLOYER_FIELDS } from './employer-field.ts';
import { importResult } from './employer-import.ts';
import { messages as m } from './importing.messages.ts';
import { confirmEmployers, correctEmployers, employerImport, previewEmployers } from './importing.service.ts';

/** In base64 a third more than the file: a list of the longest that is read. */
const LONGEST_CONTENT = 12_000_000;

const runSchema = z
  .object({
    run: z.uuid(),
    url: z.url().openapi({ description: 'The page that follows the work' }),
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    result: importResult.omit({ importId: true }).nullable().openapi({ description: 'When it is done' }),
  })
  .openapi('EmployerImport');

const runParams = z.object({ run: z.uuid() });

const sendRoute = createRoute({
  method: 'post',
  path: '/employer-imports',
  summary: 'Sends a CSV or Excel list and starts its preview; nothing is stored until it is confirmed',
  request: {
    body: jsonBody(
      z.object({
        fileName: z.string().min(1).max(200),
        content: z.base64().max(LONGEST_CONTENT).openapi({ description: 'The file in base64' }),
        houseId: z
          .uuid()
          .optional()
          .openapi({ description: 'May be left out by those who work for one house' }),
      }),
    ),
  },
  responses: { 202: answer('The preview as it begins', runSchema), 403: refusals[403], 422: refusals[422] },
});

const getRoute = createRoute({
  method: 'get',
  path: '/employer-imports/{run}',
  summary: 'How far a preview or an import has come, and what it found',
  request: { params: runParams },
  responses: { 200: answer('The run', runSchema), 404: problemResponses[404] },
});

const columnsRoute = createRoute({
  method: 'post',
  path: '/employer-imports/{run}/columns',
  summary: 'Reads the list of a preview anew, with other columns or another line of headings',
  request: {
    params: runParams,
    body: jsonBody(
      z.object({
        headingLine: z.int().positive().optional().openapi({ description: 'Counted from 1' }),
        columns: z
          .partialRecord(z.enum(EMPLOYER_FIELDS), z.int().nonnegative())
          .optional()
          .openapi({ description: 'The column, counted from 0, that holds each field' }),
      }),
    ),
  },
  responses: { 202: answer('The new preview as it begins', runSchema), ...refusals },
});

const confirmRoute = createRoute({
  method: 'post',
  path: '/employer-imports/{run}/confirm',
  summary: 'Stores what a preview has shown, all or nothing',
  request: {
    params: runParams,
    body: jsonBody(
      z.object({
        included: z
          .array(z.int())
          .max(20_000)
          .default([])
          .openapi({ description: 'Lines to take in although they are like an employer that is there' }),
      }),
    ),
  },
  responses: { 202: answer('The import as it begins', runSchema), ...refusals },
});

/** @param publicUrl the address of the installation, without a slash at the end */
export function addImportCalls(api: ApiRouter, publicUrl: () => string): void {
  const begun = (run: string) => ({
    run,
    url: publicUrl() + routes.employerImport.href({ run }),
    state: 'queued' as const,
    result: null,
  });

  api.openapi(sendRoute, async (c) => {
    const { fileName, content, houseId } = c.req.valid('json');
    const file = { name: fileName, bytes: new Uint8Array(Buffer.from(content, 'base64')) };
    const run = await c.get('work')((work) => previewEmployers(work, file, houseId));
    return c.json(begun(run), 202);
  });

  api.openapi(getRoute, async (c) => {
    const { run, result } = await c.get('work')((work) =>
      getImportRun(work, employerImport, c.req.valid('param').run),
    );
    if (!result) return c.json({ ...begun(run.id), state: run.state }, 200);
    const { importId: _list, ...found } = result;
    return c.json({ ...begun(run.id), state: run.state, result: found }, 200);
  });

  api.openapi(columnsRoute, async (c) => {
    const { headingLine, columns } = c.req.valid('json');
    if (columns && columns.name === undefined)
      throw new Invalid([{ field: 'columns', message: m.chooseName }]);
    const run = await c.get('work')(async (work) => {
      const shown = await getPreview(work, employerImport, c.req.valid('param').run);
      // Where the headings stand is kept when only the columns are corrected.
      const line = headingLine ?? shown.table?.headingLine;
      return correctEmployers(work, shown, { headingLine: line, columns });
    });
    return c.json(begun(run), 202);
  });

  api.openapi(confirmRoute, async (c) => {
    const run = await c.get('work')(async (work) => {
      const shown = await getPreview(work, employerImport, c.req.valid('param').run);
      return confirmEmployers(work, shown, c.req.valid('json').included);
    });
    return c.json(begun(run), 202);
  });
}
