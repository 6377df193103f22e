// One offer: what it is for, the facts, who gives it, and how fresh the facts are.
import { formatDate, formatPeriod } from '../../platform/format.ts';
import { routes } from '../../routes.ts';
import { JsonLd } from '../../ui/json-ld.views.tsx';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { ButtonLink, PrintButton } from '../../ui/show/button.views.tsx';
import { type Fact, Facts } from '../../ui/show/facts.views.tsx';
import { Columns, Hero, Section } from '../../ui/show/heading.views.tsx';
import { Alert, Local, Tag } from '../../ui/show/notes.views.tsx';
import { adaptationNames, timeNames } from '../needs/need-names.messages.ts';
import { languageInWords, listed, providerKindInWords } from './catalogue/comparison.views.tsx';
import type { Offer } from './offer.ts';
import {
  dayInWords,
  extentInWords,
  hasStarted,
  levelInWords,
  placeInWords,
  priceInWords,
} from './offer-words.ts';
import { formNames, kindNames, messages as m } from './offers.messages.ts';

export type OfferProps = {
  page: Page;
  offer: Offer;
  outcomes: readonly { id: string; label: string }[];
  today: string;
  isStale: boolean;
  /** Whether the reader may see whom it can help. */
  tellsWhomItHelps: boolean;
  nameOf(code: string): string;
  courseData: unknown;
};

export function OfferView(props: OfferProps) {
  const { page, offer } = props;
  const { t, lang } = page;
  const { content } = offer;
  return (
    <PublicPage
      page={page}
      title={content.title[lang] ?? content.title.sv}
      head={<JsonLd data={props.courseData} />}
      hero={
        <Hero
          page={page}
          crumbs={[
            { text: t(m.backToCatalogue), href: page.link(routes.catalogue.href()) },
            { text: content.title[lang] ?? content.title.sv },
          ]}
          title={content.title[lang] ?? content.title.sv}
          lead={offer.provider.name}
          tags={<Tags {...props} />}
          actions={
            <>
              {props.tellsWhomItHelps ? (
                <ButtonLink
                  variant="secondary"
                  icon="people"
                  href={page.link(routes.offerNeeds.href({ id: offer.id }))}
                >
                  {t(m.whomItHelps)}
                </ButtonLink>
              ) : null}
              <PrintButton>{t(m.print)}</PrintButton>
            </>
          }
        />
      }
    >
      {offer.state === 'withdrawn' ? <Alert tone="warning">{t(m.withdrawn)}</Alert> : null}
      <Columns
        wide
        main={<Article {...props} />}
        side={
          <Section id="facts" title={t(m.facts)}>
            <Facts t={t} facts={factsOf(props)} />
          </Section>
        }
      />
    </PublicPage>
  );
}

function Tags(props: OfferProps) {
  const { page, offer } = props;
  const { t } = page;
  return (
    <>
      <Tag tone="accent">{t(kindNames[offer.content.kind])}</Tag>
      {offer.content.form ? <Tag>{t(formNames[offer.content.form])}</Tag> : null}
      {offer.state === 'draft' ? <Tag tone="warning">{t(m.ownDraft)}</Tag> : null}
    </>
  );
}

function Article(props: OfferProps) {
  const { page, offer } = props;
  const { t, lang } = page;
  return (
    <>
      <p class="b-text">
        <Local text={offer.content.description} lang={lang} t={t} />
      </p>
      {props.outcomes.length > 0 ? (
        <Section id="outcomes" title={t(m.outcomes)}>
          <ul>
            {props.outcomes.map((outcome) => (
              <li>
                <a href={page.link(routes.skill.href({ id: outcome.id }))}>{outcome.label}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Starts {...props} />
      <Section id="provider" title={t(m.provider)}>
        <p>
          <strong>{offer.provider.name}</strong>
          {providerKindInWords(offer, page) ? ` · ${providerKindInWords(offer, page)}` : null}
        </p>
        {offer.provider.about ? (
          <p>
            <Local text={offer.provider.about} lang={lang} t={t} />
          </p>
        ) : null}
      </Section>
      <p class="mut sm">{t(m.checked, { date: formatDate(offer.checkedOn, lang) })}</p>
      {props.isStale ? <Alert tone="warning">{t(m.stale)}</Alert> : null}
    </>
  );
}

function Starts(props: OfferProps) {
  const { page, offer, today } = props;
  const { t, lang } = page;
  if (!offer.content.openStart && offer.content.starts.length === 0) return null;
  return (
    <Section id="starts" title={t(m.start)}>
      <ul>
        {offer.content.openStart ? <li>{t(m.openStart)}</li> : null}
        {offer.content.starts.map((start) => (
          <li>
            {start.endsOn && !start.monthOnly
              ? formatPeriod(start.startsOn, start.endsOn, lang)
              : dayInWords(start, lang)}
            {start.endsOn && start.monthOnly ? `–${formatDate(start.endsOn, lang)}` : null}
            {start.applyUntil ? `, ${t(m.applyUntil, { date: formatDate(start.applyUntil, lang) })}` : null}
            {hasStarted(start, today) ? ` (${t(m.passed)})` : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What an offer tells in brief; what it does not tell has no value. */
export function factsOf(props: Pick<OfferProps, 'page' | 'offer' | 'nameOf'>): Fact[] {
  const { page, offer, nameOf } = props;
  const { content } = offer;
  const { t } = page;
  const words = { t, lang: page.lang };
  const fact = (name: string, value: Fact['value'] | undefined): Fact => ({ name, value: value ?? null });
  return [
    fact(t(m.where), placeInWords(content, nameOf, words)),
    fact(t(m.time), listed(content.timesOfDay.map((time) => t(timeNames[time])))),
    fact(t(m.hours), extentInWords(content, words)),
    fact(t(m.pace), content.pacePercent && t(m.paceValue, { n: content.pacePercent })),
    fact(t(m.level), levelInWords(content.levelTo, words)),
    fact(t(m.seqf), content.seqfLevel),
    fact(t(m.seats), content.seats),
    fact(t(m.price), priceInWords(content.price, words)),
    fact(t(m.language), listed(content.languages.map((code) => languageInWords(code, page)))),
    fact(
      t(m.accessibility),
      content.accessibility &&
        (listed(content.accessibility.map((one) => t(adaptationNames[one]))) ?? t(m.noneStated)),
    ),
    fact(
      t(m.contact),
      content.contact?.email && <a href={`mailto:${content.contact.email}`}>{content.contact.email}</a>,
    ),
    fact(t(m.website), content.url && <a href={content.url}>{new URL(content.url).hostname}</a>),
  ];
}
