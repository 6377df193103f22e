import { Charset, Document } from 'flexsearch';
import type { System } from './system.ts';

/**
 * Fields are asked in the order of their weight and merged; `suggest` also gives what meets only some of the words.
 * Of its encoders and tokenizers these two do best on the dev queries.
 */
export const flexSearch: System = {
  name: 'FlexSearch',
  async open(docs) {
    const index = new Document({
      tokenize: 'strict',
      encoder: Charset.Normalize,
      document: { id: 'id', index: ['name', 'area', 'description'] },
    });
    for (const { id, name, area, description } of docs)
      index.add({ id, name, area: area ?? '', description: description ?? '' });
    return {
      async ask(text) {
        const found = index.search(text, { limit: 10, suggest: true, merge: true });
        return found.slice(0, 10).map(({ id }) => String(id));
      },
    };
  },
};
