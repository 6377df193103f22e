// What a house learned when it used a method: for other houses, so without names of employers or people.
import { z } from 'zod';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import type { Problem } from '../../../platform/result.ts';
import type { Role } from '../../accounts/role.ts';
import { messages as m } from './notes.messages.ts';

/** Those who write what their house learned; the wall (migration 0080) says the same. */
const WRITERS: readonly Role[] = ['broker', 'centreHead', 'businessDeveloper'];
const READERS: readonly Role[] = [...WRITERS, 'regionalDeveloper', 'administrator'];

/** The page of a method shows so many, and says so. */
export const NOTES_SHOWN = 50;

const written = (max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value),
    z.string().max(max),
  );

export const methodNoteContent = z.object({
  /** Local date, today or earlier. */
  usedOn: z.iso.date(),
  situation: written(1_000).pipe(z.string().min(1)),
  worked: written(3_000).pipe(z.string().min(1)),
  differently: written(3_000).default(''),
});
export type MethodNoteContent = z.infer<typeof methodNoteContent>;

export type MethodNote = MethodNoteContent & {
  id: string;
  methodSlug: string;
  house: { id: string; name: string };
  /** Undefined once the one who wrote it is forgotten. */
  writtenBy: string | undefined;
  hiddenReason: string | undefined;
  version: number;
};

type Membership = { role: Role; organisationId: string; organisation: string };

/** Whether somebody with these memberships reads what houses share. */
export function readsNotes(memberships: readonly Pick<Membership, 'role'>[]): boolean {
  return memberships.some(({ role }) => READERS.includes(role));
}

/** The houses that somebody with these memberships writes for. */
export function housesOf(memberships: readonly Membership[]): { id: string; name: string }[] {
  const own = memberships.filter(({ role }) => WRITERS.includes(role));
  return [
    ...new Map(
      own.map((one) => [one.organisationId, { id: one.organisationId, name: one.organisation }]),
    ).values(),
  ];
}

const COMPANY_FORM = /\s+(ab|hb|kb|aktiebolag|ekonomisk förening)$/i;
const SHORTEST_NAME = 4;

/** What may not be shared, by field: names of these employers, and what looks like a personal identity number. */
export function problemsOfNote(content: MethodNoteContent, employers: readonly string[]): Problem[] {
  const names = employers.map((name) => name.replace(COMPANY_FORM, '').trim());
  return (['situation', 'worked', 'differently'] as const).flatMap((field): Problem[] => {
    const text = content[field];
    if (hasPersonalNumber(text)) return [{ field, message: m.personalNumber }];
    const named = names.find((name) => name.length >= SHORTEST_NAME && standsIn(name, text));
    if (named === undefined) return [];
    return [
      {
        field,
        message: { sv: m.named.sv.replace('{name}', named), en: m.named.en.replace('{name}', named) },
      },
    ];
  });
}

/** As whole words, whatever the case. */
function standsIn(name: string, text: string): boolean {
  const plain = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}s?(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
