import { sql } from 'kysely';
import type { Listed, Part } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import { type Inventory, type InventoryContent, type InventoryLine, inventoryContent } from './inventory.ts';

/** So many keys of what was sent are remembered. */
const SENDINGS_KEPT = 20;

export type InventoryRow = {
  id: string;
  organisationId: string;
  houseId: string;
  heldBy: string | null;
  content: InventoryContent;
  sending: string;
  demo: boolean;
};

/** False when it stands there already. */
export async function insertInventory(
  work: Work,
  { content, sending, ...row }: InventoryRow,
): Promise<boolean> {
  const rows = await work.tx
    .insertInto('inventory')
    .values({
      ...row,
      ...columnsOf(content),
      sendings: [sending],
      createdAt: work.now,
      changedAt: work.now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
}

export async function updateInventory(
  work: Work,
  id: string,
  { content, sending }: { content: InventoryContent; sending: string },
): Promise<void> {
  await work.tx
    .updateTable('inventory')
    .set({
      ...columnsOf(content),
      sendings: sql<string[]>`(array_prepend(${sending}::uuid, sendings))[:${sql.lit(SENDINGS_KEPT)}]`,
      changedAt: work.now,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

function columnsOf(content: InventoryContent) {
  return { heldOn: content.heldOn, caseId: content.caseId ?? null, content: JSON.stringify(content) };
}

/** `lock` keeps it until the end of the transaction: two who save at once come one after the other. */
export async function readInventory(
  work: Work,
  id: string,
  { lock = false } = {},
): Promise<(Inventory & { sendings: string[] }) | undefined> {
  const query = work.tx
    .selectFrom('inventory')
    .innerJoin('organisation', 'organisation.id', 'inventory.houseId')
    .select([
      'inventory.id',
      'organisationId',
      'houseId',
      'organisation.name as house',
      'heldBy',
      'content',
      'sendings',
      'inventory.changedAt',
      'inventory.version',
    ])
    .where('inventory.id', '=', id);
  const row = await (lock ? query.forUpdate('inventory') : query).executeTakeFirst();
  if (!row) return undefined;
  const { houseId, house, heldBy, content, ...rest } = row;
  return {
    ...rest,
    house: { id: houseId, name: house },
    heldBy: heldBy === null ? undefined : { id: heldBy, name: undefined },
    content: inventoryContent.parse(content),
    made: await readMade(work, id),
  };
}

async function readMade(work: Work, id: string) {
  return work.tx
    .selectFrom('inventoryNeed')
    .innerJoin('need', 'need.id', 'inventoryNeed.needId')
    .select(['slot', 'key'])
    .where('inventoryId', '=', id)
    .orderBy('slot')
    .execute();
}

/** Talks with an employer, by its record and those merged into it, or of one case. */
export type InventoryFilter = { employerIds: readonly string[] } | { caseId: string };

/** The latest talk first. */
export async function readInventories(
  work: Work,
  filter: InventoryFilter,
  { page, limit }: Part,
): Promise<Listed<InventoryLine>> {
  const rows = await work.tx
    .selectFrom('inventory')
    .innerJoin('organisation', 'organisation.id', 'inventory.houseId')
    .where((or) =>
      'caseId' in filter
        ? or('caseId', '=', filter.caseId)
        : or('organisationId', 'in', [...filter.employerIds]),
    )
    .select((from) => [
      'inventory.id',
      'heldOn',
      'content',
      'houseId',
      'organisation.name as house',
      from
        .selectFrom('inventoryNeed')
        .whereRef('inventoryId', '=', 'inventory.id')
        .select((of) => of.fn.countAll<string>().as('n'))
        .as('made'),
      sql<string>`count(*) over ()`.as('total'),
    ])
    .orderBy('heldOn', 'desc')
    .orderBy('inventory.id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  const items = rows.map(({ houseId, house, content, made, total: _total, ...row }) => {
    const { present, needs } = inventoryContent.parse(content);
    return {
      ...row,
      present,
      rows: needs.length,
      made: Number(made ?? 0),
      house: { id: houseId, name: house },
    };
  });
  return { items, total: Number(rows[0]?.total ?? 0) };
}

export async function insertMadeNeed(
  work: Work,
  row: { inventoryId: string; slot: number; needId: string },
): Promise<void> {
  await work.tx.insertInto('inventoryNeed').values(row).execute();
}
