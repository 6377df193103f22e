import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { translator } from '../../../platform/i18n.ts';
import { hashOfLink } from '../../../platform/private-link.ts';
import { Forbidden, NotFound, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { CHECK_RULES, type CheckRule } from '../checks.ts';
import { checkNames } from '../matching.messages.ts';
import { AnswerPage } from './answer.views.tsx';
import { AskPage } from './ask.views.tsx';
import { readAnswer, sayQuestion, waiverForm } from './waiver.ts';
import { messages as m } from './waivers.messages.ts';
import {
  answerWaiver,
  askForWaiver,
  canAskForWaiver,
  getAskables,
  getAskedWaiver,
} from './waivers.service.ts';

type C = Context<BryggaEnv>;
type Sent = { values: FormValues; problems: Problem[] };

/** @param publicUrl the address of the installation, without a slash at the end */
export function waiversWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  web.get(routes.askWaiver.pattern, (c) => {
    // Without a condition there is nothing to ask of yet: they stand beside what was left out.
    const rule = findRule(c.req.query('villkor'));
    return rule ? showAsk(c, rule, undefined) : seeOther(c, leftOutOf(c));
  });
  web.post(routes.askWaiver.pattern, (c) => ask(c, publicUrl()));
  web.get(routes.answerWaiver.pattern, (c) => showAnswer(c, { values: {}, problems: [] }));
  web.post(routes.answerWaiver.pattern, answer);
  return web;
}

async function ask(c: C, publicUrl: string): Promise<Response> {
  const { values } = await readForm(c.req);
  const question = String(values.question ?? '');
  const form = parseForm(waiverForm, values, { question: sayQuestion(question) });
  if (!form.ok) return showAsk(c, ruleOf(values.rule), { values, problems: form.problems });
  const linkOf = (secret: string) => publicUrl + inLanguage(routes.answerWaiver.href({ secret }), 'sv');
  const counts = await c.get('work')((work) => askForWaiver(work, keyOf(c), { ...form.value, linkOf }));
  const said = { sv: translator('sv')(m.sent, counts), en: translator('en')(m.sent, counts) };
  return seeOther(c, leftOutOf(c), said);
}

async function showAsk(c: C, rule: CheckRule, sent: Sent | undefined): Promise<Response> {
  const page = await c.get('page')();
  const { t } = page;
  const askables = await c.get('work')(async (work) => {
    const found = await getAskables(work, keyOf(c), rule);
    if (await canAskForWaiver(work, found.need)) return found;
    throw new Forbidden('Only brokers of the centre ask for waivers');
  });
  const words = { title: askables.need.content.title, rule: t(checkNames[rule]).toLowerCase() };
  const { values, problems } = sent ?? {
    values: { id: randomUUID(), question: t(m.draft, words) },
    problems: [],
  };
  return c.html(<AskPage page={page} {...askables} form={{ t, values, problems }} />, sent ? 422 : 200);
}

async function answer(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const { recipient } = await asProvider(c, getAskedWaiver);
  const form = readAnswer(values, recipient.offers.length);
  if (!form.ok) return showAnswer(c, { values, problems: form.problems });
  const { centre } = await asProvider(c, async (work) => {
    await answerWaiver(work, form.value);
    return getAskedWaiver(work);
  });
  const said = { sv: translator('sv')(m.thanks, { centre }), en: translator('en')(m.thanks, { centre }) };
  return seeOther(c, routes.answerWaiver.href({ secret: secretOf(c) }), said);
}

async function showAnswer(c: C, sent: Sent): Promise<Response> {
  const waiver = await asProvider(c, getAskedWaiver);
  const page = await c.get('page')();
  c.header('cache-control', 'no-store');
  return c.html(
    <AnswerPage page={page} waiver={waiver} form={{ t: page.t, ...sent }} secret={secretOf(c)} />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

/** Where each offer that a condition keeps out stands with the way to ask. */
function leftOutOf(c: C): string {
  return `${routes.needMatches.href({ key: keyOf(c) })}#left-out`;
}

function findRule(value: string | string[] | undefined): CheckRule | undefined {
  return CHECK_RULES.find((one) => one === value);
}

function ruleOf(value: string | string[] | undefined): CheckRule {
  const rule = findRule(value);
  if (!rule) throw new NotFound(`No condition ${String(value)}`);
  return rule;
}

function keyOf(c: C): string {
  return (c.req.param('key') ?? '').toLowerCase();
}

function secretOf(c: C): string {
  return c.req.param('secret') ?? '';
}

function asProvider<T>(c: C, act: (work: Work) => Promise<T>): Promise<T> {
  return c.get('workAs')({ kind: 'link', linkHash: hashOfLink(secretOf(c)) }, act);
}
