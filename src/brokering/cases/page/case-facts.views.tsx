// The facts that stand beside every tab of a case.
import { formatDate, localDate } from '../../../platform/format.ts';
import { addDays } from '../../../platform/local-date.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card } from '../../../ui/show/heading.views.tsx';
import type { BrokerCase } from '../case.ts';
import { ESCALATION_DAYS, FIRST_ANSWER_DAYS, REMINDER_DAYS } from '../time-limits.ts';
import { messages as m } from './page.messages.ts';

export function CaseFacts({ page, found }: { page: Page; found: BrokerCase }) {
  const { t, lang } = page;
  const day = (at: Date) => formatDate(localDate(at), lang);
  const answerBy = formatDate(addDays(localDate(found.openedAt), FIRST_ANSWER_DAYS), lang);
  const { employer } = found;
  const link = page.link(routes.employer.href({ id: employer.id }));
  const facts = [
    { name: t(m.employer), value: employer.name ? <a href={link}>{employer.name}</a> : undefined },
    { name: t(m.municipality), value: found.municipality },
    { name: t(m.house), value: found.owner.name },
    { name: t(m.broker), value: found.broker.name || t(m.hiddenPerson) },
    { name: t(m.openedOn), value: day(found.openedAt) },
    {
      name: t(m.answeredOn),
      value: found.answeredAt ? day(found.answeredAt) : t(m.notAnswered, { date: answerBy }),
    },
    ...(found.closedAt ? [{ name: t(m.closedOn), value: day(found.closedAt) }] : []),
  ];
  return (
    <Card title={t(m.inBrief)}>
      <Facts t={t} facts={facts} />
      {found.state === 'closed' ? null : (
        <p class="mut sm">
          {t(m.limits, { first: FIRST_ANSWER_DAYS, reminder: REMINDER_DAYS, escalation: ESCALATION_DAYS })}
        </p>
      )}
    </Card>
  );
}
