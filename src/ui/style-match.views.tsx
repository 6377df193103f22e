// Style page: how a match is explained, charts, the map, long work. Everything in it is fictional.
import { BarChart, ColumnChart } from './chart/chart.views.tsx';
import { MiniTileMap, TileMap } from './chart/tile-map.views.tsx';
import type { Tile } from './chart/tiles.ts';
import type { Page } from './page.ts';
import { ButtonLink } from './show/button.views.tsx';
import { Card, Section } from './show/heading.views.tsx';
import {
  LeftOutList,
  PartsLegend,
  PartsList,
  RankedList,
  Reasons,
  Score,
  type ScorePart,
} from './show/match.views.tsx';
import { Empty, Local, RuleBox, Tag } from './show/notes.views.tsx';
import { JobProgress } from './show/progress.views.tsx';

const NAMES = ['Innehåll', 'Nivå', 'Plats', 'Tid', 'Form'];
const MAX = [40, 15, 20, 15, 10];

function parts(points: readonly number[]): ScorePart[] {
  return NAMES.map((name, index) => ({ name, points: points[index] ?? 0, max: MAX[index] ?? 0 }));
}

export function MatchSample(props: { page: Page }) {
  const { t } = props.page;
  const rows = [
    {
      title: 'Yrkeshögskolan Bergsmannen',
      sub: 'Yrkeshögskola · Fagersta',
      minutes: '52 min',
      points: [40, 15, 13, 13, 10],
      open: true,
    },
    {
      title: 'Lindesbergs uppdragsutbildning',
      sub: 'Kommunal · Lindesberg',
      minutes: '6 min',
      points: [38, 14, 20, 11, 6],
      own: true,
    },
    {
      title: 'Fräs & Fokus Konsult',
      sub: 'Konsult · på arbetsplatsen',
      minutes: '0 min',
      points: [33, 13, 20, 12, 8],
    },
  ];
  return (
    <div class="stack l">
      <RuleBox>
        Listan är ordnad i steg om fem poäng. Inom ett steg avgör lott (nummer 4127). Ingen kan köpa en plats
        i listan.
      </RuleBox>
      <PartsLegend t={t} parts={parts([])} />
      <RankedList
        heads={['Anordnare', 'Innehåll', 'Restid']}
        scoreHead="Passform, 0–100"
        rows={rows.map((row) => {
          const scored = parts(row.points);
          const total = row.points.reduce((sum, point) => sum + point, 0);
          return {
            title: row.title,
            sub: row.sub,
            tags: row.own ? (
              <Tag tone="brand1" icon="info">
                Egen kommun: intresse redovisat
              </Tag>
            ) : undefined,
            facts: ['6 av 6 delmål', row.minutes],
            score: <Score t={t} parts={scored} total={total} text={String(total)} />,
            open: row.open ?? false,
            detail: (
              <>
                <div>
                  <h3 class="ds-heading">Villkor</h3>
                  <Reasons
                    t={t}
                    reasons={[
                      { state: 'passed', text: 'Leder till nivå 4, självständigt arbete' },
                      { state: 'passed', text: 'Högst 60 minuters resa: 52 minuter från Lindesberg' },
                      { state: 'unknown', text: 'Textning: anordnaren har inte svarat' },
                    ]}
                  />
                </div>
                <div>
                  <h3 class="ds-heading">Så blev passformen {total}</h3>
                  <PartsList
                    t={t}
                    parts={scored}
                    note="Platsen drar ner mest: 52 minuter är nära gränsen på 60."
                  />
                </div>
              </>
            ),
          };
        })}
      />
      <Section id="s-left-out" title="Två uppfyller inte villkoren">
        <LeftOutList
          t={t}
          rows={[
            {
              title: 'Sörmlands Industriskola',
              sub: 'Företag · Katrineholm',
              reasons: [{ state: 'failed', text: 'Start tidigast 12 april. Behovet är senast 15 mars.' }],
              action: (
                <ButtonLink small variant="secondary" href="#s-left-out">
                  Fråga om undantag
                </ButtonLink>
              ),
            },
            {
              title: 'Västra Mälaren Teknik',
              sub: 'Folkhögskola · Köping',
              reasons: [{ state: 'failed', text: 'Ges bara dagtid. Behovet är efter 14.00.' }],
            },
          ]}
        />
      </Section>
    </div>
  );
}

const STATUSES = ['Inte anmäld', 'Anmäld', 'Analys pågår', 'Seminarium klart', 'Måldokument antaget'];

export function ChartSample(props: { page: Page; tiles: readonly (Tile & { county: string })[] }) {
  const { page, tiles } = props;
  const marked = new Set(tiles.filter((_, index) => index % 3 === 0).map((tile) => tile.code));
  return (
    <div class="stack l">
      <Card title="21 kommuner är med, 6 har antagit måldokument">
        <TileMap
          t={page.t}
          label="Läget i 52 kommuner. Nivåerna är påhittade."
          statuses={STATUSES}
          tiles={tiles.map((tile, index) => ({
            ...tile,
            status: (index * 7) % 9 < 5 ? 0 : (index % 4) + 1,
            href: '#s-charts',
          }))}
          filterHref={() => '#s-charts'}
        />
      </Card>
      <div class="b-pair">
        <BarChart
          t={page.t}
          finding="Mätteknik är det som flest saknar"
          source="Brygga, 23 november 2026, påhittade siffror"
          heads={['Behov', 'Personer']}
          tone="brand3"
          strong={1}
          points={[
            { name: 'Mätteknik och kvalitetssäkring', value: 41, text: '41 personer' },
            { name: '5‑axlig CNC-programmering', value: 34, text: '34 personer' },
            { name: 'Handledare i vården', value: 28, text: '28 personer' },
            { name: 'Egenkontroll i livsmedel', text: 'Visas inte: färre än fem arbetsgivare' },
          ]}
        />
        <ColumnChart
          t={page.t}
          finding="Vägen från signal till förfrågan blir kortare"
          reading="Dagar i medel, per månad."
          source="Brygga, 23 november 2026, påhittade siffror"
          heads={['Månad', 'Dagar']}
          strong={1}
          points={['jun', 'jul', 'aug', 'sep', 'okt', 'nov'].map((name, index) => ({
            name,
            value: 33 - index * 3,
            text: String(33 - index * 3),
          }))}
        />
      </div>
      <MiniTileMap label="Rutkarta: var tredje kommun markerad" tiles={tiles} marked={marked} />
    </div>
  );
}

export function StateSample(props: { page: Page }) {
  const { page } = props;
  return (
    <div class="stack">
      <Empty text="Här samlas behov från dina arbetsgivare. Lägg in det första efter nästa besök.">
        <ButtonLink icon="plus" href="#s-states">
          Nytt behov
        </ButtonLink>
      </Empty>
      <JobProgress t={page.t} title="Läser in 214 rader" step={120} steps={214} events="/stil/inget" />
      <p>
        <Local text={{ sv: 'Svetsning med TIG, grund' }} lang={page.lang} t={page.t} />
      </p>
    </div>
  );
}
