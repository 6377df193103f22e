// What happened to a need, newest first.
import { formatInstant } from '../../platform/format.ts';
import type { Page } from '../../ui/page.ts';
import { Timeline } from '../../ui/show/facts.views.tsx';
import { Section } from '../../ui/show/heading.views.tsx';
import { actionNames } from './need-names.messages.ts';
import { messages as m } from './needs.messages.ts';

export type HistoryLine = { at: Date; actorName: string | null; action: string };

export function NeedHistory(props: { page: Page; history: readonly HistoryLine[]; most?: number }) {
  const { t, lang } = props.page;
  return (
    <Section id="history" title={t(m.history)}>
      <Timeline
        t={t}
        {...(props.most ? { most: props.most } : {})}
        entries={props.history.map((entry) => {
          const name = actionNames[entry.action];
          return {
            what: name ? t(name) : entry.action,
            who: entry.actorName ?? t(m.brygga),
            when: formatInstant(entry.at, lang),
            datetime: entry.at.toISOString(),
          };
        })}
      />
    </Section>
  );
}
