import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { followRun } from '../../../platform/http/follow-run.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, optionalField, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import type { Problem } from '../../../platform/result.ts';
import { readColumnChoice } from '../../../platform/sheets/column-choice.ts';
import { DELIMITERS, ENCODINGS } from '../../../platform/sheets/encoding.ts';
import { getImportRun, getPreview } from '../../../platform/sheets/sent-list.ts';
import { routes } from '../../../routes.ts';
import { getOfferRights, listWritableProviders } from '../editing/own-offers.service.ts';
import { type ColumnMap, isOfferField, OFFER_FIELDS } from '../exchange/columns.ts';
import type { ImportResult } from './import-choices.ts';
import { messages as m } from './importing.messages.ts';
import { ImportOffersPage, ImportRunPage } from './importing.views.tsx';
import { confirmImport, correctImport, offerImport, previewList } from './sent-lists.service.ts';

type C = Context<BryggaEnv>;

const sentForm = z.object({ providerId: optionalField(z.uuid()) });
const readingForm = z.object({
  encoding: optionalField(z.enum(ENCODINGS)),
  // A tab does not survive the trimming of form values; it comes as nothing.
  delimiter: z.preprocess((value) => (value === '' ? '\t' : value), z.enum(DELIMITERS).optional()),
  headerRows: optionalField(
    z
      .string()
      .regex(/^[1-9]\d{0,5}(\s*,\s*[1-9]\d{0,5})?$/)
      .transform((text) => text.split(',').map(Number)),
  ),
  asOf: optionalField(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)),
});

/** Importing a list of offers: preview, correct, confirm, follow. */
export function importOffersWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.importOffers.pattern, (c) => showForm(c, {}, []));

  web.post(routes.importOffers.pattern, async (c) => {
    const { values, files } = await readForm(c.req);
    const parsed = parseForm(sentForm, values);
    const file = files.file?.[0];
    if (!parsed.ok) return showForm(c, values, parsed.problems);
    if (!file) return showForm(c, values, [{ field: 'file', message: m.noFile }]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const run = await c.get('work')(async (work) => {
      const rights = await getOfferRights(work);
      const only = rights.writesAll || rights.providers.length > 1 ? undefined : rights.providers[0];
      const providerId = parsed.value.providerId ?? only;
      return previewList(work, { name: file.name, bytes }, providerId ? { providerId } : {});
    });
    return seeOther(c, routes.offerImport.href({ run }));
  });

  web.get(routes.offerImport.pattern, (c) => showRun(c, {}, []));

  web.get(routes.offerImportEvents.pattern, (c) =>
    followRun(c, async () => (await c.get('work')((work) => getImportRun(work, offerImport, runOf(c)))).run),
  );

  web.post(routes.correctOfferImport.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(readingForm, values, { headerRows: m.badRows });
    if (!form.ok) return showRun(c, values, form.problems);
    const run = await c.get('work')(async (work) => {
      const shown = await getPreview(work, offerImport, runOf(c));
      // Columns were chosen for another reading of the file; they are guessed anew.
      const { columns: _columns, ...kept } = shown.choices;
      return correctImport(work, shown, { ...kept, ...form.value });
    });
    return seeOther(c, routes.offerImport.href({ run }));
  });

  web.post(routes.mapOfferImport.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const shown = await c.get('work')((work) => getPreview(work, offerImport, runOf(c)));
    const read = readColumns(values, shown);
    if (read.problems.length > 0) return showRun(c, values, read.problems);
    const choices = { ...shown.choices, columns: read.columns };
    const run = await c.get('work')((work) => correctImport(work, shown, choices));
    return seeOther(c, routes.offerImport.href({ run }));
  });

  web.post(routes.confirmOfferImport.pattern, async (c) => {
    const run = await c.get('work')(async (work) =>
      confirmImport(work, await getPreview(work, offerImport, runOf(c))),
    );
    return seeOther(c, routes.offerImport.href({ run }));
  });

  return web;
}

async function showForm(c: C, values: FormValues, problems: readonly Problem[]): Promise<Response> {
  const { rights, providers } = await c.get('work')(async (work) => ({
    rights: await getOfferRights(work),
    providers: await listWritableProviders(work),
  }));
  const page = await c.get('page')();
  const form = { t: page.t, values, problems };
  return c.html(
    <ImportOffersPage page={page} form={form} providers={providers} mayNameEach={rights.writesAll} />,
    problems.length > 0 ? 422 : 200,
  );
}

async function showRun(c: C, values: FormValues, problems: readonly Problem[]): Promise<Response> {
  const { run, result } = await c.get('work')((work) => getImportRun(work, offerImport, runOf(c)));
  const page = await c.get('page')();
  const form = { t: page.t, values, problems };
  return c.html(
    <ImportRunPage page={page} run={run} result={result} form={form} />,
    problems.length > 0 ? 422 : 200,
  );
}

/** What each column was chosen to mean; every field is said, so that no guess comes back. */
function readColumns(
  values: FormValues,
  { table }: ImportResult,
): { columns: ColumnMap; problems: readonly Problem[] } {
  const headers = table?.headers ?? [];
  const { columns, problems } = readColumnChoice(values, headers, isOfferField);
  const named = OFFER_FIELDS.map((field) => [field, headers[columns.get(field) ?? -1] ?? '']);
  return { columns: Object.fromEntries(named), problems };
}

function runOf(c: C): string {
  return c.req.param('run') ?? '';
}
