// A copy in memory of rows that the database keeps, brought up to date by reading only what changed. The database says
// a mark for each of some hundred groups of rows; only groups whose mark is new are looked into, and of those only rows
// with another version are read. Neither clock nor messages take part: whatever changed, by whomever, is seen.

/** Where the rows come from. */
export type MirrorSource<T> = {
  /** One mark for all groups: they are the same when it is. */
  mark(): Promise<string>;
  groups(): Promise<readonly { group: number; mark: string }[]>;
  versions(groups: readonly number[]): Promise<readonly { id: string; group: number; version: number }[]>;
  rows(ids: readonly string[]): Promise<readonly T[]>;
  /** How many rows are read and parsed at once: as many as hold up the process for some milliseconds. */
  readonly rowsAtOnce: number;
};

export type Mirror<T extends { readonly id: string }> = {
  readonly rows: ReadonlyMap<string, T>;
  /** Resolves to a number that grows whenever rows came, changed or went. An unchanged row is the same object. */
  bringUpToDate(source: MirrorSource<T>): Promise<number>;
};

type State<T> = {
  revision: number;
  mark: string | undefined;
  groups: ReadonlyMap<number, string>;
  versions: Map<string, { group: number; version: number }>;
  rows: Map<string, T>;
};

/** An empty copy. Those who ask at the same time wait for each other. */
export function createMirror<T extends { readonly id: string }>(): Mirror<T> {
  const state: State<T> = {
    revision: 0,
    mark: undefined,
    groups: new Map(),
    versions: new Map(),
    rows: new Map(),
  };
  let turn: Promise<unknown> = Promise.resolve();
  return {
    rows: state.rows,
    bringUpToDate(source) {
      const mine = turn.then(() => update(state, source));
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}

async function update<T extends { readonly id: string }>(
  state: State<T>,
  source: MirrorSource<T>,
): Promise<number> {
  const mark = await source.mark();
  if (mark === state.mark) return state.revision;
  const groups = new Map((await source.groups()).map((one) => [one.group, one.mark]));
  const differing = [...new Set([...state.groups.keys(), ...groups.keys()])].filter(
    (group) => state.groups.get(group) !== groups.get(group),
  );
  await readGroups(state, source, differing);
  // Only when all was read: whoever comes after a failure begins again.
  state.mark = mark;
  state.groups = groups;
  return state.revision;
}

async function readGroups<T extends { readonly id: string }>(
  state: State<T>,
  source: MirrorSource<T>,
  groups: readonly number[],
): Promise<void> {
  const found = new Map((await source.versions(groups)).map((one) => [one.id, one]));
  const looked = new Set(groups);
  const gone = [...state.versions].filter(([id, { group }]) => looked.has(group) && !found.has(id));
  if (gone.length > 0) state.revision += 1;
  for (const [id] of gone) {
    state.versions.delete(id);
    state.rows.delete(id);
  }
  const changed = [...found.values()].filter(
    ({ id, version }) => state.versions.get(id)?.version !== version,
  );
  for (let from = 0; from < changed.length; from += source.rowsAtOnce) {
    const batch = changed.slice(from, from + source.rowsAtOnce);
    const rows = await source.rows(batch.map(({ id }) => id));
    state.revision += 1;
    for (const row of rows) state.rows.set(row.id, row);
    for (const { id, group, version } of batch)
      if (state.rows.has(id)) state.versions.set(id, { group, version });
  }
}
