// What stands of waivers on the pages of a need: the button beside what was left out, and the questions with answers.
import type { Child } from 'hono/jsx';
import { formatDate, formatInstant, localDate } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Tag } from '../../../ui/show/notes.views.tsx';
import type { Need } from '../../needs/need.ts';
import type { LeftOut } from '../match.ts';
import { checkNames } from '../matching.messages.ts';
import { answerAbout, type Waiver, type WaiverRecipient } from './waiver.ts';
import { messages as m } from './waivers.messages.ts';

type LeftOutProps = { page: Page; need: Need; waivers: readonly Waiver[]; canAsk: boolean };

/** What stands beside an offer that a condition kept out: the way to ask, or what became of asking. */
export function leftOutAction({ page, need, waivers, canAsk }: LeftOutProps): (one: LeftOut) => Child {
  const key = need.key.toLowerCase();
  return (one) => {
    const waiver = waivers.find(({ rule, asked }) => rule === one.rule && asked === one.asked);
    const recipient = waiver?.recipients.find(({ offers }) =>
      offers.some(({ offerId }) => offerId === one.offerId),
    );
    if (waiver && recipient)
      return <Outcome page={page} waiver={waiver} recipient={recipient} offerId={one.offerId} />;
    if (!canAsk) return null;
    return (
      <ButtonLink
        small
        variant="secondary"
        href={page.link(routes.askWaiver.href({ key }, { villkor: one.rule }))}
      >
        {page.t(m.ask)}
      </ButtonLink>
    );
  };
}

/** Every question with its recipients and what they answered. */
export function WaiverSection({ page, waivers }: { page: Page; waivers: readonly Waiver[] }) {
  const { t, lang } = page;
  return (
    <Section id="waivers" title={t(m.waivers)}>
      {waivers.length === 0 ? <p class="mut">{t(m.waiversNone)}</p> : null}
      {waivers.map((waiver) => (
        <div class="stack s">
          <p class="sm mut">
            {t(m.askedLine, {
              rule: t(checkNames[waiver.rule]),
              at: formatInstant(waiver.askedAt, lang),
              who: waiver.askedByName ?? t(m.someone),
            })}
          </p>
          <blockquote class="b-words">{waiver.question}</blockquote>
          <BoxList rows={waiver.recipients.map((one) => recipientRow(page, one))} />
        </div>
      ))}
    </Section>
  );
}

function recipientRow(page: Page, one: WaiverRecipient) {
  return {
    title: one.provider,
    text: (
      <>
        {one.offers.map(({ offerId, title }) => (
          <div class="b-line">
            {localText(title, page.lang).text} <AnswerTag page={page} recipient={one} offerId={offerId} />
          </div>
        ))}
        {one.answer?.text ? <span class="b-words b-line">{one.answer.text}</span> : null}
      </>
    ),
  };
}

type AboutOffer = { page: Page; recipient: WaiverRecipient; offerId: string };

function Outcome(props: AboutOffer & { waiver: Waiver }) {
  const { page, waiver, recipient } = props;
  return (
    <div class="stack s">
      <AnswerTag {...props} />
      <span class="sm mut">{page.t(m.asked, { on: formatDate(localDate(waiver.askedAt), page.lang) })}</span>
      {recipient.answer?.text ? <span class="sm b-words">{recipient.answer.text}</span> : null}
    </div>
  );
}

function AnswerTag({ page, recipient, offerId }: AboutOffer) {
  const { address } = recipient;
  const answer = answerAbout(recipient, offerId);
  if (answer) return <Tag tone={answer === 'yes' ? 'success' : 'neutral'}>{page.t(m[answer])}</Tag>;
  return <Tag tone={address ? 'info' : 'warning'}>{page.t(address ? m.noAnswer : m.notMailed)}</Tag>;
}
