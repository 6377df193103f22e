import type { Context } from 'hono';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Invalid, NotFound, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { downloadHeaders, fileField } from './attachment-file.ts';
import { messages as m } from './attachments.messages.ts';
import { getAttachmentFile, keepAttachmentFile, removeAttachmentFile } from './attachments.service.ts';

type C = Context<BryggaEnv>;

/** @param refuse shows the page of the project again with what was wrong */
export function attachmentsWeb(refuse: (c: C, problems: readonly Problem[]) => Promise<Response>): WebRouter {
  const web = webRouter();

  web.get(routes.bankProjectFile.pattern, async (c) => {
    const slug = c.req.param('slug') ?? '';
    const { bytes, ...file } = await c.get('work')((work) => getAttachmentFile(work, slug, numberOf(c)));
    return c.body(new Uint8Array(bytes), 200, downloadHeaders(file));
  });

  web.post(routes.projectFile.pattern, async (c) => {
    const number = numberOf(c);
    const { files } = await readForm(c.req);
    const [sent] = files[fileField(number)] ?? [];
    if (!sent) return refuse(c, [{ field: fileField(number), message: m.chooseFile }]);
    const bytes = new Uint8Array(await sent.arrayBuffer());
    try {
      await c.get('work')((work) => keepAttachmentFile(work, idOf(c), number, { name: sent.name, bytes }));
    } catch (error) {
      if (error instanceof Invalid) return refuse(c, error.problems);
      throw error;
    }
    return backToProject(c, m.added);
  });

  web.post(routes.removeProjectFile.pattern, async (c) => {
    await c.get('work')((work) => removeAttachmentFile(work, idOf(c), numberOf(c)));
    return backToProject(c, m.removed);
  });

  return web;
}

function backToProject(c: C, said: (typeof m)['added']): Response {
  return seeOther(c, routes.managedProject.href({ id: idOf(c) }), said);
}

function idOf(c: C): string {
  return c.req.param('id') ?? '';
}

function numberOf(c: C): number {
  const text = c.req.param('number') ?? '';
  if (!/^\d{1,6}$/.test(text)) throw new NotFound(`No attachment ${text}`);
  return Number(text);
}
