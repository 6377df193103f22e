// Links to a chart as a picture: drawn by the server as SVG; with script as PNG too, for programs that take no SVG.
import type { Translate } from '../../platform/i18n.ts';
import { messages as m } from '../ui.messages.ts';

/** `href` answers with the drawing; `name` is that of the file, without its ending. */
export function PictureLinks({ t, href, name }: { t: Translate; href: string; name: string }) {
  return (
    <>
      <png-link data-name={`${name}.png`} hidden>
        <a href={href} data-turbo="false">
          {t(m.png)}
        </a>
        {' · '}
      </png-link>
      <a href={href} data-turbo="false">
        {t(m.svg)}
      </a>
    </>
  );
}
