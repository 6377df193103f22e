import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { formatDate, localDate } from '../../platform/format.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../platform/http/env.ts';
import { formList, parseForm, readForm } from '../../platform/http/form.ts';
import { inLanguage } from '../../platform/http/language.ts';
import { ownPath, seeOther } from '../../platform/http/redirect.ts';
import { type Lang, localText, translator } from '../../platform/i18n.ts';
import { hashOfLink } from '../../platform/private-link.ts';
import type { Problem } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { routes } from '../../routes.ts';
import type { FormValues } from '../../ui/form/form-state.ts';
import type { SiteNotice } from '../../ui/page.ts';
import { CalendarPage } from './calendar.views.tsx';
import { writeCalendar } from './calendar-file.service.ts';
import { eventEditWeb } from './edit/event-edit.web.tsx';
import { noticesWeb } from './edit/notices.web.tsx';
import { EVENT_ADAPTATIONS, registrationForm } from './event.ts';
import { EventPage } from './event.views.tsx';
import { messages as m } from './events.messages.ts';
import { getEvent, listShownNotices, listUpcomingEvents } from './events.service.ts';
import { RegistrationPage } from './registration.views.tsx';
import { cancelRegistration, getRegistration, registerForEvent } from './registrations.service.ts';

const CLOSED_COOKIE = 'brygga_closed_notices';
const CLOSED_KEPT = 20;
const YEAR_SECONDS = 31_536_000;
const NOTICE_ID = /^[0-9a-f-]{36}$/;

type C = Context<BryggaEnv>;

const sentForm = registrationForm.extend({ adaptations: formList(z.enum(EVENT_ADAPTATIONS)) });
const fieldMessages = { adaptationNote: m.personalNumber };

/** @param publicUrl the address of the installation, without a slash at the end */
export function eventsWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  const address = (path: string, lang: Lang) => publicUrl() + inLanguage(path, lang);

  const showEvent = async (c: C, slug: string, back: { values: FormValues; problems: Problem[] }) => {
    const event = await c.get('work')((work) => getEvent(work, slug));
    const page = await c.get('page')();
    const url = address(routes.event.href({ slug }), 'sv');
    return c.html(
      <EventPage page={page} event={event} url={url} {...back} />,
      back.problems.length > 0 ? 422 : 200,
    );
  };

  web.get(routes.calendar.pattern, async (c) => {
    const events = await c.get('work')(listUpcomingEvents);
    return c.html(<CalendarPage page={await c.get('page')()} events={events} />);
  });

  web.get(routes.calendarFile.pattern, async (c) => {
    const file = await c.get('work')(async (work) =>
      writeCalendar(work, await listUpcomingEvents(work), c.get('lang'), address),
    );
    return calendarFile(c, 'kalender', file);
  });

  web.get(routes.event.pattern, (c) => showEvent(c, c.req.param('slug') ?? '', { values: {}, problems: [] }));

  web.get(routes.eventFile.pattern, async (c) => {
    const slug = c.req.param('slug') ?? '';
    const file = await c.get('work')(async (work) =>
      writeCalendar(work, [await getEvent(work, slug)], c.get('lang'), address),
    );
    return calendarFile(c, slug, file);
  });

  web.post(routes.registerForEvent.pattern, async (c) => {
    const slug = c.req.param('slug') ?? '';
    const { values } = await readForm(c.req);
    const form = parseForm(sentForm, values, fieldMessages);
    if (!form.ok) return showEvent(c, slug, { values, problems: form.problems });
    await c.get('work')((work) =>
      registerForEvent(work, { slug, form: form.value, lang: c.get('lang') }, address),
    );
    return seeOther(c, routes.event.href({ slug }), m.sent);
  });

  web.get(routes.registration.pattern, async (c) => {
    const secret = c.req.param('secret') ?? '';
    const found = await asHolder(c, secret, (work) => getRegistration(work, secret));
    const page = await c.get('page')();
    const cancelHref = page.link(routes.cancelRegistration.href({ secret }));
    return c.html(<RegistrationPage page={page} cancelHref={cancelHref} {...found} />);
  });

  web.post(routes.cancelRegistration.pattern, async (c) => {
    const secret = c.req.param('secret') ?? '';
    await asHolder(c, secret, (work) => cancelRegistration(work, secret));
    return seeOther(c, routes.registration.href({ secret }), m.cancelled);
  });

  web.post(routes.dismissNotice.pattern, async (c) => {
    const id = c.req.param('id') ?? '';
    if (NOTICE_ID.test(id)) {
      const closed = [...closedNotices(c).filter((one) => one !== id), id].slice(-CLOSED_KEPT);
      setCookie(c, CLOSED_COOKIE, closed.join('.'), {
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
        maxAge: YEAR_SECONDS,
      });
    }
    const { values } = await readForm(c.req);
    return c.redirect(ownPath(values.return), 303);
  });

  web.route('/', eventEditWeb(address));
  web.route('/', noticesWeb());
  return web;
}

/** The notices of today that this reader has not closed. */
export async function readNotices(c: C): Promise<SiteNotice[]> {
  const lang = c.get('lang');
  const t = translator(lang);
  const closed = new Set(closedNotices(c));
  const shown = await c.get('work')(listShownNotices);
  return shown
    .filter((notice) => !closed.has(notice.id))
    .map((notice) => {
      const on = notice.eventStartsAt ? localDate(notice.eventStartsAt) : notice.shownFrom;
      const text = localText(notice.text, lang);
      return {
        id: notice.id,
        on,
        text: notice.eventStartsAt
          ? t(m.noticeText, { date: formatDate(on, text.lang), text: text.text })
          : text.text,
        lang: text.lang,
        ...(notice.eventSlug
          ? {
              link: {
                href: inLanguage(routes.event.href({ slug: notice.eventSlug }), lang),
                label: t(m.moreAndRegister),
              },
            }
          : {}),
      };
    });
}

function closedNotices(c: C): string[] {
  return (getCookie(c, CLOSED_COOKIE) ?? '').split('.').filter((id) => NOTICE_ID.test(id));
}

function asHolder<T>(c: C, secret: string, act: (work: Work) => Promise<T>): Promise<T> {
  return c.get('workAs')({ kind: 'link', linkHash: hashOfLink(secret) }, act);
}

function calendarFile(c: C, name: string, file: string): Response {
  return c.body(file, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.ics"`,
  });
}
