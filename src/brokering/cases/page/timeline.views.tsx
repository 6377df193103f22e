// The timeline of a case: what its people wrote stands apart from what the system and other rooms tell.
import { formatInstant } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import type { Page } from '../../../ui/page.ts';
import { type TimelineEntry as Line, Timeline } from '../../../ui/show/facts.views.tsx';
import type { CaseStage } from '../case.ts';
import {
  caseClosingNames,
  changeKindNames,
  ownKindNames,
  stageWords,
  stepKindNames,
} from '../case-names.messages.ts';
import type { TimelineEntry } from '../timeline.ts';
import { messages as m } from './page.messages.ts';

export function CaseTimeline(props: { page: Page; entries: readonly TimelineEntry[] }) {
  const { t } = props.page;
  return <Timeline t={t} entries={props.entries.map((entry) => lineOf(props.page, entry))} />;
}

function lineOf(page: Page, entry: TimelineEntry): Line {
  const { t, lang } = page;
  const said = entry.report ? localText(entry.report, lang).text : undefined;
  const isOwn = entry.kind in ownKindNames;
  return {
    what: (
      <>
        <div class={isOwn ? 'med' : undefined}>
          {said ?? nameOf(page, entry)}
          {entry.closingReason ? `: ${t(caseClosingNames[entry.closingReason])}` : ''}
        </div>
        {entry.words ? (
          <div class="b-words">{isOwn ? entry.words : t(m.reasonOf, { words: entry.words })}</div>
        ) : null}
      </>
    ),
    who: entry.person ? entry.person.name || t(m.hiddenPerson) : t(m.brygga),
    when: formatInstant(entry.at, lang),
    datetime: entry.at.toISOString(),
  };
}

/** Lines that tell who it went to. */
const HANDED: readonly string[] = ['reassigned', 'employerChanged', 'houseOffered', 'houseChanged'];

const NAMES = { ...ownKindNames, ...stepKindNames, ...changeKindNames };

function nameOf({ t }: Page, { kind, from, to, toName }: TimelineEntry): string {
  const name = Object.entries(NAMES).find(([one]) => one === kind)?.[1];
  if (!name) return kind;
  const stage = (one: CaseStage | null) => (one ? t(stageWords[one]) : '');
  return t(name, { from: stage(from), to: HANDED.includes(kind) ? toName || t(m.hiddenPerson) : stage(to) });
}
