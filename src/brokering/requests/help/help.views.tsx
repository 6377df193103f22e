// How a request works, for those who answer one: the rules as they run, in words.
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { WITHDRAWN_KEPT_DAYS } from '../asking/request.ts';
import { FILE_ENDINGS, MOST_BYTES, MOST_FILES } from '../proposals/proposal-file.ts';
import { messages as m } from './help.messages.ts';

const BYTES_PER_MB = 1_000_000;

export function RequestHelpPage({ page }: { page: Page }) {
  const { t } = page;
  const files = { files: MOST_FILES, mb: MOST_BYTES / BYTES_PER_MB, kinds: FILE_ENDINGS.join(', ') };
  return (
    <PublicPage page={page} title={t(m.title)}>
      <PageHead page={page} title={t(m.title)} lead={t(m.lead)} />
      <div class="stack l b-text">
        <Section id="who" title={t(m.whoTitle)}>
          <p>{t(m.who)}</p>
          <p>{t(m.whoMore)}</p>
          <p>
            <a href={page.link(routes.orderRule.href())}>{t(m.toOrder)}</a>
          </p>
        </Section>
        <Section id="same" title={t(m.sameTitle)}>
          <p>{t(m.same)}</p>
        </Section>
        <Section id="answer" title={t(m.answerTitle)}>
          <ol>
            <li>{t(m.answer1)}</li>
            <li>{t(m.answer2, files)}</li>
            <li>{t(m.answer3)}</li>
          </ol>
        </Section>
        <Section id="sealed" title={t(m.sealedTitle)}>
          <p>{t(m.sealed, { days: WITHDRAWN_KEPT_DAYS })}</p>
        </Section>
        <Section id="compare" title={t(m.compareTitle)}>
          <p>{t(m.compare1)}</p>
          <p>{t(m.compare2)}</p>
        </Section>
        <Section id="after" title={t(m.afterTitle)}>
          <p>{t(m.after)}</p>
        </Section>
        <Section id="complain" title={t(m.complainTitle)}>
          <p>{t(m.complain1)}</p>
          <p>{t(m.complain2)}</p>
          <p>
            <a href={page.link(routes.neutrality.href())}>{t(m.toReport)}</a>
            {page.reader ? (
              <>
                {' · '}
                <a href={page.link(routes.unasked.href())}>{t(m.toUnasked)}</a>
              </>
            ) : null}
          </p>
        </Section>
        {page.reader ? (
          <p>
            <a href={page.link(routes.receivedRequests.href())}>{t(m.toRequests)}</a>
          </p>
        ) : null}
      </div>
    </PublicPage>
  );
}
