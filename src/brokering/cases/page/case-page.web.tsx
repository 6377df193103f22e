import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { ownPath, seeOther } from '../../../platform/http/redirect.ts';
import type { Message } from '../../../platform/i18n.ts';
import { pageNumber } from '../../../platform/part.ts';
import { Forbidden, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { findRatingOfCase } from '../../employers/ratings/ratings.service.ts';
import { CASE_STAGES, OWN_KINDS } from '../case.ts';
import {
  advanceCase,
  pauseCase,
  reassignCase,
  reopenCase,
  resumeCase,
  switchReminders,
  writeOnTimeline,
} from '../case-steps.service.ts';
import { messages as refusals } from '../cases.messages.ts';
import { getCase, listColleagues, listTimeline, measureTime } from '../cases.service.ts';
import { nextForm } from '../form/case-form.ts';
import { nameOfferedTo } from '../moving/case-moving.service.ts';
import { worksWithCase } from './case-frame.views.tsx';
import { CasePage } from './case-page.views.tsx';
import { type CaseContext, caseKeyOf, pageOfStaff } from './case-reader.web.ts';
import { CaseTimelinePage } from './case-timeline-page.views.tsx';
import type { HandlingForm } from './handling.views.tsx';
import { messages as m } from './page.messages.ts';

/** So many of the newest lines stand beside the case. */
const SHOWN = 8;
const PAGE_SIZE = 50;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const reason = z.string().max(2_000).default('');

/** The page of a case, its timeline, and every step that is taken on them. */
export function addCasePages(web: WebRouter): void {
  web.get(routes.brokerCase.pattern, (c) => showCase(c));
  web.get(routes.caseTimeline.pattern, showTimeline);
  web.post(routes.writeOnCase.pattern, write);
  web.post(routes.moveCase.pattern, move);
  web.post(routes.pauseCase.pattern, pause);
  web.post(routes.reopenCase.pattern, reopen);
  web.post(routes.reassignCase.pattern, reassign);

  web.post(routes.resumeCase.pattern, async (c) => {
    const { values } = await readForm(c.req);
    await c.get('work')((work) => resumeCase(work, caseKeyOf(c), Number(values.version)));
    return seeOther(c, routes.brokerCase.href({ key: caseKeyOf(c) }), m.resumed);
  });

  web.post(routes.caseReminders.pattern, async (c) => {
    const { values } = await readForm(c.req);
    await c.get('work')((work) => switchReminders(work, caseKeyOf(c), values.on === 'ja'));
    return seeOther(c, routes.brokerCase.href({ key: caseKeyOf(c) }), m.remindersSaved);
  });
}

type Sent = { form: HandlingForm | 'write'; values: FormValues; problems: Problem[] };

async function showCase(c: CaseContext, sent?: Sent): Promise<Response> {
  const page = await pageOfStaff(c);
  const facts = await c.get('work')(async (work) => {
    const found = await getCase(work, caseKeyOf(c));
    const lines = await listTimeline(work, found.id, { page: 1, limit: SHOWN });
    return {
      found,
      today: localDate(work.now),
      entries: lines.items,
      entryCount: lines.total,
      time: await measureTime(work, found.id),
      colleagues: await listColleagues(work, found.owner.id),
      rating: found.state === 'closed' ? await findRatingOfCase(work, found.id) : undefined,
      offeredTo: await nameOfferedTo(work, found),
    };
  });
  const untouched = { t: page.t, values: {}, problems: [] };
  const came = sent && { t: page.t, values: sent.values, problems: sent.problems };
  return c.html(
    <CasePage
      page={page}
      {...facts}
      canChange={worksWithCase(page, facts.found)}
      writing={sent?.form === 'write' && came ? came : untouched}
      sent={sent && sent.form !== 'write' ? sent.form : undefined}
      form={sent && sent.form !== 'write' && came ? came : untouched}
    />,
    sent ? 422 : 200,
  );
}

async function showTimeline(c: CaseContext): Promise<Response> {
  const page = await pageOfStaff(c);
  const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
  const { found, today, lines } = await c.get('work')(async (work) => {
    const one = await getCase(work, caseKeyOf(c));
    return { found: one, today: localDate(work.now), lines: await listTimeline(work, one.id, part) };
  });
  // Those who may read it see at least one line, that the case was opened.
  if (lines.total === 0) throw new Forbidden('Only the house that owns the case reads its timeline');
  return c.html(<CaseTimelinePage page={page} found={found} today={today} shown={{ ...part, ...lines }} />);
}

type Handled<S extends z.ZodType> = {
  form: Sent['form'];
  schema: S;
  words?: Record<string, Message>;
  /** What the sent values lead to. */
  act(work: Work, value: z.infer<S>, version: number): Promise<void>;
  said: Message;
};

/** Reads one of the forms on the page, does what it asks, and shows it again where something is wrong with it. */
async function handle<S extends z.ZodType>(c: CaseContext, given: Handled<S>): Promise<Response> {
  const { values } = await readForm(c.req);
  const again = (problems: readonly Problem[]) =>
    showCase(c, { form: given.form, values, problems: [...problems] });
  const form = parseForm(given.schema, values, given.words ?? {});
  if (!form.ok) return again(form.problems);
  try {
    await c.get('work')((work) => given.act(work, form.value, Number(values.version)));
  } catch (error) {
    return again(problemsOf(error));
  }
  const back = typeof values.return === 'string' ? ownPath(values.return) : undefined;
  return seeOther(c, back ?? routes.brokerCase.href({ key: caseKeyOf(c) }), given.said);
}

function write(c: CaseContext): Promise<Response> {
  return handle(c, {
    form: 'write',
    schema: z.object({ kind: z.enum(OWN_KINDS).default('note'), words: z.string().max(5_000).default('') }),
    act: (work, entry) => writeOnTimeline(work, caseKeyOf(c), entry),
    said: m.written,
  });
}

function move(c: CaseContext): Promise<Response> {
  return handle(c, {
    form: 'move',
    schema: z.object({ to: z.enum(CASE_STAGES), reason }),
    act: (work, asked, version) => advanceCase(work, caseKeyOf(c), { ...asked, version }),
    said: m.moved,
  });
}

function pause(c: CaseContext): Promise<Response> {
  return handle(c, {
    form: 'pause',
    schema: z.object({ reason, until: day }),
    words: { until: refusals.chooseDay },
    act: (work, asked, version) => pauseCase(work, caseKeyOf(c), version, asked),
    said: m.paused,
  });
}

function reopen(c: CaseContext): Promise<Response> {
  return handle(c, {
    form: 'reopen',
    schema: nextForm.extend({ reason }),
    act: (work, { reason: why, nextAction, nextOn, nextOwnerId }, version) =>
      reopenCase(work, caseKeyOf(c), version, {
        reason: why,
        next: { action: nextAction, on: nextOn, ownerId: nextOwnerId },
      }),
    said: m.reopened,
  });
}

function reassign(c: CaseContext): Promise<Response> {
  return handle(c, {
    form: 'reassign',
    schema: z.object({ brokerId: z.uuid() }),
    words: { brokerId: refusals.notAtHouse },
    act: (work, { brokerId }, version) => reassignCase(work, caseKeyOf(c), version, brokerId),
    said: m.handedOver,
  });
}
