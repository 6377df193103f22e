import { create, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/swedish';
import { stopwords } from '@orama/stopwords/swedish';
import { BOOST, type System } from './system.ts';

export const orama: System = {
  name: 'Orama',
  known: 0.3,
  async open(docs) {
    const index = create({
      schema: { name: 'string', area: 'string', description: 'string' },
      components: { tokenizer: { language: 'swedish', stemming: true, stemmer, stopWords: stopwords } },
    });
    const rows = docs.map(({ id, name, area, description }) => ({
      id,
      name,
      area: area ?? '',
      description: description ?? '',
    }));
    await insertMultiple(index, rows, 1_000, 'swedish');
    return {
      async ask(text) {
        const properties: ('name' | 'area' | 'description')[] = ['name', 'area', 'description'];
        const { hits } = await search(index, { term: text, properties, boost: BOOST, limit: 10 });
        return hits.map(({ id }) => id);
      },
    };
  },
};
