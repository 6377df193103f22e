// What the pages of a municipality in a round share.
import type { Message } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Tabs } from '../../ui/show/heading.views.tsx';
import { participantMessages as m } from './participant.messages.ts';
import { messages as all } from './participation.messages.ts';
import type { ParticipationRights } from './participation.service.ts';
import type { Participant, Requirement, Round, Statement } from './participation.ts';

export const REQUIREMENT_NAMES: Record<Requirement, Message> = {
  leadership: m.leadership,
  resource: m.resource,
  broker: m.broker,
  pledge: m.pledge,
};
export type ParticipantPart =
  | { kind: 'return'; requirement: Statement }
  | { kind: 'leave' }
  | { kind: 'pay'; year: number };
export type ParticipantPageProps = {
  page: Page;
  round: Round;
  participant: Participant;
  rights: ParticipationRights;
  sent: { part: ParticipantPart; form: FormState } | undefined;
};

/** The way to a municipality, or to a part of it. */
export function participantCrumbs(page: Page, name: string, part?: { href: string; text: string }) {
  const { t } = page;
  const list = { text: t(all.title), href: page.link(routes.participation.href()) };
  return [
    { text: t(all.analysis) },
    list,
    ...(part ? [{ text: name, href: part.href }, { text: part.text }] : [{ text: name }]),
  ];
}

/** The rooms of analysis where a municipality has a page, in the order of the work. */
const PLACES = [{ text: all.title, route: routes.participant }] as const;
export type ParticipantPlace = (typeof PLACES)[number]['route'];

/** Tabs of a municipality, over the pages that each room of analysis has of it. */
export function ParticipantTabs(props: { page: Page; code: string; current: ParticipantPlace }) {
  const { page, code, current } = props;
  const tabs = PLACES.map(({ text, route }) => ({
    text: page.t(text),
    href: page.link(route.href({ code })),
    current: route === current,
  }));
  return <Tabs label={page.t(m.partsOfMunicipality)} tabs={tabs} />;
}
