import { formatTime } from '../../../../platform/format.ts';
import type { WebRouter } from '../../../../platform/http/env.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { marksOf } from '../../../../platform/http/form-versions.ts';
import { seeOther } from '../../../../platform/http/redirect.ts';
import { translator } from '../../../../platform/i18n.ts';
import type { Problem } from '../../../../platform/result.ts';
import { routes } from '../../../../routes.ts';
import type { Participant } from '../../effort.ts';
import { type EffortContext, keyOf, pageOfReader } from '../effort-reader.web.ts';
import { messages as effortMessages } from '../efforts.messages.ts';
import { messages as m } from './attendance.messages.ts';
import { countSession, getSessionToCount, type MarksOutcome, saveMarks } from './attendance.service.ts';
import { AttendancePage } from './attendance.views.tsx';
import { fieldOf, fieldsOf, valuesOfMarks } from './attendance-form.ts';

/** Attendance of one session: one form, which browsers with script send after each pause and keep without a network. */
export function addAttendance(web: WebRouter): void {
  web.get(routes.effortAttendance.pattern, (c) => show(c, undefined));
  web.post(routes.effortAttendance.pattern, save);
}

async function show(c: EffortContext, outcome: MarksOutcome | undefined): Promise<Response> {
  const page = await pageOfReader(c);
  const found = await c.get('work')((work) => getSessionToCount(work, keyOf(c), sessionOf(c)));
  const stored = valuesOfMarks(found.participants, found.marks);
  const form = {
    t: page.t,
    values: outcome?.merged ?? stored,
    problems: found.participants.flatMap((one) => problemWith(one, outcome)),
  };
  const opened = marksOf(fieldsOf(found.participants), stored);
  const status = form.problems.length > 0 ? 409 : 200;
  return c.html(<AttendancePage page={page} {...found} form={form} opened={opened} />, status);
}

function problemWith(one: Participant, outcome: MarksOutcome | undefined): Problem[] {
  const field = fieldOf(one);
  if (!outcome?.conflicts.includes(field)) return [];
  const said = outcome.theirs[field] === 'ja' ? m.isHere : m.isAway;
  const say = (lang: 'sv' | 'en') => {
    const t = translator(lang);
    const name = one.name ?? t(effortMessages.participantNumber, { n: one.number });
    return t(m.otherSays, { said: t(said), name });
  };
  return [{ field, message: { sv: say('sv'), en: say('en') } }];
}

/** Browsers that keep marks ask for JSON and get back what to go on from; others get pages. */
async function save(c: EffortContext): Promise<Response> {
  await pageOfReader(c);
  const { values } = await readForm(c.req);
  const asJson = c.req.header('accept')?.includes('application/json') ?? false;
  const isDone = values.done === 'ja';
  const sent = { values, opened: String(values.opened ?? '') };
  const { outcome, count, now } = await c.get('work')(async (work) => {
    const saved = await saveMarks(work, keyOf(c), sessionOf(c), sent);
    const counts = isDone && saved.conflicts.length === 0;
    return {
      outcome: saved,
      count: counts ? await countSession(work, keyOf(c), sessionOf(c)) : undefined,
      now: work.now,
    };
  });
  const { merged, conflicts } = outcome;
  if (conflicts.length > 0) return asJson ? c.json({ conflicts }, 409) : show(c, outcome);
  if (asJson)
    return c.json({
      saved: true,
      time: formatTime(now, c.get('lang')),
      opened: marksOf(Object.keys(merged).filter(isMark), merged),
    });
  const address = { key: keyOf(c), session: sessionOf(c) };
  if (!count) return seeOther(c, routes.effortAttendance.href(address), m.saved);
  const say = (lang: 'sv' | 'en') => translator(lang)(m.counted, count);
  // The page says which marks the browser need not keep any longer.
  const effort = routes.effort.href({ key: address.key }, { narvaro: address.session });
  return seeOther(c, effort, { sv: say('sv'), en: say('en') });
}

function isMark(name: string): boolean {
  return name.startsWith('mark.');
}

function sessionOf(c: EffortContext): string {
  return c.req.param('session') ?? '';
}
