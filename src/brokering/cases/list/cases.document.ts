import { stringify } from 'csv-stringify/sync';
import { localDate } from '../../../platform/format.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import type { BrokerCase } from '../case.ts';
import { caseClosingNames, caseStateNames, stageWords } from '../case-names.messages.ts';
import { messages as names } from '../page/page.messages.ts';
import { daysBetween } from '../time-in-stages.ts';
import { clockOf, lastDay } from '../time-limits.ts';
import { messages as m } from './list.messages.ts';

/** Semicolons, byte order mark and escaped formulas, as Swedish spreadsheets open it safely. */
export function casesCsv(
  cases: readonly BrokerCase[],
  { lang, today }: { lang: Lang; today: string },
): string {
  const t = translator(lang);
  const heads = [
    'C-nr',
    t(m.thing),
    t(names.employer),
    t(names.municipality),
    t(m.stage),
    t(m.state),
    t(m.reason),
    t(m.broker),
    t(m.next),
    t(m.by),
    t(m.nextOwner),
    t(m.opened),
    t(m.daysInStage),
  ];
  const rows = cases.map((one) => [
    one.key,
    one.title,
    one.employer.name,
    one.municipality ?? '',
    t(stageWords[one.stage]),
    t(caseStateNames[one.state]),
    one.closingReason ? t(caseClosingNames[one.closingReason]) : '',
    one.broker.name,
    one.next?.action ?? '',
    lastDay(clockOf(one)) ?? '',
    one.next?.owner.name ?? '',
    localDate(one.openedAt),
    one.state === 'closed' ? '' : daysBetween(localDate(one.stageSince), today),
  ]);
  return stringify([heads, ...rows], { delimiter: ';', bom: true, escape_formulas: true });
}
