// A document of this room as a file: to read as PDF, or as Word for those who go on writing in it.
import type { DocumentModel } from '../../platform/documents/document.ts';
import { renderPdf } from '../../platform/documents/pdf.ts';
import { renderWord, WORD_TYPE } from '../../platform/documents/word.ts';
import type { RequestContext } from './reader.web.ts';

export type DocumentFormat = 'pdf' | 'docx';

/** @param name of the file, in ASCII and without its ending */
export async function sendDocument(
  c: RequestContext,
  { model, name, format }: { model: DocumentModel; name: string; format: DocumentFormat },
): Promise<Response> {
  const isPdf = format === 'pdf';
  return c.body(new Uint8Array(isPdf ? renderPdf(model) : await renderWord(model)), 200, {
    'content-type': isPdf ? 'application/pdf' : WORD_TYPE,
    'content-disposition': `${isPdf ? 'inline' : 'attachment'}; filename="${name}.${format}"`,
    'content-language': model.lang,
    'cache-control': 'no-store',
  });
}
