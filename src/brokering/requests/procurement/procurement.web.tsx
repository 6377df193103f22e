import { localDate } from '../../../platform/format.ts';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Invalid, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { exactParts } from '../aid/aid.ts';
import { keyOf, pageOfReader, type RequestContext } from '../reader.web.ts';
import { readNote } from './note-form.ts';
import { messages as m, problems as p } from './procurement.messages.ts';
import {
  addThreshold,
  decideProcurement,
  getProcurement,
  listThresholds,
  mayKeepThresholds,
} from './procurement.service.ts';
import { thresholdForm } from './procurement.ts';
import { ProcurementPage, ThresholdsPage } from './procurement.views.tsx';

type Sent = { values: FormValues; problems: Problem[] } | undefined;

/** The guard of public buyers, and the amounts that it goes by. */
export function procurementWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.procurement.pattern, (c) => show(c, undefined));
  web.post(routes.procurement.pattern, decide);
  web.get(routes.procurementThresholds.pattern, (c) => showThresholds(c, undefined));
  web.post(routes.procurementThresholds.pattern, add);
  return web;
}

async function show(c: RequestContext, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const found = await c.get('work')((work) => getProcurement(work, keyOf(c)));
  const form = { t: page.t, ...(sent ?? { values: {}, problems: [] }) };
  return c.html(<ProcurementPage page={page} {...found} form={form} />, sent ? 422 : 200);
}

async function decide(c: RequestContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const read = readNote(values);
  if (!read.ok) return show(c, { values, problems: read.problems });
  try {
    await c.get('work')((work) => decideProcurement(work, keyOf(c), read.value));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return show(c, { values, problems: [...error.problems] });
  }
  return seeOther(c, routes.procurement.href({ key: keyOf(c) }), m.saved);
}

async function showThresholds(c: RequestContext, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const found = await c.get('work')(async (work) => ({
    thresholds: await listThresholds(work),
    mayKeep: await mayKeepThresholds(work),
    today: localDate(work.now),
  }));
  const form = { t: page.t, ...(sent ?? { values: {}, problems: [] }) };
  return c.html(<ThresholdsPage page={page} {...found} form={form} />, sent ? 422 : 200);
}

async function add(c: RequestContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(thresholdForm, values, { source: p.source });
  if (!form.ok) return showThresholds(c, { values, problems: form.problems });
  const { amount, ...rest } = form.value;
  const ore = exactParts(amount, 2);
  if (!ore) return showThresholds(c, { values, problems: [{ field: 'amount', message: p.value }] });
  try {
    await c.get('work')((work) => addThreshold(work, { ...rest, ore }));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showThresholds(c, { values, problems: [...error.problems] });
  }
  return seeOther(c, routes.procurementThresholds.href(), m.added);
}
