import { z } from 'zod';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { translator } from '../../../platform/i18n.ts';
import { pageNumber } from '../../../platform/part.ts';
import { Conflict, Invalid, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { asStaff, type EmployerContext } from '../employer-reader.web.ts';
import { writtenProblems } from '../written.ts';
import { answerForm, LONGEST_NAME, LONGEST_TEXT, signalForm } from './signal.ts';
import { messages as m } from './signals.messages.ts';
import {
  answerSignal,
  getSignal,
  listEmployerNames,
  listSignals,
  sendSignal,
  takeSignal,
} from './signals.service.ts';
import { SignalPage, SignalsPage } from './signals.views.tsx';

/** How many signals of the one who acts became needs that were met: needs stand further right, and are asked there. */
export type CountHelped = (work: Work) => Promise<number>;

type Sent = { values: FormValues; problems: readonly Problem[] };

const PAGE_SIZE = 25;
const newSignal = z.object({ id: z.uuid() });

export function addSignals(web: WebRouter, countHelped: CountHelped): void {
  web.get(routes.signals.pattern, (c) => showAll(c, countHelped));

  web.post(routes.signals.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const { id } = newSignal.parse(values);
    const limits = {
      employer: { max: LONGEST_NAME, min: 1, missing: m.writeEmployer },
      text: { max: LONGEST_TEXT, min: 1, missing: m.writeText },
    };
    const parsed = parseForm(signalForm, values, writtenProblems(values, limits));
    if (!parsed.ok) return showAll(c, countHelped, { values, problems: parsed.problems });
    try {
      const signal = await asStaff(c, (work) => sendSignal(work, { id, ...parsed.value }));
      const house = signal.to.name;
      return seeOther(c, routes.signals.href({ visa: 'fran' }), said(m.sent, house));
    } catch (error) {
      if (error instanceof Invalid) return showAll(c, countHelped, { values, problems: error.problems });
      throw error;
    }
  });

  web.get(routes.signal.pattern, (c) => showOne(c));

  web.post(routes.takeSignal.pattern, async (c) => {
    const id = c.req.param('id');
    await asStaff(c, (work) => takeSignal(work, id));
    return seeOther(c, routes.signal.href({ id }), m.taken);
  });

  web.post(routes.answerSignal.pattern, async (c) => {
    const id = c.req.param('id');
    const { values } = await readForm(c.req);
    const limits = { answer: { max: LONGEST_TEXT, min: 1 } };
    const parsed = parseForm(answerForm, values, writtenProblems(values, limits));
    if (!parsed.ok) return showOne(c, { values, problems: parsed.problems });
    try {
      const { from } = await asStaff(c, async (work) => {
        await answerSignal(work, id, parsed.value.answer);
        return getSignal(work, id);
      });
      return seeOther(c, routes.signal.href({ id }), said(m.answered, from.name));
    } catch (error) {
      // A colleague was first: their answer is shown, and what was written stands below it.
      if (error instanceof Conflict) return showOne(c, { values, problems: problemsOf(error) });
      throw error;
    }
  });
}

function said(message: { sv: string; en: string }, house: string) {
  return { sv: translator('sv')(message, { house }), en: translator('en')(message, { house }) };
}

async function showAll(c: EmployerContext, countHelped: CountHelped, sent?: Sent): Promise<Response> {
  const direction = c.req.query('visa') === 'fran' ? 'out' : 'in';
  const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
  const found = await asStaff(c, async (work) => ({
    list: { ...(await listSignals(work, { direction }, part)), ...part },
    waiting: (await listSignals(work, { direction: 'in', waiting: true }, { page: 1, limit: 1 })).total,
    became: await countHelped(work),
    names: await listEmployerNames(work),
    id: work.newId(),
  }));
  const page = await c.get('page')();
  const { id, ...shown } = found;
  const empty = { id, employer: c.req.query('arbetsgivare') ?? '' };
  const form = { t: page.t, values: sent?.values ?? empty, problems: sent?.problems ?? [] };
  return c.html(<SignalsPage page={page} direction={direction} {...shown} form={form} />, sent ? 422 : 200);
}

async function showOne(c: EmployerContext, sent?: Sent): Promise<Response> {
  const signal = await asStaff(c, (work) => getSignal(work, c.req.param('id') ?? ''));
  const page = await c.get('page')();
  const form = { t: page.t, values: sent?.values ?? {}, problems: sent?.problems ?? [] };
  return c.html(<SignalPage page={page} signal={signal} form={form} />, sent ? 422 : 200);
}
