// A match in words: conditions and reasons as sentences in the reader's language.
import { formatDate, formatNumber, formatOre } from '../../platform/format.ts';
import { type Lang, localText, type Translate } from '../../platform/i18n.ts';
import type { Check } from './checks.ts';
import type { Reason } from './content/explain.ts';
import {
  adaptationNames,
  checkSentences,
  languageNames,
  period,
  readAs,
  reasonSentences,
  timeNames,
} from './matching.messages.ts';

export type Speech = {
  readonly t: Translate;
  readonly lang: Lang;
  readonly names: ReadonlyMap<string, { sv: string; en?: string | undefined }>;
};

/** One condition with the values on both sides. */
export function sayCheck(check: Check, { t, lang }: Speech): string {
  const asked = sayValue(check, check.asked, { t, lang });
  const offered = check.offered === undefined ? '' : sayValue(check, check.offered, { t, lang });
  return t(checkSentences[check.rule][check.outcome], { asked, offered });
}

/** One thing that met, in the words of the need and of the offer. */
export function sayReason(reason: Reason, { t, lang, names }: Speech): string {
  const name = names.get(reason.via ?? '');
  const via = name ? localText(name, lang).text : (reason.via ?? '');
  const accepted = reason.kind === 'concept' && reason.need === '';
  const met = t(accepted ? reasonSentences.accepted : reasonSentences[reason.kind], {
    need: reason.need,
    offer: reason.offer,
    via,
  });
  return reason.readAs ? `${met} ${t(readAs, { need: reason.need, readAs: reason.readAs })}` : met;
}

function sayValue(check: Check, value: string, { t, lang }: Pick<Speech, 't' | 'lang'>): string {
  const list = (names: Record<string, { sv: string; en: string }>) =>
    value
      .split(',')
      .map((one) => (names[one] ? t(names[one]) : one))
      .join(', ');
  switch (check.rule) {
    case 'period':
      return value.includes('/')
        ? sayWindow(value, t, lang)
        : value === 'open'
          ? value
          : formatDate(value, lang);
    case 'timesOfDay':
      return list(timeNames);
    case 'language':
      return list(languageNames);
    case 'accessibility':
      return list(adaptationNames);
    case 'budget':
      return formatOre(Number(value), lang);
    case 'distance':
      if (!/^\d/.test(value)) return 'near';
      return value === '0' ? 'same' : formatNumber(Number(value), lang);
    default:
      return value;
  }
}

function sayWindow(value: string, t: Translate, lang: Lang): string {
  const [from = '', until = ''] = value.split('/');
  if (from && until)
    return t(period.between, { from: formatDate(from, lang), until: formatDate(until, lang) });
  return from
    ? t(period.from, { from: formatDate(from, lang) })
    : t(period.until, { until: formatDate(until, lang) });
}
