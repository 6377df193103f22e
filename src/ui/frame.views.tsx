// Pieces that both frames share: status line, foot, language, colour scheme, closable notices, head of a print-out.
import { routes } from '../routes.ts';
import { Csrf } from './form/csrf.views.tsx';
import { Icon, Mark } from './icon.views.tsx';
import type { ColourScheme, Page } from './page.ts';
import { messages as m } from './ui.messages.ts';

/** What the act before did. Always in the document, so that a screen reader follows its changes. */
export function Flashes(props: { page: Page }) {
  const { flash, t } = props.page;
  const shown = flash && ('tone' in flash ? flash : { tone: 'success', text: flash });
  return (
    <div role="status" class="b-flash">
      {shown ? (
        <p class="ds-alert" data-color={shown.tone}>
          {t(shown.text)}
        </p>
      ) : null}
    </div>
  );
}

export function Foot(props: { page: Page }) {
  const { page } = props;
  const links = [
    { path: routes.methods.href(), text: m.methods },
    { path: routes.help.href(), text: m.help },
    { path: routes.accessibility.href(), text: m.accessibility },
    { path: routes.privacy.href(), text: m.privacy },
  ];
  return (
    <footer class="foot">
      {page.demo ? <p class="b-demo">{page.t(m.demo)}</p> : null}
      <ul class="plain foot-links">
        {links.map((link) => (
          <li>
            <a href={page.link(link.path)}>{page.t(link.text)}</a>
          </li>
        ))}
      </ul>
      <SchemeSwitch page={page} />
    </footer>
  );
}

/** For a reader who has signed in the choice is kept, so it is a form; for others it is an address. */
export function LanguageLink(props: { page: Page }) {
  const { page } = props;
  const { lang } = page.otherLanguage;
  if (page.reader) {
    return (
      <form method="post" action={page.link(routes.language.href())} class="b-post" data-turbo="false">
        <Csrf page={page} />
        <input type="hidden" name="return" value={page.path} />
        <button type="submit" class="b-lang" name="lang" value={lang} lang={lang}>
          {page.t(m.inOtherLanguage)}
        </button>
      </form>
    );
  }
  return (
    <a
      class="b-lang"
      href={page.otherLanguage.href}
      lang={page.otherLanguage.lang}
      hreflang={page.otherLanguage.lang}
      data-turbo="false"
    >
      {page.t(m.inOtherLanguage)}
    </a>
  );
}

const SCHEMES: readonly ColourScheme[] = ['auto', 'light', 'dark'];
const SCHEME_NAME = { auto: m.schemeAuto, light: m.schemeLight, dark: m.schemeDark };

function SchemeSwitch(props: { page: Page }) {
  const { page } = props;
  return (
    <form
      method="post"
      action={page.link(routes.scheme.href())}
      class="b-scheme"
      data-turbo="false"
      data-scheme-switch
    >
      <Csrf page={page} back />
      <fieldset>
        <legend>{page.t(m.colourScheme)}</legend>
        {SCHEMES.map((scheme) => (
          <button type="submit" name="scheme" value={scheme} aria-pressed={String(scheme === page.scheme)}>
            {page.t(SCHEME_NAME[scheme])}
          </button>
        ))}
      </fieldset>
    </form>
  );
}

/** Notices of the site. Closing one is a form post, so it stays closed without script too. */
export function Notices(props: { page: Page }) {
  const { page } = props;
  return (
    <>
      {page.notices.map((notice) => (
        <section
          class="b-notice"
          aria-label={page.t(m.notice)}
          lang={notice.lang === page.lang ? undefined : notice.lang}
        >
          <div class="wrap">
            <Icon name="calendar" />
            <p>
              {notice.text} {notice.link ? <a href={notice.link.href}>{notice.link.label}</a> : null}
            </p>
            <form method="post" action={page.link(routes.dismissNotice.href({ id: notice.id }))} data-dismiss>
              <Csrf page={page} back />
              <button type="submit" class="ds-button s" data-variant="tertiary" data-color="neutral">
                <Icon name="close" />
                {page.t(m.closeNotice)}
              </button>
            </form>
          </div>
        </section>
      ))}
    </>
  );
}

/** Logo that only paper shows (R1). */
export function PrintHead() {
  return (
    <div class="b-print-head" aria-hidden="true">
      <Mark />
      <span>Brygga</span>
    </div>
  );
}
