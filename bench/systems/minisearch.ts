import MiniSearch from 'minisearch';
import { BOOST, type System } from './system.ts';

export const miniSearch: System = {
  name: 'MiniSearch',
  known: 0.36,
  async open(docs) {
    const index = new MiniSearch({
      fields: ['name', 'area', 'description'],
      searchOptions: { prefix: true, fuzzy: 0.2, boost: BOOST },
    });
    index.addAll(docs.map(({ id, name, area, description }) => ({ id, name, area, description })));
    return {
      ask: async (text) =>
        index
          .search(text)
          .slice(0, 10)
          .map(({ id }) => String(id)),
    };
  },
};
