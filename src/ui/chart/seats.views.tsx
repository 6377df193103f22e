// Seats of a group as a row of boxes: taken, held for a while, free, and how many it takes to begin.
import type { Translate } from '../../platform/i18n.ts';
import { messages as m } from '../ui.messages.ts';

type Props = {
  t: Translate;
  taken: number;
  /** Held for a while, after the taken ones. */
  held: number;
  /** All seats of the groups that are reckoned with. */
  of: number;
  /** So many must be taken before it can begin. */
  needed: number;
};

/** More seats than this are said in words only. */
const MOST_DRAWN = 48;

export function SeatMeter(props: Props) {
  const { t, taken, held, of, needed } = props;
  const free = Math.max(0, of - taken - held);
  const drawn = Math.max(of, taken + held);
  return (
    <div class="seat-meter">
      {drawn <= MOST_DRAWN ? (
        <ol class="plain seats" aria-hidden="true">
          {Array.from({ length: drawn }, (_, at) => (
            <li class={`${kindOf(at, props)}${at + 1 === needed ? ' needed' : ''}`} />
          ))}
        </ol>
      ) : null}
      <ul class="plain legend seat-legend">
        <li>
          <span class="seat-swatch taken" />
          {t(m.seatsTaken, { n: taken })}
        </li>
        <li>
          <span class="seat-swatch held" />
          {t(m.seatsHeld, { n: held })}
        </li>
        <li>
          <span class="seat-swatch" />
          {t(m.seatsFree, { n: free })}
        </li>
        <li>
          <span class="seat-swatch limit" />
          {t(m.seatsNeeded, { n: needed })}
        </li>
      </ul>
    </div>
  );
}

function kindOf(at: number, { taken, held }: Props): 'taken' | 'held' | 'free' {
  if (at < taken) return 'taken';
  return at < taken + held ? 'held' : 'free';
}
