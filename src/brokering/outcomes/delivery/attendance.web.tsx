import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { translator } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { AttendancePage } from './attendance.views.tsx';
import { keyOf, pageOfReader } from './effort-reader.web.ts';
import { messages as m } from './efforts.messages.ts';
import { countSession, getSessionToCount, markAttendance } from './participants.service.ts';

/** Attendance of one session: each press is a form of its own, so that nothing is lost when the network is. */
export function addAttendance(web: WebRouter): void {
  web.get(routes.effortAttendance.pattern, async (c) => {
    const page = await pageOfReader(c);
    const facts = await c.get('work')((work) => getSessionToCount(work, keyOf(c), c.req.param('session')));
    return c.html(<AttendancePage page={page} {...facts} />);
  });

  web.post(routes.effortAttendance.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const session = c.req.param('session');
    const mark = { participantId: String(values.participant ?? ''), present: values.present === 'ja' };
    await c.get('work')((work) => markAttendance(work, keyOf(c), session, mark));
    return seeOther(c, routes.effortAttendance.href({ key: keyOf(c), session }));
  });

  web.post(routes.countEffortSession.pattern, async (c) => {
    const count = await c.get('work')((work) => countSession(work, keyOf(c), c.req.param('session')));
    const said = { sv: translator('sv')(m.counted, count), en: translator('en')(m.counted, count) };
    return seeOther(c, routes.effort.href({ key: keyOf(c) }), said);
  });
}
