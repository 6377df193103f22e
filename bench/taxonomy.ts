// Reads the JobTech taxonomy files of the data folder as concepts, the way that the product's importer does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Concept, ConceptKind } from '../src/register/skills/concept.ts';

type Node = {
  id: string;
  preferred_label: string;
  definition?: string;
  type?: string;
  narrower?: Node[];
  related?: Node[];
  ssyk_code_2012?: string;
  sun_education_field_code_2020?: string;
};

const KIND: Record<string, ConceptKind> = {
  'occupation-name': 'occupation',
  keyword: 'field',
  skill: 'knowledge',
};

export function readTaxonomy(folder: string): Concept[] {
  const concepts = new Map<string, Concept>();
  const file = (name: string): Node[] =>
    (JSON.parse(readFileSync(join(folder, 'jobtech', name), 'utf8')) as { data: { concepts: Node[] } }).data
      .concepts;
  const add = (node: Node): Concept => {
    const id = `jobtech:${node.id}`;
    let concept = concepts.get(id);
    if (!concept) {
      const sun = node.sun_education_field_code_2020;
      const kind =
        KIND[node.type ?? ''] ??
        (node.type?.startsWith('ssyk') || node.ssyk_code_2012 ? 'occupation' : 'field');
      concept = {
        id,
        kind,
        label: { sv: node.preferred_label },
        synonyms: { sv: [], en: [] },
        broader: [],
        related: [],
        codes: {
          jobtechId: node.id,
          ssyk: node.ssyk_code_2012 ? [node.ssyk_code_2012] : [],
          sun: sun ? [sun] : [],
        },
      };
      concepts.set(id, concept);
    }
    if (node.definition && node.definition !== node.preferred_label)
      concept.definition ??= { sv: node.definition };
    return concept;
  };
  const walk = (node: Node): Concept => {
    const concept = add(node);
    for (const child of node.narrower ?? []) {
      const narrower = walk(child);
      if (!narrower.broader.includes(concept.id)) narrower.broader.push(concept.id);
    }
    for (const other of node.related ?? []) {
      const related = add(other);
      if (!concept.related.includes(related.id)) concept.related.push(related.id);
    }
    return concept;
  };
  for (const name of [
    'the-ssyk-hierarchy-with-occupations.json',
    'ssyk-level-4-groups-with-related-skills.json',
    'sun-field-hierarchy.json',
    'keyword-concepts-with-relations.json',
    'skills.json',
  ])
    for (const node of file(name)) walk(node);
  return [...concepts.values()];
}
