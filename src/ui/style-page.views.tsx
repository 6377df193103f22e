// The living style page: every component in use, so that a change is seen in one place, in light and dark.
import type { Child } from 'hono/jsx';
import { routes } from '../routes.ts';
import { MiniTileMap } from './chart/tile-map.views.tsx';
import type { Tile } from './chart/tiles.ts';
import type { Page } from './page.ts';
import { PublicPage } from './public-page.views.tsx';
import { ButtonLink } from './show/button.views.tsx';
import { Facts } from './show/facts.views.tsx';
import { Columns, Hero, PageHead } from './show/heading.views.tsx';
import { Alert, Figures, Tag } from './show/notes.views.tsx';
import { FormErrorSample, FormSample, GuideSample } from './style-form.views.tsx';
import { CaseSample, TodaySample } from './style-lists.views.tsx';
import { ChartSample, MatchSample, StateSample } from './style-match.views.tsx';
import { messages as m } from './style-page.messages.ts';
import { WorkPage } from './work-page.views.tsx';

type Props = { page: Page; tiles: readonly (Tile & { county: string })[] };

export function StylePage(props: Props) {
  const { page } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.title)}>
      <PageHead
        page={page}
        title={t(m.title)}
        crumbs={[
          { text: 'Förmedling', href: page.link(routes.needs.href()) },
          { text: 'Behov', href: page.link(routes.needs.href()) },
          { text: 'B-2026-118' },
        ]}
        lead={t(m.lead)}
        tags={
          <>
            <Tag tone="success" icon="checkCircle">
              Kravspecifikation klar
            </Tag>
            <Tag tone="warning" icon="warning">
              Låg täckning: 2 av 6 når kravet
            </Tag>
            <Tag icon="eyeSlash">Delas i regionen utan namn</Tag>
          </>
        }
        actions={
          <>
            <ButtonLink icon="send" href="#s-case">
              Skapa förfrågan
            </ButtonLink>
            <ButtonLink variant="secondary" href={page.link(routes.style.href({ sida: 'publik' }))}>
              {t(m.publicPage)}
            </ButtonLink>
          </>
        }
      />
      <div class="b-style">
        <Part id="s-lists" title={t(m.lists)}>
          <TodaySample page={page} />
        </Part>
        <Part id="s-case" title={t(m.case)}>
          <CaseSample page={page} />
        </Part>
        <Part id="s-matching" title={t(m.matching)}>
          <MatchSample page={page} />
        </Part>
        <Part id="s-forms" title={t(m.forms)}>
          <FormSample page={page} />
        </Part>
        <Part id="s-form-errors" title={t(m.formErrors)}>
          <FormErrorSample page={page} />
        </Part>
        <Part id="s-guide" title={t(m.guide)}>
          <GuideSample page={page} />
        </Part>
        <Part id="s-charts" title={t(m.charts)}>
          <ChartSample page={page} tiles={props.tiles} />
        </Part>
        <Part id="s-states" title={t(m.states)}>
          <StateSample page={page} />
          <Alert>Jämför med andra kommuner? Då visas kommunen utan namn.</Alert>
          <Alert tone="success">Behovet är sparat.</Alert>
          <Alert tone="danger" title="Det gick inte att spara.">
            Din text finns kvar på sidan. Kod 7F-31.
          </Alert>
        </Part>
      </div>
    </WorkPage>
  );
}

function Part(props: { id: string; title: string; children?: Child }) {
  return (
    <section aria-labelledby={props.id} class="stack">
      <h2 class="ds-heading b-style-part" id={props.id}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** The public frame with its hero, figures and facts. */
export function StylePublicPage(props: Props) {
  const { page, tiles } = props;
  const marked = new Set(tiles.filter((tile) => tile.code.startsWith('18')).map((tile) => tile.code));
  return (
    <PublicPage
      page={page}
      title="Lärcentrum som mötesplats"
      hero={
        <Hero
          page={page}
          crumbs={[
            { text: page.t(m.title), href: page.link(routes.style.href()) },
            { text: 'Lärcentrum som mötesplats' },
          ]}
          title="Lärcentrum som mötesplats för lärande i arbetslivet"
          lead="Lärcentrum i flera kommuner tar reda på vad som krävs för att stå mellan arbetsplatsers behov och olika stöd för lärande."
        >
          <Figures
            figures={[
              { value: '612 400 kr', text: 'beviljat stöd' },
              { value: '90 dagar', text: '1 januari–31 mars' },
              { value: '12 kommuner', text: 'alla är namngivna' },
            ]}
          />
        </Hero>
      }
    >
      <Columns
        wide
        main={
          <article class="article">
            <h2 class="ds-heading">Varför projektet behövs</h2>
            <p>
              Det saknas fungerande strukturer, både lokalt och i regionen. Någon behöver stå mellan
              arbetsplatser och individer på ena sidan och utbildningsanordnare på den andra.
            </p>
            <h2 class="ds-heading">Vad projektet ska göra</h2>
            <ul>
              <li>Varje kommun gör en egen analys med samma modell.</li>
              <li>Varje kommun väljer inriktning och skriver ett måldokument.</li>
            </ul>
          </article>
        }
        side={
          <>
            <Facts
              t={page.t}
              facts={[
                { name: 'Projektägare', value: 'Bergslagens lärcentrum' },
                { name: 'Projektfas', value: 'Förprojektering' },
                { name: 'Diarienummer' },
              ]}
            />
            <MiniTileMap label="Rutkarta: kommunerna i Örebro län" tiles={tiles} marked={marked} />
            <ButtonLink small variant="secondary" href={page.link(routes.style.href())}>
              {page.t(m.workPage)}
            </ButtonLink>
          </>
        }
      />
    </PublicPage>
  );
}
