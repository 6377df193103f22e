// What came out of a session: the groups that got dots, and the rows that name something to do. They can become needs.
import { formatDate } from '../../../platform/format.ts';
import type { Message } from '../../../platform/i18n.ts';
import {
  cardStepOf,
  type DotStep,
  type EntryContent,
  type GuidedField,
  type GuidedMethod,
  type RowStep,
} from '../../../register/methods/guided/guided-method.ts';
import type { MethodLevel } from '../../../register/methods/method.ts';
import { type NeedContent, needContent } from '../need.ts';
import { groupsOf } from './groups.ts';
import { cardText, entriesOf, type SessionWork } from './session.ts';

export type Finding = {
  /** Id of the group, card or row. */
  source: string;
  step: string;
  text: string;
  /** Cards of the group, or fields of the row with their names. */
  details: { label: Message | undefined; value: string }[];
  /** Dots, or the size of a gap; 0 when nobody weighed it. */
  weight: number;
  level: MethodLevel;
  people: number | undefined;
};

/** All findings, step by step, the heaviest of each first. */
export function findingsOf(method: GuidedMethod, work: SessionWork): Finding[] {
  return method.steps.flatMap((step) => {
    if (step.kind === 'dots') return groupFindings(method, step, work);
    return step.kind === 'rows' && step.finding ? rowFindings(step, work) : [];
  });
}

function groupFindings(method: GuidedMethod, step: DotStep, work: SessionWork): Finding[] {
  return groupsOf(work, cardStepOf(method, step).key)
    .filter(({ dots }) => dots > 0)
    .map(({ id, name, cards, dots }) => ({
      source: id,
      step: step.key,
      text: name,
      details: cards.map(cardText).flatMap((value) => (value === name ? [] : [{ label: undefined, value }])),
      weight: dots,
      level: step.level,
      people: undefined,
    }));
}

function rowFindings(step: RowStep, work: SessionWork): Finding[] {
  const { finding } = step;
  if (!finding) return [];
  return entriesOf(work, step.key)
    .map(({ id, content }) => ({
      source: id,
      step: step.key,
      text: String(content[finding.title] ?? ''),
      details: (finding.with ?? []).flatMap((key) => {
        const field = step.fields.find((one) => one.key === key);
        const value = field && sayField(field, content, 'sv');
        return value ? [{ label: field.label, value }] : [];
      }),
      weight: finding.weight ? Number(content[finding.weight] ?? 0) : 0,
      level: finding.level,
      people: finding.people ? Number(content[finding.people] ?? 0) || undefined : undefined,
    }))
    .toSorted((a, b) => b.weight - a.weight);
}

/** A field as it is read: the words of a choice, else what was written; empty when nothing was. */
export function sayField(field: GuidedField, content: EntryContent, lang: 'sv' | 'en'): string {
  const value = content[field.key];
  if (value === undefined) return '';
  const choice = field.choices?.find(({ key }) => key === value);
  if (choice) return choice.label[lang];
  return field.kind === 'date' ? formatDate(String(value), lang) : String(value);
}

/** A detail with what it is called; of a question the mark goes. */
export function sayDetail({ label, value }: Finding['details'][number], lang: 'sv' | 'en'): string {
  return label ? `${label[lang].replace(/\?$/, '')}: ${value}` : value;
}

/** A finding as a draft of a need, on the level that the broker chose. */
export function needOfFinding(
  { text, details, people }: Finding,
  { level, municipality }: { level: MethodLevel; municipality: string | undefined },
): NeedContent {
  const said = details.map((detail) => sayDetail(detail, 'sv'));
  const words = [text, ...said].join('\n');
  return needContent.parse({
    title: shortened(text),
    raw: words,
    level,
    criteria: { text: words, people, municipality },
  });
}

const MOST_TITLE = 120;

function shortened(title: string): string {
  return title.length <= MOST_TITLE ? title : `${title.slice(0, MOST_TITLE - 1)}…`;
}
