// A framework of critical areas: what a team rates, and which track each area leads to. Versioned, and open to others
// than the one that Brygga begins with (R43).
import { z } from 'zod';

export const LEVELS = 5;

/** 1 not started … 5 learning and shared (domain.md §8). */
export const maturityLevel = z.int().min(1).max(LEVELS);

const localText = z.object({ sv: z.string().trim().min(1), en: z.string().trim().min(1).optional() });
const id = z.string().regex(/^[A-Z]+\d+(\.\d+)?$/);

const indicator = z.object({
  id,
  title: localText,
  /** What is true at each level, from the first. */
  levels: z.array(localText).length(LEVELS),
});

const area = z.object({
  id,
  title: localText,
  about: localText,
  /** Tracks that help when this area is the weakest; ids of tracks. */
  suggests: z.array(id),
  indicators: z.array(indicator).min(1),
});

/** A track that needs a wish and a level: `project owner` from level 3 of A5.5. */
const onWish = z.object({
  track: id,
  wish: z.literal('projectOwner'),
  indicator: id,
  atLeast: maturityLevel,
});

export const framework = z
  .object({
    slug: z.string().regex(/^[a-z0-9-]+$/),
    version: z.string().regex(/^\d+\.\d+$/),
    title: localText,
    origin: localText,
    /** The name of each level, from the first. */
    levels: z.array(localText).length(LEVELS),
    areas: z.array(area).min(1),
    tracks: z.array(z.object({ id, title: localText })),
    onWish: z.array(onWish),
  })
  .superRefine(({ areas, tracks, onWish }, context) => {
    const indicators = areas.flatMap((one) => one.indicators.map((each) => each.id));
    const known = { areas: areas.map((one) => one.id), indicators, tracks: tracks.map((one) => one.id) };
    for (const [name, ids] of Object.entries(known)) {
      const twice = ids.find((one, at) => ids.indexOf(one) !== at);
      if (twice) context.addIssue({ code: 'custom', path: [name], message: `${twice} stands twice` });
    }
    const asked = [...areas.flatMap((one) => one.suggests), ...onWish.map((one) => one.track)];
    const strange = asked.find((track) => !known.tracks.includes(track));
    if (strange) context.addIssue({ code: 'custom', path: ['tracks'], message: `${strange} is missing` });
    const unknown = onWish.find((one) => !indicators.includes(one.indicator));
    if (unknown)
      context.addIssue({ code: 'custom', path: ['onWish'], message: `${unknown.indicator} is missing` });
  });
export type Framework = z.infer<typeof framework>;
