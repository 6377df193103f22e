import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type DemoNeed, demoEnquiry, demoNeed, realiseDemoNeed } from './demo-need.ts';
import { CLOSING_REASONS, NEED_LEVELS, NEED_STATES, needCriteria } from './need.ts';

const reference = join(import.meta.dirname, '../../../db/reference');
const withId = z.object({ id: z.string() });
const located = withId.extend({ municipalities: z.array(z.string()) });

const organisations = new Map(
  readLines('demo/organisations.jsonl').map((line) => {
    const { id, municipalities } = located.parse(line);
    return [id, municipalities] as const;
  }),
);
const people = new Set(readLines('demo/people.jsonl').map((line) => withId.parse(line).id));
const needLines = readLines('demo/needs.jsonl');
const needs = needLines.flatMap((line) => {
  const read = demoNeed.safeParse(line);
  return read.success ? [read.data] : [];
});
const enquiries = readLines('demo/enquiries.jsonl').map((line) => demoEnquiry.parse(line));

describe('needs of the demo region', () => {
  test('every line has the shape of a demo need', () => {
    const problems = needLines.flatMap((line, index) => {
      const read = demoNeed.safeParse(line);
      return read.success ? [] : [`needs.jsonl:${index + 1} ${z.prettifyError(read.error)}`];
    });
    expect(problems).toEqual([]);
  });

  test('are at least 60, with every level, state and closing reason, and most of them open', () => {
    expect(needs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(needs.map(({ level }) => level))).toEqual(new Set(NEED_LEVELS));
    expect(new Set(needs.map(({ state }) => state))).toEqual(new Set(NEED_STATES));
    const reasons = needs.flatMap(({ closingReason }) => closingReason ?? []);
    expect(new Set(reasons)).toEqual(new Set(CLOSING_REASONS));
    expect(needs.filter(({ state }) => state === 'open').length * 2).toBeGreaterThan(needs.length);
  });

  test('no id and no wording comes back', () => {
    expect(repeated(needs.map(({ id }) => id))).toEqual([]);
    expect(repeated(needs.map(({ raw }) => raw))).toEqual([]);
    expect(repeated(needs.map(({ title }) => title))).toEqual([]);
  });

  test('each belongs to a known employer in its own municipality and to a known broker', () => {
    const lost = needs.filter((need) => {
      const municipality = need.criteria.municipality ?? '';
      return !organisations.get(need.organisation)?.includes(municipality) || !people.has(need.broker);
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test('accepted and rejected concepts are in the vocabulary, and none is both', () => {
    const known = readConceptIds();
    const problems = needs.flatMap(({ id, criteria }) => {
      const unknown = [...criteria.concepts, ...criteria.rejectedConcepts].filter((it) => !known.has(it));
      const both = criteria.concepts.filter((it) => criteria.rejectedConcepts.includes(it));
      return [...unknown, ...both].map((it) => `${id}: ${it}`);
    });
    expect(problems).toEqual([]);
  });

  test('only a need that is not for us has no concept accepted', () => {
    const bare = needs.filter(({ criteria }) => criteria.concepts.length === 0);
    expect(bare.filter(({ closingReason }) => closingReason !== 'notForUs')).toEqual([]);
  });

  test('every need becomes valid criteria, counted from any day', () => {
    for (const need of needs) {
      const realised = realiseDemoNeed(need, '2028-02-28');
      expect(needCriteria.strict().parse(realised.criteria)).toEqual(realised.criteria);
      const { startFrom, startUntil } = realised.criteria;
      if (startFrom && startUntil) expect(startFrom < startUntil).toBe(true);
      if (realised.closedOn) expect(realised.closedOn >= realised.receivedOn).toBe(true);
    }
  });
});

describe('enquiries of the demo region', () => {
  test('are twelve, some of them not yet read', () => {
    expect(enquiries.length).toBe(12);
    expect(enquiries.filter(({ state }) => state === 'new').length).toBeGreaterThan(0);
    expect(repeated(enquiries.map(({ id }) => id))).toEqual([]);
  });

  test('the split ones, and only they, are named by the needs that they became', () => {
    const split = enquiries.filter(({ state }) => state === 'split').map(({ id }) => id);
    expect(new Set(needs.flatMap(({ enquiry }) => enquiry ?? []))).toEqual(new Set(split));
  });

  test('a need comes from the organisation that sent the enquiry, and not before it', () => {
    const problems = needs.filter((need) => {
      const enquiry = enquiries.find(({ id }) => id === need.enquiry);
      if (!enquiry) return false;
      return enquiry.organisation !== need.organisation || need.receivedDaysAgo > enquiry.receivedDaysAgo;
    });
    expect(problems.map(({ id }) => id)).toEqual([]);
  });

  test('addresses are fictional, and numbers come from the series kept for fiction', () => {
    const contacts = enquiries.map(({ contact }) => contact);
    expect(contacts.filter(({ email }) => email && !/@([a-z-]+\.)+example\.org$/.test(email))).toEqual([]);
    expect(contacts.filter(({ phone }) => phone && !/^070-174 06 \d\d$/.test(phone))).toEqual([]);
  });
});

describe('a demo need', () => {
  const base: unknown = {
    id: 'n-prov',
    organisation: 'o',
    broker: 'b',
    title: 'Ett prov',
    raw: 'Vi behöver lära oss något nytt.',
    state: 'open',
    level: 'group',
    scope: 'specific',
    receivedDaysAgo: 3,
    criteria: { text: 'prov', startFromInDays: 5, startUntilInDays: 100 },
  };

  test('counts its days from the first start, over the end of a year', () => {
    const realised = realiseDemoNeed(demoNeed.parse(base), '2026-12-30');
    expect(realised.receivedOn).toBe('2026-12-27');
    expect(realised.criteria).toMatchObject({ startFrom: '2027-01-04', startUntil: '2027-04-09' });
    expect(realised).not.toHaveProperty('closedOn');
  });

  test('is refused when closed without a reason, and when a reason stands on an open one', () => {
    const changed = (change: Partial<DemoNeed>) => demoNeed.safeParse({ ...(base as object), ...change });
    expect(changed({ state: 'closed' }).success).toBe(false);
    expect(changed({ closingReason: 'helped', closedDaysAgo: 1 }).success).toBe(false);
    expect(changed({ state: 'closed', closingReason: 'helped' }).success).toBe(false);
    expect(changed({ state: 'closed', closingReason: 'helped', closedDaysAgo: 1 }).success).toBe(true);
  });
});

function readLines(path: string): unknown[] {
  const lines = readFileSync(join(reference, path), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as unknown);
}

function readConceptIds(): Set<string> {
  const folder = join(reference, 'skills');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.jsonl')) : [];
  return new Set(files.flatMap((file) => readLines(`skills/${file}`).map((line) => withId.parse(line).id)));
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
