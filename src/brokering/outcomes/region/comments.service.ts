// The regional body's own words about the figures of its county.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import { Conflict, Forbidden, Invalid } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { getOrganisation } from '../../../register/organisations/organisations.service.ts';
import type { CommentForm, RegionalComment } from './comment.ts';
import { messages as m } from './comments.messages.ts';
import { deleteComment, readComments, saveComment } from './comments.store.ts';

/** What bodies say of a county; of all counties without a code. */
export async function listComments(work: Work, county: string): Promise<RegionalComment[]> {
  const all = await readComments(work);
  return all.filter(({ countyCode }) => county === '' || countyCode === county);
}

/** The regional body that the one who acts writes for; undefined for everybody else. */
export async function findOwnBody(work: Work): Promise<{ id: string; countyCode: string } | undefined> {
  const { memberships = [] } = (await findReader(work)) ?? {};
  const own = memberships.find(({ role }) => role === 'regionalDeveloper');
  if (!own) return undefined;
  const { id, roles, municipalities } = await getOrganisation(work, own.organisationId);
  const [first] = municipalities;
  return roles.includes('regionalBody') && first ? { id, countyCode: first.slice(0, 2) } : undefined;
}

/**
 * Writes the comment of the own regional body, or takes it away when there is no text.
 *
 * @throws Forbidden for those who develop no region
 * @throws Conflict when a colleague was first
 */
export async function writeComment(work: Work, { sv, en, version }: CommentForm): Promise<void> {
  const body = await findOwnBody(work);
  if (!body) throw new Forbidden('The developers of a regional body write its comment');
  if (sv === '' && version === 0) throw new Invalid([{ field: 'sv', message: m.writeSomething }]);
  const row = {
    organisationId: body.id,
    countyCode: body.countyCode,
    text: en ? { sv, en } : { sv },
    writtenOn: localDate(work.now),
  };
  const done =
    sv === '' ? await deleteComment(work, body.id, version) : await saveComment(work, row, version);
  if (!done) throw new Conflict('A colleague wrote first', m.changedByOther);
  await recordAudit(work, {
    entity: 'regionalComment',
    entityId: body.id,
    action: sv === '' ? 'removed' : 'written',
    organisationId: body.id,
    after: sv === '' ? {} : row.text,
  });
}
