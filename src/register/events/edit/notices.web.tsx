import type { Context } from 'hono';
import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import {
  type FormValues,
  optionalField,
  optionalText,
  parseForm,
} from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { contentText } from '../../../platform/i18n.ts';
import { pageNumber } from '../../../platform/part.ts';
import type { Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { listUpcomingEvents } from '../events.service.ts';
import { noticeTexts as m } from './event-edit.messages.ts';
import {
  addNotice,
  changeNotice,
  getManagedNotice,
  listManagedNotices,
  type NoticeChange,
  removeNotice,
  requireNoticeWriter,
} from './notices.service.ts';
import { NoticeFormPage, NoticesPage } from './notices.views.tsx';

type C = Context<BryggaEnv>;

const noticeForm = z
  .object({
    textSv: z.string().min(1).max(300),
    textEn: optionalText(300),
    shownFrom: z.iso.date(),
    shownUntil: z.iso.date(),
    eventId: optionalField(z.uuid()),
  })
  .refine((value) => value.shownFrom <= value.shownUntil, { path: ['shownUntil'], params: { order: true } })
  .transform(
    ({ textSv, textEn, eventId, ...days }): NoticeChange => ({
      ...days,
      text: contentText(textSv, textEn),
      eventId: eventId ?? null,
    }),
  );

const PAGE_SIZE = 25;

export function noticesWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.managedNotices.pattern, async (c) => {
    const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
    const shown = await c.get('work')(async (work) => ({
      list: { ...(await listManagedNotices(work, part)), ...part },
      today: localDate(work.now),
    }));
    return c.html(<NoticesPage page={await c.get('page')()} {...shown} />);
  });

  web.get(routes.newNotice.pattern, async (c) => {
    await c.get('work')(requireNoticeWriter);
    return showForm(c, { values: {} });
  });
  web.post(routes.newNotice.pattern, (c) =>
    save(c, (notice) => c.get('work')((work) => addNotice(work, notice))),
  );

  web.get(routes.changeNotice.pattern, async (c) => {
    const { text, eventId, ...days } = await c.get('work')((work) => getManagedNotice(work, idOf(c) ?? ''));
    const values = { ...days, textSv: text.sv, textEn: text.en ?? '', eventId: eventId ?? '' };
    return showForm(c, { values });
  });
  web.post(routes.changeNotice.pattern, (c) =>
    save(c, (notice) => c.get('work')((work) => changeNotice(work, idOf(c) ?? '', notice))),
  );

  web.post(routes.removeNotice.pattern, async (c) => {
    await c.get('work')((work) => removeNotice(work, idOf(c) ?? ''));
    return seeOther(c, routes.managedNotices.href(), m.removed);
  });

  return web;
}

async function save(c: C, act: (notice: NoticeChange) => Promise<void>): Promise<Response> {
  const { values } = await readForm(c.req);
  const parsed = parseForm(noticeForm, values);
  if (!parsed.ok) {
    const inOrder = /^\d/.test(String(values.shownFrom ?? '')) && /^\d/.test(String(values.shownUntil ?? ''));
    const problems = parsed.problems.map((one) =>
      one.field === 'shownUntil' && inOrder ? { ...one, message: m.periodProblem } : one,
    );
    return showForm(c, { values, problems });
  }
  await act(parsed.value);
  return seeOther(c, routes.managedNotices.href(), m.saved);
}

async function showForm(
  c: C,
  shown: { values: FormValues; problems?: readonly Problem[] },
): Promise<Response> {
  const { values, problems = [] } = shown;
  const events = await c.get('work')(listUpcomingEvents);
  const page = await c.get('page')();
  return c.html(
    <NoticeFormPage
      page={page}
      form={{ t: page.t, values, problems }}
      id={idOf(c)}
      events={events.map((event) => ({ id: event.id, title: event.title.sv }))}
    />,
    problems.length > 0 ? 422 : 200,
  );
}

function idOf(c: C): string | undefined {
  return c.req.param('id');
}
