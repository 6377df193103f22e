// What one source says about a concept, gathered from its files piece by piece, and how that becomes the concept.
// A field that no file mentions is left as it is in the vocabulary.
import type { Concept, ConceptKind, Replaced } from '../concept.ts';

export type ConceptDraft = {
  id: string;
  kind?: ConceptKind | undefined;
  /** Used when no file says the kind and the concept is new. */
  likelyKind?: ConceptKind | undefined;
  label: { sv?: string | undefined; en?: string | undefined };
  synonyms: { sv?: string[] | undefined; en?: string[] | undefined };
  definition?: { sv?: string | undefined; en?: string | undefined } | undefined;
  broader?: string[] | undefined;
  related?: string[] | undefined;
  canReplace?: Replaced[] | undefined;
  codes: { escoUri?: string | undefined; jobtechId?: string | undefined; ssyk?: string[]; sun?: string[] };
};

export type DraftPiece = Partial<Omit<ConceptDraft, 'id'>>;

/** Adds a piece to what is known of the concept so far. Lists grow, other values are replaced. */
export function gatherDraft(drafts: Map<string, ConceptDraft>, id: string, piece: DraftPiece): void {
  const known = drafts.get(id) ?? { id, label: {}, synonyms: {}, codes: {} };
  drafts.set(id, {
    id,
    kind: piece.kind ?? known.kind,
    likelyKind: piece.likelyKind ?? known.likelyKind,
    label: { ...known.label, ...piece.label },
    synonyms: {
      sv: joined(known.synonyms.sv, piece.synonyms?.sv),
      en: joined(known.synonyms.en, piece.synonyms?.en),
    },
    definition: { ...known.definition, ...piece.definition },
    broader: joined(known.broader, piece.broader),
    related: joined(known.related, piece.related),
    canReplace: joined(known.canReplace, piece.canReplace),
    codes: { ...known.codes, ...piece.codes },
  });
}

function joined<T>(known: T[] | undefined, more: T[] | undefined): T[] | undefined {
  if (!more) return known;
  if (!known) return [...more];
  // Relations come one by one, by the ten thousand: the list grows in place.
  for (const one of more) known.push(one);
  return known;
}

/**
 * The concept as it will be, its relations as they were. `undefined` when nobody has said its Swedish name yet.
 */
export function applyDraft(known: Concept | undefined, draft: ConceptDraft): Concept | undefined {
  const sv = draft.label.sv ?? known?.label.sv;
  if (sv === undefined || sv.trim() === '') return undefined;
  const en = draft.label.en ?? known?.label.en;
  const definition = { ...known?.definition, ...withoutMissing(draft.definition ?? {}) };
  return {
    id: draft.id,
    kind: draft.kind ?? known?.kind ?? draft.likelyKind ?? 'skill',
    label: { sv, ...(en === undefined ? {} : { en }) },
    synonyms: {
      sv: synonymsOf(sv, draft.synonyms.sv ?? known?.synonyms.sv),
      en: en === undefined ? [] : synonymsOf(en, draft.synonyms.en ?? known?.synonyms.en),
    },
    ...(definition.sv === undefined ? {} : { definition: { ...definition, sv: definition.sv } }),
    broader: known?.broader ?? [],
    related: known?.related ?? [],
    ...(known?.canReplace ? { canReplace: known.canReplace } : {}),
    codes: {
      ...known?.codes,
      ...withoutMissing(draft.codes),
      ssyk: draft.codes.ssyk ?? known?.codes.ssyk ?? [],
      sun: draft.codes.sun ?? known?.codes.sun ?? [],
    },
  };
}

function withoutMissing<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** Each word once, whatever its case, and never the label itself. */
function synonymsOf(label: string, words: readonly string[] | undefined): string[] {
  const seen = new Set([label.toLocaleLowerCase('sv')]);
  return (words ?? []).filter((word) => {
    const key = word.toLocaleLowerCase('sv');
    if (word === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether two concepts say the same, their relations left out. */
export function saysTheSame(a: Concept, b: Concept): boolean {
  return essence(a) === essence(b);
}

function essence(one: Concept): string {
  const { label, synonyms, definition, codes } = one;
  return JSON.stringify([
    one.kind,
    [label.sv, label.en, synonyms.sv, synonyms.en],
    [definition?.sv, definition?.en],
    [codes.escoUri, codes.jobtechId, codes.ssyk, codes.sun],
  ]);
}

/** The broader relations that would make a concept broader than itself; leaving them out leaves no circle. */
export function closingRelations(drafts: Iterable<ConceptDraft>): { from: string; to: string }[] {
  const broader = new Map([...drafts].map((one) => [one.id, one.broader ?? []]));
  const done = new Set<string>();
  const closing: { from: string; to: string }[] = [];
  for (const start of broader.keys()) {
    const path = new Set<string>();
    const steps = [{ id: start, next: 0 }];
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      path.add(step.id);
      const to = done.has(step.id) ? undefined : broader.get(step.id)?.[step.next++];
      if (to === undefined) {
        done.add(step.id);
        path.delete(step.id);
        steps.pop();
      } else if (path.has(to)) closing.push({ from: step.id, to });
      else steps.push({ id: to, next: 0 });
    }
  }
  return closing;
}
