/** What a need says, and of whom it is. */
export type NeedText = {
  id: string;
  key: string;
  title: string;
  /** The words of whoever has the need, and how the broker reads them. */
  raw: string;
  text: string;
  /** The employer, or the centre where the need names none. */
  organisation: string;
  municipality: string | null;
};
