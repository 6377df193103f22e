import { NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { getAgreementPage } from './agreement.service.ts';

/** An agreement as programs read it, the same on the command line and in the API. @throws NotFound without one */
export async function getAgreementJson(work: Work, key: string) {
  const { agreement, record } = await getAgreementPage(work, key);
  if (!agreement) throw new NotFound(`No agreement of ${key}`);
  const { version, employer, provider, content } = agreement;
  const state: 'draft' | 'signing' | 'signed' = !record ? 'draft' : record.completedAt ? 'signed' : 'signing';
  return { version, state, employer, provider, content, record: record?.key ?? null };
}
