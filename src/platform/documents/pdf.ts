// Documents as PDF/UA-1: tagged, with title and language, so that a screen reader can read what is printed.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentModel } from './document.ts';
import { type FontSet, loadFonts } from './fonts.ts';
import { TEMPLATE } from './template.ts';

/** Layouts that Typst remembers between documents: older ones are let go. */
const CACHE_GENERATIONS = 10;
/** Stands for a letter that no font of ours has: PDF/UA forbids text that cannot be shown. */
const NO_GLYPH = '\ufffd';

let loaded: { compiler: NodeCompiler; fonts: FontSet } | undefined;

/** Renders in this process, some milliseconds a page; the first document also loads the fonts. */
export function renderPdf(model: DocumentModel): Buffer {
  loaded ??= load();
  const { compiler, fonts } = loaded;
  const inputs = {
    model: JSON.stringify(model, (_, value) => printable(value, fonts)),
    families: fonts.families,
  };
  try {
    return compiler.pdf(
      { mainFileContent: TEMPLATE, inputs },
      { pdfStandard: 'ua-1', creationTimestamp: Date.parse(`${model.on}T00:00:00Z`) / 1000 },
    );
  } finally {
    compiler.evictCache(CACHE_GENERATIONS);
  }
}

function load(): { compiler: NodeCompiler; fonts: FontSet } {
  const fonts = loadFonts();
  const compiler = NodeCompiler.create({ workspace: fonts.folder, fontArgs: [{ fontBlobs: fonts.files }] });
  return { compiler, fonts };
}

function printable(value: unknown, fonts: FontSet): unknown {
  if (typeof value !== 'string') return value;
  const letters = [...value.normalize('NFC').replaceAll(/\p{Cc}+/gu, ' ')];
  return letters.map((letter) => (fonts.covers(letter.codePointAt(0) ?? 0) ? letter : NO_GLYPH)).join('');
}
