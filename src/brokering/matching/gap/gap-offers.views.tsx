// The offers that cover parts of what is missing, in neutral order, and those that take somebody furthest together.
import { formatDate } from '../../../platform/format.ts';
import { type LocalText, localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Card, Section } from '../../../ui/show/heading.views.tsx';
import { LeftOutList, RankedList, type RankedRow, Reasons, Score } from '../../../ui/show/match.views.tsx';
import { Empty, Local, RuleBox } from '../../../ui/show/notes.views.tsx';
import { formNames } from '../matching.messages.ts';
import { list } from '../pages.messages.ts';
import { RULE_SET } from '../rule-set.ts';
import { type Speech, sayCheck } from '../say-match.ts';
import { messages as m } from './gap.messages.ts';
import type { SkillGap } from './gap.ts';
import { type Closing, type ClosingOffer, wholeParts } from './gap-offers.ts';

/** So many of the first are on the page. */
const SHOWN = 20;

type Props = { page: Page; found: SkillGap };

export function GapOfferList(props: Props) {
  const { page, found } = props;
  const { t } = page;
  const missing = found.parts.filter(({ known }) => !known);
  if (missing.length === 0) return <NothingMissing page={page} />;
  const total = found.offers.length;
  const aside = [
    t(m.missing, { n: missing.length, all: found.parts.length }),
    total > SHOWN ? t(m.shown, { n: SHOWN }) : '',
  ];
  return (
    <>
      <Together {...props} missing={missing.length} />
      <Section id="offers" title={t(m.offers, { n: total })} aside={aside.filter(Boolean).join('. ')}>
        <div class="stack">
          <RuleBox>{t(m.rule, { band: RULE_SET.bandPoints, lot: String(found.lot.number) })}</RuleBox>
          {total === 0 ? (
            <Empty text={t(m.none)}>
              <ButtonLink href={page.link(routes.newNeed.href())}>{t(m.leave)}</ButtonLink>
            </Empty>
          ) : (
            <RankedList
              heads={[t(m.offer), t(m.place), t(m.start)]}
              scoreHead={t(m.covers)}
              rows={found.offers.slice(0, SHOWN).map((one, at) => rowOf(one, { ...props, open: at === 0 }))}
            />
          )}
        </div>
      </Section>
      <LeftOut {...props} />
    </>
  );
}

function NothingMissing({ page }: { page: Page }) {
  return (
    <Empty text={page.t(m.allKnown)}>
      <ButtonLink variant="secondary" href={page.link(routes.catalogue.href({ typ: 'validation' }))}>
        {page.t(m.validations)}
      </ButtonLink>
    </Empty>
  );
}

function Together({ page, found, missing }: Props & { missing: number }) {
  const { t, lang } = page;
  const { offers, parts } = found.together;
  if (offers.length < 2) return null;
  return (
    <Card title={t(m.together)} tone="accent">
      <p>{t(m.togetherText, { n: offers.length, parts: parts.size, all: missing })}</p>
      <ol>
        {offers.map((one) => (
          <li>
            <a href={page.link(routes.offer.href({ id: one.offer.id }))}>
              {localText(one.offer.content.title, lang).text}
            </a>
            , {one.offer.provider}{' '}
            <span class="mut">
              (
              {wholeParts(one)
                .map((part) => nameOf(part, { page, found }))
                .join(', ')}
              )
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function rowOf(one: ClosingOffer, context: Props & { open: boolean }): RankedRow {
  const { page, found } = context;
  const { t, lang } = page;
  const { offer, share } = one;
  const missing = found.parts.filter(({ known }) => !known);
  return {
    title: <Local text={offer.content.title} lang={lang} t={t} />,
    sub: offer.provider,
    facts: [placeOf(one, context), startOf(one, page)],
    score: (
      <Score
        t={t}
        parts={[{ name: t(m.covers), points: share * missing.length, max: missing.length }]}
        total={Math.round(share * 100)}
      />
    ),
    open: context.open,
    detail: <Detail {...context} one={one} missing={missing} />,
  };
}

function Detail({ page, found, one, missing }: Props & { one: ClosingOffer; missing: SkillGap['parts'] }) {
  const { t, lang } = page;
  const closed = new Set(wholeParts(one));
  const left = missing.filter(({ id }) => !closed.has(id));
  const speech: Speech = { t, lang, names: found.names };
  return (
    <>
      <div class="stack s">
        <h3 class="ds-heading">
          {t(m.closes)} <span class="mut">{t(m.coversOf, { n: closed.size, all: missing.length })}</span>
        </h3>
        <Reasons
          t={t}
          reasons={one.closes.map((closing) => ({
            state: 'passed',
            text: sayClosing(closing, { page, found }),
          }))}
        />
        {one.unknown.length > 0 ? (
          <Reasons
            t={t}
            reasons={one.unknown.map((check) => ({ state: 'unknown', text: sayCheck(check, speech) }))}
          />
        ) : null}
      </div>
      <div class="stack s">
        <h3 class="ds-heading">{t(m.leaves)}</h3>
        <p class="sm">
          {left.length === 0
            ? t(m.nothingLeft)
            : left.map(({ name }) => localText(name, lang).text).join(', ')}
        </p>
        <p>
          <a href={page.link(routes.offer.href({ id: one.offer.id }))}>{t(m.openOffer)}</a>
        </p>
      </div>
    </>
  );
}

/** Why an offer covers a part, in the words of the offer. */
function sayClosing({ part, named, words }: Closing, props: Props): string {
  const { t } = props.page;
  const names = { part: nameOf(part, props), named: nameOf(named, props), words };
  if (words === '') return t(named === part ? m.byOutcome : m.byOutcomeNarrower, names);
  return t(named === part ? m.byWords : m.byWordsNarrower, names);
}

function nameOf(id: string, { page, found }: Props): string {
  const name: LocalText | undefined = found.names.get(id);
  return name ? localText(name, page.lang).text : id;
}

function placeOf({ offer }: ClosingOffer, { page, found }: Props): string {
  const { form, municipalities } = offer.content;
  const [code] = municipalities;
  const name = code ? found.municipalities.get(code) : undefined;
  const given = form && form !== 'onSite' ? page.t(formNames[form]) : undefined;
  const text = [name, given].filter(Boolean).join(', ') || page.t(list.notGiven);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function startOf({ offer: { content } }: ClosingOffer, { t, lang }: Page): string {
  if (content.openStart) return t(list.openStart);
  const [first] = content.starts.map(({ startsOn }) => startsOn).sort();
  return first ? formatDate(first, lang) : t(list.notGiven);
}

function LeftOut({ page, found }: Props) {
  const { t, lang } = page;
  if (found.leftOut.length === 0) return null;
  const speech: Speech = { t, lang, names: found.names };
  return (
    <Section id="left-out" title={t(m.leftOut, { n: found.leftOut.length })}>
      <LeftOutList
        t={t}
        rows={found.leftOut.slice(0, SHOWN).map(({ offer, failed }) => ({
          title: localText(offer.content.title, lang).text,
          sub: offer.provider,
          reasons: failed.map((check) => ({ state: 'failed' as const, text: sayCheck(check, speech) })),
        }))}
      />
    </Section>
  );
}
