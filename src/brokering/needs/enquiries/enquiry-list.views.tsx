// What came in through the public form, as a list for the broker.
import { formatDate, localDate } from '../../../platform/format.ts';
import type { Message } from '../../../platform/i18n.ts';
import type { ShownPart } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { ChoiceChips, Pagination } from '../../../ui/show/list.views.tsx';
import { Empty, Tag, type Tone } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { closingNames } from '../need-names.messages.ts';
import { messages as m } from './enquiries.messages.ts';
import type { Enquiry, EnquiryState } from './enquiry.ts';

const STATES: Record<EnquiryState, { name: Message; tone: Tone }> = {
  new: { name: m.stateNew, tone: 'info' },
  read: { name: m.stateRead, tone: 'neutral' },
  split: { name: m.stateSplit, tone: 'success' },
  closed: { name: m.stateClosed, tone: 'neutral' },
};
const TITLE_LENGTH = 90;

type ListProps = {
  page: Page;
  list: ShownPart<Enquiry>;
  answered: boolean;
};

export function EnquiryListPage(props: ListProps) {
  const { page, list } = props;
  const { t } = page;
  const path = page.link(routes.enquiries.href());
  return (
    <WorkPage page={page} title={t(m.incomingTitle)}>
      <PageHead
        page={page}
        title={t(m.incomingTitle)}
        lead={t(m.incomingLead)}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.needs), href: page.link(routes.needs.href()) },
          { text: t(m.incoming) },
        ]}
      />
      <ChoiceChips
        label={t(m.state)}
        choices={[
          { text: t(m.toAnswer), href: path, current: !props.answered },
          { text: t(m.answered), href: `${path}?besvarade=1`, current: props.answered },
        ]}
      />
      {list.total === 0 ? (
        <Empty text={t(m.incomingEmpty)} />
      ) : (
        <div class="stack">
          <EnquiryTable {...props} />
          <Pagination
            t={t}
            path={path}
            query={{ besvarade: props.answered ? '1' : undefined }}
            page={list.page}
            size={list.limit}
            total={list.total}
          />
        </div>
      )}
    </WorkPage>
  );
}

export function EnquiryTag(props: { page: Page; enquiry: Enquiry }) {
  const { name, tone } = STATES[props.enquiry.state];
  const reason = props.enquiry.closingReason;
  return (
    <Tag tone={tone}>
      {props.page.t(name)}
      {reason ? `: ${props.page.t(closingNames[reason])}` : ''}
    </Tag>
  );
}

function EnquiryTable({ page, list }: ListProps) {
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.incomingTitle)}
      rows={list.items}
      columns={[
        {
          head: t(m.inOwnWords),
          cell: (enquiry) => (
            <RowTitle
              href={page.link(routes.enquiry.href({ id: enquiry.id }))}
              title={shortened(enquiry.content.difficulty)}
              sub={enquiry.content.organisationName ?? enquiry.content.contact.name}
            />
          ),
        },
        { head: t(m.state), cell: (enquiry) => <EnquiryTag page={page} enquiry={enquiry} /> },
        { head: t(m.municipality), cell: (enquiry) => enquiry.municipality.name },
        {
          head: t(m.sentOn),
          phoneLabel: true,
          cell: (enquiry) => formatDate(localDate(enquiry.receivedAt), lang),
        },
      ]}
    />
  );
}

function shortened(text: string): string {
  if (text.length <= TITLE_LENGTH) return text;
  return `${text.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;
}
