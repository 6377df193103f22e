// Concepts as linked data: SKOS in JSON-LD 1.1, which the tools for vocabularies read.
import type { Concept } from '../concept.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const LANGUAGE_MAP = { '@container': '@language' } as const;
const LINK = { '@type': '@id' } as const;

const CONTEXT = {
  skos: SKOS,
  dct: 'http://purl.org/dc/terms/',
  title: { '@id': 'dct:title', ...LANGUAGE_MAP },
  Concept: 'skos:Concept',
  ConceptScheme: 'skos:ConceptScheme',
  prefLabel: { '@id': 'skos:prefLabel', ...LANGUAGE_MAP },
  altLabel: { '@id': 'skos:altLabel', '@container': ['@language', '@set'] },
  definition: { '@id': 'skos:definition', ...LANGUAGE_MAP },
  broader: { '@id': 'skos:broader', ...LINK },
  related: { '@id': 'skos:related', ...LINK },
  exactMatch: { '@id': 'skos:exactMatch', ...LINK },
  inScheme: { '@id': 'skos:inScheme', ...LINK },
  notation: 'skos:notation',
};

const JOBTECH = 'http://data.jobtechdev.se/taxonomy/concept/';

/** Where a concept has its address, and the scheme that all are part of. */
export type Addresses = { scheme: string; concept(id: string): string };

/** A document with the scheme and each concept; relations are links to the pages of other concepts. */
export function toSkos(concepts: readonly Concept[], addresses: Addresses): Record<string, unknown> {
  const scheme = {
    '@id': addresses.scheme,
    '@type': 'ConceptScheme',
    title: { sv: 'Bryggas egna begrepp', en: 'Concepts made in Brygga' },
  };
  return { '@context': CONTEXT, '@graph': [scheme, ...concepts.map((one) => toNode(one, addresses))] };
}

function toNode({ id, label, synonyms, definition, broader, related, codes }: Concept, to: Addresses) {
  const exactMatch = [
    ...(codes.escoUri ? [codes.escoUri] : []),
    ...(codes.jobtechId ? [JOBTECH + codes.jobtechId] : []),
  ];
  return {
    '@id': to.concept(id),
    '@type': 'Concept',
    notation: id,
    inScheme: to.scheme,
    prefLabel: label,
    ...(synonyms.sv.length + synonyms.en.length > 0 ? { altLabel: synonyms } : {}),
    ...(definition ? { definition } : {}),
    ...(broader.length > 0 ? { broader: broader.map(to.concept) } : {}),
    ...(related.length > 0 ? { related: related.map(to.concept) } : {}),
    ...(exactMatch.length > 0 ? { exactMatch } : {}),
  };
}
