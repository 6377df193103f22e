import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, numberField, parseForm } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { translator } from '../../../platform/i18n.ts';
import { Conflict, Forbidden, NotFound, type Problem } from '../../../platform/result.ts';
import {
  type AnswerStep,
  type CardStep,
  type DotStep,
  entrySchema,
  findStep,
  type GatherStep,
  type GuidedStep,
  type RowStep,
} from '../../../register/methods/guided/guided-method.ts';
import { METHOD_LEVELS } from '../../../register/methods/method.ts';
import { routes } from '../../../routes.ts';
import type { SessionFacts } from './session-frame.views.tsx';
import { idOf, readFacts, type SessionContext } from './session-reader.web.ts';
import { SessionResultPage } from './session-result.views.tsx';
import { agreeOnNext, makeNeedsOfFindings } from './session-results.service.ts';
import { addSessionStart } from './session-start.web.tsx';
import {
  type AnswerConflict,
  addEntries,
  changeEntry,
  countDots,
  gatherCards,
  looseCards,
  removeDots,
  removeEntry,
  renameCluster,
  saveAnswers,
} from './session-steps.service.ts';
import { readAnswers, readCards, readRow, valuesOfRow } from './session-writing.ts';
import { renderSessionPdf } from './sessions.document.ts';
import { messages as m } from './sessions.messages.ts';
import { SessionEntryPage } from './steps/session-entry.views.tsx';
import { SessionStepPage } from './steps/session-step.views.tsx';

type Sent = { values: FormValues; problems: readonly Problem[]; conflicts?: readonly AnswerConflict[] };
const UNTOUCHED: Sent = { values: {}, problems: [] };

/** Guided methods at work: begun, written in step by step, and what came of them. */
export function sessionsWeb(): WebRouter {
  const web = webRouter();
  addSessionStart(web);
  web.get(routes.sessionPdf.pattern, sendPdf);
  web.get(routes.session.pattern, (c) => showResult(c, {}));
  web.get(routes.sessionStep.pattern, (c) => showStep(c, UNTOUCHED));
  web.post(routes.sessionStep.pattern, write);
  web.get(routes.sessionEntry.pattern, (c) => showEntry(c));
  web.post(routes.sessionEntry.pattern, change);
  web.post(routes.removeSessionEntry.pattern, remove);
  web.post(routes.renameCluster.pattern, rename);
  web.post(routes.removeDots.pattern, async (c) => {
    await c.get('work')((work) => removeDots(work, idOf(c), c.req.param('ballot') ?? ''));
    const { facts } = await readFacts(c);
    return toStep(c, facts.guided.steps.find(({ kind }) => kind === 'dots')?.key ?? '', m.removed);
  });
  web.post(routes.sessionNeeds.pattern, makeNeeds);
  web.post(routes.sessionNext.pattern, setNext);
  return web;
}

function toStep(c: SessionContext, step: string, said = m.saved): Response {
  return seeOther(c, routes.sessionStep.href({ id: idOf(c), step }), said);
}

function stepOf({ guided }: Pick<SessionFacts, 'guided'>, key: string): GuidedStep {
  const found = findStep(guided, key);
  if (!found) throw new NotFound(`${guided.slug} has no step ${key}`);
  return found;
}

async function showStep(c: SessionContext, sent: Sent, key = c.req.param('step') ?? ''): Promise<Response> {
  const { facts, sending } = await readFacts(c);
  const step = stepOf(facts, key);
  const { values, problems, conflicts = [] } = sent;
  const stored = problems.length + conflicts.length > 0 ? {} : storedValues(facts, step);
  const form = { t: facts.page.t, values: { ...stored, ...values }, problems };
  const status = conflicts.length > 0 ? 409 : problems.length > 0 ? 422 : 200;
  return c.html(
    <SessionStepPage
      facts={facts}
      step={step}
      form={form}
      sending={String(values.sending ?? sending)}
      conflicts={conflicts}
    />,
    status,
  );
}

function storedValues({ session }: SessionFacts, step: GuidedStep): FormValues {
  if (step.kind === 'dots') return { people: '1' };
  if (step.kind !== 'answers') return {};
  return Object.fromEntries(
    session.entries
      .filter((one) => one.step === step.key && one.slot !== null)
      .map(({ slot, content }) => [slot ?? '', String(content.text ?? '')]),
  );
}

const sentWith = z.object({ sending: z.uuid() });

/** Everything that is written comes to the address of its step. */
async function write(c: SessionContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const { facts } = await readFacts(c);
  if (!facts.leads) throw new Forbidden('The house that leads the session writes in it');
  const step = stepOf(facts, c.req.param('step') ?? '');
  try {
    return (await writeIn(c, step, values)) ?? toStep(c, step.key);
  } catch (error) {
    return showStep(c, { values, problems: problemsOf(error) });
  }
}

/** Undefined when it is written. */
async function writeIn(
  c: SessionContext,
  step: GuidedStep,
  values: FormValues,
): Promise<Response | undefined> {
  switch (step.kind) {
    case 'cards':
    case 'rows':
      return writeEntries(c, step, values);
    case 'gather':
      return gather(c, step, values);
    case 'dots':
      return dot(c, step, values);
    case 'answers':
      return answer(c, step, values);
  }
}

async function writeEntries(c: SessionContext, step: CardStep | RowStep, values: FormValues) {
  const read = step.kind === 'cards' ? readCards(step, values) : readRow(step, values);
  if (!read.ok) return showStep(c, { values, problems: read.problems });
  const { sending } = sentWith.parse(values);
  const contents = [read.value].flat();
  await c.get('work')((work) => addEntries(work, { id: idOf(c), step: step.key }, { sending, contents }));
  return undefined;
}

async function gather(c: SessionContext, step: GatherStep, values: FormValues) {
  const at = { id: idOf(c), step: step.key };
  const cards = [values.cards ?? []].flat();
  const { sending } = sentWith.parse(values);
  await c.get('work')((work) =>
    values.act === 'loose'
      ? looseCards(work, at, cards)
      : gatherCards(work, at, {
          cards,
          clusterId: String(values.cluster ?? '') || undefined,
          name: String(values.name ?? ''),
          sending,
        }),
  );
  return undefined;
}

const dotCount = numberField(z.int().min(0).max(10_000));

async function dot(c: SessionContext, step: DotStep, values: FormValues) {
  const names = Object.keys(values).filter((name) => name.startsWith('dots.'));
  const shape = z.object({
    people: numberField(z.int().min(1).max(1_000)),
    ...Object.fromEntries(names.map((name) => [name, dotCount])),
  });
  const form = parseForm(shape, values);
  if (!form.ok) return showStep(c, { values, problems: form.problems });
  const { people = 1, ...counted } = form.value;
  const dots = Object.fromEntries(
    Object.entries(counted).map(([name, n]) => [name.slice('dots.'.length), Number(n ?? 0)]),
  );
  const { sending } = sentWith.parse(values);
  const ballot = { id: sending, step: step.key, people, dots };
  await c.get('work')((work) => countDots(work, idOf(c), ballot));
  return undefined;
}

async function answer(c: SessionContext, step: AnswerStep, values: FormValues) {
  const read = readAnswers(step, values);
  if (!read.ok) return showStep(c, { values, problems: read.problems });
  const was = Object.fromEntries(
    step.fields.map(({ key }) => [key, String(values[`was.${key}`] ?? '').replaceAll('\r\n', '\n')]),
  );
  const conflicts = await c.get('work')((work) =>
    saveAnswers(work, { id: idOf(c), step: step.key }, { answers: read.value, was }),
  );
  return conflicts.length > 0 ? showStep(c, { values, problems: [], conflicts }) : undefined;
}

async function readEntry(c: SessionContext) {
  const { facts } = await readFacts(c);
  if (!facts.leads) throw new Forbidden('The house that leads the session writes in it');
  const entry = facts.session.entries.find(({ id }) => id === c.req.param('entry'));
  const step = entry && findStep(facts.guided, entry.step);
  if (!entry || (step?.kind !== 'cards' && step?.kind !== 'rows'))
    throw new NotFound(`No entry ${c.req.param('entry')}`);
  return { facts, entry, step };
}

async function showEntry(c: SessionContext, sent?: Sent): Promise<Response> {
  const { facts, entry, step } = await readEntry(c);
  const form = {
    t: facts.page.t,
    values: sent?.values ?? valuesOfRow(entry.content),
    problems: sent?.problems ?? [],
  };
  return c.html(<SessionEntryPage facts={facts} step={step} entry={entry} form={form} />, sent ? 422 : 200);
}

async function change(c: SessionContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const { step, entry } = await readEntry(c);
  const read =
    step.kind === 'rows'
      ? readRow(step, values)
      : parseForm(entrySchema(step), { text: values.text, column: values.column });
  if (!read.ok) return showEntry(c, { values, problems: read.problems });
  const content = z.record(z.string(), z.union([z.string(), z.number()])).parse(read.value);
  try {
    const version = Number(values.version);
    await c.get('work')((work) => changeEntry(work, idOf(c), { entryId: entry.id, version, content }));
  } catch (error) {
    const problems = problemsOf(error);
    const newer = error instanceof Conflict ? { version: String((await readEntry(c)).entry.version) } : {};
    return showEntry(c, { values: { ...values, ...newer }, problems });
  }
  return toStep(c, step.key);
}

async function remove(c: SessionContext): Promise<Response> {
  const { step, entry } = await readEntry(c);
  try {
    await c.get('work')((work) => removeEntry(work, idOf(c), entry.id));
  } catch (error) {
    return showEntry(c, { values: valuesOfRow(entry.content), problems: problemsOf(error) });
  }
  return toStep(c, step.key, m.removed);
}

async function rename(c: SessionContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const clusterId = c.req.param('cluster') ?? '';
  const { facts } = await readFacts(c);
  const of = facts.session.clusters.find(({ id }) => id === clusterId)?.step;
  const step = facts.guided.steps.find((one) => one.kind === 'gather' && one.of === of);
  const name = String(values[`name-${clusterId}`] ?? '');
  try {
    await c.get('work')((work) => renameCluster(work, idOf(c), { clusterId, name }));
  } catch (error) {
    return showStep(c, { values, problems: problemsOf(error) }, step?.key ?? '');
  }
  return toStep(c, step?.key ?? '');
}

async function showResult(c: SessionContext, sent: { needs?: Sent; next?: Sent }): Promise<Response> {
  const { facts, inCase } = await readFacts(c);
  const { t } = facts.page;
  return c.html(
    <SessionResultPage
      facts={facts}
      inCase={inCase}
      form={{ t, ...(sent.needs ?? UNTOUCHED) }}
      nextForm={{ t, ...(sent.next ?? UNTOUCHED) }}
    />,
    (sent.needs ?? sent.next) ? 422 : 200,
  );
}

const level = z.enum(METHOD_LEVELS);

async function makeNeeds(c: SessionContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const chosen = [values.finding ?? []].flat().map((source) => ({
    source,
    level: level.catch('organisation').parse(values[`level.${source}`]),
  }));
  try {
    const keys = await c.get('work')((work) => makeNeedsOfFindings(work, idOf(c), chosen));
    const say = (lang: 'sv' | 'en') => translator(lang)(m.made, { n: keys.length });
    return seeOther(c, routes.session.href({ id: idOf(c) }), { sv: say('sv'), en: say('en') });
  } catch (error) {
    return showResult(c, { needs: { values, problems: problemsOf(error) } });
  }
}

const next = z.object({ source: z.string().min(1), on: z.iso.date() });

async function setNext(c: SessionContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(next, values, { source: m.nextWhat, on: m.nextOn });
  if (!form.ok) return showResult(c, { next: { values, problems: form.problems } });
  try {
    await c.get('work')((work) => agreeOnNext(work, idOf(c), form.value));
  } catch (error) {
    return showResult(c, { next: { values, problems: problemsOf(error) } });
  }
  return seeOther(c, routes.session.href({ id: idOf(c) }), m.nextSet);
}

async function sendPdf(c: SessionContext): Promise<Response> {
  const { facts } = await readFacts(c);
  const on = await c.get('work')(async (work) => localDate(work.now));
  const { session, method, guided, page } = facts;
  const pdf = renderSessionPdf({ session, method, guided, lang: page.lang, on });
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${session.methodSlug}-${session.heldOn}.pdf"`,
  });
}
