// The proof that a form came from our own page; every form that posts holds it.
import type { Page } from '../page.ts';

/** `back` also sends the path to return to afterwards. The name is that of `platform/http/csrf.ts`. */
export function Csrf(props: { page: Page; back?: boolean }) {
  return (
    <>
      <input type="hidden" name="_csrf" value={props.page.csrf} />
      {props.back ? <input type="hidden" name="return" value={props.page.link(props.page.path)} /> : null}
    </>
  );
}
