// Why weights cannot be changed once providers have been asked, in words for whoever tries.
import { formatDate, localDate } from '../../../platform/format.ts';
import { type Message, translator } from '../../../platform/i18n.ts';
import { messages as m } from './asking.messages.ts';

/** "The weights were locked on … when F-… was published", in both languages. */
export function lockedSince({ key, publishedAt }: { key: string; publishedAt: Date }): Message {
  const on = (lang: 'sv' | 'en') => formatDate(localDate(publishedAt), lang);
  return {
    sv: translator('sv')(m.weightsLockedWhy, { key, on: on('sv') }),
    en: translator('en')(m.weightsLockedWhy, { key, on: on('en') }),
  };
}
