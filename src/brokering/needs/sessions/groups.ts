// Cards put together, and the dots on them. A card without a group is a group of its own.
import type { Problem } from '../../../platform/result.ts';
import { type Ballot, cardText, entriesOf, type SessionEntry, type SessionWork } from './session.ts';
import { messages as m } from './session-rules.messages.ts';

/** `id` is that of the named group, or of the only card. */
export type CardGroup = { id: string; name: string; cards: SessionEntry[]; dots: number };

/**
 * The groups of a step's cards: most dots first, then most cards, then as they were written. Dots that were placed on a
 * card go with it into a group.
 */
export function groupsOf(work: SessionWork, cardStep: string): CardGroup[] {
  const cards = entriesOf(work, cardStep);
  const dots = dotsByTarget(work.ballots);
  const named = work.clusters
    .filter(({ step }) => step === cardStep)
    .map(({ id, name }) => ({ id, name, cards: cards.filter(({ clusterId }) => clusterId === id) }));
  const known = new Set(named.map(({ id }) => id));
  const single = cards
    .filter(({ clusterId }) => clusterId === null || !known.has(clusterId))
    .map((card) => ({ id: card.id, name: cardText(card), cards: [card] }));
  const placedOn = (id: string, of: readonly SessionEntry[]) =>
    [...new Set([id, ...of.map((card) => card.id)])].reduce((sum, one) => sum + (dots.get(one) ?? 0), 0);
  return [...named, ...single]
    .map((group) => ({
      ...group,
      dots: placedOn(group.id, group.cards),
    }))
    .filter((group) => group.cards.length > 0 || group.dots > 0)
    .toSorted((a, b) => b.dots - a.dots || b.cards.length - a.cards.length);
}

function dotsByTarget(ballots: readonly Ballot[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { dots } of ballots)
    for (const [target, n] of Object.entries(dots)) sums.set(target, (sums.get(target) ?? 0) + n);
  return sums;
}

/** Whether dots lie on a card or group, so that it cannot be taken away. */
export function hasDots({ ballots }: Pick<SessionWork, 'ballots'>, id: string): boolean {
  return ballots.some(({ dots }) => (dots[id] ?? 0) > 0);
}

/** What is wrong with dots as they were counted: none, more than there are, or on something that is gone. */
export function problemsOfDots(
  dots: Readonly<Record<string, number>>,
  { each, people, targets }: { each: number; people: number; targets: ReadonlySet<string> },
): Problem[] {
  const placed = Object.values(dots).reduce((sum, n) => sum + n, 0);
  const most = each * people;
  if (placed === 0) return [{ field: '', message: m.noDots }];
  if (placed > most)
    return [
      {
        field: '',
        message: {
          sv: m.tooManyDots.sv.replace('{most}', String(most)).replace('{placed}', String(placed)),
          en: m.tooManyDots.en.replace('{most}', String(most)).replace('{placed}', String(placed)),
        },
      },
    ];
  return Object.keys(dots).every((id) => targets.has(id)) ? [] : [{ field: '', message: m.goneTarget }];
}
