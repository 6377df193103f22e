// The frame of the register's pages: that of staff for those who have signed in, the public one for others.
import type { Child } from 'hono/jsx';
import type { Problem } from '../../platform/result.ts';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { type Crumb, Hero, PageHead } from '../../ui/show/heading.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';

type Props = {
  page: Page;
  title: string;
  lead?: Child;
  tags?: Child;
  crumbs?: readonly Crumb[];
  actions?: Child;
  problems?: readonly Problem[] | undefined;
  /** For search engines, on the public page. */
  description?: string;
  /** More for the head of the document. */
  head?: Child;
  children?: Child;
};

export function RegisterPage(props: Props) {
  const { page, title, lead, tags, crumbs = [], actions, problems, description } = props;
  const top = { page, title, lead, tags, crumbs, actions };
  if (!page.reader) {
    return (
      <PublicPage
        page={page}
        title={title}
        description={description}
        problems={problems}
        head={props.head}
        hero={<Hero {...top} />}
      >
        <div class="stack l">{props.children}</div>
      </PublicPage>
    );
  }
  return (
    <WorkPage page={page} title={title} problems={problems} head={props.head}>
      <PageHead {...top} />
      <div class="stack l">{props.children}</div>
    </WorkPage>
  );
}
