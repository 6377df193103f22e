import { z } from 'zod';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, optionalField, parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import type { Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { messages as ratings } from '../../employers/ratings/ratings.messages.ts';
import { type CaseContext, caseKeyOf, pageOfStaff } from '../page/case-reader.web.ts';
import { messages as m } from './case-rating.messages.ts';
import { askAboutCase, getAskable } from './case-rating.service.ts';
import { AskAboutCasePage, CaseRatingLinkPage } from './case-rating.views.tsx';

const askForm = z.object({ contactId: optionalField(z.uuid()) });

/** Asking the employer how the work with a closed case was. */
export function addCaseRating(web: WebRouter, publicUrl: () => string): void {
  const linkOf = (secret: string) => publicUrl() + inLanguage(routes.rating.href({ secret }), 'sv');

  web.get(routes.askAboutCase.pattern, (c) => show(c));

  web.post(routes.askAboutCase.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const page = await pageOfStaff(c);
    const form = parseForm(askForm, values, { contactId: ratings.chooseContact });
    if (!form.ok) return show(c, { values, problems: form.problems });
    const { contactId } = form.value;
    try {
      const { found, secret, isMailed } = await c.get('work')((work) =>
        askAboutCase(work, caseKeyOf(c), { contactId, linkOf }),
      );
      if (isMailed) return seeOther(c, routes.brokerCase.href({ key: caseKeyOf(c) }), m.asked);
      return c.html(<CaseRatingLinkPage page={page} found={found} link={linkOf(secret)} />);
    } catch (error) {
      return show(c, { values, problems: problemsOf(error) });
    }
  });
}

async function show(
  c: CaseContext,
  sent?: { values: FormValues; problems: readonly Problem[] },
): Promise<Response> {
  const page = await pageOfStaff(c);
  const { latestId = '', ...shown } = await c.get('work')((work) => getAskable(work, caseKeyOf(c)));
  const values = sent?.values ?? { contactId: latestId };
  const form = { t: page.t, values, problems: sent?.problems ?? [] };
  return c.html(<AskAboutCasePage page={page} {...shown} form={form} />, sent ? 422 : 200);
}
