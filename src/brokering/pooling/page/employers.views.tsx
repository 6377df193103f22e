// Who takes part, as far as the reader may know, and what each pays.
import { formatShortDate, localDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Tag, type Tone } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import type { PlaceState, PoolPlace } from '../pool.ts';
import { placeStateNames, shared as s } from '../pool-names.messages.ts';
import { messages as m } from './page.messages.ts';
import type { PoolProps } from './pool-props.views.ts';

const LOOKS: Record<PlaceState, { tone: Tone; icon?: 'checkCircle' | 'clock' | 'hourglass' | 'chat' }> = {
  suggested: { tone: 'neutral' },
  asked: { tone: 'info', icon: 'chat' },
  preliminary: { tone: 'warning', icon: 'clock' },
  bound: { tone: 'success', icon: 'checkCircle' },
  waiting: { tone: 'neutral', icon: 'hourglass' },
  declined: { tone: 'neutral' },
  left: { tone: 'neutral' },
};

/** The employer's name, or its municipality where the reader may not know it. */
export function nameOf({ page, facts }: Pick<PoolProps, 'page' | 'facts'>, place: PoolPlace): string {
  const town = facts.towns.get(place.municipality)?.name ?? place.municipality;
  return place.employer ?? page.t(s.employerIn, { place: town });
}

export function EmployersSection(props: PoolProps) {
  const { page, facts } = props;
  const { t } = page;
  return (
    <Section id="employers" title={t(m.employers)} aside={t(m.employersAside)}>
      <DataTable
        t={t}
        caption={t(m.employers)}
        rows={facts.places.filter(({ state }) => state !== 'waiting')}
        columns={[
          {
            head: t(m.employerAndPlace),
            cell: (place) => (
              <RowTitle
                title={nameOf(props, place)}
                sub={[
                  place.employer ? facts.towns.get(place.municipality)?.name : undefined,
                  place.need ? (
                    <a href={page.link(routes.need.href({ key: place.need.key.toLowerCase() }))}>
                      {place.need.key}
                    </a>
                  ) : undefined,
                ]
                  .filter((part) => part !== undefined)
                  .map((part, at) => (
                    <>
                      {at > 0 ? ' · ' : ''}
                      {part}
                    </>
                  ))}
              />
            ),
          },
          { head: t(m.seats), numeric: true, phoneLabel: true, cell: ({ people }) => people },
          { head: t(s.state), cell: (place) => <StateOfPlace {...props} place={place} /> },
          { head: t(m.action), hideHead: true, cell: (place) => <PlaceAction {...props} place={place} /> },
        ]}
      />
    </Section>
  );
}

function StateOfPlace({ page, facts, place }: PoolProps & { place: PoolPlace }) {
  const { t, lang } = page;
  const { tone, icon } = LOOKS[place.state];
  return (
    <span class="b-nowrap">
      <Tag tone={tone} {...(icon ? { icon } : {})}>
        {t(placeStateNames[place.state])}
      </Tag>{' '}
      <span class="mut sm">{dateOf(place)}</span>
    </span>
  );

  function dateOf({ state, until, changedAt }: PoolPlace): string {
    if (state === 'preliminary' && until)
      return t(m.until, { on: formatShortDate(until, lang, facts.today) });
    if (state !== 'bound' || !changedAt) return '';
    const on = localDate(changedAt);
    return on === facts.today ? t(m.today) : formatShortDate(on, lang, facts.today);
  }
}

export function PlaceAction({ page, facts, place }: PoolProps & { place: PoolPlace }) {
  const { t } = page;
  const { pool, leads } = facts;
  if (pool.state !== 'forming' && pool.state !== 'committed') return null;
  const isKnown = place.changedAt !== undefined;
  if (!place.mine && !(leads && isKnown)) return null;
  const href = page.link(routes.poolPlace.href({ key: pool.key.toLowerCase(), place: place.id }));
  const isOpen = place.state === 'preliminary' || place.state === 'waiting';
  const act = place.state === 'asked' ? m.answer : !isOpen ? m.change : place.askedAt ? m.remind : m.ask;
  const name = nameOf({ page, facts }, place);
  return (
    <a href={href} aria-label={t(m.actionFor, { act: t(act), who: name })}>
      {t(act)}
    </a>
  );
}
