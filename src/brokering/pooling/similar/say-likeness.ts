// How two needs are alike, in words.
import { formatDate } from '../../../platform/format.ts';
import {
  type Lang,
  type LocalText,
  localText,
  type Message,
  type Translate,
} from '../../../platform/i18n.ts';
import { formNames, languageNames, timeNames } from '../../matching/matching.messages.ts';
import type { LikeCheck, Likeness, SharedConcept } from './likeness.ts';
import { checkSentences, messages as m, windowSentences } from './similar.messages.ts';

export type LikeSpeech = {
  readonly t: Translate;
  readonly lang: Lang;
  readonly names: ReadonlyMap<string, LocalText>;
};

const SHOWN_WORDS = 5;

/** What must be learned in both, one sentence each. */
export function sayAlike({ concepts, words }: Likeness, speech: LikeSpeech): string[] {
  const { t } = speech;
  const said = concepts.map((one) => sayConcept(one, speech));
  return words.length > 0 ? [...said, t(m.words, { words: words.slice(0, SHOWN_WORDS).join(', ') })] : said;
}

function sayConcept({ own, other, via }: SharedConcept, { t, lang, names }: LikeSpeech): string {
  const nameOf = (id: string) => localText(names.get(id) ?? { sv: id }, lang).text;
  if (via === undefined) return t(m.sameSkill, { name: nameOf(own) });
  const pair = { own: nameOf(own), other: nameOf(other) };
  return via === own || via === other
    ? t(m.nearSkillOne, pair)
    : t(m.nearSkill, { ...pair, via: nameOf(via) });
}

/** Whether the two can learn together as far as one condition goes. */
export function sayTogether({ rule, outcome, common }: LikeCheck, { t, lang }: LikeSpeech): string {
  return t(checkSentences[rule][outcome], { common: sayCommon(rule, common, { t, lang }) });
}

function sayCommon(
  rule: LikeCheck['rule'],
  common: string,
  { t, lang }: Pick<LikeSpeech, 't' | 'lang'>,
): string {
  const listed = (names: Record<string, Message>) =>
    common
      .split(',')
      .map((one) => (names[one] ? t(names[one]) : one))
      .join(', ');
  switch (rule) {
    case 'timesOfDay':
      return listed(timeNames);
    case 'form':
      return listed(formNames);
    case 'language':
      return listed(languageNames);
    case 'period': {
      const [from = '', until = ''] = common.split('/').map((day) => day && formatDate(day, lang));
      if (from && until) return t(windowSentences.between, { from, until });
      return from ? t(windowSentences.from, { from }) : t(windowSentences.until, { until });
    }
    case 'distance':
      return common;
  }
}
