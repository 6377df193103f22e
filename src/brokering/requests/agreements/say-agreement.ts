// Parts of an agreement in words, the same on the page and on paper.
import { formatDate } from '../../../platform/format.ts';
import type { Lang, Translate } from '../../../platform/i18n.ts';
import { basisNames, dataNames, messages as m } from './agreement.messages.ts';
import type { AgreementContent, Signer } from './agreement.ts';
import { DATA_KINDS } from './agreement-kinds.ts';

/** Exactly which personal data, what for, by whom and until when; empty when there are none. */
export function sayData(
  { data, dataOther, dataWho, dataUntil }: AgreementContent,
  { t, lang }: { t: Translate; lang: Lang },
): string[] {
  const lines = DATA_KINDS.flatMap((kind) => {
    const purpose = data[kind];
    return purpose ? [t(m.dataLine, { kind: t(dataNames[kind]), purpose })] : [];
  });
  const other = dataOther.trim() === '' ? [] : [dataOther.trim()];
  if (lines.length + other.length === 0) return [];
  const until = dataUntil ? formatDate(dataUntil, lang) : '–';
  return [...lines, ...other, t(m.dataWhoLine, { who: dataWho || '–', until })];
}

/** Who signs, and on which authority; empty until it is written. */
export function saySigner({ name, title, basis, reference }: Signer, t: Translate): string {
  return name ? t(m.signerOf, { name, title, basis: t(basisNames[basis]), reference }) : '–';
}

/** The authority alone: "Firmateckning: registreringsbevis 2026-05-04". */
export function sayAuthority({ basis, reference }: Signer, t: Translate): string {
  return reference ? `${t(basisNames[basis])}: ${reference}` : '';
}
