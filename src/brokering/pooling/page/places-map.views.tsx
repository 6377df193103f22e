// Where the participants come from, as tiles and table, and what has happened to the pool.
import { capital, formatInstant, formatNumber, numberWord } from '../../../platform/format.ts';
import { tellMinutes } from '../../../register/places/travel.ts';
import { MiniTileMap } from '../../../ui/chart/tile-map.views.tsx';
import { Timeline } from '../../../ui/show/facts.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { COUNTED } from '../pool.ts';
import { poolActionNames, poolStateNames, shared as s } from '../pool-names.messages.ts';
import { minutesTo } from '../terms.ts';
import { messages as m } from './page.messages.ts';
import type { PoolProps } from './pool-props.views.ts';

export function PlacesSection(props: PoolProps) {
  const { page, facts, story } = props;
  const { t, lang } = page;
  const { content } = facts.pool;
  const n = story.municipalities.length;
  if (n === 0) return null;
  const isTravelled = content.form !== 'distance' && content.municipality !== undefined;
  const hasAsked = story.shown.some(({ state }) => !COUNTED.includes(state));
  const peopleIn = (code: string, isCounted: boolean) =>
    story.shown
      .filter((one) => one.municipality === code && COUNTED.includes(one.state) === isCounted)
      .reduce((sum, { people }) => sum + people, 0);
  return (
    <Section id="places" title={t(m.places)}>
      <div class="b-map-beside">
        <MiniTileMap
          label={t(m.placesMap, { n, words: capital(numberWord(n, lang)) })}
          tiles={facts.tiles}
          marked={new Set(story.municipalities)}
        />
        <DataTable
          t={t}
          caption={t(m.places)}
          rows={[...story.municipalities].sort((a, b) => name(props, a).localeCompare(name(props, b), 'sv'))}
          columns={[
            { head: t(s.municipality), cell: (code) => <RowTitle title={name(props, code)} /> },
            { head: t(m.counted), numeric: true, phoneLabel: true, cell: (code) => peopleIn(code, true) },
            ...(hasAsked
              ? [
                  {
                    head: t(m.tentative),
                    numeric: true,
                    phoneLabel: true,
                    cell: (code: string) => peopleIn(code, false),
                  },
                ]
              : []),
            ...(isTravelled
              ? [
                  {
                    head: t(m.distance),
                    numeric: true,
                    phoneLabel: true,
                    cell: (code: string) =>
                      sayMinutes(minutesTo(content, { municipality: code }, facts.towns), { t, lang }),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </Section>
  );
}

/** An estimate, and said as one; nobody travels within the town. */
function sayMinutes(minutes: number, { t, lang }: Pick<PoolProps['page'], 't' | 'lang'>): string {
  return minutes === 0 ? t(m.inTown) : t(m.about, { n: formatNumber(tellMinutes(minutes), lang) });
}

function name({ facts }: PoolProps, code: string): string {
  return facts.towns.get(code)?.name ?? code;
}

/** Each step with who took it, when and why. */
export function PoolHistory({ page, facts }: PoolProps) {
  const { t, lang } = page;
  if (facts.history.length === 0) return null;
  return (
    <Section id="history" title={t(m.history)}>
      <Timeline
        t={t}
        most={20}
        entries={facts.history.map((entry) => {
          const words = poolActionNames[entry.action];
          const state = entry.after?.state;
          const isStep = entry.action === 'stepped' && typeof state === 'string' && state in poolStateNames;
          const reason = entry.after?.reason;
          return {
            what: (
              <>
                {isStep
                  ? t(poolStateNames[state as keyof typeof poolStateNames])
                  : words
                    ? t(words)
                    : entry.action}
                {typeof reason === 'string' && reason !== '' ? (
                  <span class="mut sm b-break"> {reason}</span>
                ) : null}
              </>
            ),
            who: entry.actorName ?? 'Brygga',
            when: formatInstant(entry.at, lang),
            datetime: entry.at.toISOString(),
          };
        })}
      />
    </Section>
  );
}
