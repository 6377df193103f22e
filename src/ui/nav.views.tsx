// The menu: lines of the left column, where only the current wing is unfolded, and the phone's bottom bar.
import { Icon } from './icon.views.tsx';
import { isWithin, type NavItem, type Page } from './page.ts';
import { messages as m } from './ui.messages.ts';

export function MainNav(props: { page: Page }) {
  const { page } = props;
  return (
    <nav class="b-nav" aria-label={page.t(m.mainMenu)}>
      {page.nav.map((group) => (
        <ul class="plain b-nav-group">
          {group.map((item) => (
            <Line page={page} item={item} />
          ))}
        </ul>
      ))}
    </nav>
  );
}

/** The phone's bar: four places and "Mer", which opens the whole menu. */
export function PhoneBar(props: { page: Page }) {
  const { page } = props;
  const items = page.nav.flat().filter((item) => item.phone);
  return (
    <nav class="b-bottom" aria-label={page.t(m.phoneMenu)}>
      {items.slice(0, 4).map((item) => (
        <a href={page.link(item.href)} aria-current={current(page, item)}>
          {item.icon ? <Icon name={item.icon} /> : null}
          {page.t(item.label)}
        </a>
      ))}
      <button type="button" popovertarget="menu">
        <Icon name="menu" />
        {page.t(m.more)}
      </button>
    </nav>
  );
}

function Line(props: { page: Page; item: NavItem }) {
  const { page, item } = props;
  const children = item.items ?? [];
  const childIsCurrent = children.some((child) => isIn(page, child));
  const open = isIn(page, item) || childIsCurrent;
  return (
    <li>
      <a href={page.link(item.href)} aria-current={childIsCurrent ? undefined : current(page, item)}>
        {item.icon ? <Icon name={item.icon} /> : null}
        {page.t(item.label)}
        <Count value={item.count} />
      </a>
      {open && children.length > 0 ? (
        <ul class="plain sub">
          {children.map((child) => (
            <li>
              <a href={page.link(child.href)} aria-current={current(page, child)}>
                {page.t(child.label)}
                <Count value={child.count} />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Count(props: { value: number | undefined }) {
  return props.value ? <span class="cnt">{props.value}</span> : null;
}

function current(page: Page, item: NavItem): 'page' | 'true' | undefined {
  if (page.path.split('?')[0] === item.href) return 'page';
  return isIn(page, item) ? 'true' : undefined;
}

function isIn(page: Page, { href, also = [] }: NavItem): boolean {
  return [href, ...also].some((one) => isWithin(page.path, one));
}
