import type { Context } from 'hono';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FormValues } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { pageNumber } from '../../../platform/part.ts';
import { Conflict, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { listMunicipalities } from '../../places/places.service.ts';
import type { Address } from '../calendar-file.service.ts';
import { messages as m } from './event-edit.messages.ts';
import { readEventForm, valuesOfEvent } from './event-form.ts';
import { EventFormPage } from './event-form.views.tsx';
import {
  arrangeEvent,
  cancelEvent,
  changeEvent,
  getArrangedEvent,
  listManagedEvents,
  requireOrganisers,
} from './managed-events.service.ts';
import { ManagedEventPage, ManagedEventsPage } from './managed-events.views.tsx';
import { participantsCsv } from './participants.document.ts';

type C = Context<BryggaEnv>;

const PAGE_SIZE = 25;

/** @param address builds the full addresses that mails link to */
export function eventEditWeb(address: Address): WebRouter {
  const web = webRouter();

  web.get(routes.managedEvents.pattern, async (c) => {
    const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
    const shown = await c.get('work')(async (work) => ({
      list: { ...(await listManagedEvents(work, part)), ...part },
      now: work.now,
    }));
    return c.html(<ManagedEventsPage page={await c.get('page')()} {...shown} />);
  });

  web.get(routes.newEvent.pattern, (c) => showForm(c, { values: {} }));
  web.post(routes.newEvent.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const read = readEventForm(values);
    if (!read.ok) return showForm(c, { values, problems: read.problems });
    const id = await c.get('work')((work) =>
      arrangeEvent(work, { content: read.content, organiserId: read.organiserId ?? '' }),
    );
    return seeOther(c, routes.managedEvent.href({ id }), m.published);
  });

  web.get(routes.managedEvent.pattern, async (c) => {
    const shown = await c.get('work')(async (work) => ({
      event: await getArrangedEvent(work, idOf(c)),
      now: work.now,
    }));
    return c.html(<ManagedEventPage page={await c.get('page')()} {...shown} />);
  });

  web.get(routes.eventRegistrationsCsv.pattern, async (c) => {
    const event = await c.get('work')((work) => getArrangedEvent(work, idOf(c)));
    return c.body(participantsCsv(event.participants, c.get('lang')), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${event.slug}.csv"`,
      'cache-control': 'no-store',
    });
  });

  web.get(routes.changeEvent.pattern, async (c) => {
    const event = await c.get('work')((work) => getArrangedEvent(work, idOf(c)));
    return showForm(c, { values: valuesOfEvent(event), event: shownOf(event) });
  });
  web.post(routes.changeEvent.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const event = await c.get('work')((work) => getArrangedEvent(work, idOf(c)));
    const read = readEventForm(values);
    const sent = { ...shownOf(event), version: Number(values.version) || event.version };
    if (!read.ok) return showForm(c, { values, problems: read.problems, event: sent });
    try {
      const { content, version } = read;
      await c.get('work')((work) => changeEvent(work, { id: event.id, version, content }, address));
    } catch (error) {
      if (!(error instanceof Conflict) || error.reason) throw error;
      const now = await c.get('work')((work) => getArrangedEvent(work, idOf(c)));
      const problems = [{ field: '', message: m.changedMeanwhile }];
      return showForm(c, { values, problems, event: shownOf(now) });
    }
    return seeOther(c, routes.managedEvent.href({ id: event.id }), m.saved);
  });

  web.post(routes.cancelEvent.pattern, async (c) => {
    await c.get('work')((work) => cancelEvent(work, idOf(c), address));
    return seeOther(c, routes.managedEvent.href({ id: idOf(c) }), m.isCancelled);
  });

  return web;
}

type ShownEvent = { id: string; title: string; version: number };

function shownOf(event: { id: string; title: { sv: string }; version: number }): ShownEvent {
  return { id: event.id, title: event.title.sv, version: event.version };
}

async function showForm(
  c: C,
  shown: { values: FormValues; problems?: readonly Problem[]; event?: ShownEvent },
): Promise<Response> {
  const { values, problems = [], event } = shown;
  const { organisers, municipalities } = await c.get('work')(async (work) => ({
    organisers: (await requireOrganisers(work)).organisers,
    municipalities: await listMunicipalities(work),
  }));
  const page = await c.get('page')();
  return c.html(
    <EventFormPage
      page={page}
      form={{ t: page.t, values, problems }}
      event={event}
      organisers={organisers}
      municipalities={municipalities}
    />,
    problems.length > 0 ? 422 : 200,
  );
}

function idOf(c: C): string {
  return c.req.param('id') ?? '';
}
