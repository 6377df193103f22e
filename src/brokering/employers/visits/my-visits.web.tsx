import { z } from 'zod';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, numberField, parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { hashOfLink } from '../../../platform/private-link.ts';
import type { Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { asStaff, type EmployerContext } from '../employer-reader.web.ts';
import { MyVisitsPage } from './my-visits.views.tsx';
import { MOST_APART_DAYS } from './planned-visit.ts';
import { messages as m } from './planned-visits.messages.ts';
import { listMyVisits, listVisitRules, listVisitsOfOthers, setApartDays } from './planned-visits.service.ts';
import { endFeed, findOwnFeed, makeFeed, writeFeedCalendar } from './visit-feed.service.ts';

type Sent = { values: FormValues; problems: readonly Problem[] };

const ruleForm = z.object({
  house: z.uuid(),
  days: numberField(z.int().min(0).max(MOST_APART_DAYS)).pipe(z.number()),
});

/** The visits of the reader, the calendar that follows them, and the rule of the house. */
export function addMyVisits(web: WebRouter, publicUrl: () => string): void {
  web.get(routes.myVisits.pattern, (c) => show(c, {}));

  web.post(routes.visitRule.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(ruleForm, values, { days: m.daysProblem });
    if (!parsed.ok) return show(c, { sent: { values, problems: parsed.problems } });
    const { house, days } = parsed.value;
    await asStaff(c, (work) => setApartDays(work, house, days));
    return seeOther(c, routes.myVisits.href(), m.ruleSaved);
  });

  web.post(routes.visitFeeds.pattern, async (c) => {
    const secret = await asStaff(c, (work) => makeFeed(work, c.get('lang')));
    return show(c, { madeAddress: publicUrl() + routes.visitFeed.href({ secret }) });
  });

  // The address is shown once; who comes back here finds the page without it.
  web.get(routes.visitFeeds.pattern, (c) => seeOther(c, routes.myVisits.href()));

  web.post(routes.endVisitFeed.pattern, async (c) => {
    await asStaff(c, (work) => endFeed(work));
    return seeOther(c, routes.myVisits.href(), m.feedEnded);
  });

  web.get(routes.visitFeed.pattern, async (c) => {
    const linkHash = hashOfLink(c.req.param('secret'));
    const file = await c.get('workAs')({ kind: 'link', linkHash }, (work) =>
      writeFeedCalendar(work, (path, lang) => publicUrl() + inLanguage(path, lang)),
    );
    return c.body(file, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
    });
  });
}

async function show(
  c: EmployerContext,
  { sent, madeAddress }: { sent?: Sent; madeAddress?: string },
): Promise<Response> {
  const found = await asStaff(c, async (work) => ({
    mine: await listMyVisits(work),
    others: await listVisitsOfOthers(work),
    feed: await findOwnFeed(work),
    rules: await listVisitRules(work),
  }));
  const page = await c.get('page')();
  const form = { t: page.t, values: sent?.values ?? {}, problems: sent?.problems ?? [] };
  return c.html(
    <MyVisitsPage page={page} {...found} madeAddress={madeAddress} form={form} />,
    sent ? 422 : 200,
  );
}
