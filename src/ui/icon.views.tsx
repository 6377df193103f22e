// One stroke icon, always beside a word; `label` only where the icon stands alone.
import { raw } from 'hono/html';
import { ICONS, type IconName } from './icons.ts';

/** The one drawing Aksel lacks: neutrality. */
const SCALES =
  '<path fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" d="M12 4v16M8 20h8M5 7h14M5 7l-2.6 6.2h5.2zM19 7l-2.6 6.2h5.2zM2.4 13.4a2.6 2.6 0 0 0 5.2 0M16.4 13.4a2.6 2.6 0 0 0 5.2 0"/>';

export function Icon(props: { name: IconName; class?: string }) {
  const inside = props.name === 'scales' ? SCALES : ICONS[props.name];
  return (
    <svg
      class={props.class ? `ic ${props.class}` : 'ic'}
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      {raw(inside)}
    </svg>
  );
}

/** The mark: a jetty from the side. On paper it is drawn in lines (`print.css`). */
export function Mark() {
  return (
    <svg class="b-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="b-mark-ground" width="32" height="32" rx="8" />
      <g class="b-mark-line" fill="none" stroke-linecap="round">
        <path d="M6 11.5h20" stroke-width="3" />
        <path d="M10 12v7.2M16 12v9M22 12v7.2" stroke-width="2.4" />
        <path
          d="M5.5 23.6c1.75-1.5 3.5-1.5 5.25 0s3.5 1.5 5.25 0 3.5-1.5 5.25 0 3.5 1.5 5.25 0"
          stroke-width="1.8"
          opacity=".8"
        />
      </g>
    </svg>
  );
}
