import { localDate } from '../../../platform/format.ts';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { hashOfLink } from '../../../platform/private-link.ts';
import type { Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { getMethod, listMethods } from '../../../register/methods/methods.service.ts';
import { routes } from '../../../routes.ts';
import { type EffortContext, keyOf, pageOfReader } from '../delivery/effort-reader.web.ts';
import { countAttendance, findRights, getEffort } from '../delivery/efforts.service.ts';
import { listParticipants } from '../delivery/participants.service.ts';
import { messages as m } from './follow-up.messages.ts';
import { answerSheet, getOutcome, getSheet, refuseQuestions, setLevels } from './follow-up.service.ts';
import { answerForm, LEVEL_ROUNDS, levelField, QUESTIONS } from './follow-up.ts';
import { FollowUpPage } from './follow-up.views.tsx';
import { SheetPage } from './sheet.views.tsx';

type Sent = { values: FormValues; problems: readonly Problem[] };
const UNTOUCHED: Sent = { values: {}, problems: [] };
const SHEET_WORDS = {
  ...Object.fromEntries(QUESTIONS.map((question) => [question, m.gradeProblem])),
  position: m.positionProblem,
};

/** Levels and answers on the page of the follow-up, and the sheet behind a participant's link. */
export function followUpWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.effortFollowUp.pattern, (c) => showFollowUp(c, UNTOUCHED));
  web.post(routes.effortFollowUp.pattern, saveLevels);
  web.get(routes.effortLesson.pattern, async (c) => {
    const slug = c.req.query('metod') ?? '';
    const lesson = await c.get('work')((work) => readLesson(work, keyOf(c), slug));
    return seeOther(c, routes.newMethodNote.href({ slug }, lesson));
  });
  web.get(routes.effortSheet.pattern, (c) => showSheet(c, UNTOUCHED));
  web.post(routes.effortSheet.pattern, answer);
  web.post(routes.refuseEffortSheet.pattern, async (c) => {
    await asHolder(c, refuseQuestions);
    return seeOther(c, routes.effortSheet.href({ secret: secretOf(c) }), m.stopped);
  });
  return web;
}

/** What the form of an experience begins with: the day that the effort ended, and how many took part. */
async function readLesson(work: Work, key: string, slug: string) {
  await getMethod(work, slug);
  const effort = await getEffort(work, key);
  const people = (await countAttendance(work, [effort])).get(effort.id)?.people ?? undefined;
  return { dag: effort.endedOn ?? localDate(work.now), antal: people };
}

async function showFollowUp(c: EffortContext, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const facts = await c.get('work')(async (work) => {
    const effort = await getEffort(work, keyOf(c));
    return {
      effort,
      rights: await findRights(work, effort),
      participants: await listParticipants(work, effort),
      outcome: await getOutcome(work, effort),
      methods: await listMethods(work),
    };
  });
  const form = { t: page.t, ...sent };
  return c.html(<FollowUpPage page={page} {...facts} form={form} />, sent.problems.length > 0 ? 422 : 200);
}

async function saveLevels(c: EffortContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const participants = await c.get('work')(async (work) =>
    listParticipants(work, await getEffort(work, keyOf(c))),
  );
  const round = LEVEL_ROUNDS.find((one) => one === values.round);
  const problems: Problem[] = round ? [] : [{ field: 'round', message: m.roundProblem }];
  const levels = new Map<string, number>();
  for (const { id, number } of participants) {
    const field = `level-${number}`;
    const value = values[field];
    if (value === undefined || value === '') continue;
    const level = levelField.safeParse(value);
    if (level.success) levels.set(id, level.data);
    else problems.push({ field, message: m.levelProblem });
  }
  if (!round || problems.length > 0) return showFollowUp(c, { values, problems });
  await c.get('work')((work) => setLevels(work, keyOf(c), round, levels));
  return seeOther(c, routes.effortFollowUp.href({ key: keyOf(c) }), m.levelsSaved);
}

async function showSheet(c: EffortContext, sent: Sent): Promise<Response> {
  const sheet = await asHolder(c, getSheet);
  const page = await c.get('page')();
  c.header('cache-control', 'no-store');
  const form = { t: page.t, ...sent };
  const status = sent.problems.length > 0 ? 422 : 200;
  return c.html(<SheetPage page={page} sheet={sheet} secret={secretOf(c)} form={form} />, status);
}

async function answer(c: EffortContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const { round } = await asHolder(c, getSheet);
  const form = parseForm(answerForm(round), values, SHEET_WORDS);
  if (!form.ok) return showSheet(c, { values, problems: form.problems });
  try {
    await asHolder(c, (work) => answerSheet(work, form.value));
  } catch (error) {
    return showSheet(c, { values, problems: problemsOf(error) });
  }
  return seeOther(c, routes.effortSheet.href({ secret: secretOf(c) }), m.thanks);
}

function secretOf(c: EffortContext): string {
  return c.req.param('secret') ?? '';
}

function asHolder<T>(c: EffortContext, act: (work: Work) => Promise<T>): Promise<T> {
  return c.get('workAs')({ kind: 'link', linkHash: hashOfLink(secretOf(c)) }, act);
}
