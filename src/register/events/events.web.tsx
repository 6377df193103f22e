import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { formatDate, localDate } from '../../platform/format.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../platform/http/env.ts';
import { readForm } from '../../platform/http/form.ts';
import { listField, parseForm } from '../../platform/http/form-fields.ts';
import { inLanguage } from '../../platform/http/language.ts';
import { createRateLimit } from '../../platform/http/rate-limit.ts';
import { ownPath, seeOther } from '../../platform/http/redirect.ts';
import { type Lang, localText, translator } from '../../platform/i18n.ts';
import { pageNumber } from '../../platform/part.ts';
import { hashOfLink } from '../../platform/private-link.ts';
import type { Problem } from '../../platform/result.ts';
import type { Clock, Work } from '../../platform/work.ts';
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
import { getEvent, listPartOfUpcoming, listShownNotices, listUpcomingEvents } from './events.service.ts';
import { RegistrationPage } from './registration.views.tsx';
import {
  cancelRegistration,
  changeRegistration,
  eraseRegistration,
  getRegistration,
  registerForEvent,
} from './registrations.service.ts';

const PAGE_SIZE = 25;
const CLOSED_COOKIE = 'brygga_closed_notices';
const CLOSED_KEPT = 20;
const YEAR_SECONDS = 31_536_000;
const NOTICE_ID = /^[0-9a-f-]{36}$/;

type C = Context<BryggaEnv>;
type Back = { values: FormValues; problems: Problem[]; refused?: 422 | 429 };

/** From one address: a school class registers, a machine does not. */
const REGISTRATIONS_PER_HOUR = 30;
const HOUR_SECONDS = 3600;

const sentForm = registrationForm.extend({ adaptations: listField(z.enum(EVENT_ADAPTATIONS)) });
const sentWishes = sentForm.pick({ adaptations: true, adaptationNote: true });
const fieldMessages = { adaptationNote: m.personalNumber };

/** @param publicUrl the address of the installation, without a slash at the end */
export function eventsWeb(publicUrl: () => string, clock: Clock): WebRouter {
  const web = webRouter();
  const limit = createRateLimit({ clock, tries: REGISTRATIONS_PER_HOUR, windowSeconds: HOUR_SECONDS });
  const address = (path: string, lang: Lang) => publicUrl() + inLanguage(path, lang);

  const showEvent = async (c: C, slug: string, back: Back) => {
    const event = await c.get('work')((work) => getEvent(work, slug));
    const page = await c.get('page')();
    const url = address(routes.event.href({ slug }), 'sv');
    const { refused = 422, ...form } = back;
    const status = form.problems.length > 0 ? refused : 200;
    return c.html(<EventPage page={page} event={event} url={url} {...form} />, status);
  };

  web.get(routes.calendar.pattern, async (c) => {
    const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
    const list = await c.get('work')((work) => listPartOfUpcoming(work, part));
    return c.html(<CalendarPage page={await c.get('page')()} list={{ ...list, ...part }} />);
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
    if (!limit.allow(c.get('clientAddress')))
      return showEvent(c, slug, { values, problems: [{ field: 'name', message: m.tooMany }], refused: 429 });
    await c.get('work')((work) =>
      registerForEvent(work, { slug, form: form.value, lang: c.get('lang') }, address),
    );
    return seeOther(c, routes.event.href({ slug }), m.sent);
  });

  registrationRoutes(web);

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

/** What the holder of a private link does with their registration. */
function registrationRoutes(web: WebRouter): void {
  const showRegistration = async (c: C, back: { values: FormValues; problems: Problem[] } | undefined) => {
    const secret = c.req.param('secret') ?? '';
    const found = await asHolder(c, secret, (work) => getRegistration(work, secret));
    const { adaptations, adaptationNote } = found.registration;
    const stored = { values: { adaptations, adaptationNote: adaptationNote ?? '' }, problems: [] };
    c.header('cache-control', 'no-store');
    const page = await c.get('page')();
    const form = { t: page.t, ...(back ?? stored) };
    return c.html(<RegistrationPage page={page} secret={secret} form={form} {...found} />, back ? 422 : 200);
  };

  web.get(routes.registration.pattern, (c) => showRegistration(c, undefined));

  web.post(routes.changeRegistration.pattern, async (c) => {
    const secret = c.req.param('secret') ?? '';
    const { values } = await readForm(c.req);
    const form = parseForm(sentWishes, values, fieldMessages);
    if (!form.ok) return showRegistration(c, { values, problems: form.problems });
    await asHolder(c, secret, (work) => changeRegistration(work, secret, form.value));
    return seeOther(c, routes.registration.href({ secret }), m.changed);
  });

  web.post(routes.eraseRegistration.pattern, async (c) => {
    const secret = c.req.param('secret') ?? '';
    await asHolder(c, secret, (work) => eraseRegistration(work, secret));
    return seeOther(c, routes.calendar.href(), m.registrationErased);
  });

  web.post(routes.cancelRegistration.pattern, async (c) => {
    const secret = c.req.param('secret') ?? '';
    await asHolder(c, secret, (work) => cancelRegistration(work, secret));
    return seeOther(c, routes.registration.href({ secret }), m.cancelled);
  });
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
