// The cells of the matrix grid: the list that the server drew, and the button that stands for it.

const DEEPEST = 4;

export class Cell {
  readonly button = document.createElement('button');
  readonly #list: HTMLSelectElement;
  readonly #words: DOMStringMap;
  readonly #required: number;

  constructor(list: HTMLSelectElement, words: DOMStringMap) {
    this.#list = list;
    this.#words = words;
    this.#required = Number(this.place.dataset.required);
    this.button.type = 'button';
    this.button.className = 'cell';
    this.button.tabIndex = -1;
    list.hidden = true;
    this.place.querySelector('small')?.remove();
    list.after(this.button);
    this.show(list.value);
  }

  get place(): HTMLElement {
    return this.#list.closest('td') ?? this.#list;
  }

  /** Empty is not assessed. */
  get level(): string {
    return this.#list.value;
  }

  /** The name of the control: which cell, and what the server said last. */
  get field(): string {
    return this.#list.name;
  }

  /** As a screen reader says it, without the level. */
  get name(): string {
    return this.#list.getAttribute('aria-label') ?? '';
  }

  is(personId: string, competenceId: string): boolean {
    return this.field.startsWith(`niva.${personId}.${competenceId}.`);
  }

  show(level: string): void {
    this.#list.value = level;
    const gap = level === '' ? 0 : Math.max(0, this.#required - Number(level));
    const said = level === '' ? this.#words.unknown : this.#words.level?.replace('%s', level);
    this.place.className = level === '' ? 'none' : `g${Math.min(DEEPEST, gap)}`;
    this.button.textContent = level === '' ? '–' : level;
    this.button.setAttribute('aria-label', `${this.name}: ${said}${gap > 0 ? `, −${gap}` : ''}`);
    if (gap > 0) {
      const lack = document.createElement('small');
      lack.textContent = `−${gap}`;
      this.button.append(lack);
    }
  }

  saved(level: string): void {
    this.#list.name = this.field.replace(/[^.]*$/, level === '' ? '-' : level);
  }
}

/** Rows of cells as the table has them. */
export function readCells(table: HTMLTableElement, words: DOMStringMap): Cell[][] {
  return [...table.tBodies].flatMap((body) =>
    [...body.rows].map((row) => [...row.querySelectorAll('select')].map((list) => new Cell(list, words))),
  );
}

/** The levels with their names, under the cell that it was opened for. */
export class LevelPicker {
  readonly #box = document.createElement('div');
  readonly #names: readonly string[];
  readonly #choose: (cell: Cell, level: string) => void;
  #cell: Cell | undefined;

  constructor(grid: HTMLElement, choose: (cell: Cell, level: string) => void) {
    this.#names = JSON.parse(grid.dataset.names ?? '[]');
    this.#choose = choose;
    this.#box.className = 'b-matrix-pick';
    // In the top layer, so that the scrolling box around the table does not cut it.
    this.#box.popover = 'manual';
    this.#box.setAttribute('role', 'group');
    this.#box.setAttribute('aria-label', grid.dataset.picker ?? '');
    this.#box.addEventListener('keydown', this.#pressed);
    this.#box.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && this.#box.contains(event.relatedTarget))) this.#close();
    });
  }

  open(cell: Cell): void {
    this.#cell = cell;
    const levels = [...this.#names.map((name, level) => [String(level), name]), ['', '–']] as const;
    this.#box.replaceChildren(
      ...levels.map(([level = '', name = '']) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.setAttribute('aria-pressed', String(level === cell.level));
        const figure = document.createElement('b');
        figure.textContent = level;
        button.append(figure, ` ${name}`);
        button.addEventListener('click', () => this.#chosen(level));
        return button;
      }),
    );
    cell.place.append(this.#box);
    this.#box.showPopover();
    const { left, bottom, top } = cell.button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const below = bottom + height <= window.innerHeight ? bottom : Math.max(0, top - height);
    this.#box.style.left = `${Math.max(0, Math.min(left, window.innerWidth - width))}px`;
    this.#box.style.top = `${below}px`;
    const buttons = [...this.#box.querySelectorAll('button')];
    (buttons.find((one) => one.ariaPressed === 'true') ?? buttons[0])?.focus();
  }

  #close(): void {
    if (this.#box.isConnected) this.#box.hidePopover();
    this.#box.remove();
  }

  #chosen(level: string): void {
    const cell = this.#cell;
    if (!cell) return;
    cell.button.focus();
    this.#choose(cell, level);
  }

  #pressed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const buttons = [...this.#box.querySelectorAll('button')];
    const at = buttons.findIndex((one) => one.matches(':focus'));
    if (event.key === 'ArrowDown') buttons[Math.min(buttons.length - 1, at + 1)]?.focus();
    else if (event.key === 'ArrowUp') buttons[Math.max(0, at - 1)]?.focus();
    else if (event.key === 'Escape') this.#cell?.button.focus();
    else if (/^[0-5]$/.test(event.key)) this.#chosen(event.key);
    else return;
    event.preventDefault();
  };
}
