// How suggestions are counted, in words written from the rules that run.
import { formatNumber } from '../../../platform/format.ts';
import type { Page } from '../../../ui/page.ts';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import { messages as m } from './how-we-count.messages.ts';
import { POOLING_RULES } from './pooling-rules.ts';

export function HowWeCount({ page: { t, lang } }: { page: Pick<Page, 't' | 'lang'> }) {
  const { worth } = POOLING_RULES;
  const number = (value: number) => formatNumber(value, lang, Number.isInteger(value) ? 0 : 2);
  return (
    <Disclosure summary={t(m.title)}>
      <div class="stack s">
        <p>{t(m.goal)}</p>
        <p>
          {t(m.added, {
            days: worth.urgentDays,
            urgent: number(worth.urgent),
            vulnerable: number(worth.vulnerable),
            most: number(worth.mostVulnerable),
          })}
        </p>
        <p>{t(m.takenOff, { hour: number(worth.perHour), price: number(worth.per10000Kr) })}</p>
        <p>{t(m.kept)}</p>
      </div>
    </Disclosure>
  );
}
