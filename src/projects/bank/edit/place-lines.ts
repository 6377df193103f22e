// Municipalities as lines of a text, by name or code: which they are, and which lines name none.
import type { Problem } from '../../../platform/result.ts';
import { messages as m } from './project-form.messages.ts';

export type NamedPlace = { code: string; name: string };

/** Codes in the order of the lines, each once. A whole line is one name, so that Nora never stands for Norrköping. */
export function readPlaces(
  text: string,
  places: readonly NamedPlace[],
): { codes: string[]; problems: Problem[] } {
  const byKey = new Map(
    places.flatMap(({ code, name }) =>
      [code, name, `${name} kommun`, `${name}s kommun`].map((key) => [plain(key), code]),
    ),
  );
  const codes: string[] = [];
  const problems: Problem[] = [];
  for (const line of text.split(/[\r\n,;]+/).map((one) => one.trim())) {
    if (line === '') continue;
    const code = byKey.get(plain(line));
    if (code === undefined) problems.push(problem(m.unknownPlace, line));
    else if (codes.includes(code)) problems.push(problem(m.repeatedPlace, line));
    else codes.push(code);
  }
  return { codes, problems };
}

function plain(text: string): string {
  return text
    .replace(/^[•*-]\s*/, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
}

function problem(message: { sv: string; en: string }, name: string): Problem {
  const say = (text: string) => text.replace('{name}', () => name.slice(0, 80));
  return { field: 'named', message: { sv: say(message.sv), en: say(message.en) } };
}
