// Reads dumps of the JobTech taxonomy: trees of concepts with `narrower` and `related`, or the older list by type.
import { type ConceptKind, type Replaced, replaced } from '../concept.ts';
import { type GivenFile, openTexts } from './import-files.import.ts';
import { gatherDraft } from './vocabulary-draft.ts';
import { startReading, type VocabularyReading } from './vocabulary-reading.ts';

const CONCEPT_ID = /^[A-Za-z0-9_-]{4,20}$/;

/** The types that name something one can know, do or be; the others (places, industries …) are passed over. */
const KINDS: Readonly<Record<string, ConceptKind>> = {
  skill: 'skill',
  language: 'knowledge',
  'occupation-name': 'occupation',
  // What people search for: subjects, each with the groups of occupations and of education that it belongs to.
  keyword: 'field',
  'ssyk-level-1': 'field',
  'ssyk-level-2': 'field',
  'ssyk-level-3': 'field',
  'ssyk-level-4': 'field',
  'sun-education-field-1': 'field',
  'sun-education-field-2': 'field',
  'sun-education-field-3': 'field',
  'sun-education-field-4': 'field',
};

type Node = Record<string, unknown>;

export function readJobtech(files: readonly GivenFile[]): VocabularyReading {
  const reading = startReading();
  for (const { file, text } of openTexts(files, reading)) {
    const nodes = nodesOf(text);
    if (typeof nodes === 'string') reading.problems.push({ file, reason: nodes });
    else reading.files.push({ file, rows: readNodes(nodes, { file, reading }) });
  }
  for (const draft of reading.drafts.values()) {
    draft.related = draft.related && [...new Set(draft.related)];
    draft.canReplace = draft.canReplace && [
      ...new Map(draft.canReplace.map((one) => [one.id, one])).values(),
    ];
  }
  return reading;
}

function readNodes(nodes: readonly unknown[], to: { file: string; reading: VocabularyReading }): number {
  let used = 0;
  for (const [index, value] of nodes.entries()) {
    const queue: { value: unknown; above?: string | undefined; ssyk?: string | undefined }[] = [{ value }];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const node = recordOf(next.value);
      const type = textOf(node?.type);
      if (type !== undefined && !(type in KINDS)) continue;
      const id = node && readNode(node, next, to.reading);
      if (!node || !id) {
        const reason = node && CONCEPT_ID.test(textOf(node.id) ?? '') ? 'labelMissing' : 'idMissing';
        to.reading.problems.push({ file: to.file, row: index + 1, reason });
        continue;
      }
      used += 1;
      const ssyk = textOf(node.ssyk_code_2012) ?? next.ssyk;
      for (const below of listOf(node.narrower)) queue.push({ value: below, above: id, ssyk });
      for (const beside of listOf(node.related)) {
        queue.push({ value: beside });
        const other = idOf(recordOf(beside));
        if (other) gatherDraft(to.reading.drafts, id, { related: [other] });
      }
      if (Array.isArray(node.substitutes)) readReplaced(id, node.substitutes, { ...to, row: index + 1 });
    }
  }
  return used;
}

/** Only what an occupation substitutes is read: `substituted_by` says the same from the other side. */
function readReplaced(
  id: string,
  substitutes: readonly unknown[],
  { file, row, reading }: { file: string; row: number; reading: VocabularyReading },
): void {
  const canReplace: Replaced[] = [];
  for (const value of substitutes) {
    const node = recordOf(value);
    const read = replaced.safeParse({ id: idOf(node), percent: node?.substitutability_percentage });
    if (read.success) canReplace.push(read.data);
    else reading.problems.push({ file, row, reason: 'degreeMissing' });
  }
  gatherDraft(reading.drafts, id, { canReplace });
}

/** Returns the id of the concept, or `undefined` when the node names none. */
function readNode(
  node: Node,
  place: { above?: string | undefined; ssyk?: string | undefined },
  reading: VocabularyReading,
): string | undefined {
  const id = idOf(node);
  const label = textOf(node.preferred_label)?.trim();
  const kind = KINDS[textOf(node.type) ?? ''];
  if (!id || !label || !kind) return undefined;
  const ssyk = textOf(node.ssyk_code_2012) ?? (kind === 'occupation' ? place.ssyk : undefined);
  const sun = textOf(node.sun_education_field_code_2020);
  const synonyms = [...listOf(node.alternative_labels), ...listOf(node.hidden_labels)];
  const definition = textOf(node.definition)?.trim();
  gatherDraft(reading.drafts, id, {
    kind,
    label: { sv: label },
    ...(synonyms.length > 0 ? { synonyms: { sv: synonyms.flatMap((one) => textOf(one) ?? []) } } : {}),
    // Many dumps repeat the label as definition; that says nothing.
    ...(definition && definition !== label ? { definition: { sv: definition } } : {}),
    ...(place.above ? { broader: [place.above] } : {}),
    codes: {
      jobtechId: textOf(node.id),
      ...(ssyk ? { ssyk: [ssyk] } : {}),
      ...(sun ? { sun: [sun] } : {}),
    },
  });
  return id;
}

/** The concepts of a dump, whichever of its shapes it has; else what is wrong with the file. */
function nodesOf(text: string): unknown[] | 'notJson' | 'noConcepts' {
  let parsed: Node | undefined;
  try {
    parsed = recordOf(JSON.parse(text));
  } catch {
    return 'notJson';
  }
  const concepts = recordOf(parsed?.data)?.concepts;
  if (Array.isArray(concepts)) return concepts;
  const byType = parsed ? Object.entries(parsed).filter(([type]) => type in KINDS) : [];
  if (byType.length === 0) return 'noConcepts';
  return byType.flatMap(([, list]) => Object.values(recordOf(list) ?? {}).map(fromOlder));
}

/** The dump of 2020 has other names for the same things. */
function fromOlder(value: unknown): unknown {
  const node = recordOf(value);
  return node && { id: node.conceptId, preferred_label: node.preferredLabel, type: node.type };
}

function idOf(node: Node | undefined): string | undefined {
  const id = textOf(node?.id);
  return id && CONCEPT_ID.test(id) && textOf(node?.type) !== undefined && (textOf(node?.type) ?? '') in KINDS
    ? `jobtech:${id}`
    : undefined;
}

function recordOf(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
