// Style page: the frame of public pages with its hero, figures and facts. The project is fictional.
import { routes } from '../../routes.ts';
import { MiniTileMap } from '../chart/tile-map.views.tsx';
import type { Page } from '../page.ts';
import { PublicPage } from '../public-page.views.tsx';
import { ButtonLink } from '../show/button.views.tsx';
import { Facts } from '../show/facts.views.tsx';
import { Columns, Hero } from '../show/heading.views.tsx';
import { Figures } from '../show/notes.views.tsx';
import type { StyleTile } from './chart.views.tsx';
import { caseTexts, publicTexts as m, messages } from './style.messages.ts';

export function StylePublicPage(props: { page: Page; tiles: readonly StyleTile[] }) {
  // As a stranger sees it: who has signed in would get the frame of staff.
  const page = { ...props.page, reader: undefined };
  const { t } = page;
  const hero = (
    <Hero
      page={page}
      crumbs={[{ text: t(messages.title), href: page.link(routes.style.href()) }, { text: t(m.title) }]}
      title={t(m.title)}
      lead={t(m.lead)}
    >
      <Figures
        figures={[
          { value: t(m.grantedValue), text: t(m.granted) },
          { value: t(m.periodValue), text: t(m.period) },
          { value: t(m.placesValue), text: t(m.places) },
        ]}
      />
    </Hero>
  );
  return (
    <PublicPage page={page} title={t(m.title)} hero={hero}>
      <Columns wide main={<Article page={page} />} side={<Side {...props} />} />
    </PublicPage>
  );
}

function Article(props: { page: Page }) {
  const { t } = props.page;
  return (
    <article class="article">
      <h2 class="ds-heading">{t(m.why)}</h2>
      <p>{t(m.whyText)}</p>
      <h2 class="ds-heading">{t(m.what)}</h2>
      <ul>
        <li>{t(m.what1)}</li>
        <li>{t(m.what2)}</li>
      </ul>
    </article>
  );
}

function Side(props: { page: Page; tiles: readonly StyleTile[] }) {
  const { page, tiles } = props;
  const { t } = page;
  const county = tiles[0]?.county;
  return (
    <>
      <Facts
        t={t}
        facts={[
          { name: t(m.owner), value: 'Bergslagens lärcentrum' },
          { name: t(m.phase), value: t(m.phaseValue) },
          { name: t(caseTexts.recordNumber) },
        ]}
      />
      <MiniTileMap
        label={t(m.map)}
        tiles={tiles}
        marked={new Set(tiles.filter((tile) => tile.county === county).map((tile) => tile.code))}
      />
      <ButtonLink small variant="secondary" href={page.link(routes.style.href())}>
        {t(messages.workPage)}
      </ButtonLink>
    </>
  );
}
