// Notes on a wall: put up in columns, put together, and weighed with dots. All of it works with keyboard and plain forms.
import {
  type CardStep,
  cardStepOf,
  type DotStep,
} from '../../../../register/methods/guided/guided-method.ts';
import { routes } from '../../../../routes.ts';
import { CheckboxLines } from '../../../../ui/form/choices.views.tsx';
import { HiddenField, NumberField, Select, TextArea, TextField } from '../../../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../../../ui/form/form.views.tsx';
import { Button, PostButton } from '../../../../ui/show/button.views.tsx';
import { BoxList } from '../../../../ui/show/facts.views.tsx';
import { Card } from '../../../../ui/show/heading.views.tsx';
import { Disclosure } from '../../../../ui/show/notes.views.tsx';
import { type CardGroup, groupsOf } from '../groups.ts';
import { cardText, entriesOf } from '../session.ts';
import { messages as m } from '../sessions.messages.ts';
import { ChangeLink } from './row-step.views.tsx';
import type { StepProps } from './step-props.views.ts';

export function CardBoard({ facts, step, form, sending }: StepProps & { step: CardStep }) {
  const { page, session } = facts;
  const { t, lang } = page;
  const cards = entriesOf(session, step.key);
  return (
    <Form
      page={page}
      form={form}
      action={page.link(routes.sessionStep.href({ id: session.id, step: step.key }))}
      guard
    >
      <HiddenField name="sending" value={sending} />
      <div class="b-wall">
        {step.columns.map(({ key, title }) => {
          const own = cards.filter(({ content }) => content.column === key);
          return (
            <section class="b-wall-column" aria-labelledby={`column-${key}`}>
              <h3 class="ds-heading" id={`column-${key}`}>
                {title[lang]} <span class="mut sm">{t(m.cardCount, { n: own.length })}</span>
              </h3>
              {own.length > 0 ? (
                <ul class="plain">
                  {own.map((card) => (
                    <li class="b-note">
                      <span class="b-words" lang="sv">
                        {cardText(card)}
                      </span>
                      <ChangeLink facts={facts} row={card} text={cardText(card)} />
                    </li>
                  ))}
                </ul>
              ) : null}
              <TextArea
                form={form}
                name={`cards.${key}`}
                label={t(m.newCardsIn, { column: title[lang] })}
                help={t(m.cardsHelp)}
                rows={3}
                optional
              />
            </section>
          );
        })}
      </div>
      <FormButtons>
        <Button icon="plus">{t(m.addCards)}</Button>
      </FormButtons>
    </Form>
  );
}

export function GatherForm({ facts, step, form, sending, cards }: StepProps & { cards: CardStep }) {
  const { page, session } = facts;
  const { t, lang } = page;
  const clusters = session.clusters.filter((one) => one.step === cards.key);
  const groups = groupsOf(session, cards.key);
  const loose = groups.filter(({ id }) => !clusters.some((one) => one.id === id)).flatMap((one) => one.cards);
  if (groups.length === 0) return <CardsFirst {...{ facts, cards }} />;
  return (
    <div class="stack">
      <Form
        page={page}
        form={form}
        action={page.link(routes.sessionStep.href({ id: session.id, step: step.key }))}
        guard
      >
        <HiddenField name="sending" value={sending} />
        <div class="b-wall" id="f-cards">
          {cards.columns.map(({ key, title }) => (
            <CardChoices
              form={form}
              title={cards.columns.length > 1 ? `${t(m.loose)}: ${title[lang]}` : t(m.loose)}
              cards={loose.filter(({ content }) => content.column === key)}
            />
          ))}
          {clusters.map(({ id, name }) => (
            <CardChoices
              form={form}
              title={name}
              cards={entriesOf(session, cards.key).filter((card) => card.clusterId === id)}
              grouped
            />
          ))}
        </div>
        <FormSection title={t(m.markedTo)}>
          {clusters.length > 0 ? (
            <Select
              form={form}
              name="cluster"
              label={t(m.toGroup)}
              empty={t(m.newGroup)}
              options={clusters.map(({ id, name }) => ({ value: id, text: name }))}
            />
          ) : null}
          <TextField form={form} name="name" label={t(m.groupName)} optional={clusters.length > 0} />
        </FormSection>
        <FormButtons>
          <Button name="act" value="gather">
            {t(m.gather)}
          </Button>
          {clusters.length > 0 ? (
            <Button variant="secondary" name="act" value="loose">
              {t(m.takeOut)}
            </Button>
          ) : null}
        </FormButtons>
      </Form>
      {clusters.length > 0 ? <Renaming {...{ facts, form, clusters }} /> : null}
    </div>
  );
}

function CardChoices(props: {
  form: StepProps['form'];
  title: string;
  cards: CardGroup['cards'];
  grouped?: boolean;
}) {
  if (props.cards.length === 0) return null;
  return (
    <fieldset class={props.grouped ? 'b-wall-column b-wall-group' : 'b-wall-column'}>
      <legend class="med">{props.title}</legend>
      <CheckboxLines
        form={props.form}
        name="cards"
        choices={props.cards.map((card) => ({ value: card.id, text: cardText(card) }))}
      />
    </fieldset>
  );
}

function CardsFirst({ facts, cards }: Pick<StepProps, 'facts'> & { cards: CardStep }) {
  const { page, session } = facts;
  const href = page.link(routes.sessionStep.href({ id: session.id, step: cards.key }));
  return (
    <p>
      <a href={href}>{page.t(m.cardsFirst, { title: cards.title[page.lang] })}</a>
    </p>
  );
}

function Renaming(
  props: Pick<StepProps, 'facts' | 'form'> & { clusters: readonly { id: string; name: string }[] },
) {
  const { facts, form, clusters } = props;
  const { page, session } = facts;
  const { t } = page;
  const field = (id: string) => `name-${id}`;
  const isWrong = clusters.some(({ id }) => form.problems.some((problem) => problem.field === field(id)));
  return (
    <Disclosure summary={t(m.rename)} open={isWrong}>
      {clusters.map(({ id, name }) => {
        const values = { [field(id)]: name, ...form.values };
        return (
          // What is wrong is summed up on top of the page.
          <Form
            page={page}
            form={{ t, values, problems: [] }}
            action={page.link(routes.renameCluster.href({ id: session.id, cluster: id }))}
          >
            <TextField form={{ ...form, values }} name={field(id)} label={t(m.renameOf, { name })} />
            <FormButtons>
              <Button variant="secondary" small>
                {t(m.save)}
              </Button>
            </FormButtons>
          </Form>
        );
      })}
    </Disclosure>
  );
}

export function DotForm({
  facts,
  step,
  form,
  sending,
  cards,
}: StepProps & { step: DotStep; cards: CardStep }) {
  const { page, session } = facts;
  const { t } = page;
  const groups = groupsOf(session, cards.key);
  if (groups.length === 0) return <CardsFirst {...{ facts, cards }} />;
  return (
    <div class="stack">
      <Form
        page={page}
        form={form}
        action={page.link(routes.sessionStep.href({ id: session.id, step: step.key }))}
        guard
      >
        <HiddenField name="sending" value={sending} />
        <p>{t(m.eachHas, { n: step.each })}</p>
        {groups.map((group) => (
          <NumberField
            form={form}
            name={`dots.${group.id}`}
            label={group.name}
            help={helpOf(page.t, group)}
            optional
          />
        ))}
        <NumberField form={form} name="people" label={t(m.dotsPeople)} help={t(m.dotsPeopleHelp)} />
        <FormButtons>
          <Button icon="plus">{t(m.place)}</Button>
        </FormButtons>
      </Form>
      <Counts {...{ facts, step }} />
    </div>
  );
}

/** The notes of the group, and the dots that it has. */
function helpOf(t: StepProps['form']['t'], { name, cards, dots }: CardGroup) {
  const notes = cards.map(cardText).filter((text) => text !== name);
  return (
    <>
      {notes.length > 0 ? <span lang="sv">{notes.join(' · ')}. </span> : null}
      {t(m.dotCount, { n: dots })}
    </>
  );
}

/** What got most dots in an earlier step, for those who go on from it. */
export function MostDots({ facts, step }: StepProps) {
  const { page, session, guided } = facts;
  const { t } = page;
  const before = guided.steps.slice(0, guided.steps.indexOf(step));
  const weighed = before.find((one) => one.kind === 'dots');
  if (weighed?.kind !== 'dots') return null;
  const groups = groupsOf(session, cardStepOf(guided, weighed).key).filter(({ dots }) => dots > 0);
  if (groups.length === 0) return null;
  return (
    <Card title={t(m.mostDots)} level={3}>
      <ol>
        {groups.slice(0, MOST_SHOWN).map(({ name, dots }) => (
          <li>
            <span lang="sv">{name}</span> <span class="mut">({t(m.dotCount, { n: dots })})</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const MOST_SHOWN = 5;

function Counts({ facts, step }: Pick<StepProps, 'facts'> & { step: DotStep }) {
  const { page, session } = facts;
  const { t } = page;
  const own = session.ballots.filter((one) => one.step === step.key);
  if (own.length === 0) return null;
  return (
    <div class="stack s">
      <h3 class="ds-heading">{t(m.counts)}</h3>
      <BoxList
        rows={own.map(({ id, people, dots }) => {
          const sum = Object.values(dots).reduce((total, n) => total + n, 0);
          const title = t(m.countOf, { dots: sum, people });
          return {
            title,
            action: (
              <PostButton
                page={page}
                small
                icon="trash"
                label={`${t(m.remove)}: ${title}`}
                action={page.link(routes.removeDots.href({ id: session.id, ballot: id }))}
              >
                {t(m.remove)}
              </PostButton>
            ),
          };
        })}
      />
    </div>
  );
}
