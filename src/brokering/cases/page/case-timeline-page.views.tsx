// The whole timeline of a case, page by page.

import type { ShownPart } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import { Columns, Section } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import type { TimelineEntry } from '../timeline.ts';
import { CaseFacts } from './case-facts.views.tsx';
import { CaseFrame, type CaseFrameProps } from './case-frame.views.tsx';
import { messages as m } from './page.messages.ts';
import { CaseTimeline } from './timeline.views.tsx';

export function CaseTimelinePage(
  props: Pick<CaseFrameProps, 'page' | 'found' | 'today'> & { shown: ShownPart<TimelineEntry> },
) {
  const { page, found, shown } = props;
  return (
    <CaseFrame page={page} found={found} today={props.today} current="timeline">
      <Columns
        main={
          <Section id="timeline" title={page.t(m.timeline)}>
            <CaseTimeline page={page} entries={shown.items} />
            <Pagination
              t={page.t}
              path={page.link(routes.caseTimeline.href({ key: found.key.toLowerCase() }))}
              query={{}}
              page={shown.page}
              size={shown.limit}
              total={shown.total}
            />
          </Section>
        }
        side={<CaseFacts page={page} found={found} />}
      />
    </CaseFrame>
  );
}
