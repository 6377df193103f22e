// The file of an attachment: which kinds there are, and what a sent file must be to be one of them.
import { formatNumber } from '../../../platform/format.ts';
import type { Lang, Message } from '../../../platform/i18n.ts';
import { messages as m } from './attachments.messages.ts';

/** `size` in bytes. */
export type AttachmentFile = { number: number; name: string; mediaType: string; size: number };

/** A megabyte is 1 000 000 bytes, as people and their file managers count. */
const MEGABYTE = 1_000_000;
const MOST_BYTES = 20 * MEGABYTE;
const LONGEST_NAME = 150;

const PACKED = [0x50, 0x4b, 0x03, 0x04];
const office = (kind: string) => ({ mediaType: `application/vnd.${kind}`, begins: PACKED });
/** What browsers and office programs read, and none that a browser would run. */
const KINDS: Readonly<Record<string, { mediaType: string; begins: readonly number[] }>> = {
  '.pdf': { mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  '.docx': office('openxmlformats-officedocument.wordprocessingml.document'),
  '.xlsx': office('openxmlformats-officedocument.spreadsheetml.sheet'),
  '.pptx': office('openxmlformats-officedocument.presentationml.presentation'),
  '.odt': office('oasis.opendocument.text'),
  '.ods': office('oasis.opendocument.spreadsheet'),
  '.odp': office('oasis.opendocument.presentation'),
  '.png': { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  '.jpg': { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
};
export const FILE_ENDINGS: readonly string[] = Object.keys(KINDS);

/** The name of the form field for the file of an attachment. */
export function fileField(number: number): string {
  return `file-${number}`;
}

export type SentFile = { name: string; bytes: Uint8Array };

/** The file as it is kept, or why it is not. The first bytes must be those of what the name says. */
export function readSentFile({
  name,
  bytes,
}: SentFile):
  | { ok: true; file: Pick<AttachmentFile, 'name' | 'mediaType'> }
  | { ok: false; message: Message } {
  if (bytes.length > MOST_BYTES) return { ok: false, message: m.tooLarge };
  const ending = endingOf(name);
  const kind = KINDS[ending];
  if (!kind?.begins.every((byte, at) => bytes[at] === byte)) return { ok: false, message: m.wrongKind };
  return { ok: true, file: { name: plainName(name, ending), mediaType: kind.mediaType } };
}

/** The name without folders and what no file system likes. */
function plainName(name: string, ending: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .slice(0, last.lastIndexOf('.'))
    .replaceAll(/[\p{C}"<>:|?*]/gu, '')
    .trim();
  return `${stem.slice(0, LONGEST_NAME) || 'bilaga'}${ending}`;
}

function endingOf(name: string): string {
  const ending = /\.[a-z]+$/.exec(name.toLowerCase())?.[0] ?? '';
  return ending === '.jpeg' ? '.jpg' : ending;
}

/** "PDF, 1,2 MB": what somebody wants to know before they fetch it. */
export function kindAndSize({ name, size }: AttachmentFile, lang: Lang): string {
  const kind = endingOf(name).slice(1).toUpperCase();
  const text =
    size < MEGABYTE
      ? `${formatNumber(Math.max(1, Math.round(size / 1000)), lang)} kB`
      : `${formatNumber(size / MEGABYTE, lang, 1)} MB`;
  return `${kind}, ${text}`;
}

/** Saved, never shown in the page: what somebody sent in runs nowhere here. */
export function downloadHeaders({ name, mediaType }: AttachmentFile): Record<string, string> {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="bilaga${endingOf(name)}"; filename*=UTF-8''${encoded}`,
  };
}
