import { z } from 'zod';
import type { WebRouter } from '../../../platform/http/env.ts';
import { followRun } from '../../../platform/http/follow-run.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, listField, optionalField, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Invalid, type Problem } from '../../../platform/result.ts';
import { readColumnChoice } from '../../../platform/sheets/column-choice.ts';
import { getImportRun, getPreview } from '../../../platform/sheets/sent-list.ts';
import {
  findOrganisationNames,
  getRegisterRights,
} from '../../../register/organisations/organisations.service.ts';
import { routes } from '../../../routes.ts';
import { asStaff, type EmployerContext } from '../employer-reader.web.ts';
import { isEmployerField } from './employer-field.ts';
import type { ImportChoices } from './employer-import.ts';
import { messages as m } from './importing.messages.ts';
import { confirmEmployers, correctEmployers, employerImport, previewEmployers } from './importing.service.ts';
import { EmployerImportPage, ImportEmployersPage } from './importing.views.tsx';

const sentForm = z.object({ house: optionalField(z.uuid()) });
const headingForm = z.object({ headingLine: z.coerce.number().pipe(z.int().min(1).max(1_000)) });
const confirmForm = z.object({ include: listField(z.coerce.number().int()) });

type Sent = { values: FormValues; problems: readonly Problem[] };

/** Importing a list of employers: preview, decide, confirm, follow. */
export function addEmployerImport(web: WebRouter): void {
  web.get(routes.importEmployers.pattern, (c) => showForm(c));

  web.post(routes.importEmployers.pattern, async (c) => {
    const { values, files } = await readForm(c.req);
    const parsed = parseForm(sentForm, values, { house: m.chooseHouse });
    const file = files.file?.[0];
    if (!parsed.ok) return showForm(c, { values, problems: parsed.problems });
    if (!file) return showForm(c, { values, problems: [{ field: 'file', message: m.noFile }] });
    const bytes = new Uint8Array(await file.arrayBuffer());
    try {
      const run = await asStaff(c, (work) =>
        previewEmployers(work, { name: file.name, bytes }, parsed.value.house),
      );
      return seeOther(c, routes.employerImport.href({ run }));
    } catch (error) {
      if (error instanceof Invalid) return showForm(c, { values, problems: error.problems });
      throw error;
    }
  });

  web.get(routes.employerImport.pattern, (c) => showRun(c));

  web.get(routes.employerImportEvents.pattern, (c) =>
    followRun(c, async () => (await asStaff(c, (work) => getImportRun(work, employerImport, runOf(c)))).run),
  );

  web.post(routes.correctEmployerImport.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(headingForm, values, { headingLine: m.headingProblem });
    if (!parsed.ok) return showRun(c, { values, problems: parsed.problems });
    // Columns were chosen under other headings; they are guessed anew.
    return readAgain(c, parsed.value);
  });

  web.post(routes.mapEmployerImport.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const { table } = await asStaff(c, (work) => getPreview(work, employerImport, runOf(c)));
    const read = readColumnChoice(values, table?.headers ?? [], isEmployerField);
    const noName = read.columns.has('name') ? [] : [{ field: '', message: m.chooseName }];
    const problems = [...read.problems, ...noName];
    if (problems.length > 0) return showRun(c, { values, problems });
    return readAgain(c, {
      columns: Object.fromEntries(read.columns),
      ...(table ? { headingLine: table.headingLine } : {}),
    });
  });

  web.post(routes.confirmEmployerImport.pattern, async (c) => {
    const { include } = confirmForm.parse((await readForm(c.req)).values);
    const run = await asStaff(c, async (work) =>
      confirmEmployers(work, await getPreview(work, employerImport, runOf(c)), include),
    );
    return seeOther(c, routes.employerImport.href({ run }));
  });
}

async function readAgain(
  c: EmployerContext,
  reading: Pick<ImportChoices, 'columns' | 'headingLine'>,
): Promise<Response> {
  const run = await asStaff(c, async (work) =>
    correctEmployers(work, await getPreview(work, employerImport, runOf(c)), reading),
  );
  return seeOther(c, routes.employerImport.href({ run }));
}

async function showRun(c: EmployerContext, sent?: Sent): Promise<Response> {
  const found = await asStaff(c, (work) => getImportRun(work, employerImport, runOf(c)));
  const page = await c.get('page')();
  const form = { t: page.t, values: sent?.values ?? {}, problems: sent?.problems ?? [] };
  return c.html(<EmployerImportPage page={page} {...found} form={form} />, sent ? 422 : 200);
}

async function showForm(c: EmployerContext, sent?: Sent): Promise<Response> {
  const houses = await asStaff(c, async (work) => {
    const names = await findOrganisationNames(work, (await getRegisterRights(work)).houses);
    return [...names].map(([id, name]) => ({ id, name }));
  });
  const page = await c.get('page')();
  const form = { t: page.t, values: sent?.values ?? {}, problems: sent?.problems ?? [] };
  return c.html(<ImportEmployersPage page={page} houses={houses} form={form} />, sent ? 422 : 200);
}

function runOf(c: EmployerContext): string {
  return c.req.param('run') ?? '';
}
