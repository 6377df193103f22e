// What a search found, by kind. The command palette reads the same page: its hits carry `data-hit`.
import { routes } from '../../routes.ts';
import { Csrf } from '../../ui/form/csrf.views.tsx';
import { TextField } from '../../ui/form/fields.views.tsx';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { PageHead } from '../../ui/show/heading.views.tsx';
import { FilterForm, Results } from '../../ui/show/list.views.tsx';
import { Local } from '../../ui/show/notes.views.tsx';
import type { Hit, HitGroup } from './hit.ts';
import { kindNames, search as m } from './search.messages.ts';

type Props = { page: Page; words: string; groups: readonly HitGroup[] };

export function SearchPage(props: Props) {
  const { page, words, groups } = props;
  const { t } = page;
  const title = t(m.title);
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const said = words === '' ? t(m.choices, { n: count }) : t(m.hits, { n: count, words });
  return (
    <PublicPage page={page} title={title}>
      <PageHead page={page} title={title} lead={t(m.hint)} />
      <FilterForm t={t} action={page.link(routes.search.href())} results="hits">
        <TextField
          form={{ t, values: { q: words }, problems: [] }}
          name="q"
          label={t(m.label)}
          type="search"
        />
      </FilterForm>
      <Results id="hits">
        <h2 class={words === '' ? 'ds-sr-only' : 'ds-heading'} data-hit-count>
          {said}
        </h2>
        {count === 0 ? <p>{t(m.nothing)}</p> : null}
        <div class="b-hits">
          {groups.map((one) => (
            <Group page={page} group={one} />
          ))}
        </div>
      </Results>
    </PublicPage>
  );
}

function Group(props: { page: Page; group: HitGroup }) {
  const { page, group } = props;
  const name = page.t(kindNames[group.kind].many);
  return (
    <section>
      <h3 class="ds-heading">{name}</h3>
      <ul class="plain li-box">
        {group.hits.map((hit) => (
          <li class="b-hit" data-hit={page.t(kindNames[hit.kind].one)}>
            <Chosen page={page} hit={hit} />
            {hit.sub ? (
              <span class="mut sm" data-hit-sub>
                {page.lang === 'en' && hit.sub.en ? hit.sub.en : hit.sub.sv}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {group.moreHref ? (
        <p class="sm b-more">
          <a href={page.link(group.moreHref)}>
            {page.t(m.more, { kind: name.toLocaleLowerCase(page.lang) })}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** What is done when the hit is chosen: a link, or a form with one button. */
function Chosen(props: { page: Page; hit: Hit }) {
  const { page, hit } = props;
  const { act } = hit;
  const title = <Local text={hit.title} lang={page.lang} t={page.t} />;
  if (act.kind === 'go') return <a href={page.link(act.href)}>{title}</a>;
  if (act.kind === 'language') {
    return (
      <a href={page.otherLanguage.href} hreflang={page.otherLanguage.lang} data-hit-language>
        {title}
      </a>
    );
  }
  return (
    <form method="post" action={page.link(act.href)} data-turbo="false">
      <Csrf page={page} back={act.back} />
      {Object.entries(act.fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="b-linklike">
        {title}
      </button>
    </form>
  );
}
