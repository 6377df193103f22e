// Aid on paper and as a table: the notice that an undertaking must get, and the list for the register.
import { stringify } from 'csv-stringify/sync';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { formatDate, formatNumber } from '../../../platform/format.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import type { Employer } from '../../employers/employer.ts';
import { messages as m } from './aid.messages.ts';
import { type AidGrant, YEARS_KEPT } from './aid.ts';
import { sayEuro, sayRate } from './aid.views.tsx';
import { type AidWindow, CEILING_EUR, lastDayOf } from './deminimis.ts';

const CENTS = 100;

type Notice = { employer: Employer; grant: AidGrant; window: AidWindow; lang: Lang; on: string };

export function renderAidNotice({ employer, grant, window, lang, on }: Notice): Buffer {
  const t = translator(lang);
  const { name, organisationNumber } = employer.organisation;
  const words = {
    sum: formatNumber(window.cents / CENTS, lang, window.cents % CENTS === 0 ? 0 : 2),
    ceiling: formatNumber(CEILING_EUR, lang),
    from: formatDate(window.from, lang),
    until: formatDate(lastDayOf(window), lang),
    years: YEARS_KEPT,
  };
  return renderPdf({
    lang,
    title: t(m.noticeTitle),
    lead: name,
    owner: grant.giver,
    reference: organisationNumber ?? name,
    on,
    dateText: formatDate(on, lang),
    pageWord: t(m.page),
    logoText: 'Brygga',
    blocks: [
      { kind: 'paragraph', text: t(m.noticeText, { house: grant.giver, company: name }) },
      {
        kind: 'facts',
        facts: [
          { label: t(m.company), value: organisationNumber ? `${name}, ${organisationNumber}` : name },
          { label: t(m.what), value: grant.what },
          { label: t(m.on), value: formatDate(grant.on, lang) },
          { label: t(m.amount), value: sayEuro(grant.cents, { t, lang }) },
          ...(grant.from ? [{ label: t(m.rate), value: sayRate(grant.from, { t, lang }) }] : []),
        ],
      },
      { kind: 'paragraph', text: t(m.noticeSum, words) },
    ],
  });
}

/** Semicolons and byte order mark; euro with two decimals and a comma. */
export function aidCsv(employer: Employer, grants: readonly AidGrant[], lang: Lang): string {
  const t = translator(lang);
  const { name, organisationNumber } = employer.organisation;
  const heads = [m.company, m.number, m.onDay, m.what, m.giver, m.eur, m.status, m.reason];
  const rows = grants.map((one) => [
    name,
    organisationNumber ?? '',
    one.on,
    one.what,
    one.giver,
    `${Math.trunc(one.cents / CENTS)},${String(one.cents % CENTS).padStart(2, '0')}`,
    t(m[one.kind]),
    one.voided?.reason ?? '',
  ]);
  return stringify([heads.map((head) => t(head)), ...rows], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
  });
}
