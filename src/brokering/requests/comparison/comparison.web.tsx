import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, listField, parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { sendPicture } from '../../../platform/http/picture.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Conflict, NotFound, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { sendFile } from '../proposals/send-file.web.ts';
import { keyOf, pageOfReader, type RequestContext } from '../reader.web.ts';
import { type DocumentFormat, sendDocument } from '../send-document.web.ts';
import { messages as m, problems as p } from './comparison.messages.ts';
import {
  type Comparison,
  chooseProposal,
  declareInterest,
  getComparison,
  saveScores,
} from './comparison.service.ts';
import { ComparisonPage } from './comparison-page.views.tsx';
import { DeclarePage, ScorePage } from './judge.views.tsx';
import { sensitivityCsv } from './printed/sensitivity.document.ts';
import { comparisonDocument } from './printed/sheet.document.ts';
import { comparisonXlsx } from './printed/workbook.document.ts';
import { readScoreForm, valuesOfScores } from './score-form.ts';
import { SensitivityPicture } from './sensitivity-chart.views.tsx';
import type { Sheet } from './sheet.ts';

type Sent = { values: FormValues; problems: Problem[] };
const NOTHING: Sent = { values: {}, problems: [] };

/** @param publicUrl the address of the installation, without a slash at the end */
export function comparisonWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  web.get(routes.comparison.pattern, (c) => show(c, NOTHING));
  web.post(routes.declareInterest.pattern, declare);
  web.get(routes.scoreProposals.pattern, (c) => showScores(c, undefined));
  web.post(routes.scoreProposals.pattern, score);
  web.post(routes.chooseProposal.pattern, (c) => choose(c, publicUrl()));
  web.get(routes.requestFile.pattern, (c) => sendFile(c));
  addDocuments(web);
  return web;
}

async function show(c: RequestContext, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const { sheet, ...rest } = await c.get('work')((work) => getComparison(work, keyOf(c)));
  const status = sent.problems.length > 0 ? 422 : 200;
  const form = { t: page.t, ...sent };
  c.header('cache-control', 'no-store');
  if (!sheet) return c.html(<DeclarePage page={page} {...rest} sheet={undefined} form={form} />, status);
  return c.html(<ComparisonPage page={page} {...rest} sheet={sheet} form={form} />, status);
}

const interest = z
  .object({ provider: listField(z.uuid()), words: z.string().max(1_000).default('') })
  .refine(({ provider, words }) => provider.length === 0 || words.length > 2, { path: ['words'] });

async function declare(c: RequestContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(interest, values, { words: p.words });
  if (!form.ok) return show(c, { values, problems: form.problems });
  const { provider: providerIds, words } = form.value;
  await c.get('work')((work) => declareInterest(work, keyOf(c), { providerIds, words }));
  return seeOther(c, routes.comparison.href({ key: keyOf(c) }), m.declared);
}

/** The comparison of a reader who has declared interests; others are led to do so. */
async function declared(c: RequestContext): Promise<{ comparison: Comparison; sheet: Sheet } | undefined> {
  const comparison = await c.get('work')((work) => getComparison(work, keyOf(c)));
  return comparison.sheet && { comparison, sheet: comparison.sheet };
}

async function showScores(c: RequestContext, sent: Sent | undefined): Promise<Response> {
  const page = await pageOfReader(c);
  const found = await declared(c);
  if (!found) return seeOther(c, routes.comparison.href({ key: keyOf(c) }));
  const { comparison, sheet } = found;
  if (comparison.choice) throw new Conflict('The employer has chosen', m.alreadyChosen);
  const stored = { values: valuesOfScores(sheet, comparison.own?.personId), problems: [] };
  c.header('cache-control', 'no-store');
  return c.html(
    <ScorePage page={page} {...comparison} sheet={sheet} form={{ t: page.t, ...(sent ?? stored) }} />,
    sent ? 422 : 200,
  );
}

async function score(c: RequestContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const found = await declared(c);
  if (!found) return seeOther(c, routes.comparison.href({ key: keyOf(c) }));
  const read = readScoreForm(values, found.sheet, found.comparison.own?.providerIds ?? []);
  if (!read.ok) return showScores(c, { values, problems: read.problems });
  await c.get('work')((work) => saveScores(work, keyOf(c), read.value));
  return seeOther(c, routes.comparison.href({ key: keyOf(c) }), m.saved);
}

const choosing = z.object({ letter: z.string().min(1).max(3), reason: z.string().min(10).max(4_000) });

async function choose(c: RequestContext, publicUrl: string): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(choosing, values, { letter: p.choose, reason: p.choiceReason });
  if (!form.ok) return show(c, { values, problems: form.problems });
  const linkOf = (key: string) =>
    publicUrl + inLanguage(routes.receivedRequest.href({ key: key.toLowerCase() }), 'sv');
  await c.get('work')((work) => chooseProposal(work, keyOf(c), form.value, linkOf));
  return seeOther(c, routes.comparison.href({ key: keyOf(c) }), m.choiceSaved);
}

async function draw(c: RequestContext, found: { comparison: Comparison; sheet: Sheet }) {
  const page = await pageOfReader(c);
  return <SensitivityPicture page={page} sheet={found.sheet} request={found.comparison.request} />;
}

function addDocuments(web: WebRouter): void {
  const printed = async (c: RequestContext) => {
    const found = await declared(c);
    const on = await c.get('work')(async (work) => localDate(work.now));
    return found && { ...found, lang: c.get('lang'), on };
  };
  const back = (c: RequestContext) => seeOther(c, routes.comparison.href({ key: keyOf(c) }));
  const send = async (c: RequestContext, format: DocumentFormat) => {
    const found = await printed(c);
    if (!found) return back(c);
    const drawn = format === 'pdf' && found.sheet.proposals.length > 1 ? await draw(c, found) : undefined;
    const picture = drawn ? String(drawn) : undefined;
    const model = comparisonDocument({ ...found, picture });
    return sendDocument(c, { model, name: `jamforelse-${keyOf(c)}`, format });
  };
  web.get(routes.comparisonPdf.pattern, (c) => send(c, 'pdf'));
  web.get(routes.comparisonWord.pattern, (c) => send(c, 'docx'));
  web.get(routes.sensitivityPicture.pattern, async (c) => {
    const found = await printed(c);
    if (!found) return back(c);
    if (!found.sheet.result?.trade) throw new NotFound('There is no result yet');
    const picture = await draw(c, found);
    c.header('cache-control', 'no-store');
    return sendPicture(c, `${keyOf(c)}-kanslighet.svg`, picture);
  });
  web.get(routes.sensitivityCsv.pattern, async (c) => {
    const found = await printed(c);
    if (!found) return back(c);
    if (!found.sheet.result?.trade) throw new NotFound('There is no result yet');
    return c.body(sensitivityCsv(found.sheet.result.trade, found.lang), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${keyOf(c)}-kanslighet.csv"`,
      'cache-control': 'no-store',
    });
  });
  web.get(routes.comparisonXlsx.pattern, async (c) => {
    const found = await printed(c);
    if (!found) return back(c);
    return c.body(new Uint8Array(await comparisonXlsx(found)), 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="jamforelse-${keyOf(c)}.xlsx"`,
      'cache-control': 'no-store',
    });
  });
}
