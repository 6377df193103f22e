// What a sent file must be to be kept as a record: a PDF of bearable size, under a name without surprises.
const MOST_BYTES = 10_000_000;
const LONGEST_NAME = 100;

export type SentPdf = { name: string; mediaType: 'application/pdf'; bytes: Uint8Array };

/** The file as it is kept; undefined when it is no PDF, or too large. */
export function checkPdf(name: string, bytes: Uint8Array): SentPdf | undefined {
  const begins = String.fromCharCode(...bytes.subarray(0, 5));
  if (bytes.length > MOST_BYTES || begins !== '%PDF-') return undefined;
  const plain = name.replace(/^.*[/\\]/, '').replaceAll(/[\p{C}"<>:|?*]/gu, '');
  const stem = plain.replace(/\.pdf$/i, '').slice(0, LONGEST_NAME) || 'handling';
  return { name: `${stem}.pdf`, mediaType: 'application/pdf', bytes };
}
