// The grid itself: people by competence, one control for each cell. Without script it is a form of lists to choose from.
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { routes } from '../../../routes.ts';
import { Csrf } from '../../../ui/form/csrf.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { withQuery } from '../../../ui/query.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Tag } from '../../../ui/show/notes.views.tsx';
import { NoValue } from '../../../ui/show/table.views.tsx';
import { cellField } from './level-fields.ts';
import { criticalityNames, levelNames, messages as m } from './matrix.messages.ts';
import type { Matrix, MatrixCompetence, MatrixPerson } from './matrix.ts';
import type { CompetenceFigures, MatrixSummary } from './summary.ts';

export type GridProps = {
  page: Page;
  matrix: Matrix;
  summary: MatrixSummary;
  /** The address that saves, with the view it came from. */
  action: string;
  /** The rows that are shown; sums count all. */
  people: readonly MatrixPerson[];
  /** Whether the reader sees names; the employer may look with the broker's eyes. */
  named: boolean;
};

/** Gaps of this many steps and more look alike. */
const DEEPEST = 4;

export function MatrixGrid(props: GridProps) {
  const { page, matrix } = props;
  const { t } = page;
  const table = (
    <table class="b-matrix">
      <caption class="ds-sr-only">{t(m.caption)}</caption>
      <thead>
        <tr>
          <th scope="col" class="mut">
            {t(m.rowHead)}
          </th>
          {matrix.competences.map((competence) => (
            <CompetenceHead page={page} competence={competence} />
          ))}
        </tr>
      </thead>
      <tbody>
        {props.people.map((person) => (
          <PersonRow {...props} person={person} />
        ))}
      </tbody>
      <GridFoot {...props} />
    </table>
  );
  // Where there is no control in it, the box that scrolls is itself reached by keyboard.
  if (!matrix.fills)
    return (
      <section class="li-box b-matrix-box" aria-label={t(m.matrix)} tabindex={0}>
        {table}
      </section>
    );
  return (
    <matrix-grid {...wordsOf(page)}>
      <form method="post" action={props.action}>
        <Csrf page={page} />
        <p class="b-matrix-state sm mut">
          <span role="status" data-state />
          <button type="button" class="ds-button s" data-variant="tertiary" data-undo hidden>
            {t(m.undo)}
          </button>
        </p>
        <div class="li-box b-matrix-box">{table}</div>
        <div class="b-matrix-save" data-save>
          <Button icon="save">{t(m.save)}</Button>
        </div>
      </form>
    </matrix-grid>
  );
}

/** Sentences that the script says, with %s where it puts its own. */
function wordsOf({ t }: Page): Record<string, string> {
  return {
    'data-saving': t(m.saving),
    'data-saved': t(m.savedAt, { time: '%s' }),
    'data-waiting': t(m.waiting),
    'data-refused': t(m.refused),
    'data-taken': t(m.taken, { level: '%level', cell: '%cell', mine: '%mine' }),
    'data-bad-paste': t(m.badPaste),
    'data-unsaved': t(m.unsaved),
    'data-level': t(m.levelSaid, { level: '%s' }),
    'data-unknown': t(m.notAssessed),
    'data-picker': t(m.picker),
    'data-names': JSON.stringify(levelNames.map((name) => t(name))),
  };
}

function CompetenceHead({ page, competence }: { page: Page; competence: MatrixCompetence }) {
  const { t } = page;
  const { required, needed, criticality } = competence;
  return (
    <th scope="col" lang="sv">
      {competence.name}
      <span class="k" lang={page.lang}>
        {t(m.requiredLevel, { level: required })} · {t(criticalityNames[criticality])}
        {needed === null ? null : ` · ${t(m.neededCount, { n: needed })}`}
      </span>
    </th>
  );
}

function PersonRow(props: GridProps & { person: MatrixPerson }) {
  const { page, matrix, person } = props;
  const who = nameOfRow(page, person, props.named);
  return (
    <tr>
      <th scope="row">
        {who}
        {person.label ? <span class="mut xs b-line">{person.label}</span> : null}
      </th>
      {matrix.competences.map((competence, place) => (
        <LevelCell
          page={page}
          who={who}
          competence={competence}
          level={person.levels[place] ?? null}
          field={
            matrix.fills
              ? cellField({
                  personId: person.id,
                  competenceId: competence.id,
                  was: person.levels[place] ?? null,
                })
              : undefined
          }
        />
      ))}
    </tr>
  );
}

export function nameOfRow(page: Page, person: MatrixPerson, named: boolean): string {
  return (named && person.name) || page.t(m.person, { n: person.number });
}

/** The lists of a large matrix are most of its page; each is written once. */
const OPTIONS = new Map(
  [null, 0, 1, 2, 3, 4, 5].map((chosen) => {
    const option = (value: string, text: string, isChosen: boolean) =>
      `<option value="${value}"${isChosen ? ' selected' : ''}>${text}</option>`;
    const levels = levelNames.map((_name, level) => option(String(level), String(level), level === chosen));
    return [chosen, raw(option('', '–', false) + levels.join(''))] as const;
  }),
);

type CellProps = {
  page: Page;
  who: string;
  competence: MatrixCompetence;
  level: number | null;
  /** The name of the control; none for those who only read. */
  field: string | undefined;
};

function LevelCell({ page, who, competence, level, field }: CellProps) {
  const { t } = page;
  const gap = level === null ? 0 : Math.max(0, competence.required - level);
  const className = level === null ? 'none' : `g${Math.min(DEEPEST, gap)}`;
  const lack = gap > 0 ? <small> −{gap}</small> : null;
  if (!field)
    return (
      <td class={className}>
        <span class="cell">
          {level === null ? <NoValue t={t} reason={t(m.notAssessed)} /> : level}
          {lack}
        </span>
      </td>
    );
  const label = t(m.cell, { who, name: competence.name, required: competence.required });
  return (
    <td class={className} data-required={competence.required}>
      <select name={field} aria-label={label}>
        {OPTIONS.get(level)}
      </select>
      {lack}
    </td>
  );
}

function GridFoot({ page, summary }: GridProps) {
  const { t } = page;
  const cells = (cell: (one: CompetenceFigures) => Child) =>
    summary.competences.map((one) => <td>{cell(one)}</td>);
  const hidden = <NoValue t={t} reason={t(m.hidden)} />;
  return (
    <tfoot id="matrix-foot" data-live>
      <tr>
        <th scope="row">{t(m.missingSteps)}</th>
        {cells(({ gap }) => gap ?? hidden)}
      </tr>
      <tr>
        <th scope="row">{t(m.reaches)}</th>
        {cells(({ covered, people, unknown, low }) => (
          <>
            {covered === null || people === null ? hidden : t(m.nOfM, { n: covered, of: people })}
            {unknown > 0 ? <span class="k">{t(m.unknown, { n: unknown })}</span> : null}
            {low ? (
              <span class="b-line">
                <Tag tone="warning">{t(m.low)}</Tag>
              </span>
            ) : null}
          </>
        ))}
      </tr>
    </tfoot>
  );
}

/** What the colours and keys mean. */
export function GridLegend({ page, fills }: { page: Page; fills: boolean }) {
  const { t } = page;
  return (
    <div class="b-matrix-legend sm mut">
      <ul class="plain">
        <li>
          <i class="g0" /> {t(m.legendReached)}
        </li>
        {[1, 2, 3, DEEPEST].map((n) => (
          <li>
            <i class={`g${n}`} /> {t(m.legendSteps, { n })}
          </li>
        ))}
      </ul>
      {fills ? (
        <p class="b-matrix-keys">
          <kbd>↑↓←→</kbd> {t(m.keysMove)} <kbd>0–5</kbd> {t(m.keysSet)} <kbd>Enter</kbd> {t(m.keysPick)}{' '}
          <kbd>Ctrl Z</kbd> {t(m.keysUndo)}
        </p>
      ) : null}
    </div>
  );
}

/** Where the levels are saved, and the way back to the page that they were on. */
export function gridAction(
  page: Page,
  matrix: Matrix,
  from: { needKey: string | undefined; part: number },
): string {
  return withQuery(
    page.link(routes.matrixLevels.href({ id: matrix.id })),
    { behov: from.needKey?.toLowerCase() },
    { sida: from.part > 1 ? String(from.part) : undefined },
  );
}
