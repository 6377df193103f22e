// PostgreSQL's own searches over the same texts, on the embedded server that Brygga brings.
import pg from 'pg';
import { startEphemeralServer } from '../../src/platform/database/server.ts';
import type { Doc } from '../relevance.ts';
import type { System } from './system.ts';

/** The four weights of `ts_rank_cd` for the labels D, C, B, A: description, nothing, area, name. */
const WEIGHTS = '{0.33, 0, 0.67, 1}';

/** All words must be there, as `websearch_to_tsquery` reads a text that somebody typed. */
export const fullText = systemOf(
  'PostgreSQL full text',
  `select id from doc, websearch_to_tsquery('swedish', $1) asked where words @@ asked
   order by ts_rank_cd('${WEIGHTS}', words, asked, 1) desc, id limit 10`,
);

/** Any of the words: the lexemes of the text joined by "or". */
export const fullTextOr = systemOf(
  'PostgreSQL full text, any word',
  `select id from doc, (
     select coalesce(string_agg(quote_literal(lexeme), ' | '), '')::tsquery as asked
     from unnest(to_tsvector('swedish', $1))) any_word
   where words @@ asked order by ts_rank_cd('${WEIGHTS}', words, asked, 1) desc, id limit 10`,
);

/** How much of the asked trigrams stand close together in the name, the area or the description. */
export const trigrams = systemOf(
  'pg_trgm',
  `select id from doc, lower($1) asked
   where asked <% name or asked <% area or asked <% description
   order by 3 * word_similarity(asked, name) + 2 * word_similarity(asked, area) + word_similarity(asked, description) desc,
     id limit 10`,
);

const CREATE = `
  create extension if not exists pg_trgm;
  create table doc (
    id text primary key, name text not null, area text not null, description text not null,
    words tsvector generated always as (
      setweight(to_tsvector('swedish', name), 'A') || setweight(to_tsvector('swedish', area), 'B')
      || setweight(to_tsvector('swedish', description), 'D')) stored);
  create index on doc using gin (words);
  create index on doc using gin (name gin_trgm_ops, area gin_trgm_ops, description gin_trgm_ops);`;

function systemOf(name: string, query: string): System {
  return {
    name,
    async open(docs) {
      const server = await startEphemeralServer();
      const client = new pg.Client(server.ownerUrl);
      await client.connect();
      await client.query(CREATE);
      await fill(client, docs);
      return {
        ask: async (text) => (await client.query<{ id: string }>(query, [text])).rows.map(({ id }) => id),
        sizeMb: () => sizeOf(client),
        async close() {
          await client.end();
          await server.stop();
        },
      };
    },
  };
}

/** The table with its texts and all its indexes, as it lies on disk. */
async function sizeOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ mb: number }>(
    `select pg_total_relation_size('doc') / 1048576.0::float8 as mb`,
  );
  return rows[0]?.mb ?? 0;
}

async function fill(client: pg.Client, docs: readonly Doc[]): Promise<void> {
  await client.query(
    `insert into doc (id, name, area, description)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
    [
      docs.map(({ id }) => id),
      docs.map(({ name }) => name.toLowerCase()),
      docs.map(({ area }) => (area ?? '').toLowerCase()),
      docs.map(({ description }) => (description ?? '').toLowerCase()),
    ],
  );
  await client.query('analyze doc');
}
