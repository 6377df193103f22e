// The competence matrix as a grid: arrows move, 0–5 set a level, Enter picks from a list, Ctrl Z takes back. Each change
// is saved by itself; the lists that the server drew hold the values and stay what a page without script sends.
import { type Cell, LevelPicker, readCells } from './matrix-cells.ts';

const PAUSE_MS = 800;
const RETRY_MS = 10_000;
const MOST_UNDOS = 10;
const KEYS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type Step = { cell: Cell; before: string };
type Answer = {
  time: string;
  conflicts: { personId: string; competenceId: string; theirs: number | null; level: number | null }[];
};

export class MatrixGrid extends HTMLElement {
  #cells: Cell[][] = [];
  #picker: LevelPicker | undefined;
  #pending = new Set<Cell>();
  #undo: Step[][] = [];
  #timer = 0;
  #saving = false;

  connectedCallback(): void {
    const table = this.querySelector('table');
    if (!table || this.#cells.length > 0) return;
    this.#cells = readCells(table, this.dataset);
    table.setAttribute('role', 'grid');
    this.querySelector('[data-save]')?.setAttribute('hidden', '');
    this.#cells[0]?.[0]?.button.setAttribute('tabindex', '0');
    this.#picker = new LevelPicker(this, (cell, level) => this.#set([{ cell, level }]));
    table.addEventListener('keydown', this.#pressed);
    table.addEventListener('click', this.#clicked);
    table.addEventListener('paste', this.#pasted);
    this.querySelector('[data-undo]')?.addEventListener('click', this.#takeBack);
    window.addEventListener('beforeunload', this.#leaving);
    window.addEventListener('online', this.#saveNow);
    document.addEventListener('turbo:before-visit', this.#visiting);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('beforeunload', this.#leaving);
    window.removeEventListener('online', this.#saveNow);
    document.removeEventListener('turbo:before-visit', this.#visiting);
  }

  #placeOf(target: EventTarget | null): [number, number] | undefined {
    for (const [row, cells] of this.#cells.entries()) {
      const column = cells.findIndex(({ button }) => button === target);
      if (column >= 0) return [row, column];
    }
    return undefined;
  }

  #pressed = (event: KeyboardEvent): void => {
    const place = this.#placeOf(event.target);
    const cell = place && this.#cells[place[0]]?.[place[1]];
    if (!place || !cell || event.altKey) return;
    const step = KEYS[event.key];
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'z') return;
      this.#takeBack();
    } else if (step) this.#focus(place[0] + step[0], place[1] + step[1]);
    else if (event.key === 'Home') this.#focus(place[0], 0);
    else if (event.key === 'End') this.#focus(place[0], (this.#cells[0]?.length ?? 1) - 1);
    else if (/^[0-5]$/.test(event.key)) this.#set([{ cell, level: event.key }]);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#set([{ cell, level: '' }]);
    else if (event.key === 'Enter' || event.key === ' ') this.#picker?.open(cell);
    else return;
    event.preventDefault();
  };

  #clicked = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const place = this.#placeOf(button);
    if (!place) return;
    this.#focus(...place);
    // A click made by Enter has been answered by the key.
    const cell = this.#cells[place[0]]?.[place[1]];
    if (cell && event.detail > 0) this.#picker?.open(cell);
  };

  #focus(row: number, column: number): void {
    const cell = this.#cells[row]?.[column];
    if (!cell) return;
    for (const { button } of this.#cells.flat()) button.tabIndex = -1;
    cell.button.tabIndex = 0;
    cell.button.focus();
  }

  /** Tabs and lines as Excel copies them, from the chosen cell to the right and down. */
  #pasted = (event: ClipboardEvent): void => {
    const place = this.#placeOf(event.target);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!place || text === '') return;
    event.preventDefault();
    const rows = text.replace(/\r?\n$/, '').split(/\r?\n/);
    const changes: { cell: Cell; level: string }[] = [];
    let unread = false;
    for (const [down, line] of rows.entries()) {
      for (const [right, value] of line.split('\t').entries()) {
        const cell = this.#cells[place[0] + down]?.[place[1] + right];
        const level = value.trim();
        if (cell && /^[0-5]?$/.test(level)) changes.push({ cell, level });
        else unread = true;
      }
    }
    this.#set(changes);
    if (unread) this.#say(this.dataset.badPaste);
  };

  #set(changes: readonly { cell: Cell; level: string }[]): void {
    const steps = changes.filter(({ cell, level }) => cell.level !== level);
    if (steps.length === 0) return;
    this.#undo.push(steps.map(({ cell }) => ({ cell, before: cell.level })));
    if (this.#undo.length > MOST_UNDOS) this.#undo.shift();
    for (const { cell, level } of steps) this.#change(cell, level);
  }

  #takeBack = (): void => {
    const [last] = this.#undo.splice(-1);
    for (const { cell, before } of last ?? []) this.#change(cell, before);
    last?.[0]?.cell.button.focus();
  };

  #change(cell: Cell, level: string): void {
    cell.show(level);
    this.#pending.add(cell);
    this.#say(this.dataset.saving);
    this.querySelector<HTMLElement>('[data-undo]')?.toggleAttribute('hidden', this.#undo.length === 0);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#saveNow, PAUSE_MS);
  }

  #saveNow = (): void => void this.#save();

  async #save(): Promise<void> {
    const form = this.querySelector('form');
    if (!form || this.#saving || this.#pending.size === 0) return;
    const sent = new Map([...this.#pending].map((cell) => [cell, cell.level]));
    const body = new URLSearchParams([...sent].map(([cell, level]) => [cell.field, level]));
    body.set('_csrf', new FormData(form).get('_csrf')?.toString() ?? '');
    this.#saving = true;
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
      });
      this.#saving = false;
      if (!answer.ok) return this.#say(this.dataset.refused);
      this.#settle(sent, await answer.json());
      await this.#refresh();
    } catch {
      this.#saving = false;
      this.#say(this.dataset.waiting);
      this.#timer = window.setTimeout(this.#saveNow, RETRY_MS);
    }
  }

  /** What was sent stands now; a cell that somebody else changed first shows what they wrote, and that is said. */
  #settle(sent: ReadonlyMap<Cell, string>, { time, conflicts }: Answer): void {
    let said = this.dataset.saved?.replace('%s', time) ?? '';
    for (const [cell, level] of sent) {
      const conflict = conflicts.find(({ personId, competenceId }) => cell.is(personId, competenceId));
      const stands = conflict ? (conflict.theirs?.toString() ?? '') : level;
      cell.saved(stands);
      if (conflict) {
        cell.show(stands);
        const words = { level: stands, mine: level, cell: cell.name };
        said = Object.entries(words).reduce(
          (text, [word, value]) => text.replace(`%${word}`, value || (this.dataset.unknown ?? '')),
          this.dataset.taken ?? '',
        );
      }
      if (cell.level === stands) this.#pending.delete(cell);
    }
    this.#say(said);
    if (this.#pending.size > 0) this.#timer = window.setTimeout(this.#saveNow, PAUSE_MS);
  }

  /** Sums and chart come from the server, which alone knows the rules. */
  async #refresh(): Promise<void> {
    const answer = await fetch(window.location.href, { headers: { accept: 'text/html' } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of document.querySelectorAll('[data-live]')) {
      const now = fresh.getElementById(part.id);
      if (now) part.replaceWith(document.adoptNode(now));
    }
  }

  #leaving = (event: BeforeUnloadEvent): void => {
    if (this.#pending.size > 0) event.preventDefault();
  };

  #visiting = (event: Event): void => {
    if (this.#pending.size > 0 && !window.confirm(this.dataset.unsaved)) event.preventDefault();
  };

  #say(text: string | undefined): void {
    const place = this.querySelector('[data-state]');
    if (place) place.textContent = text ?? '';
  }
}
