// How the work with a closed case was, as the employer says: the question, and what came of it.
import { formatDate, localDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Card, PageHead } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { ContactPerson } from '../../employers/people/contact-person.ts';
import type { Rating } from '../../employers/ratings/rating.ts';
import { messages as ratings } from '../../employers/ratings/ratings.messages.ts';
import { AskRatingForm, RatingLink } from '../../employers/ratings/ratings.views.tsx';
import type { BrokerCase } from '../case.ts';
import { messages as names } from '../page/page.messages.ts';
import { messages as m } from './case-rating.messages.ts';

export function CaseRatingCard(props: { page: Page; found: BrokerCase; rating: Rating | undefined }) {
  const { page, found, rating } = props;
  const { t } = page;
  if (found.state !== 'closed') return null;
  const ask = page.link(routes.askAboutCase.href({ key: found.key.toLowerCase() }));
  return (
    <Card title={t(m.title)}>
      {rating ? (
        <Answer page={page} rating={rating} />
      ) : (
        <>
          <p class="sm">{t(m.notAsked)}</p>
          <div class="acts">
            <ButtonLink small variant="secondary" icon="send" href={ask}>
              {t(m.ask)}
            </ButtonLink>
          </div>
        </>
      )}
    </Card>
  );
}

function Answer({ page, rating }: { page: Page; rating: Rating }) {
  const { t, lang } = page;
  const { answer, declinedAt, askedAt } = rating;
  const on = formatDate(localDate(askedAt), lang);
  if (!answer) return <p class="sm">{t(declinedAt ? m.declined : m.waits, { on })}</p>;
  return (
    <>
      <p class="sm">
        {t(ratings.given, { score: answer.score, on: formatDate(localDate(answer.at), lang) })}
      </p>
      {answer.comment ? (
        <p class="mut sm b-words" lang="sv">
          {answer.comment}
        </p>
      ) : null}
    </>
  );
}

type Props = { page: Page; found: BrokerCase };

export function AskAboutCasePage(props: Props & { people: readonly ContactPerson[]; form: FormState }) {
  const { page, found, people, form } = props;
  return (
    <WorkPage page={page} title={page.t(m.title)} problems={form.problems}>
      <Head page={page} found={found} />
      <AskRatingForm
        page={page}
        people={people}
        form={form}
        action={page.link(routes.askAboutCase.href({ key: found.key.toLowerCase() }))}
      />
    </WorkPage>
  );
}

/** The link, shown once to the one who is to send it. */
export function CaseRatingLinkPage({ page, found, link }: Props & { link: string }) {
  const back = page.link(routes.brokerCase.href({ key: found.key.toLowerCase() }));
  return (
    <WorkPage page={page} title={page.t(ratings.linkTitle)}>
      <Head page={page} found={found} />
      <RatingLink page={page} link={link} back={{ href: back, text: page.t(m.toCase) }} />
    </WorkPage>
  );
}

function Head({ page, found }: Props) {
  const { t } = page;
  return (
    <PageHead
      page={page}
      title={t(m.title)}
      lead={found.title}
      crumbs={[
        { text: t(names.brokering) },
        { text: t(names.cases), href: page.link(routes.cases.href()) },
        { text: found.key, href: page.link(routes.brokerCase.href({ key: found.key.toLowerCase() })) },
        { text: t(m.title) },
      ]}
    />
  );
}
