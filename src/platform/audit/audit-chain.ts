// The chain of the audit: each sealed entry carries a hash of itself and of the one before, so that nothing can be
// changed, added or taken away unseen.

/** An entry as it is hashed; `at` is an instant, personal values in `before` and `after` are as stored (encrypted). */
export type ChainedEntry = {
  id: string;
  at: Date;
  actorKind: string;
  actorPersonId: string | null;
  actorName: string | null;
  entity: string;
  entityId: string;
  organisationId: string | null;
  action: string;
  before: unknown;
  after: unknown;
};

/** The text that is hashed: the sequence number and the entry as JSON with keys in order at every depth. */
export function chainText(sequence: number, entry: ChainedEntry): string {
  return canonical({
    sequence,
    id: entry.id,
    at: entry.at.toISOString(),
    actorKind: entry.actorKind,
    actorPersonId: entry.actorPersonId,
    actorName: entry.actorName,
    entity: entry.entity,
    entityId: entry.entityId,
    organisationId: entry.organisationId,
    action: entry.action,
    before: entry.before,
    after: entry.after,
    // Two columns that once were; they stay in the text so that what was sealed with them still holds.
    personalSubject: null,
    personalValues: null,
  });
}

/** JSON that is the same for the same value, whatever order its keys came in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
