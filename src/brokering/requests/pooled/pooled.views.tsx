// From a pool to its request: what is written for all in it, and where it has come.
import { formatDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, PageHead } from '../../../ui/show/heading.views.tsx';
import { Alert, RuleBox } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as m } from './pooled.messages.ts';
import type { PooledRequest } from './pooled.service.ts';

type Props = PooledRequest & { page: Page };

export function PooledRequestPage(props: Props) {
  const { page, pool } = props;
  const { t } = page;
  const key = pool.key.toLowerCase();
  return (
    <WorkPage page={page} title={`${t(m.title)}, ${pool.key}`}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={t(m.lead)}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.pools), href: page.link(routes.pools.href()) },
          { text: pool.content.title, href: page.link(routes.pool.href({ key })) },
          { text: t(m.title) },
        ]}
      />
      <div class="stack l">
        {props.needKey ? (
          <Alert tone="info">{t(m.done, { key: props.needKey })}</Alert>
        ) : (
          <Draft {...props} />
        )}
        {props.isDecided || props.needKey ? null : <Alert tone="warning">{t(m.notYet)}</Alert>}
        <div class="acts">
          <Next {...props} />
          <ButtonLink variant="tertiary" href={page.link(routes.pool.href({ key }))}>
            {t(m.back)}
          </ButtonLink>
        </div>
      </div>
    </WorkPage>
  );
}

function Draft({ page, pool, draft }: Props) {
  const { t, lang } = page;
  const from = formatDate(pool.content.startFrom, lang);
  const until = pool.content.startUntil && formatDate(pool.content.startUntil, lang);
  return (
    <>
      <Card title={t(m.what)}>
        <Facts
          t={t}
          layout="beside"
          facts={[
            { name: t(m.heading), value: draft.title },
            { name: t(m.outcomes), value: draft.outcomes.map(({ text }) => text).join(', ') },
            { name: t(m.people), value: draft.people },
            { name: t(m.group), value: draft.group },
            ...(pool.content.form === 'distance'
              ? []
              : [{ name: t(m.distance), value: sayDistance(pool.content, t) }]),
            { name: t(m.window), value: until ? t(m.between, { from, until }) : t(m.from, { from }) },
          ]}
        />
      </Card>
      <RuleBox>
        <p>{t(m.how, { centre: pool.owner?.name ?? '' })}</p>
      </RuleBox>
    </>
  );
}

function sayDistance({ maxDistanceKm: n }: PooledRequest['pool']['content'], t: Page['t']): string {
  return n === undefined ? t(m.anyDistance) : t(m.distanceValue, { n });
}

function Next({ page, pool, isDecided, needKey, requestKey }: Props) {
  const { t } = page;
  if (requestKey)
    return (
      <ButtonLink href={page.link(routes.request.href({ key: requestKey.toLowerCase() }))} icon="arrowRight">
        {t(m.toRequest, { key: requestKey })}
      </ButtonLink>
    );
  if (needKey)
    return (
      <ButtonLink href={page.link(routes.spec.href({ key: needKey.toLowerCase() }))} icon="arrowRight">
        {t(m.toSpec)}
      </ButtonLink>
    );
  if (!isDecided) return null;
  return (
    <PostButton
      page={page}
      variant="primary"
      action={page.link(routes.poolRequest.href({ key: pool.key.toLowerCase() }))}
    >
      {t(m.begin)}
    </PostButton>
  );
}
