// What the command palette can do and where it can go, for one reader: only what their roles allow and what exists.
import type { Message } from '../../platform/i18n.ts';
import { conceptRights } from '../../register/skills/concept-rights.ts';
import { routes } from '../../routes.ts';
import type { ColourScheme, Reader } from '../../ui/page.ts';
import { worksWithOffers, writesNeeds } from '../frame.views.ts';
import { commands as m, commandWords as words } from './commands.messages.ts';
import type { Act, Hit } from './hit.ts';
import { isFoundBy } from './hit.ts';

/** A command, and further words that it is looked for by. */
export type Command = { label: Message; words: Message; act: Act };

export type CommandFacts = {
  reader: Reader | undefined;
  /** Those of all memberships of the reader. */
  roles: readonly string[];
  scheme: ColourScheme;
};

export function commandsFor(facts: CommandFacts): Command[] {
  return [...registering(facts), ...appearance(facts), ...account(facts)];
}

function registering({ roles }: CommandFacts): Command[] {
  const { mayEdit, mayPropose } = conceptRights(roles);
  return [
    ...(writesNeeds(roles)
      ? [
          go(m.newNeed, words.newNeed, routes.draftNeed.href()),
          go(m.enquiries, words.enquiries, routes.enquiries.href()),
          go(m.newOrganisation, words.newOrganisation, routes.newOrganisation.href()),
        ]
      : [go(m.describeNeed, words.newNeed, routes.newNeed.href())]),
    ...(worksWithOffers(roles) ? [go(m.newOffer, words.newOffer, routes.newOffer.href())] : []),
    go(m.findSupport, words.findSupport, routes.match.href()),
    ...(mayPropose ? [go(m.newSkill, words.newSkill, routes.newSkill.href())] : []),
    ...(mayPropose ? [go(m.reviewWords, words.reviewWords, routes.newWords.href())] : []),
    ...(mayEdit ? [go(m.importSkills, words.importSkills, routes.importSkills.href())] : []),
  ];
}

const SCHEMES: readonly { scheme: ColourScheme; label: Message }[] = [
  { scheme: 'dark', label: m.dark },
  { scheme: 'light', label: m.light },
  { scheme: 'auto', label: m.auto },
];

function appearance({ scheme }: CommandFacts): Command[] {
  return [
    { label: m.language, words: words.language, act: { kind: 'language' } },
    ...SCHEMES.filter((one) => one.scheme !== scheme).map((one) => ({
      label: one.label,
      words: words.scheme,
      act: {
        kind: 'send' as const,
        href: routes.scheme.href(),
        fields: { scheme: one.scheme },
        back: true,
      },
    })),
  ];
}

function account({ reader }: CommandFacts): Command[] {
  if (!reader) return [go(m.signIn, words.signIn, routes.signIn.href())];
  const others = reader.memberships.filter((one) => one.id !== reader.current?.id);
  return [
    ...others.map(
      (one): Command => ({
        label: {
          sv: `Byt till ${one.organisation}, ${one.role.sv.toLocaleLowerCase('sv')}`,
          en: `Change to ${one.organisation}, ${one.role.en.toLocaleLowerCase('en')}`,
        },
        words: words.organisation,
        act: {
          kind: 'send',
          href: routes.changeMembership.href(),
          fields: { membership: one.id },
          back: true,
        },
      }),
    ),
    go(m.profile, words.profile, routes.profile.href()),
    {
      label: m.signOut,
      words: words.signOut,
      act: { kind: 'send', href: routes.signOut.href(), fields: {}, back: false },
    },
  ];
}

/** Pages that every reader can open and that stand in no menu. */
const OTHER_PAGES: readonly { label: Message; href: string }[] = [
  { label: m.help, href: routes.help.href() },
  { label: m.orderRule, href: routes.orderRule.href() },
  { label: m.accessibility, href: routes.accessibility.href() },
  { label: m.privacy, href: routes.privacy.href() },
  { label: m.openData, href: routes.apiInfo.href() },
  { label: m.style, href: routes.style.href() },
];

/** The lines of the reader's menu and the pages at the foot, each address once. */
export function pagesOf(menu: readonly { label: Message; href: string }[]): Command[] {
  const byHref = new Map([...menu, ...OTHER_PAGES].map((one) => [one.href, one]));
  return [...byHref.values()].map((one) => go(one.label, words.none, one.href));
}

/** The commands that were asked for, as hits; all of them when nothing was typed. */
export function chooseCommands(kind: 'command' | 'page', from: readonly Command[], typed: string): Hit[] {
  return from
    .filter(({ label, words: more }) => isFoundBy(typed, [label.sv, label.en, more.sv, more.en]))
    .map(({ label, act }) => ({ kind, title: label, act }));
}

function go(label: Message, more: Message, href: string): Command {
  return { label, words: more, act: { kind: 'go', href } };
}
