// Style page: charts, the map of tiles, and the states of a page. Figures are made up.
import { BarChart, ColumnChart } from '../chart/chart.views.tsx';
import { MiniTileMap, TileMap } from '../chart/tile-map.views.tsx';
import type { Tile } from '../chart/tiles.ts';
import type { Page } from '../page.ts';
import { ButtonLink } from '../show/button.views.tsx';
import { Card } from '../show/heading.views.tsx';
import { Alert, Empty, Local } from '../show/notes.views.tsx';
import { JobProgress } from '../show/progress.views.tsx';
import { chartTexts as m, stateTexts } from './sample.messages.ts';

export type StyleTile = Tile & { county: string };

const LEVELS = [m.level0, m.level1, m.level2, m.level3, m.level4];
const DAYS = [33, 30, 27, 24, 21, 18];

export function ChartSample(props: { page: Page; tiles: readonly StyleTile[] }) {
  const { page, tiles } = props;
  const { t } = page;
  return (
    <div class="stack l">
      <Card title={t(m.mapTitle)}>
        <TileMap
          t={t}
          label={t(m.mapTitle)}
          statuses={LEVELS.map((level) => t(level))}
          tiles={tiles.map((tile, index) => ({ ...tile, status: madeUpLevel(index), href: '#s-charts' }))}
          filterHref={() => '#s-charts'}
        />
      </Card>
      <div class="b-pair">
        <BarSample page={page} />
        <ColumnChart
          t={t}
          finding={t(m.columns)}
          reading={t(m.reading)}
          source={t(m.source)}
          heads={[t(m.month), t(m.days)]}
          strong={1}
          points={DAYS.map((days, index) => ({ name: String(index + 6), value: days, text: String(days) }))}
        />
      </div>
      <MiniTileMap
        label={t(m.mini)}
        tiles={tiles}
        marked={new Set(tiles.filter((_, index) => index % 3 === 0).map((tile) => tile.code))}
      />
    </div>
  );
}

function BarSample(props: { page: Page }) {
  const { t } = props.page;
  const persons = (n: number) => ({ value: n, text: t(m.nPersons, { n }) });
  return (
    <BarChart
      t={t}
      finding={t(m.bars)}
      source={t(m.source)}
      heads={[t(m.need), t(m.persons)]}
      tone="brand3"
      strong={1}
      points={[
        { name: t(m.bar1), ...persons(41) },
        { name: t(m.bar2), ...persons(34) },
        { name: t(m.bar3), ...persons(28) },
        { name: t(m.bar4), text: t(m.suppressed) },
      ]}
    />
  );
}

function madeUpLevel(index: number): number {
  return (index * 7) % 9 < 5 ? 0 : (index % 4) + 1;
}

export function StateSample(props: { page: Page }) {
  const { page } = props;
  const { t } = page;
  return (
    <div class="stack">
      <Empty text={t(stateTexts.empty)}>
        <ButtonLink icon="plus" href="#s-states">
          {t(stateTexts.newNeed)}
        </ButtonLink>
      </Empty>
      <JobProgress t={t} title={t(stateTexts.job)} step={120} steps={214} />
      <p>
        <Local text={{ sv: 'Svetsning med TIG, grund' }} lang={page.lang} t={t} />
      </p>
      <Alert>{t(stateTexts.info)}</Alert>
      <Alert tone="success">{t(stateTexts.saved)}</Alert>
      <Alert tone="danger" title={t(stateTexts.notSaved)}>
        {t(stateTexts.notSavedText)}
      </Alert>
    </div>
  );
}
