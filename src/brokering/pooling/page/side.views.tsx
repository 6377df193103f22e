// Beside the pool: what comes next, the terms, others with the same need, and the rule of neutrality.
import { capital, formatDate, numberWord } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import type { FormState } from '../../../ui/form/form-state.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Card } from '../../../ui/show/heading.views.tsx';
import { Reasons } from '../../../ui/show/match.views.tsx';
import { RuleBox } from '../../../ui/show/notes.views.tsx';
import { termsOf } from '../pool.ts';
import { priceAt } from '../viability.ts';
import { nameOf } from './employers.views.tsx';
import { messages as m } from './page.messages.ts';
import type { PoolProps } from './pool-props.views.ts';
import { priceText } from './price-chart.views.tsx';
import { sayTerm } from './say-term.ts';
import { StepCard } from './step.views.tsx';

export function SideCards(props: PoolProps & { stepForm: FormState }) {
  return (
    <>
      <NextCard {...props} />
      <DecisionCard {...props} />
      <StepCard {...props} />
      <TermsCard {...props} />
      <SimilarCard {...props} />
      <UnmetCard {...props} />
      <RuleBox>
        <p>{props.page.t(m.neutral)}</p>
      </RuleBox>
    </>
  );
}

/** The one thing to do now, for the one who reads. */
function NextCard(props: PoolProps) {
  const { page, facts } = props;
  const { t } = page;
  const { pool } = facts;
  if (pool.state === 'suggested') return facts.takesPart ? <TakeCard {...props} /> : null;
  const asked = facts.places.find(({ mine, state }) => mine && state === 'asked');
  if (asked && !facts.leads) return <AskedCard {...props} place={asked} />;
  if (!facts.leads || pool.state !== 'forming') return null;
  const key = pool.key.toLowerCase();
  if (props.story.price.viable) return <ViableCard {...props} />;
  const nearest = props.story.nearest;
  if (nearest) return <NearestCard {...props} place={nearest} />;
  return (
    <Card tone="accent" title={t(m.moreNeeded)}>
      <p class="sm">{t(m.moreNeededText)}</p>
      <div class="acts">
        <ButtonLink small icon="personPlus" href={page.link(routes.addToPool.href({ key }))}>
          {t(m.invite)}
        </ButtonLink>
      </div>
      <DecideLink {...props} />
    </Card>
  );
}

/** A pool that nobody can teach is a result too: those who could do something about it are told. */
function UnmetCard({ page, facts: { pool, leads } }: PoolProps) {
  const { t } = page;
  if (!leads || (pool.state !== 'forming' && pool.state !== 'notViable')) return null;
  return (
    <Card title={t(m.unmet)}>
      <p class="sm">{t(m.unmetText)}</p>
      <div class="acts">
        <ButtonLink small variant="secondary" href={page.link(routes.recordUnmet.href({ pool: pool.key }))}>
          {t(m.recordUnmet)}
        </ButtonLink>
      </div>
    </Card>
  );
}

function TakeCard({ page, facts: { pool } }: PoolProps) {
  const { t } = page;
  return (
    <Card tone="accent" title={t(m.suggestion)}>
      <p class="sm">{t(m.suggestionText)}</p>
      <div class="acts">
        <PostButton
          page={page}
          small
          variant="primary"
          icon="check"
          action={page.link(routes.takePool.href({ key: pool.key.toLowerCase() }))}
          fields={{ version: String(pool.version) }}
        >
          {t(m.take)}
        </PostButton>
      </div>
    </Card>
  );
}

type WithPlace = PoolProps & { place: PoolProps['facts']['places'][number] };

function AskedCard({ page, facts, place }: WithPlace) {
  const { t } = page;
  const { pool, towns } = facts;
  return (
    <Card tone="accent" title={t(m.askedYou)}>
      <p class="sm">
        {t(m.askedYouText, {
          host: pool.owner?.name ?? 'Brygga',
          people: place.people,
          place: towns.get(place.municipality)?.name ?? place.municipality,
        })}
      </p>
      <div class="acts">
        <ButtonLink
          small
          icon="chat"
          href={page.link(routes.poolPlace.href({ key: pool.key.toLowerCase(), place: place.id }))}
        >
          {t(m.answer)}
        </ButtonLink>
      </div>
    </Card>
  );
}

function NearestCard(props: WithPlace) {
  const { page, facts, place, story } = props;
  const { t, lang } = page;
  const { pool } = facts;
  const then = priceAt(story.counted + place.people, termsOf(pool.content));
  const word = (n: number) => numberWord(n, lang);
  const seats = lang === 'sv' && place.people === 1 ? 'en' : word(place.people);
  return (
    <Card tone="accent" title={t(m.nearest, { n: word(pool.content.minSeats) })}>
      <p class="sm">
        {t(m.nearestText, {
          who: nameOf(props, place),
          seats,
          count: place.people,
          people: word(then.people),
          price: priceText(then.perHeadOre, lang),
        })}
      </p>
      <div class="acts">
        <ButtonLink
          small
          icon="send"
          href={`${page.link(routes.poolPlace.href({ key: pool.key.toLowerCase(), place: place.id }))}#ask`}
        >
          {t(m.sendQuestion)}
        </ButtonLink>
      </div>
      <DecideLink {...props} />
    </Card>
  );
}

function ViableCard({ page, facts: { pool }, story }: PoolProps) {
  const { t, lang } = page;
  return (
    <Card tone="accent" title={t(m.bearsItself)}>
      <p class="sm">
        {t(m.bearsItselfText, { people: story.counted, price: priceText(story.price.perHeadOre, lang) })}
      </p>
      <div class="acts">
        <ButtonLink
          small
          icon="check"
          href={page.link(routes.decidePool.href({ key: pool.key.toLowerCase() }))}
        >
          {t(m.decide)}
        </ButtonLink>
      </div>
    </Card>
  );
}

function DecideLink({ page, facts: { pool } }: PoolProps) {
  return (
    <p class="sm b-card-foot">
      <a href={page.link(routes.decidePool.href({ key: pool.key.toLowerCase() }))}>
        {page.t(m.decideAnyway)}
      </a>
    </p>
  );
}

function DecisionCard({ page, facts: { pool } }: PoolProps) {
  const { t, lang } = page;
  const { decision } = pool;
  if (!decision || pool.state === 'forming' || pool.state === 'suggested') return null;
  const on = formatDate(decision.decidedOn, lang);
  return (
    <Card title={t(m.decision)}>
      <p class="sm">
        {decision.go
          ? t(m.decidedGo, { people: decision.people, price: priceText(decision.perHeadOre, lang), on })
          : t(m.decidedNoGo, { on })}
      </p>
      <blockquote class="b-words sm">{decision.reason}</blockquote>
    </Card>
  );
}

function TermsCard({ page, facts }: PoolProps) {
  const { t } = page;
  const isAgreed =
    facts.checks.every(({ of }) => of > 0) &&
    facts.checks.every(({ against, waiting }) => against.length + waiting.length === 0);
  return (
    <Card title={t(isAgreed ? m.termsAgreed : m.terms)}>
      <Reasons
        t={t}
        reasons={facts.checks.map((check) => ({
          state: check.against.length > 0 ? 'failed' : check.waiting.length > 0 ? 'unknown' : 'passed',
          text: sayTerm(check, facts, page),
        }))}
      />
      {facts.leads && facts.pool.state === 'forming' ? (
        <p class="sm b-card-foot">
          <a href={page.link(routes.changePool.href({ key: facts.pool.key.toLowerCase() }))}>{t(m.edit)}</a>
        </p>
      ) : null}
    </Card>
  );
}

function SimilarCard({ page, facts }: PoolProps) {
  const { t, lang } = page;
  const { similar, towns, pool } = facts;
  if (!facts.leads || pool.state !== 'forming') return null;
  const codes = [...new Set(similar.map(({ municipality }) => municipality))];
  const n = similar.length;
  return (
    <Card title={t(m.similar)}>
      {n === 0 ? (
        <p class="sm">{t(m.similarNone)}</p>
      ) : (
        <>
          <p class="sm">
            {t(m.similarText, {
              n,
              words: capital(numberWord(n, lang)),
              places: listOf(
                codes.map((code) => towns.get(code)?.name ?? code),
                lang,
              ),
            })}
          </p>
          <p class="sm">
            <a href={page.link(routes.addToPool.href({ key: pool.key.toLowerCase() }))}>
              {t(m.askBrokers, { n: codes.length, words: numberWord(codes.length, lang) })}
            </a>
          </p>
        </>
      )}
    </Card>
  );
}

/** "Karlskoga, Kumla och Fagersta". */
function listOf(names: readonly string[], lang: 'sv' | 'en'): string {
  return new Intl.ListFormat(lang, { style: 'long', type: 'conjunction' }).format(
    [...names].sort((a, b) => a.localeCompare(b, 'sv')),
  );
}
