import type { Context } from 'hono';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FormValues } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Conflict, Invalid, type Problem } from '../../../platform/result.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import { findStoredTwin, storeProjectPage } from '../bank.service.ts';
import { refusals } from '../page/import.messages.ts';
import { MAX_PAGE_BYTES } from '../page/page-text.ts';
import { readProjectPage } from '../page/project-page.ts';
import { importTexts as m } from './managed.messages.ts';
import { requireBankEditor } from './managed-projects.service.ts';
import { PageImportPage, PagePreviewPage } from './page-import.views.tsx';
import { messages as formTexts } from './project-form.messages.ts';

type C = Context<BryggaEnv>;

/** Upload, preview and confirmation on one address; between them the file is carried by the form, stored nowhere. */
export function pageImportWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.importProjectPage.pattern, async (c) => {
    await c.get('work')(requireBankEditor);
    return showUpload(c, []);
  });

  web.post(routes.importProjectPage.pattern, async (c) => {
    await c.get('work')(requireBankEditor);
    const { values, files } = await readForm(c.req);
    const [file] = files.page ?? [];
    if (file) {
      if (file.size > MAX_PAGE_BYTES) return showUpload(c, [{ field: 'page', message: refusals.tooLarge }]);
      return preview(c, new Uint8Array(await file.arrayBuffer()), {}, []);
    }
    if (typeof values.bytes !== 'string') return showUpload(c, [{ field: 'page', message: m.noFile }]);
    return store(c, values, values.bytes);
  });

  return web;
}

async function showUpload(c: C, problems: readonly Problem[]): Promise<Response> {
  const page = await c.get('page')();
  return c.html(
    <PageImportPage page={page} form={{ t: page.t, values: {}, problems }} />,
    problems.length > 0 ? 422 : 200,
  );
}

/** Shown as a form that waits for an answer (422), so that Turbo puts it in the place of the upload. */
async function preview(c: C, bytes: Uint8Array, values: FormValues, problems: readonly Problem[]) {
  const reading = readProjectPage(bytes, await c.get('work')(listMunicipalities));
  if (!reading.ok) return showUpload(c, [{ field: 'page', message: refusals[reading.refusal] }]);
  const twin = await c.get('work')((work) => findStoredTwin(work, reading.page));
  const page = await c.get('page')();
  return c.html(
    <PagePreviewPage
      page={page}
      reading={reading}
      twin={twin?.title}
      bytes={Buffer.from(bytes).toString('base64')}
      form={{ t: page.t, values, problems }}
    />,
    422,
  );
}

async function store(c: C, values: FormValues, sent: string): Promise<Response> {
  const bytes = Buffer.from(sent, 'base64');
  const reading = readProjectPage(bytes, await c.get('work')(listMunicipalities));
  if (!reading.ok) return showUpload(c, [{ field: 'page', message: refusals[reading.refusal] }]);
  const [purpose, until] = [String(values.purpose ?? ''), String(values.publishedUntil ?? '')];
  if ((purpose === '') !== (until === ''))
    return preview(c, bytes, values, [
      { field: purpose === '' ? 'purpose' : 'publishedUntil', message: formTexts.contactProblem },
    ]);
  try {
    const house = (await c.get('page')()).reader?.current?.organisationId;
    const stored = await c.get('work')((work) =>
      storeProjectPage(work, {
        page: reading.page,
        attachments: reading.attachments,
        house,
        replace: values.replace === 'ja',
        publish: values.publish === 'ja',
        publishContact: purpose === '' ? undefined : { purpose, until },
      }),
    );
    return seeOther(c, routes.managedProject.href({ id: stored.id }), m.stored);
  } catch (error) {
    if (error instanceof Invalid) return preview(c, bytes, values, error.problems);
    if (error instanceof Conflict)
      return preview(c, bytes, values, [{ field: 'replace', message: m.replaceNeeded }]);
    throw error;
  }
}
