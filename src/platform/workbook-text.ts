/**
 * A text as it is put in a cell of a workbook. write-excel-file 4 keeps the texts that it has met as properties of an
 * object, so a cell that says exactly `constructor` or `toString` breaks the whole file: such a text gets a space at its
 * end, which nobody sees and our imports take away.
 */
export function workbookText(text: string): string {
  return text in {} ? `${text} ` : text;
}
