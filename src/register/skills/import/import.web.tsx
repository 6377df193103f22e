import { z } from 'zod';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { followRun } from '../../../platform/http/follow-run.ts';
import { readForm } from '../../../platform/http/form.ts';
import { parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { NotFound, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { needRight } from '../concept-access.service.ts';
import { importTitles } from './import.messages.ts';
import { ImportPage, ImportRunPage } from './import.views.tsx';
import { confirmImport, getImportRun, importResult, previewImport } from './sent-files.service.ts';

const sourceForm = z.object({ source: z.enum(['esco', 'jobtech']) });

export function skillImportWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.importSkills.pattern, async (c) => {
    await c.get('work')((work) => needRight(work, 'mayEdit'));
    const page = await c.get('page')();
    return c.html(<ImportPage page={page} form={{ t: page.t, values: { source: 'esco' }, problems: [] }} />);
  });

  web.post(routes.importSkills.pattern, async (c) => {
    await c.get('work')((work) => needRight(work, 'mayEdit'));
    const { values, files } = await readForm(c.req);
    const parsed = parseForm(sourceForm, values);
    const sent = await Promise.all((files.files ?? []).map(withBytes));
    let problems: readonly Problem[] = parsed.ok ? [] : parsed.problems;
    if (parsed.ok && sent.length > 0) {
      const runId = await c.get('work')((work) => previewImport(work, parsed.value.source, sent));
      return seeOther(c, routes.skillImport.href({ run: runId }));
    }
    if (sent.length === 0) problems = [...problems, { field: 'files', message: importTitles.noFile }];
    const page = await c.get('page')();
    return c.html(<ImportPage page={page} form={{ t: page.t, values, problems }} />, 422);
  });

  web.get(routes.skillImport.pattern, async (c) => {
    const run = await c.get('work')((work) => getImportRun(work, c.req.param('run') ?? ''));
    const outcome = run.state === 'done' ? importResult.parse(run.result) : undefined;
    return c.html(<ImportRunPage page={await c.get('page')()} run={run} outcome={outcome} />);
  });

  web.get(routes.skillImportEvents.pattern, (c) =>
    followRun(c, () => c.get('work')((work) => getImportRun(work, c.req.param('run') ?? ''))),
  );

  web.post(routes.confirmSkillImport.pattern, async (c) => {
    const runId = await c.get('work')(async (work) => {
      await needRight(work, 'mayEdit');
      const run = await getImportRun(work, c.req.param('run') ?? '');
      const shown = importResult.safeParse(run.result);
      if (!shown.success) throw new NotFound('The preview is not done');
      return confirmImport(work, shown.data.importId);
    });
    return seeOther(c, routes.skillImport.href({ run: runId }));
  });

  return web;
}

async function withBytes(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
