// Sections and actors of the project's form: rows with a number in their names, as in `sections.0.headingSv`.
import type { FormValues } from '../../../platform/http/form-fields.ts';
import { contentText } from '../../../platform/i18n.ts';
import type { Problem } from '../../../platform/result.ts';
import type { ProjectContent } from '../project.ts';
import { messages as m } from './project-form.messages.ts';

export type RowKind = 'sections' | 'actors';

const PARTS = {
  sections: ['headingSv', 'headingEn', 'textSv', 'textEn'],
  actors: ['name', 'municipality', 'source'],
} as const;

/** How many rows of the kind the form has. */
export function countRows(values: FormValues, kind: RowKind): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const match = /^(\w+)\.(\d{1,3})\./.exec(name);
    return match?.[1] === kind ? [Number(match[2])] : [];
  });
  return numbers.length === 0 ? 0 : Math.max(...numbers) + 1;
}

/**
 * The form after a press of one of its buttons for rows: `add:sections`, `up:sections:2`, `remove:actors:0`.
 *
 * @returns undefined when it was another button
 */
export function afterRowButton(values: FormValues): FormValues | undefined {
  const [act, kind, at] = String(values.do ?? '').split(':');
  if (kind !== 'sections' && kind !== 'actors') return undefined;
  const rows = rowsOf(values, kind);
  const n = Number(at);
  if (act === 'add') rows.push(PARTS[kind].map(() => ''));
  else if (act === 'remove') rows.splice(n, 1);
  else if (act === 'up' && n > 0) rows.splice(n - 1, 0, ...rows.splice(n, 1));
  const rest = Object.entries(values).filter(([name]) => name !== 'do' && !name.startsWith(`${kind}.`));
  const names = rows.flatMap((cells, index) =>
    PARTS[kind].map((part, cell) => [`${kind}.${index}.${part}`, cells[cell] ?? ''] as const),
  );
  return Object.fromEntries([...rest, ...names]);
}

/** What the rows hold, empty ones left out; a row that is half filled in is a problem. */
export function readRows(
  values: FormValues,
): Pick<ProjectContent, 'sections' | 'actors'> & { problems: Problem[] } {
  const problems: Problem[] = [];
  return { sections: readSections(values, problems), actors: readActors(values, problems), problems };
}

function readSections(values: FormValues, problems: Problem[]): ProjectContent['sections'] {
  return rowsOf(values, 'sections').flatMap(([heading, headingEn, text, textEn], n) => {
    if ([heading, text, headingEn, textEn].every((one) => one === '')) return [];
    if (heading && text)
      return [{ heading: contentText(heading, headingEn), text: contentText(text, textEn) }];
    const missing = heading ? 'textSv' : 'headingSv';
    problems.push({ field: `sections.${n}.${missing}`, message: m.sectionProblem });
    return [];
  });
}

/** An actor's municipality is told together with the page that says so. */
function readActors(values: FormValues, problems: Problem[]): ProjectContent['actors'] {
  return rowsOf(values, 'actors').flatMap(([name, municipality, linkSource], n) => {
    if (!name) return [];
    if (municipality && linkSource) return [{ name, municipality, linkSource }];
    if (!municipality && !linkSource) return [{ name }];
    const missing = municipality ? 'source' : 'municipality';
    problems.push({ field: `actors.${n}.${missing}`, message: m.actorProblem });
    return [];
  });
}

/** The cells of each row, in the order of its parts. */
function rowsOf(values: FormValues, kind: RowKind): string[][] {
  return Array.from({ length: countRows(values, kind) }, (_, n) =>
    PARTS[kind].map((part) => String(values[`${kind}.${n}.${part}`] ?? '').trim()),
  );
}
