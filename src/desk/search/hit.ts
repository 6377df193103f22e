// One thing that a search found, and what choosing it does.
import type { LocalText } from '../../platform/i18n.ts';

export const HIT_KINDS = [
  'command',
  'page',
  'need',
  'case',
  'organisation',
  'municipality',
  'offer',
  'skill',
  'event',
  'project',
] as const;
export type HitKind = (typeof HIT_KINDS)[number];

export type Act =
  | { kind: 'go'; href: string }
  /** A form of its own; `back` leads to the page that the reader came from. */
  | { kind: 'send'; href: string; fields: Readonly<Record<string, string>>; back: boolean }
  /** The same page in the other language. */
  | { kind: 'language' };

export type Hit = {
  kind: HitKind;
  title: LocalText;
  sub?: LocalText | undefined;
  act: Act;
};

/** Hits of one kind, and the page that shows more of them when there are more. */
export type HitGroup = { kind: HitKind; hits: readonly Hit[]; moreHref?: string | undefined };

/** Whether each word that was typed begins a word of the texts. */
export function isFoundBy(typed: string, texts: readonly string[]): boolean {
  const words = wordsOf(texts.join(' '));
  return wordsOf(typed).every((one) => words.some((word) => word.startsWith(one)));
}

function wordsOf(text: string): string[] {
  return text
    .toLocaleLowerCase('sv')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
