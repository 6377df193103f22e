// Files beside an answer: which kinds there are, and what a sent file must be to be one of them.
import type { Message } from '../../../platform/i18n.ts';
import type { ProposalFile } from './proposal.ts';
import { problems as p } from './proposals.messages.ts';

export const MOST_BYTES = 10_000_000;
export const MOST_FILES = 5;
const LONGEST_NAME = 120;

const ZIP = 'PK\u0003\u0004';
/** Each kind by its ending, with the bytes that such a file begins with; none that a browser would run. */
const KINDS = new Map([
  ['pdf', { mediaType: 'application/pdf', begins: '%PDF-' }],
  [
    'docx',
    { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', begins: ZIP },
  ],
  ['xlsx', { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', begins: ZIP }],
  ['odt', { mediaType: 'application/vnd.oasis.opendocument.text', begins: ZIP }],
  ['png', { mediaType: 'image/png', begins: '\u0089PNG' }],
  ['jpg', { mediaType: 'image/jpeg', begins: '\u00ff\u00d8\u00ff' }],
]);
export const FILE_ENDINGS = [...KINDS.keys()].map((ending) => `.${ending}`);

/** The file as it is kept, or why it is not. */
export function checkFile(name: string, bytes: Uint8Array): Omit<ProposalFile, 'id'> | { refused: Message } {
  if (bytes.length > MOST_BYTES) return { refused: p.tooLarge };
  const plain = name.replace(/^.*[/\\]/, '').replaceAll(/[\p{C}"<>:|?*]/gu, '');
  const ending =
    plain
      .toLowerCase()
      .replace(/\.jpeg$/, '.jpg')
      .match(/\.([a-z]+)$/)?.[1] ?? '';
  const kind = KINDS.get(ending);
  const start = String.fromCharCode(...bytes.subarray(0, kind?.begins.length ?? 0));
  if (!kind || start !== kind.begins) return { refused: p.wrongKind };
  const stem = plain.slice(0, plain.lastIndexOf('.')).slice(0, LONGEST_NAME) || 'bilaga';
  return { name: `${stem}.${ending}`, mediaType: kind.mediaType, size: bytes.length };
}
