// What happened to a record, in words: the verb of the audit, and the fields that differ.
import { formatInstant } from '../../platform/format.ts';
import type { Message, Translate } from '../../platform/i18n.ts';
import { isErased } from '../../platform/personal/personal-value.ts';
import type { Page } from '../../ui/page.ts';
import { Timeline } from '../../ui/show/facts.views.tsx';
import { actionNames, fieldNames, messages as m } from './history.messages.ts';

/** One entry of the audit. */
export type HistoryEntry = {
  at: Date;
  actorKind: string;
  actorName: string | null;
  action: string;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
};

const ACTIONS: Readonly<Record<string, Message>> = actionNames;
const FIELDS: Readonly<Record<string, Message>> = fieldNames;

export function OrganisationHistory(props: { page: Page; history: readonly HistoryEntry[] }) {
  const { page, history } = props;
  return (
    <Timeline
      t={page.t}
      entries={history.map((entry) => ({
        what: <What t={page.t} entry={entry} />,
        who: whoOf(page.t, entry),
        when: formatInstant(entry.at, page.lang),
        datetime: entry.at.toISOString(),
      }))}
    />
  );
}

function What({ t, entry }: { t: Translate; entry: HistoryEntry }) {
  const action = ACTIONS[entry.action];
  const title = action ? t(action, { with: String(entry.after?.with ?? '') }) : entry.action;
  const changes = entry.before && entry.action === 'changed' ? changesOf(t, entry) : [];
  return (
    <>
      {title}
      {changes.map((change) => (
        <div class="sm mut">{change}</div>
      ))}
    </>
  );
}

function changesOf(t: Translate, entry: HistoryEntry): string[] {
  const keys = new Set([...Object.keys(entry.before ?? {}), ...Object.keys(entry.after ?? {})]);
  return [...keys].flatMap((key) => {
    const field = FIELDS[key];
    if (!field) return [];
    const before = valueText(t, entry.before?.[key]);
    return [t(m.fieldChange, { field: t(field), before, after: valueText(t, entry.after?.[key]) })];
  });
}

function valueText(t: Translate, value: unknown): string {
  if (value === undefined || value === null || value === '') return t(m.nothing);
  if (isErased(value)) return t(m.erased);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && 'sv' in value) return String(value.sv);
  return String(value);
}

function whoOf(t: Translate, entry: HistoryEntry): string {
  if (entry.actorKind === 'operator') return t(m.operator);
  if (entry.actorKind === 'job') return t(m.job);
  return entry.actorName ?? t(m.somebody);
}
