// Sessions as programs get them.
import { z } from 'zod';
import {
  type GuidedMethod,
  type GuidedStep,
  WRITERS,
} from '../../../../register/methods/guided/guided-method.ts';
import { METHOD_LEVELS } from '../../../../register/methods/method.ts';
import { routes } from '../../../../routes.ts';
import { findingsOf } from '../findings.ts';
import { groupsOf } from '../groups.ts';
import type { MethodSession, SessionLine } from '../session.ts';

const named = z.object({ id: z.uuid(), name: z.string() });
export const content = z.record(z.string(), z.union([z.string().max(3_000), z.number()]));
export const step = z.string().describe('Key of a step, as the guide of the method names it');

export const lineShape = z.object({
  id: z.uuid(),
  url: z.url(),
  method: z.string(),
  employer: named,
  house: named,
  heldOn: z.iso.date(),
  present: z.string(),
  written: z.int().describe('Cards, rows and answers'),
  made: z.int().describe('Needs that came of it'),
});

export const sessionShape = z.object({
  id: z.uuid(),
  url: z.url(),
  method: z.string(),
  employer: named,
  house: named,
  heldOn: z.iso.date(),
  present: z.string(),
  people: z.int().nullable(),
  caseId: z.uuid().nullable(),
  entries: z.array(z.object({ id: z.uuid(), step, slot: z.string().nullable(), content, version: z.int() })),
  groups: z.array(
    z.object({ id: z.uuid(), step, name: z.string(), cards: z.array(z.uuid()), dots: z.int() }),
  ),
  findings: z.array(
    z.object({
      source: z.uuid(),
      step,
      text: z.string(),
      weight: z.int().describe('Dots, or the size of a gap; 0 when nobody weighed it'),
      level: z.enum(METHOD_LEVELS),
      need: z.string().nullable().describe('Key of the need that it became'),
    }),
  ),
  version: z.int(),
});

const said = z.object({ sv: z.string(), en: z.string() });
export const stepShape = z.object({
  key: z.string(),
  kind: z.enum(['cards', 'gather', 'dots', 'answers', 'rows']),
  title: said,
  prompt: said,
  writers: z.enum(WRITERS),
  minutes: z.int(),
  of: z.string().nullable().describe('The step of cards that it gathers or weighs'),
  columns: z.array(z.object({ key: z.string(), title: said })),
  fields: z.array(
    z.object({
      key: z.string(),
      label: said,
      kind: z.string(),
      required: z.boolean(),
      choices: z.array(z.string()),
    }),
  ),
});

/** A step with what it asks; lists that its kind does not have are empty. */
export function toStepJson(step: GuidedStep): z.infer<typeof stepShape> {
  const { key, kind, title, prompt, writers, minutes } = step;
  return {
    key,
    kind,
    title,
    prompt,
    writers,
    minutes,
    of: kind === 'gather' || kind === 'dots' ? step.of : null,
    columns: kind === 'cards' ? step.columns.map((one) => ({ ...one })) : [],
    fields:
      kind === 'answers' || kind === 'rows'
        ? step.fields.map(({ required = false, choices = [], ...field }) => ({
            key: field.key,
            label: field.label,
            kind: field.kind,
            required,
            choices: choices.map((one) => one.key),
          }))
        : [],
  };
}

/** @param base the address of the installation */
export function toLineJson(line: SessionLine, base: string): z.infer<typeof lineShape> {
  const { methodSlug, organisation, demo: _demo, ...rest } = line;
  return {
    ...rest,
    url: base + routes.session.href({ id: line.id }),
    method: methodSlug,
    employer: organisation,
  };
}

/** @param base the address of the installation */
export function toSessionJson(
  session: MethodSession,
  guided: GuidedMethod,
  base: string,
): z.infer<typeof sessionShape> {
  const { id, heldOn, present, people, caseId, version, house, entries, made } = session;
  const keyOf = (source: string) => made.find((one) => one.source === source)?.key ?? null;
  const groups = guided.steps
    .filter(({ kind }) => kind === 'cards')
    .flatMap(({ key }) =>
      groupsOf(session, key).map(({ id: group, name, cards, dots }) => ({
        id: group,
        step: key,
        name,
        dots,
        cards: cards.map((card) => card.id),
      })),
    );
  return {
    id,
    url: base + routes.session.href({ id }),
    method: session.methodSlug,
    employer: session.organisation,
    house,
    heldOn,
    present,
    people,
    caseId,
    version,
    entries: entries.map(({ clusterId: _cluster, content: said, ...entry }) => ({
      ...entry,
      content: { ...said },
    })),
    groups,
    findings: findingsOf(guided, session).map(({ source, step: of, text, weight, level }) => ({
      source,
      step: of,
      text,
      weight,
      level,
      need: keyOf(source),
    })),
  };
}
