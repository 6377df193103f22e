import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Columns, Section } from '../../../ui/show/heading.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import type { Need } from '../need.ts';
import { canWorkWith, NeedFactsCard, NeedFrame } from '../need-frame.views.tsx';
import { messages as m } from './editing/editing.messages.ts';
import { messages as words } from './matrix.messages.ts';
import type { MatrixLine } from './matrix.ts';
import { MatrixActions, MatrixBody, type MatrixProps } from './matrix.views.tsx';

export function NeedMatrixPage(props: MatrixProps & { need: Need }) {
  const { page, need, matrix } = props;
  return (
    <NeedFrame page={page} need={need} current="matrix" actions={<TabActions {...props} />}>
      <Section id="matrix" title={page.t(words.titleOf, { title: matrix.title })}>
        <MatrixBody {...props} />
      </Section>
    </NeedFrame>
  );
}

/** What follows from the gap, and changing the matrix. */
function TabActions(props: MatrixProps & { need: Need }) {
  const { page, need } = props;
  const spec = page.link(routes.spec.href({ key: need.key.toLowerCase() }));
  return (
    <>
      {canWorkWith(page, need) ? <ButtonLink href={spec}>{page.t(m.toSpec)}</ButtonLink> : null}
      <MatrixActions {...props} />
    </>
  );
}

type Props = {
  page: Page;
  need: Need;
  /** Matrices of the employer that the need could belong to. */
  offered: readonly MatrixLine[];
};

export function NoMatrixPage(props: Props) {
  const { page, need } = props;
  return (
    <NeedFrame page={page} need={need} current="matrix">
      <Columns main={<WayToMatrix {...props} />} side={<NeedFactsCard page={page} need={need} />} />
    </NeedFrame>
  );
}

function WayToMatrix({ page, need, offered }: Props) {
  const { t } = page;
  const key = need.key.toLowerCase();
  if (!canWorkWith(page, need)) return <Empty text={t(m.noneOfNeed)} />;
  if (!need.organisation)
    return (
      <Empty text={t(m.noEmployer)}>
        <ButtonLink href={page.link(routes.editNeed.href({ key }))}>{t(m.employer)}</ButtonLink>
      </Empty>
    );
  const start = `${page.link(routes.newMatrix.href())}?behov=${key}`;
  return (
    <>
      <Empty text={t(m.noneOfNeed)}>
        <ButtonLink href={start}>{t(m.startForNeed)}</ButtonLink>
      </Empty>
      {offered.length > 0 ? (
        <Section id="existing" title={t(m.useExisting)}>
          <BoxList
            rows={offered.map(({ id, title, organisation }) => ({
              title: <a href={page.link(routes.matrix.href({ id }))}>{title}</a>,
              text: organisation.name,
              action: (
                <PostButton
                  page={page}
                  small
                  action={page.link(routes.linkNeedMatrix.href({ key }))}
                  fields={{ matris: id }}
                  label={`${t(m.use)} ${title}`}
                >
                  {t(m.use)}
                </PostButton>
              ),
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}
