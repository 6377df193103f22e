import { type WebRouter, webRouter } from '../../../../platform/http/env.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../../platform/http/language.ts';
import { seeOther } from '../../../../platform/http/redirect.ts';
import { translator } from '../../../../platform/i18n.ts';
import { Invalid, type Problem } from '../../../../platform/result.ts';
import { routes } from '../../../../routes.ts';
import { keyOf, pageOfReader, type RequestContext } from '../../reader.web.ts';
import { invitationForm, removalForm } from './assessor.ts';
import { messages as m, problems as p } from './assessors.messages.ts';
import { dismissAssessor, getAssessors, inviteAssessor } from './assessors.service.ts';
import { AssessorsPage } from './assessors.views.tsx';

type Sent = { part: 'invite' | 'remove'; values: FormValues; problems: Problem[] };

/** @param publicUrl the address of the installation, without a slash at the end */
export function assessorsWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  web.get(routes.assessors.pattern, (c) => show(c, undefined));
  web.post(routes.assessors.pattern, (c) => invite(c, publicUrl()));
  web.post(routes.removeAssessor.pattern, remove);
  return web;
}

async function show(c: RequestContext, sent: Sent | undefined): Promise<Response> {
  const page = await pageOfReader(c);
  const found = await c.get('work')((work) => getAssessors(work, keyOf(c)));
  const stateOf = ({ values, problems }: Sent) => ({ t: page.t, values, problems });
  return c.html(
    <AssessorsPage
      page={page}
      {...found}
      form={sent?.part === 'invite' ? stateOf(sent) : { t: page.t, values: {}, problems: [] }}
      removal={sent?.part === 'remove' ? stateOf(sent) : undefined}
    />,
    sent ? 422 : 200,
  );
}

async function invite(c: RequestContext, publicUrl: string): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(invitationForm, values, { email: p.email });
  if (!form.ok) return show(c, { part: 'invite', values, problems: form.problems });
  const link = publicUrl + inLanguage(routes.comparison.href({ key: keyOf(c) }), 'sv');
  try {
    const { name } = await c.get('work')((work) => inviteAssessor(work, keyOf(c), form.value.email, link));
    const said = {
      sv: translator('sv')(m.invitedDone, { name }),
      en: translator('en')(m.invitedDone, { name }),
    };
    return seeOther(c, routes.assessors.href({ key: keyOf(c) }), said);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return show(c, { part: 'invite', values, problems: [...error.problems] });
  }
}

async function remove(c: RequestContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(removalForm, values, { reason: p.reason });
  if (!form.ok) return show(c, { part: 'remove', values, problems: form.problems });
  await c.get('work')((work) => dismissAssessor(work, keyOf(c), form.value));
  return seeOther(c, routes.assessors.href({ key: keyOf(c) }), m.removedDone);
}
