import type { Listed, Part } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import { findStaffNames } from '../employers.service.ts';
import { countEmployers, type EmployerListRow, readEmployers } from './employer-list.store.ts';
import type { EmployerFilter, EmployerLine, EmployerOrder } from './employer-list.ts';

/** A part of the employers that the reader's houses keep; an administrator's is all of them. */
export async function listEmployers(
  work: Work,
  filter: EmployerFilter,
  order: EmployerOrder & Part,
): Promise<Listed<EmployerLine>> {
  const rows = await readEmployers(work, filter, order);
  const owners = rows.flatMap(({ nextStepPersonId }) => nextStepPersonId ?? []);
  const names = await findStaffNames(work, owners);
  return { items: rows.map((row) => toLine(row, names)), total: await countEmployers(work, filter) };
}

function toLine(row: EmployerListRow, names: ReadonlyMap<string, string>): EmployerLine {
  const { contactOn, contactKind, nextStep, nextStepOn, nextStepHouseId, nextStepPersonId } = row;
  const owner = nextStepPersonId && names.get(nextStepPersonId);
  return {
    id: row.id,
    name: row.name,
    organisationNumber: row.organisationNumber ?? undefined,
    municipalities: row.municipalities,
    sniCode: row.sniCode ?? undefined,
    employees: row.employees ?? undefined,
    vulnerable: row.vulnerable,
    lastContact:
      contactOn && contactKind
        ? { on: contactOn, kind: contactKind, house: row.contactHouse ?? '' }
        : undefined,
    nextStep:
      nextStep && nextStepOn && nextStepHouseId
        ? {
            text: nextStep,
            on: nextStepOn,
            house: { id: nextStepHouseId, name: row.nextStepHouse ?? '' },
            person: nextStepPersonId && owner ? { id: nextStepPersonId, name: owner } : undefined,
          }
        : undefined,
  };
}
