// The keys that personal values in the audit are encrypted with: one for each person, wrapped with the installation's
// secret. Whoever destroys a person's key makes every such value unreadable, in backups of the table too once they age.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { Work } from '../work.ts';
import {
  ERASED_VALUE,
  HIDDEN_VALUE,
  isSealed,
  PersonalValue,
  replaceWithin,
  type SealedValue,
} from './personal-value.ts';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Who somebody without an account is, to the keys: a UUID that only this installation can compute. */
export function subjectOfEmail(work: Work, email: string): string {
  const digest = createHmac('sha256', work.wrappingKey).update(email.trim().toLowerCase()).digest('hex');
  const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}

/** Who a contact is, to the keys: by their address, or without one by the record that names them. */
export function subjectOfContact(work: Work, email: string | null | undefined, recordId: string): string {
  return email ? subjectOfEmail(work, email) : recordId;
}

/** Encrypts every marked value, at any depth. A person who has no key yet gets one. */
export async function sealPersonalValues(work: Work, value: unknown): Promise<unknown> {
  const subjects = new Set<string>();
  replaceWithin(value, (part) => {
    if (part instanceof PersonalValue) subjects.add(part.subject);
    return part instanceof PersonalValue ? null : part;
  });
  if (subjects.size === 0) return value;
  const keys = new Map<string, PersonKey>();
  for (const subject of subjects) keys.set(subject, await openOrMakeKey(work, subject));
  return replaceWithin(value, (part) => {
    if (!(part instanceof PersonalValue)) return part;
    const key = keys.get(part.subject);
    return key ? seal(key, part.value) : null;
  });
}

/** Decrypts every sealed value, at any depth; where the key is destroyed, `ERASED_VALUE` stands instead. */
export async function openPersonalValues<T>(work: Work, value: T): Promise<T> {
  const rows = await readKeysWithin(work, value);
  const keys = new Map(rows.map((row) => [row.id, unwrap(work, row)]));
  return replaceWithin(value, (part) => {
    if (!isSealed(part)) return part;
    const key = keys.get(part.$key);
    return key ? open(key, part) : ERASED_VALUE;
  }) as T;
}

/** Whom the sealed values within are about, as far as their keys exist. */
export async function listSubjects(work: Work, value: unknown): Promise<string[]> {
  return [...new Set((await readKeysWithin(work, value)).map(({ subject }) => subject))];
}

/** Puts `HIDDEN_VALUE` where a sealed value is about one of `subjects`. */
export async function hideSubjects<T>(work: Work, value: T, subjects: ReadonlySet<string>): Promise<T> {
  if (subjects.size === 0) return value;
  const rows = await readKeysWithin(work, value);
  const hidden = new Set(rows.filter(({ subject }) => subjects.has(subject)).map(({ id }) => id));
  return replaceWithin(value, (part) => (isSealed(part) && hidden.has(part.$key) ? HIDDEN_VALUE : part)) as T;
}

async function readKeysWithin(work: Work, value: unknown) {
  const ids = new Set<string>();
  replaceWithin(value, (part) => {
    if (isSealed(part)) ids.add(part.$key);
    return part;
  });
  if (ids.size === 0) return [];
  return work.tx
    .selectFrom('personKey')
    .select(['id', 'subject', 'wrapped'])
    .where('id', 'in', [...ids])
    .execute();
}

/** What was encrypted under these persons' keys can be read by nobody from now on. Returns how many keys there were. */
export async function destroyPersonKeys(work: Work, subjects: readonly string[]): Promise<number> {
  if (subjects.length === 0) return 0;
  const { numDeletedRows } = await work.tx
    .deleteFrom('personKey')
    .where('subject', 'in', [...subjects])
    .executeTakeFirst();
  return Number(numDeletedRows);
}

type PersonKey = { id: string; secret: Buffer };

async function openOrMakeKey(work: Work, subject: string): Promise<PersonKey> {
  const known = await readKey(work, subject);
  if (known) return unwrap(work, known);
  const key = { id: work.newId(), secret: randomBytes(KEY_BYTES) };
  await work.tx
    .insertInto('personKey')
    .values({
      id: key.id,
      subject,
      wrapped: encrypt(work.wrappingKey, key.secret, key.id),
      createdAt: work.now,
    })
    .onConflict((conflict) => conflict.column('subject').doNothing())
    .execute();
  // Somebody else may have been first.
  const stored = await readKey(work, subject);
  return stored && stored.id !== key.id ? unwrap(work, stored) : key;
}

async function readKey(work: Work, subject: string): Promise<{ id: string; wrapped: Buffer } | undefined> {
  return work.tx
    .selectFrom('personKey')
    .select(['id', 'wrapped'])
    .where('subject', '=', subject)
    .executeTakeFirst();
}

function unwrap(work: Work, row: { id: string; wrapped: Buffer }): PersonKey {
  return { id: row.id, secret: decrypt(work.wrappingKey, row.wrapped, row.id) };
}

function seal(key: PersonKey, value: unknown): SealedValue {
  const text = Buffer.from(JSON.stringify(value ?? null));
  return { $key: key.id, $sealed: encrypt(createSecretKey(key.secret), text, key.id).toString('base64') };
}

function open(key: PersonKey, sealed: SealedValue): unknown {
  const text = decrypt(createSecretKey(key.secret), Buffer.from(sealed.$sealed, 'base64'), key.id);
  return JSON.parse(text.toString('utf8'));
}

/** Nonce, tag and ciphertext; `name` is authenticated, so that a value cannot be moved under another key. */
function encrypt(key: KeyObject, plain: Buffer, name: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function decrypt(key: KeyObject, box: Buffer, name: string): Buffer {
  const nonce = box.subarray(0, NONCE_BYTES);
  const tag = box.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name)).setAuthTag(tag);
  return Buffer.concat([decipher.update(box.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}
