// Who gets a request, and why: the rule is printed above the list.
import { formatInstant } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import type { Page } from '../../../ui/page.ts';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { RuleBox } from '../../../ui/show/notes.views.tsx';
import { messages as judged } from '../judged/judgement.messages.ts';
import { messages as m } from './asking.messages.ts';
import type { Recipient } from './request.ts';

type Props = {
  page: Page;
  recipients: readonly Recipient[];
  rule: { id: string; version: string };
  /** Where it stands why others were not asked; none before publication. */
  others?: string;
};

export function Recipients({ page, recipients, rule, others }: Props) {
  const { t } = page;
  return (
    <Section id="recipients" title={t(m.recipients)}>
      <RuleBox>
        <p>{t(m.ruleText, { rule: rule.id, version: rule.version })}</p>
        {recipients.length > 0 ? <p>{t(m.allSame, { n: recipients.length })}</p> : null}
      </RuleBox>
      {recipients.length === 0 ? (
        <p>{t(m.nobody)}</p>
      ) : (
        <BoxList
          rows={recipients.map((one) => ({
            title: one.provider,
            text: (
              <>
                {whyOf(one, page)}
                {one.address ? null : <span class="b-line">{t(m.noAddress)}</span>}
                {one.refusedAt ? (
                  <span class="b-line">{t(m.refused, { at: formatInstant(one.refusedAt, page.lang) })}</span>
                ) : null}
              </>
            ),
          }))}
        />
      )}
      {others ? (
        <p>
          <a href={others}>{t(judged.staffLink)}</a>
        </p>
      ) : null}
    </Section>
  );
}

/** Why the provider was asked: the offers that met the conditions, or the reason of the broker. */
export function whyOf(
  { basis, offers, reason }: Pick<Recipient, 'basis' | 'offers' | 'reason'>,
  page: Page,
): string {
  if (basis === 'added') return page.t(m.byHand, { reason: reason ?? '' });
  return page.t(m.byRule, { offers: offers.map(({ title }) => localText(title, page.lang).text).join(', ') });
}
