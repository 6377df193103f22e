// Everything that was written in a session, step by step, as a document holds it: the same on the page and on paper.
import type { DocumentBlock } from '../../../platform/documents/document.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import {
  type CardStep,
  cardStepOf,
  type GuidedMethod,
  type GuidedStep,
  type RowStep,
} from '../../../register/methods/guided/guided-method.ts';
import { sayField } from './findings.ts';
import { groupsOf } from './groups.ts';
import { cardText, entriesOf, type SessionWork } from './session.ts';
import { messages as m } from './sessions.messages.ts';

export type StepBlocks = { step: string; title: string; blocks: DocumentBlock[] };

/** One part for each step in which something was written. */
export function blocksOf(method: GuidedMethod, work: SessionWork, lang: Lang): StepBlocks[] {
  return method.steps
    .map((step) => ({
      step: step.key,
      title: step.title[lang],
      blocks: blocksOfStep({ method, work, lang }, step),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}

type Told = { method: GuidedMethod; work: SessionWork; lang: Lang };

function blocksOfStep(told: Told, step: GuidedStep): DocumentBlock[] {
  switch (step.kind) {
    case 'cards':
      return cardBlocks(told, step);
    case 'gather':
      return groupBlocks(told, cardStepOf(told.method, step));
    case 'dots':
      return dotBlocks(told, cardStepOf(told.method, step));
    case 'answers':
      return factBlock(
        step.fields.map(({ key, label }) => ({
          label: label[told.lang],
          value: String(
            told.work.entries.find((one) => one.step === step.key && one.slot === key)?.content.text ?? '',
          ),
        })),
      );
    case 'rows':
      return rowBlocks(told, step);
  }
}

function cardBlocks({ work, lang }: Told, step: CardStep): DocumentBlock[] {
  const cards = entriesOf(work, step.key);
  return step.columns.flatMap(({ key, title }): DocumentBlock[] => {
    const items = cards.filter(({ content }) => content.column === key).map(cardText);
    if (items.length === 0) return [];
    const list: DocumentBlock = { kind: 'list', items };
    return step.columns.length === 1 ? [list] : [{ kind: 'heading', level: 3, text: title[lang] }, list];
  });
}

function groupBlocks({ work }: Told, cards: CardStep): DocumentBlock[] {
  const named = new Set(work.clusters.map(({ id }) => id));
  return groupsOf(work, cards.key)
    .filter(({ id }) => named.has(id))
    .flatMap((group): DocumentBlock[] => [
      { kind: 'heading', level: 3, text: group.name },
      { kind: 'list', items: group.cards.map(cardText) },
    ]);
}

function dotBlocks({ work, lang }: Told, cards: CardStep): DocumentBlock[] {
  const t = translator(lang);
  const rows = groupsOf(work, cards.key)
    .filter(({ dots }) => dots > 0)
    .map(({ name, dots }) => [name, String(dots)]);
  if (rows.length === 0) return [];
  return [{ kind: 'table', caption: t(m.dotsOn), header: [t(m.group), t(m.dotsOn)], rows, numbers: [1] }];
}

function rowBlocks({ work, lang }: Told, step: RowStep): DocumentBlock[] {
  const rows = entriesOf(work, step.key);
  if (rows.length === 0) return [];
  const [first] = step.fields;
  if (step.layout === 'list' && first)
    return [{ kind: 'list', items: rows.map(({ content }) => sayField(first, content, lang)) }];
  if (step.layout === 'table')
    return [
      {
        kind: 'table',
        caption: step.title[lang],
        header: step.fields.map(({ label }) => label[lang]),
        rows: rows.map(({ content }) => step.fields.map((field) => sayField(field, content, lang))),
        numbers: step.fields.flatMap(({ kind }, at) => (kind === 'number' || kind === 'level' ? [at] : [])),
      },
    ];
  return rows.flatMap(({ content }, at): DocumentBlock[] => [
    { kind: 'heading', level: 3, text: translator(lang)(m.rowNo, { title: step.title[lang], n: at + 1 }) },
    ...factBlock(
      step.fields.map((field) => ({ label: field.label[lang], value: sayField(field, content, lang) })),
    ),
  ]);
}

function factBlock(facts: { label: string; value: string }[]): DocumentBlock[] {
  const said = facts.filter(({ value }) => value !== '');
  return said.length === 0 ? [] : [{ kind: 'facts', facts: said }];
}
