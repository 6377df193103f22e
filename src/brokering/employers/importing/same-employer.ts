// Whether a row is an employer that is there already: the same number, the same name, or a name much like it.
import type { OrganisationContent } from '../../../register/organisations/organisation.ts';

export type KnownEmployer = {
  id: string;
  name: string;
  organisationNumber: string | undefined;
};

/** Share of three-letter pieces that two names have in common (Dice), 0–1; from here on a person looks at both. */
export const LEAST_ALIKE = 0.7;

const FORMS = /\b(aktiebolag|ab|hb|kb|handelsbolag|kommanditbolag|ekonomisk förening|ek för|publ|kommun)\b/g;

/** The name without its legal form, signs and double spaces, in lower case. */
export function plainName(name: string): string {
  const bare = name.toLocaleLowerCase('sv').replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  const short = bare.replaceAll(FORMS, ' ').replaceAll(/\s+/g, ' ').trim();
  return short === '' ? bare.trim() : short;
}

export type Finder = (
  content: OrganisationContent,
) => { match: 'same' | 'alike'; known: KnownEmployer } | undefined;

/**
 * A function that says which known employer a row is, or is like. Rows that were taken are added with `add`, so that a
 * list with the same employer twice brings it in once.
 */
export function employerFinder(known: readonly KnownEmployer[]): {
  find: Finder;
  add(one: KnownEmployer): void;
} {
  const byNumber = new Map<string, KnownEmployer>();
  const byName = new Map<string, KnownEmployer[]>();
  const byPiece = new Map<string, Set<Indexed>>();
  const add = (one: KnownEmployer) => {
    const plain = plainName(one.name);
    const indexed = { known: one, pieces: piecesOf(plain) };
    if (one.organisationNumber) byNumber.set(one.organisationNumber, one);
    byName.set(plain, [...(byName.get(plain) ?? []), one]);
    for (const piece of indexed.pieces) {
      const holding = byPiece.get(piece) ?? new Set();
      byPiece.set(piece, holding.add(indexed));
    }
  };
  for (const one of known) add(one);
  return { find: (content) => find(content, { byNumber, byName, byPiece }), add };
}

type Indexed = { known: KnownEmployer; pieces: Set<string> };
type Index = {
  byNumber: ReadonlyMap<string, KnownEmployer>;
  byName: ReadonlyMap<string, readonly KnownEmployer[]>;
  byPiece: ReadonlyMap<string, ReadonlySet<Indexed>>;
};

function find({ name, organisationNumber: number }: OrganisationContent, index: Index): ReturnType<Finder> {
  const numbered = number ? index.byNumber.get(number) : undefined;
  if (numbered) return { match: 'same', known: numbered };
  const plain = plainName(name);
  // Two companies may share a name, but not when both say their number.
  const isOther = (one: KnownEmployer) => Boolean(number && one.organisationNumber);
  const [named] = (index.byName.get(plain) ?? []).filter((one) => !isOther(one));
  if (named) return { match: number || named.organisationNumber ? 'alike' : 'same', known: named };
  const pieces = piecesOf(plain);
  const shared = new Map<Indexed, number>();
  for (const piece of pieces)
    for (const one of index.byPiece.get(piece) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
  let best: { share: number; known: KnownEmployer } | undefined;
  for (const [one, count] of shared) {
    if (isOther(one.known)) continue;
    const share = (2 * count) / (pieces.size + one.pieces.size);
    if (share >= LEAST_ALIKE && share > (best?.share ?? 0)) best = { share, known: one.known };
  }
  return best && { match: 'alike', known: best.known };
}

function piecesOf(plain: string): Set<string> {
  const padded = `  ${plain} `;
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3));
  return pieces;
}
