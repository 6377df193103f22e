// One place in a pool, for brokers: its answer, and the binding question to the employer.
import { formatDate, formatInstant } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Checkbox, Radios } from '../../../ui/form/choices.views.tsx';
import { DateField, HiddenField, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Tag } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { hinders, prices as p } from '../page/price.messages.ts';
import { priceText } from '../page/price-chart.views.tsx';
import { COUNTED, capacityOf, type Pool, type PoolPlace, standingOf, termsOf } from '../pool.ts';
import { placeStateNames, shared as s } from '../pool-names.messages.ts';
import { withoutPayer } from '../viability.ts';
import { linkEndings, messages as m } from './answers.messages.ts';

type Props = {
  page: Page;
  pool: Pool;
  place: PoolPlace;
  places: readonly PoolPlace[];
  town: string;
  answer: FormState;
  /** The binding question; left out for those who may not ask it. */
  question: FormState | undefined;
};

export function PlacePage(props: Props) {
  const { page, pool, place, town } = props;
  const { t } = page;
  const who = place.employer ?? t(s.employerIn, { place: town });
  const key = pool.key.toLowerCase();
  const title = t(m.placeTitle, { who });
  const problems = [...props.answer.problems, ...(props.question?.problems ?? [])];
  return (
    <WorkPage page={page} title={title} problems={problems}>
      <PageHead
        page={page}
        title={title}
        crumbs={[
          { text: t(s.brokering) },
          { text: t(s.pools), href: page.link(routes.pools.href()) },
          { text: pool.key, href: page.link(routes.pool.href({ key })) },
          { text: who },
        ]}
        lead={t(m.placeLead, { people: place.people, title: pool.content.title })}
        tags={
          <Tag>
            {place.line === undefined ? t(placeStateNames[place.state]) : t(m.inLine, { n: place.line })}
          </Tag>
        }
        actions={
          <ButtonLink variant="secondary" icon="arrowLeft" href={page.link(routes.pool.href({ key }))}>
            {t(m.back)}
          </ButtonLink>
        }
      />
      <Columns
        main={
          <>
            {props.question && isOpen(place) ? <Question {...props} form={props.question} /> : null}
            <Answer {...props} />
          </>
        }
        side={
          <>
            <IfLeaves {...props} />
            <LinkCard {...props} />
          </>
        }
      />
    </WorkPage>
  );
}

function isOpen({ state }: PoolPlace): boolean {
  return state !== 'bound' && state !== 'declined' && state !== 'left';
}

/** Those who are in already have their seats. */
function hasRoom({ pool, place, places }: Pick<Props, 'pool' | 'place' | 'places'>): boolean {
  return (
    COUNTED.includes(place.state) || standingOf(places).counted + place.people <= capacityOf(pool.content)
  );
}

function Answer({ page, pool, place, places, answer: form }: Props) {
  const { t } = page;
  const action = page.link(routes.poolPlace.href({ key: pool.key.toLowerCase(), place: place.id }));
  return (
    <Section id="answer" title={t(m.answer)}>
      <Form page={page} form={form} action={action}>
        {hasRoom({ pool, place, places }) ? null : <p>{t(m.fullHelp)}</p>}
        <Radios
          form={form}
          name="state"
          label={t(m.state)}
          choices={[
            { value: 'bound', text: t(m.bound), help: t(m.boundHelp) },
            { value: 'preliminary', text: t(m.preliminary), help: t(m.preliminaryHelp) },
            { value: 'waiting', text: t(m.waiting) },
            place.state === 'asked'
              ? { value: 'declined', text: t(m.declined) }
              : { value: 'left', text: t(m.left) },
          ]}
        />
        <DateField form={form} name="until" label={t(m.until)} optional />
        <Checkbox form={form} name="showsName" label={t(m.showsName)} help={t(m.showsNameHelp)} />
        <TextArea
          form={form}
          name="note"
          label={t(m.note)}
          help={t(m.noteHelp)}
          seenBy={t(m.noteSeenBy)}
          rows={2}
          optional
        />
        <FormButtons>
          <Button icon="save">{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

function Question({ page, pool, place, form }: Props & { form: FormState }) {
  const { t, lang } = page;
  const action = page.link(routes.askPoolPlace.href({ key: pool.key.toLowerCase(), place: place.id }));
  return (
    <Section id="ask" title={t(m.ask)}>
      <Form page={page} form={form} action={action}>
        <p>{t(m.askText)}</p>
        {place.askedAt ? (
          <p class="sm mut">{t(m.askedAt, { at: formatInstant(place.askedAt, lang) })}</p>
        ) : null}
        <HiddenField name="asks" value="ja" />
        <TextField form={form} name="to" type="email" label={t(m.to)} autocomplete="off" />
        <Select
          form={form}
          name="lang"
          label={t(m.mailLanguage)}
          empty={false}
          options={[
            { value: 'sv', text: t(m.swedish) },
            { value: 'en', text: t(m.english) },
          ]}
        />
        <FormButtons>
          <Button icon="send">{t(m.ask)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

function IfLeaves({ page, pool, place, places }: Props) {
  const { t, lang } = page;
  const payers = places.filter(({ state }) => COUNTED.includes(state));
  const { hinder, perHeadOre } = withoutPayer(place.id, payers, termsOf(pool.content));
  return (
    <Card title={t(m.ifLeaves)}>
      <p class="sm">
        {hinder
          ? t(p.thenFails, { why: t(hinders[hinder]) })
          : t(p.thenPays, { price: priceText(perHeadOre, lang) })}
      </p>
    </Card>
  );
}

/** The employer's private link: where it went, how long it holds, and the two things to do about it. */
function LinkCard({ page, pool, place }: Props) {
  const { t, lang } = page;
  const { link } = place;
  if (!link) return null;
  const action = page.link(routes.poolPlaceLink.href({ key: pool.key.toLowerCase(), place: place.id }));
  const { until, ended, askedTo: to } = link;
  return (
    <Card title={t(m.link)}>
      {until ? (
        <>
          <p class="sm b-break">
            {to
              ? t(m.linkUntil, { to, on: formatDate(until, lang) })
              : t(m.linkUntilNoAddress, { on: formatDate(until, lang) })}
          </p>
          <div class="acts">
            <PostButton page={page} small icon="refresh" action={action} fields={{ act: 'renew' }}>
              {t(m.renewLink)}
            </PostButton>
            <PostButton page={page} small color="danger" action={action} fields={{ act: 'stop' }}>
              {t(m.stopLink)}
            </PostButton>
          </div>
        </>
      ) : null}
      {ended ? <p class="sm">{t(linkEndings[ended.why], { on: formatDate(ended.on, lang) })}</p> : null}
    </Card>
  );
}
