// Buttons and links that look like buttons. Verb first; one primary on a page.
import type { Child } from 'hono/jsx';
import { Csrf } from '../form/csrf.views.tsx';
import { Icon } from '../icon.views.tsx';
import type { IconName } from '../icons.ts';
import type { Page } from '../page.ts';

type Look = {
  variant?: 'primary' | 'secondary' | 'tertiary';
  color?: 'accent' | 'neutral' | 'danger';
  /** 34 px high, for rows and cards. */
  small?: boolean;
  icon?: IconName;
  children?: Child;
};

export function Button(
  props: Look & { name?: string; value?: string; formaction?: string; type?: 'submit' | 'button' },
) {
  return (
    <button
      type={props.type ?? 'submit'}
      class={props.small ? 'ds-button s' : 'ds-button'}
      data-variant={props.variant ?? 'primary'}
      data-color={props.color ?? 'accent'}
      name={props.name}
      value={props.value}
      formaction={props.formaction}
    >
      {props.icon ? <Icon name={props.icon} /> : null}
      {props.children}
    </button>
  );
}

/** `plain` makes the browser itself follow the link: files, other sites. */
export function ButtonLink(props: Look & { href: string; plain?: boolean }) {
  return (
    <a
      class={props.small ? 'ds-button s' : 'ds-button'}
      data-variant={props.variant ?? 'primary'}
      data-color={props.color ?? 'accent'}
      href={props.href}
      data-turbo={props.plain ? 'false' : undefined}
    >
      {props.icon ? <Icon name={props.icon} /> : null}
      {props.children}
    </a>
  );
}

/** A form with a single button, for acts that need nothing else: "Påminn", "Räkna om". */
export function PostButton(
  props: Look & {
    page: Page;
    action: string;
    fields?: Readonly<Record<string, string>>;
    label?: string;
    /** The answer is a page, not the way to one. */
    plain?: boolean;
  },
) {
  return (
    <form method="post" action={props.action} class="b-post" data-turbo={props.plain ? 'false' : undefined}>
      <Csrf page={props.page} />
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        class={props.small ? 'ds-button s' : 'ds-button'}
        data-variant={props.variant ?? 'secondary'}
        data-color={props.color ?? 'accent'}
        aria-label={props.label}
      >
        {props.icon ? <Icon name={props.icon} /> : null}
        {props.children}
      </button>
    </form>
  );
}

/** Opens the browser's print dialog with script; without it the browser's own menu prints the page. */
export function PrintButton(props: { children: Child; small?: boolean }) {
  return (
    <print-button hidden>
      <button type="button" class={props.small ? 'ds-button s' : 'ds-button'} data-variant="secondary">
        <Icon name="printer" />
        {props.children}
      </button>
    </print-button>
  );
}
