// Two versions of one record side by side, and for each field where they differ a choice of the one that shall hold.
import type { Message, Translate } from '../../platform/i18n.ts';
import { DataTable } from '../show/table.views.tsx';

type Side = 'mine' | 'theirs';

export type VersionRow = {
  /** The field's name; the choice is sent as `choose.<name>`. */
  name: string;
  label: Message;
  /** What each version says, in words; empty when it says nothing. */
  mine: string;
  theirs: string;
  chosen: Side;
};

export function VersionChoice(props: {
  t: Translate;
  words: Record<'conflictTitle' | 'field' | 'mine' | 'theirs' | 'empty', Message>;
  rows: readonly VersionRow[];
}) {
  const { t, words } = props;
  if (props.rows.length === 0) return null;
  const side = (of: Side) => (row: VersionRow) => (
    <Choice row={row} side={of} text={row[of] || `(${t(words.empty)})`} />
  );
  return (
    <DataTable
      t={t}
      caption={t(words.conflictTitle)}
      rows={props.rows}
      columns={[
        { head: t(words.field), cell: (row) => t(row.label) },
        { head: t(words.theirs), phoneLabel: true, cell: side('theirs') },
        { head: t(words.mine), phoneLabel: true, cell: side('mine') },
      ]}
    />
  );
}

function Choice({ row, side, text }: { row: VersionRow; side: Side; text: string }) {
  const id = `choose-${row.name.replace('.', '-')}-${side}`;
  return (
    <div class="b-choice">
      <input
        class="ds-input"
        type="radio"
        id={id}
        name={`choose.${row.name}`}
        value={side}
        checked={side === row.chosen}
      />
      <label for={id} class="b-words">
        {text}
      </label>
    </div>
  );
}
