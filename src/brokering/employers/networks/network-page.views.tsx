// One network: who takes part, its meetings, and its calendar.
import { formatDate, formatInstant, formatTime, localDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Field } from '../../../ui/form/field.views.tsx';
import { DateField, NumberField, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import { type FormState, sentValue } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, Section } from '../../../ui/show/heading.views.tsx';
import { Disclosure, Empty, Tag } from '../../../ui/show/notes.views.tsx';
import type { Meeting, Network, NetworkMember } from './network.ts';
import { NetworkFacts, NetworkFrame } from './network-frame.views.tsx';
import { messages as m } from './networks.messages.ts';

export type NetworkForms = { member: FormState; meeting: FormState; count: FormState };

export type NetworkPageProps = {
  page: Page;
  network: Network;
  members: readonly NetworkMember[];
  meetings: readonly Meeting[];
  /** The reader works at the house that coordinates. */
  coordinates: boolean;
  /** Names of employers to choose from. */
  names: readonly string[];
  /** The local date. */
  today: string;
  forms: NetworkForms;
  /** The meeting whose count came back. */
  countOf?: string | undefined;
  madeAddress?: string | undefined;
};

export function NetworkPage(props: NetworkPageProps) {
  const { page, network, coordinates, forms } = props;
  const { t } = page;
  const problems = Object.values(forms).flatMap((form) => form.problems);
  return (
    <NetworkFrame
      page={page}
      network={network}
      current="overview"
      problems={problems}
      actions={
        coordinates ? (
          <ButtonLink
            variant="secondary"
            icon="pencil"
            href={page.link(routes.editNetwork.href({ id: network.id }))}
          >
            {t(m.edit)}
          </ButtonLink>
        ) : undefined
      }
    >
      <Columns
        main={
          <>
            <Meetings {...props} />
            <Members {...props} />
          </>
        }
        side={
          <>
            <NetworkFacts page={page} network={network} />
            <Calendar {...props} />
            {coordinates && !network.endedOn ? (
              <PostButton page={page} small action={page.link(routes.endNetwork.href({ id: network.id }))}>
                {t(m.end)}
              </PostButton>
            ) : null}
          </>
        }
      />
    </NetworkFrame>
  );
}

function Meetings(props: NetworkPageProps) {
  const { page, network, meetings, coordinates, forms } = props;
  const { t } = page;
  return (
    <Section id="meetings" title={t(m.meetings)}>
      {meetings.length === 0 ? (
        <Empty text={t(m.noMeetings)} />
      ) : (
        <BoxList
          rows={meetings.map((one) => ({
            title: <span lang="sv">{one.title}</span>,
            text: <MeetingText {...props} one={one} />,
            action: coordinates ? <MeetingActs {...props} one={one} /> : undefined,
          }))}
        />
      )}
      {coordinates && !network.endedOn ? (
        <Disclosure summary={t(m.planMeeting)} open={forms.meeting.problems.length > 0}>
          <MeetingForm page={page} network={network} form={forms.meeting} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function MeetingText(props: NetworkPageProps & { one: Meeting }) {
  const { page, one, coordinates, today } = props;
  const { t, lang } = page;
  const wasHeld = localDate(one.startsAt) <= today && !one.cancelledAt;
  return (
    <>
      <p>
        {formatInstant(one.startsAt, lang)}–{formatTime(one.endsAt, lang)} ·{' '}
        <span lang="sv">{one.place}</span>{' '}
        {one.cancelledAt ? <Tag tone="warning">{t(m.isCancelled)}</Tag> : null}
        {one.invitedAt && !one.cancelledAt && !wasHeld ? <Tag>{t(m.isInvited)}</Tag> : null}
      </p>
      {one.agenda ? (
        <p class="b-words" lang="sv">
          {one.agenda}
        </p>
      ) : null}
      {wasHeld ? (
        <p>
          {one.peopleCame === null
            ? t(m.notCounted)
            : t(m.cameText, { people: one.peopleCame, employers: one.employersCame ?? 0 })}
        </p>
      ) : null}
      {(wasHeld || props.countOf === one.id) && coordinates ? <CountForm {...props} /> : null}
    </>
  );
}

function CountForm({ page, network, one, forms, countOf }: NetworkPageProps & { one: Meeting }) {
  const { t } = page;
  const isSent = countOf === one.id;
  const counted =
    one.peopleCame === null
      ? {}
      : { employersCame: String(one.employersCame), peopleCame: String(one.peopleCame) };
  const form = isSent ? forms.count : { t, values: counted, problems: [] };
  return (
    <Disclosure
      summary={t(one.employersCame === null ? m.count : m.recount, { title: one.title })}
      open={isSent}
    >
      <Form
        page={page}
        form={form}
        action={page.link(routes.countMeeting.href({ id: network.id, meeting: one.id }))}
      >
        <NumberField form={form} name="employersCame" label={t(m.employersCame)} />
        <NumberField form={form} name="peopleCame" label={t(m.peopleCame)} />
        <FormButtons>
          <Button variant="secondary">{t(m.saveCount)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

function MeetingActs({ page, network, one, today }: NetworkPageProps & { one: Meeting }) {
  const { t } = page;
  if (one.cancelledAt || localDate(one.startsAt) < today) return null;
  const params = { id: network.id, meeting: one.id };
  return (
    <div class="acts">
      <PostButton page={page} small action={page.link(routes.inviteToMeeting.href(params))} icon="send">
        {t(m.invite)}
      </PostButton>
      <PostButton
        page={page}
        small
        variant="tertiary"
        action={page.link(routes.cancelMeeting.href(params))}
        label={t(m.cancelThis, { title: one.title })}
      >
        {t(m.cancel)}
      </PostButton>
    </div>
  );
}

function MeetingForm({ page, network, form }: { page: Page; network: Network; form: FormState }) {
  const { t } = page;
  return (
    <Form page={page} form={form} action={page.link(routes.networkMeetings.href({ id: network.id }))} guard>
      <TextField form={form} name="title" label={t(m.title)} width="full" />
      <DateField form={form} name="on" label={t(m.on)} />
      <TextField form={form} name="from" label={t(m.from)} help={t(m.timeHelp)} width="xs" />
      <TextField form={form} name="until" label={t(m.until)} width="xs" />
      <TextField form={form} name="place" label={t(m.place)} />
      <TextArea form={form} name="agenda" label={t(m.agenda)} rows={3} optional />
      <FormButtons>
        <Button variant="secondary">{t(m.planMeeting)}</Button>
      </FormButtons>
    </Form>
  );
}

function Members(props: NetworkPageProps) {
  const { page, network, members, coordinates, forms } = props;
  const { t, lang } = page;
  const isHere = ({ memberUntil }: NetworkMember) => memberUntil === null;
  return (
    <Section id="members" title={t(m.members)} aside={String(members.filter(isHere).length)}>
      {members.length === 0 ? (
        <Empty text={t(m.noMembers)} />
      ) : (
        <BoxList
          rows={members.map((one) => ({
            title: <span lang="sv">{one.employer.name}</span>,
            text: one.memberUntil
              ? t(m.memberUntil, {
                  from: formatDate(one.memberFrom, lang),
                  until: formatDate(one.memberUntil, lang),
                })
              : t(m.memberSince, { from: formatDate(one.memberFrom, lang) }),
            action:
              coordinates && isHere(one) ? (
                <PostButton
                  page={page}
                  small
                  variant="tertiary"
                  action={page.link(routes.removeNetworkMember.href({ id: network.id, member: one.id }))}
                  label={t(m.leaveThis, { name: one.employer.name })}
                >
                  {t(m.leave)}
                </PostButton>
              ) : undefined,
          }))}
        />
      )}
      {coordinates && !network.endedOn ? (
        <Disclosure summary={t(m.addMember)} open={forms.member.problems.length > 0}>
          <MemberForm {...props} form={forms.member} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function MemberForm({ page, network, names, today, form }: NetworkPageProps & { form: FormState }) {
  const { t } = page;
  const filled = 'since' in form.values ? form : { ...form, values: { ...form.values, since: today } };
  return (
    <Form page={page} form={filled} action={page.link(routes.networkMembers.href({ id: network.id }))} guard>
      <Field
        form={filled}
        name="employer"
        label={t(m.employer)}
        help={t(m.employerHelp)}
        control={(ids) => (
          <>
            <input
              {...ids}
              class="ds-input"
              list="network-employers"
              autocomplete="off"
              value={sentValue(filled, 'employer')}
              data-w="full"
            />
            <datalist id="network-employers">
              {names.map((name) => (
                <option value={name} />
              ))}
            </datalist>
          </>
        )}
      />
      {/* A name of its own: the time of a meeting on the same page is called `from` too. */}
      <DateField form={filled} name="since" label={t(m.since)} />
      <FormButtons>
        <Button variant="secondary">{t(m.addMember)}</Button>
      </FormButtons>
    </Form>
  );
}

function Calendar({ page, network, coordinates, madeAddress }: NetworkPageProps) {
  const { t } = page;
  const { id } = network;
  return (
    <Card title={t(m.calendar)}>
      <p>
        <a href={page.link(routes.networkFile.href({ id }))} data-turbo="false">
          {t(m.calendarFile)}
        </a>
      </p>
      {coordinates ? (
        <>
          <p class="sm">{t(m.feedText)}</p>
          {madeAddress ? (
            <div class="ds-field">
              <label class="ds-label" for="feed-address">
                {t(m.feedAddress)}
              </label>
              <input class="ds-input" id="feed-address" readonly value={madeAddress} data-w="full" />
            </div>
          ) : null}
          <PostButton page={page} small plain action={page.link(routes.networkFeeds.href({ id }))}>
            {t(network.hasFeed ? m.feedRenew : m.feedMake)}
          </PostButton>
        </>
      ) : null}
    </Card>
  );
}
