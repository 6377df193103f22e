// What a search found, by kind. The command palette reads the same page: its hits carry `data-hit`.
import { routes } from '../routes.ts';
import { TextField } from '../ui/form/fields.views.tsx';
import type { Page } from '../ui/page.ts';
import { PublicPage } from '../ui/public-page.views.tsx';
import { PageHead } from '../ui/show/heading.views.tsx';
import { FilterForm, Results } from '../ui/show/list.views.tsx';
import { Local } from '../ui/show/notes.views.tsx';
import { WorkPage } from '../ui/work-page.views.tsx';
import type { Hit } from './hit.ts';
import { search as m } from './site.messages.ts';

type Props = { page: Page; words: string; hits: readonly Hit[] };

export function SearchPage(props: Props) {
  const { page } = props;
  const title = page.t(m.title);
  const Frame = page.reader ? WorkPage : PublicPage;
  return (
    <Frame page={page} title={title}>
      <PageHead page={page} title={title} lead={page.t(m.hint)} />
      <FilterForm t={page.t} action={page.link(routes.search.href())} results="hits">
        <TextField
          form={{ t: page.t, values: { q: props.words }, problems: [] }}
          name="q"
          label={page.t(m.label)}
          type="search"
        />
      </FilterForm>
      <Results id="hits">
        {props.words === '' ? null : (
          <h2 class="ds-heading">{page.t(m.hits, { n: props.hits.length, words: props.words })}</h2>
        )}
        {props.words !== '' && props.hits.length === 0 ? <p>{page.t(m.nothing)}</p> : null}
        <ul class="plain li-box">
          {props.hits.map((hit) => (
            <li class="b-hit">
              <a href={page.link(hit.href)} data-hit>
                <Local text={hit.title} lang={page.lang} t={page.t} />
              </a>{' '}
              <span class="mut sm">
                {page.t(m[hit.kind])}
                {hit.sub ? ` · ${hit.sub}` : null}
              </span>
            </li>
          ))}
        </ul>
      </Results>
    </Frame>
  );
}
