// What a browser keeps of forms that could not be sent yet: only the answers that changed, under the person who wrote
// them and the address of the form. Nobody else who signs in on the same machine is shown them or sends them.

const PREFIX = 'brygga:draft:';

export type Draft = {
  /** Fields that differ from what the form said when it was opened. */
  changed: [name: string, value: string][];
  /** Marks of what the form said then. */
  opened: string;
  /** Key of the sending: the same until the server has answered. */
  sending: string;
  /** When it was last written in, as milliseconds. */
  at: number;
  /** Handed to the browser as an ordinary form; the page after it clears it. */
  handed: boolean;
};

export function draftKey(person: string, path: string): string {
  return `${PREFIX}${person}:${path}`;
}

export function readDraft(key: string): Draft | undefined {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** False when the browser keeps nothing, as some do in private windows. */
export function writeDraft(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing is kept then.
  }
}

/** Addresses and drafts of the person below an address, the latest first. */
export function draftsUnder(person: string, under: string): { path: string; draft: Draft }[] {
  const start = draftKey(person, under);
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .flatMap((key) => {
        const draft = readDraft(key);
        return draft ? [{ path: key.slice(draftKey(person, '').length), draft }] : [];
      })
      .sort((a, b) => b.draft.at - a.draft.at);
  } catch {
    return [];
  }
}
