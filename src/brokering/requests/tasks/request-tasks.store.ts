import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import type { RequestTask } from './request-task.ts';

/** Those of the one who acts, the most pressing first; a proposal that is begun and not handed in still waits. */
export async function readTasks(work: Work, most: number): Promise<RequestTask[]> {
  const { rows } = await sql<Omit<RequestTask, 'deadline'> & { deadline: Date | null }>`
    with waiting as (
      select id, 'answerRequest' as step, deadline
      from request
      where withdrawn_at is null and now() < deadline and id in (select requests_for_acting_provider())
        and not exists (select from proposal where proposal.request_id = request.id
          and proposal.provider_id in (select acting_organisations_as('providerCoordinator')))
      union all
      select id, 'compareProposals', null from requests_to_compare() as compared(id)
      union all
      select agreement.request_id, 'signAgreement', null
      from agreement
      join registered_record record on record.id = agreement.record_id
      join record_party party on party.record_id = record.id
      where agreement.sent_version = agreement.version and record.completed_at is null
        and party.organisation_id in (
          select acting_organisations_as('employerContact', 'decisionMaker', 'providerCoordinator'))
        and not exists (select from record_signature done
          where done.record_id = party.record_id and done.organisation_id = party.organisation_id)
    )
    select waiting.step, waiting.deadline, request.key, request.content ->> 'title' as title, centre.name as centre
    from waiting
    join request on request.id = waiting.id
    join organisation centre on centre.id = request.owner_id
    order by waiting.deadline nulls last, request.key
    limit ${most}`.execute(work.tx);
  return rows.map(({ deadline, ...row }) => ({ ...row, deadline: deadline ?? undefined }));
}
