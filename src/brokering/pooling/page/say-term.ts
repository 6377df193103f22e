// The terms of a pool in words, and whom each suits.
import { formatDate, formatNumber, numberWord } from '../../../platform/format.ts';
import type { Lang, Translate } from '../../../platform/i18n.ts';
import { tellMinutes } from '../../../register/places/travel.ts';
import { formNames, languageNames, timeNames } from '../../needs/need-names.messages.ts';
import type { Pool } from '../pool.ts';
import { POOLING_RULES } from '../suggestions/pooling-rules.ts';
import type { TermCheck } from '../terms.ts';
import { terms as m } from './price.messages.ts';

type Known = { pool: Pool; towns: ReadonlyMap<string, { name: string }>; furthestMinutes: number };

/** "På plats i Lindesberg: passar fyra av fem. Örebro väntar på svar." */
export function sayTerm(check: TermCheck, known: Known, { t, lang }: { t: Translate; lang: Lang }): string {
  const said = sayIt(check.term, known, { t, lang });
  if (check.against.length + check.waiting.length === 0) return said;
  const names = (codes: readonly string[]) =>
    new Intl.ListFormat(lang).format(codes.map((code) => known.towns.get(code)?.name ?? code));
  const word = (n: number) => numberWord(n, lang);
  return [
    said,
    t(m.suitsSome, { n: word(check.suits), of: word(check.of) }),
    check.against.length > 0 ? t(m.against, { places: names(check.against) }) : '',
    check.waiting.length > 0 ? t(m.waiting, { places: names(check.waiting) }) : '',
  ].join('');
}

function sayIt(term: TermCheck['term'], known: Known, { t, lang }: { t: Translate; lang: Lang }): string {
  const { content } = known.pool;
  const place = content.municipality ? known.towns.get(content.municipality)?.name : undefined;
  const form = t(formNames[content.form]);
  switch (term) {
    case 'timeOfDay':
      return content.timeOfDay ? t(timeNames[content.timeOfDay]) : '';
    case 'start': {
      const from = formatDate(content.startFrom, lang);
      return content.startUntil
        ? t(m.startBetween, { from, until: formatDate(content.startUntil, lang) })
        : t(m.startFrom, { from });
    }
    case 'form':
      return place ? t(m.formInTown, { value: form, place }) : form;
    case 'travel':
      return t(m.travel, {
        minutes: formatNumber(tellMinutes(known.furthestMinutes || POOLING_RULES.reachMinutes), lang),
        place: place ?? '',
      });
    case 'language': {
      const name = content.language && languageNames[content.language];
      return t(m.language, { value: name ? t(name).toLowerCase() : (content.language ?? '') });
    }
    case 'price':
      return t(m.price);
  }
}
