import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { translator } from '../../../platform/i18n.ts';
import { Conflict, Forbidden, Invalid, type Problem } from '../../../platform/result.ts';
import { signatureForm } from '../../../register/records/record.ts';
import { checkPdf } from '../../../register/records/record-upload.ts';
import { routes } from '../../../routes.ts';
import { keyOf, pageOfReader, type RequestContext } from '../reader.web.ts';
import { messages as m, problems as p } from './agreement.messages.ts';
import {
  addAgreementSignature,
  draftAgreement,
  getAgreementDocument,
  getAgreementPage,
  saveAgreement,
  sendAgreement,
  signAgreement,
} from './agreement.service.ts';
import { readAgreement, valuesOfAgreement } from './agreement.ts';
import { type AgreementPart, AgreementView } from './agreement.views.tsx';
import { AgreementFormPage } from './agreement-form.views.tsx';

type Sent = { values: FormValues; problems: Problem[] };
const SIGNING = {
  typedName: p.typedName,
  title: p.ownTitle,
  authority: p.authority,
  organisationId: p.party,
};

/** When the person of a request signed in, where that was just now. */
type FreshSignIn = (request: Request) => Promise<Date | undefined>;

/** The agreement that follows a choice, for the centre and both parties. */
export function agreementsWeb(freshSignIn: FreshSignIn): WebRouter {
  const web = webRouter();
  web.get(routes.agreement.pattern, (c) => show(c, freshSignIn, undefined));
  web.post(routes.agreement.pattern, async (c) => {
    await c.get('work')((work) => draftAgreement(work, keyOf(c)));
    return back(c, m.drafted);
  });
  web.get(routes.editAgreement.pattern, (c) => showForm(c, undefined));
  web.post(routes.editAgreement.pattern, save);
  web.post(routes.sendAgreement.pattern, send);
  web.post(routes.signAgreement.pattern, (c) => sign(c, freshSignIn));
  web.post(routes.externalSignature.pattern, (c) => registerSignature(c, freshSignIn));
  web.get(routes.agreementPdf.pattern, async (c) => {
    const file = await c.get('work')((work) => getAgreementDocument(work, keyOf(c)));
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${file.name}"`,
      'cache-control': 'no-store',
    });
  });
  return web;
}

function back(c: RequestContext, said: Parameters<typeof seeOther>[2]): Response {
  return seeOther(c, routes.agreement.href({ key: keyOf(c) }), said);
}

async function show(
  c: RequestContext,
  freshSignIn: FreshSignIn,
  sent: (Sent & { part: AgreementPart }) | undefined,
): Promise<Response> {
  const page = await pageOfReader(c);
  const found = await c.get('work')((work) => getAgreementPage(work, keyOf(c)));
  const form = sent && { part: sent.part, form: { t: page.t, values: sent.values, problems: sent.problems } };
  const isFresh = (await freshSignIn(c.req.raw)) !== undefined;
  c.header('cache-control', 'no-store');
  return c.html(<AgreementView page={page} {...found} isFresh={isFresh} sent={form} />, sent ? 422 : 200);
}

async function showForm(
  c: RequestContext,
  sent: (Sent & { version: number; status: 409 | 422 }) | undefined,
): Promise<Response> {
  const page = await pageOfReader(c);
  const { request, agreement, rights, isCompany } = await c.get('work')((work) =>
    getAgreementPage(work, keyOf(c)),
  );
  if (!agreement || !rights.writes) throw new Forbidden('The centre and the employer write the agreement');
  const values = sent?.values ?? valuesOfAgreement(agreement.content);
  return c.html(
    <AgreementFormPage
      page={page}
      requestKey={request.key}
      agreement={agreement}
      isCompany={isCompany}
      version={sent?.version ?? agreement.version}
      form={{ t: page.t, values, problems: sent?.problems ?? [] }}
    />,
    sent?.status ?? 200,
  );
}

async function save(c: RequestContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const version = Number(values.version);
  const read = readAgreement(values);
  if (!read.ok) return showForm(c, { values, problems: read.problems, version, status: 422 });
  try {
    const n = await c.get('work')((work) => saveAgreement(work, keyOf(c), version, read.value));
    return back(c, { sv: translator('sv')(m.saved, { n }), en: translator('en')(m.saved, { n }) });
  } catch (error) {
    // What was written stands in the form; nothing is lost by being second.
    if (!(error instanceof Conflict && error.reason)) throw error;
    const problems = [{ field: 'scope', message: error.reason }];
    return showForm(c, { values, problems, version, status: 409 });
  }
}

async function send(c: RequestContext): Promise<Response> {
  try {
    await c.get('work')((work) => sendAgreement(work, keyOf(c)));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return seeOther(c, routes.agreement.href({ key: keyOf(c) }), m.missing);
  }
  return back(c, m.sent);
}

async function sign(c: RequestContext, freshSignIn: FreshSignIn): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(signatureForm, values, SIGNING);
  const again = (problems: readonly Problem[]) =>
    show(c, freshSignIn, { part: 'sign', values, problems: [...problems] });
  if (!form.ok) return again(form.problems);
  const provedAt = await freshSignIn(c.req.raw);
  if (!provedAt) return again([{ field: 'typedName', message: p.signInAgain }]);
  try {
    await c.get('work')((work) => signAgreement(work, keyOf(c), { ...form.value, provedAt }));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return again(error.problems);
  }
  return back(c, m.signedDone);
}

async function registerSignature(c: RequestContext, freshSignIn: FreshSignIn): Promise<Response> {
  const { values, files } = await readForm(c.req);
  const form = parseForm(signatureForm, values, SIGNING);
  const [sentFile] = files.file ?? [];
  const file = sentFile && checkPdf(sentFile.name, new Uint8Array(await sentFile.arrayBuffer()));
  const problems = form.ok ? [] : [...form.problems];
  if (!file) problems.push({ field: 'file', message: p.file });
  if (!form.ok || !file) return show(c, freshSignIn, { part: 'external', values, problems });
  await c.get('work')((work) => addAgreementSignature(work, keyOf(c), { ...form.value, file }));
  return back(c, m.externalDone);
}
