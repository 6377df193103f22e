// The lists of a public project page: partners, actors, municipalities with their codes, attachments it mentions.
import type { Collected, Located } from './page-collect.ts';
import type { ListKey } from './page-line.ts';
import { readDeclaredCount } from './page-values.ts';
import { type PageWarning, warning } from './page-warning.ts';

export type PageSection = { heading: string; text: string };
export type PageMunicipality = { name: string; code: string };
export type PageAttachment = { number: number; title: string; line: number };

/** A line under a list heading that is longer than any organisation's name is running text. */
const MAX_ITEM_LENGTH = 150;

/** A bullet, or whatever an encoding made of it: an o, or a sign that is no letter, digit or quote, and a space. */
const LIST_MARK = /^(?:•|o\s|[^\p{L}\p{N}"'”(]\s)\s*/u;

/** Items under one list heading, each once, marks of a list removed. */
export function judgeList(found: Collected, list: ListKey, warnings: PageWarning[]): Located[] {
  const items = new Map<string, Located>();
  for (const section of found.sections.filter((section) => section.list === list)) {
    for (const { text: raw, line } of section.lines) {
      const text = raw.replace(LIST_MARK, '');
      if (text === '') continue;
      if (text.length > MAX_ITEM_LENGTH) warnings.push(warning(line, 'textUnplaced', section.heading, text));
      else if (items.has(text)) warnings.push(warning(line, 'itemRepeated', section.heading, text));
      else items.set(text, { text, line });
    }
  }
  return [...items.values()];
}

/** Named municipalities that are known, each once; any other name becomes a warning, never a place. */
export function judgeMunicipalities(
  found: Collected,
  known: readonly PageMunicipality[],
  warnings: PageWarning[],
): PageMunicipality[] {
  const byName = new Map(known.map((place) => [place.name.toLowerCase(), place]));
  const named = new Map<string, PageMunicipality>();
  for (const item of judgeList(found, 'municipalities', warnings)) {
    const names = findPlace(item.text, byName) ? [item.text] : item.text.split(/\s*[,;]\s*|\s+och\s+/);
    for (const name of names.filter((part) => part !== '')) {
      const place = findPlace(name, byName);
      if (!place) warnings.push(warning(item.line, 'municipalityUnknown', 'Kommun', name));
      else if (named.has(place.code)) warnings.push(warning(item.line, 'itemRepeated', 'Kommun', name));
      else named.set(place.code, { name: place.name, code: place.code });
    }
  }
  return [...named.values()];
}

/** `Flen`, `FLEN`, `Flens kommun`, `Motala kommun` and `Mölndals stad` are names of a known place; nothing else is taken for one. */
function findPlace(
  name: string,
  byName: ReadonlyMap<string, PageMunicipality>,
): PageMunicipality | undefined {
  const bare = name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  const place = bare.replace(/ (?:kommun|stad)$/, '');
  return byName.get(place) ?? (place === bare ? undefined : byName.get(place.replace(/s$/, '')));
}

/** How many municipalities the page says take part: by its summary, else by the first other section with a count. */
export function judgeDeclared(
  found: Collected,
  sections: readonly PageSection[],
  named: number,
  warnings: PageWarning[],
): number | null {
  const summary = sections.filter((section) => section.heading.toLowerCase() === 'sammanfattning');
  const declared = [...summary, ...sections]
    .map((section) => readDeclaredCount(section.text))
    .find((n) => n !== undefined);
  const list = found.sections.find((section) => section.list === 'municipalities');
  if (declared === undefined) warnings.push(warning(found.lastLine, 'declaredMissing', 'Kommun'));
  else if (declared !== named)
    warnings.push(warning(list?.line ?? found.lastLine, 'declaredDiffers', String(declared), String(named)));
  return declared ?? null;
}

/** Attachments that the text refers to: the saved page carries none of them. */
export function listAttachments(found: Collected): PageAttachment[] {
  const attachments = new Map<number, PageAttachment>();
  for (const { text, line } of found.sections.flatMap((section) => section.lines)) {
    for (const match of text.matchAll(/\bbilaga (\d{1,2})(?:[,:] ?([^().,;]{1,100}))?/gi)) {
      const number = Number(match[1]);
      if (!attachments.has(number)) attachments.set(number, { number, title: match[2]?.trim() ?? '', line });
    }
  }
  return [...attachments.values()];
}
