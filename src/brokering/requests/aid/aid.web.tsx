import { localDate } from '../../../platform/format.ts';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, type Parsed, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import type { Message } from '../../../platform/i18n.ts';
import { Invalid, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { pageOfReader, type RequestContext } from '../reader.web.ts';
import { aidCsv, renderAidNotice } from './aid.document.ts';
import { messages as m, problems as p } from './aid.messages.ts';
import {
  declareGroup,
  getAidNotice,
  getEmployerAid,
  recordCertificate,
  recordGrant,
  voidGrant,
} from './aid.service.ts';
import { groupForm, readCertificate, readGrant, voidForm } from './aid.ts';
import { type AidPart, EmployerAidPage } from './aid.views.tsx';

/** De minimis aid as a tab of an employer. */
export function aidWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.employerAid.pattern, (c) => show(c, undefined));
  web.post(routes.addAid.pattern, (c) =>
    take(c, { part: 'grant', read: readGrant, act: recordGrant, said: m.saved }),
  );
  web.post(routes.addAidCertificate.pattern, (c) =>
    take(c, { part: 'certificate', read: readCertificate, act: recordCertificate, said: m.certificateSaved }),
  );
  web.post(routes.addToAidGroup.pattern, (c) =>
    take(c, {
      part: 'group',
      read: (values) => parseForm(groupForm, values, { number: p.numberForm }),
      act: (work, id, { number }) => declareGroup(work, id, number),
      said: m.grouped,
    }),
  );
  web.post(routes.voidAid.pattern, (c) =>
    take(c, {
      part: 'void',
      read: (values) => parseForm(voidForm, values, { id: p.void, reason: p.void }),
      act: voidGrant,
      said: m.voidedDone,
    }),
  );
  addFiles(web);
  return web;
}

function idOf(c: RequestContext): string {
  return c.req.param('id') ?? '';
}

type Step<T> = {
  part: AidPart;
  read: (values: FormValues) => Parsed<T>;
  act: (work: Work, employerId: string, given: T) => Promise<unknown>;
  said: Message;
};

async function take<T>(c: RequestContext, { part, read, act, said }: Step<T>): Promise<Response> {
  await pageOfReader(c);
  const { values } = await readForm(c.req);
  const form = read(values);
  if (!form.ok) return show(c, { part, values, problems: form.problems });
  try {
    await c.get('work')((work) => act(work, idOf(c), form.value));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return show(c, { part, values, problems: [...error.problems] });
  }
  return seeOther(c, routes.employerAid.href({ id: idOf(c) }), said);
}

async function show(
  c: RequestContext,
  sent: { part: AidPart; values: FormValues; problems: Problem[] } | undefined,
): Promise<Response> {
  const page = await pageOfReader(c);
  const found = await c.get('work')((work) => getEmployerAid(work, idOf(c)));
  const form = sent && { part: sent.part, form: { t: page.t, values: sent.values, problems: sent.problems } };
  return c.html(<EmployerAidPage page={page} {...found} sent={form} />, sent ? 422 : 200);
}

function addFiles(web: WebRouter): void {
  web.get(routes.employerAidCsv.pattern, async (c) => {
    await pageOfReader(c);
    const { employer, grants } = await c.get('work')((work) => getEmployerAid(work, idOf(c)));
    return c.body(aidCsv(employer, grants, c.get('lang')), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="stod.csv"',
      'cache-control': 'no-store',
    });
  });
  web.get(routes.aidNotice.pattern, async (c) => {
    await pageOfReader(c);
    const notice = await c.get('work')(async (work) => ({
      ...(await getAidNotice(work, idOf(c), c.req.param('grant') ?? '')),
      on: localDate(work.now),
    }));
    return c.body(new Uint8Array(renderAidNotice({ ...notice, lang: c.get('lang') })), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="underrattelse-stod.pdf"',
      'cache-control': 'no-store',
    });
  });
}
