import { z } from 'zod';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Forbidden, type Problem } from '../../../platform/result.ts';
import { listOrganisations } from '../../../register/organisations/organisations.service.ts';
import { routes } from '../../../routes.ts';
import { getEmployer } from '../../employers/employers.service.ts';
import { messages as refusals } from '../cases.messages.ts';
import { getCase } from '../cases.service.ts';
import { worksWithCase } from '../page/case-frame.views.tsx';
import { type CaseContext, caseKeyOf, pageOfStaff } from '../page/case-reader.web.ts';
import { answerCaseOffer, changeCaseEmployer, offerCase, withdrawCaseOffer } from './case-moving.service.ts';
import { CaseMovingPage, type MovingForm } from './case-moving.views.tsx';
import { messages as m } from './moving.messages.ts';

const reason = z.string().max(2_000).default('');
const employerForm = z.object({ organisationId: z.uuid(), reason });
const houseForm = z.object({ houseId: z.uuid(), houseReason: reason });

/** Putting a case with another employer, and handing it over to another house that keeps the employer. */
export function addCaseMoving(web: WebRouter): void {
  web.get(routes.moveCaseAway.pattern, (c) => show(c));
  // Forms are posted there; whoever comes back by the address finds the page.
  for (const { pattern } of [routes.changeCaseEmployer, routes.offerCase])
    web.get(pattern, (c) => seeOther(c, routes.moveCaseAway.href({ key: caseKeyOf(c) })));

  web.post(routes.changeCaseEmployer.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(employerForm, values, { organisationId: refusals.employerOfHouse });
    if (!form.ok) return show(c, { form: 'employer', values, problems: form.problems });
    try {
      await c.get('work')((work) =>
        changeCaseEmployer(work, caseKeyOf(c), Number(values.version), form.value),
      );
    } catch (error) {
      return show(c, { form: 'employer', values, problems: problemsOf(error) });
    }
    return seeOther(c, routes.brokerCase.href({ key: caseKeyOf(c) }), m.employerSaved);
  });

  web.post(routes.offerCase.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(houseForm, values, { houseId: refusals.houseOfEmployer });
    if (!form.ok) return show(c, { form: 'house', values, problems: form.problems });
    const { houseId, houseReason } = form.value;
    try {
      await c.get('work')((work) =>
        offerCase(work, caseKeyOf(c), Number(values.version), { houseId, reason: houseReason }),
      );
    } catch (error) {
      return show(c, { form: 'house', values, problems: problemsOf(error, { reason: 'houseReason' }) });
    }
    return seeOther(c, routes.brokerCase.href({ key: caseKeyOf(c) }), m.offered);
  });

  web.post(routes.withdrawCaseOffer.pattern, async (c) => {
    const { values } = await readForm(c.req);
    await c.get('work')((work) => withdrawCaseOffer(work, caseKeyOf(c), Number(values.version)));
    return seeOther(c, routes.brokerCase.href({ key: caseKeyOf(c) }), m.withdrawn);
  });

  web.post(routes.answerCaseOffer.pattern, async (c) => {
    const takes = (await readForm(c.req)).values.answer === 'ja';
    await c.get('work')((work) => answerCaseOffer(work, caseKeyOf(c), takes));
    return seeOther(c, routes.brokerCase.href({ key: caseKeyOf(c) }), takes ? m.taken : m.declined);
  });
}

type Sent = { form: MovingForm; values: FormValues; problems: readonly Problem[] };

async function show(c: CaseContext, sent?: Sent): Promise<Response> {
  const page = await pageOfStaff(c);
  const shown = await c.get('work')(async (work) => {
    const found = await getCase(work, caseKeyOf(c));
    if (!worksWithCase(page, found)) throw new Forbidden('Only the house that owns the case moves it');
    const { houses } = await getEmployer(work, found.employer.id);
    const { items } = await listOrganisations(work, { roles: ['employer'] });
    return { found, houses: houses.filter(({ id }) => id !== found.owner.id), employers: items };
  });
  const form = { t: page.t, values: sent?.values ?? {}, problems: sent?.problems ?? [] };
  return c.html(<CaseMovingPage page={page} {...shown} sent={sent?.form} form={form} />, sent ? 422 : 200);
}
