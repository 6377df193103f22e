// Personal identity numbers in what people write freely: they are never needed there, and never kept.

/** Swedish personal identity numbers as people write them: the month keeps organisation numbers out. */
const PERSONAL_NUMBER =
  /(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-6]\d|[789]\d)[-+]\d{4}(?!\d)|(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{6}(?!\d)/;

/** Whether a text holds what may be a person's identity number; better one too many than one kept. */
export function hasPersonalNumber(text: string): boolean {
  return PERSONAL_NUMBER.test(text);
}
