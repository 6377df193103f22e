// The calendar: what is ahead.

import type { ShownPart } from '../../platform/part.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { ButtonLink } from '../../ui/show/button.views.tsx';
import { BoxList } from '../../ui/show/facts.views.tsx';
import { Hero } from '../../ui/show/heading.views.tsx';
import { Pagination } from '../../ui/show/list.views.tsx';
import { Empty, Local } from '../../ui/show/notes.views.tsx';
import { placeText, type ShownEvent, timeText } from './event-facts.views.tsx';
import { messages as m } from './events.messages.ts';

export function CalendarPage(props: { page: Page; list: ShownPart<ShownEvent> }) {
  const { page, list } = props;
  const { t, lang } = page;
  return (
    <PublicPage
      page={{ ...page, demo: list.items.some((event) => event.demo) }}
      title={t(m.calendar)}
      description={t(m.calendarLead)}
      hero={
        <Hero
          page={page}
          title={t(m.calendar)}
          lead={t(m.calendarLead)}
          actions={
            <ButtonLink
              plain
              variant="secondary"
              icon="calendar"
              href={page.link(routes.calendarFile.href())}
            >
              {t(m.subscribe)}
            </ButtonLink>
          }
        />
      }
    >
      <div class="stack">
        <h2 class="ds-heading">{t(m.count, { n: list.total })}</h2>
        {list.total === 0 ? (
          <Empty text={t(m.empty)} />
        ) : (
          <>
            <BoxList
              rows={list.items.map((event) => ({
                title: (
                  <a class="q row-link" href={page.link(routes.event.href({ slug: event.slug }))}>
                    <Local text={event.title} lang={lang} t={t} />
                  </a>
                ),
                text: [timeText(page, event), placeText(page, event)].join(' · '),
              }))}
            />
            <Pagination
              t={t}
              path={page.link(routes.calendar.href())}
              query={{}}
              page={list.page}
              size={list.limit}
              total={list.total}
            />
          </>
        )}
      </div>
    </PublicPage>
  );
}
