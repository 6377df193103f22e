import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, optionalText, parseForm } from '../../../platform/http/form-fields.ts';
import { ownPath, seeOther } from '../../../platform/http/redirect.ts';
import { Invalid, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { confirmOffer, publishOffer, withdrawOffer } from '../offer-changes.service.ts';
import { nameSkills, placeNames } from '../offer-names.service.ts';
import { missingForPublishing, WITHDRAWAL_REASONS } from '../publishing.ts';
import { messages as m } from './editing.messages.ts';
import { PublishPage, WithdrawPage } from './offer-steps.views.tsx';
import { OwnOfferPage } from './own-offer.views.tsx';
import { getOfferToChange, listOfferHistory, staleBefore } from './own-offers.service.ts';

type C = Context<BryggaEnv>;

const withdrawForm = z.object({ reason: z.enum(WITHDRAWAL_REASONS), note: optionalText(500) });

/** One offer as its provider sees it, and the steps that bind: confirm, publish, withdraw. */
export function offerStepsWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.ownOffer.pattern, async (c) => {
    const facts = await c.get('work')(async (work) => {
      const offer = await getOfferToChange(work, idOf(c));
      return {
        offer,
        missing: missingForPublishing(offer.content),
        outcomes: await nameSkills(work, offer.content.outcomes, c.get('lang')),
        history: await listOfferHistory(work, offer.id),
        isStale: offer.state === 'published' && offer.checkedOn < staleBefore(work),
        nameOf: await placeNames(work),
      };
    });
    return c.html(<OwnOfferPage page={await c.get('page')()} {...facts} />);
  });

  web.post(routes.confirmOffer.pattern, async (c) => {
    const { values } = await readForm(c.req);
    await c.get('work')((work) => confirmOffer(work, idOf(c), versionOf(values)));
    const back = ownPath(values.tillbaka);
    return seeOther(c, back === '/' ? routes.ownOffer.href({ id: idOf(c) }) : back, m.confirmed);
  });

  web.get(routes.publishOffer.pattern, (c) => showPublish(c, 200));

  web.post(routes.publishOffer.pattern, async (c) => {
    const { values } = await readForm(c.req);
    try {
      await c.get('work')((work) => publishOffer(work, idOf(c), versionOf(values)));
    } catch (error) {
      if (error instanceof Invalid) return showPublish(c, 422);
      throw error;
    }
    return seeOther(c, routes.ownOffer.href({ id: idOf(c) }), m.published);
  });

  web.get(routes.withdrawOffer.pattern, (c) => showWithdraw(c, {}, []));

  web.post(routes.withdrawOffer.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(withdrawForm, values, { reason: m.chooseReason });
    if (!form.ok) return showWithdraw(c, values, form.problems);
    await c.get('work')((work) => withdrawOffer(work, idOf(c), versionOf(values), form.value));
    return seeOther(c, routes.ownOffer.href({ id: idOf(c) }), m.withdrawnNow);
  });

  return web;
}

async function showPublish(c: C, status: 200 | 422): Promise<Response> {
  const offer = await c.get('work')((work) => getOfferToChange(work, idOf(c)));
  if (offer.state === 'published') return seeOther(c, routes.ownOffer.href({ id: offer.id }));
  const missing = missingForPublishing(offer.content);
  return c.html(<PublishPage page={await c.get('page')()} offer={offer} missing={missing} />, status);
}

async function showWithdraw(c: C, values: FormValues, problems: readonly Problem[]): Promise<Response> {
  const offer = await c.get('work')((work) => getOfferToChange(work, idOf(c)));
  if (offer.state !== 'published') return seeOther(c, routes.ownOffer.href({ id: offer.id }));
  const page = await c.get('page')();
  const version = values.version === undefined ? offer.version : versionOf(values);
  return c.html(
    <WithdrawPage page={page} offer={offer} form={{ t: page.t, values, problems }} version={version} />,
    problems.length > 0 ? 422 : 200,
  );
}

function idOf(c: C): string {
  return c.req.param('id') ?? '';
}

/** The version that the page showed; what is none is older than every offer. */
function versionOf(values: FormValues): number {
  const version = Number(values.version);
  return Number.isInteger(version) ? version : 0;
}
