import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PROVIDER_KINDS } from '../../register/organisations/organisation.ts';
import { DEMO_OFFER_SECTORS, type DemoOffer, demoOffer, realiseDemoOffer } from './demo-offer.ts';
import { OFFER_KINDS, offerContent } from './offer.ts';

const reference = join(import.meta.dirname, '../../../db/reference');
const offersFolder = join(reference, 'demo/offers');
const skillsFolder = join(reference, 'skills');
const COUNTIES_OF_THE_DEMO = ['03', '04', '05', '18', '19'];
const MUNICIPALITIES = new Set(
  z
    .object({ municipalities: z.array(z.object({ code: z.string() })) })
    .parse(JSON.parse(readFileSync(join(reference, 'places/municipalities.json'), 'utf8')))
    .municipalities.map((municipality) => municipality.code),
);

const demoProvider = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(3),
  providerKind: z.enum(PROVIDER_KINDS),
  municipality: z.string().regex(/^\d{4}$/),
  about: z.strictObject({ sv: z.string().min(40), en: z.string().optional() }),
  website: z.url({ hostname: /\.example\.org$/ }),
  email: z.email().regex(/\.example\.org$/),
});

const offerFiles = readdirSync(offersFolder).sort();
const providers = readLines(join(reference, 'demo/providers.jsonl')).map((line) => demoProvider.parse(line));

describe('providers of the demo region', () => {
  test('are at least 40, of every kind, with ids and names of their own', () => {
    expect(providers.length).toBeGreaterThanOrEqual(40);
    expect(new Set(providers.map((provider) => provider.providerKind)).size).toBe(PROVIDER_KINDS.length);
    expect(repeated(providers.map((provider) => provider.id))).toEqual([]);
    expect(repeated(providers.map((provider) => normalised(provider.name)))).toEqual([]);
  });

  test('are spread over all five counties', () => {
    expect(providers.filter((provider) => !MUNICIPALITIES.has(provider.municipality))).toEqual([]);
    const counties = new Set(providers.map((provider) => provider.municipality.slice(0, 2)));
    expect([...counties].sort()).toEqual(COUNTIES_OF_THE_DEMO);
  });
});

describe.each(offerFiles)('offers in %s', (file) => {
  const lines = readLines(join(offersFolder, file));

  test('every line has the shape of a demo offer and belongs to the sector of its file', () => {
    const problems = lines.flatMap((line, index) => {
      const read = demoOffer.safeParse(line);
      return read.success ? [] : [`${file}:${index + 1} ${z.prettifyError(read.error)}`];
    });
    expect(problems).toEqual([]);
    const sector = file.replace(/\.jsonl$/, '');
    expect(readOffers(file).filter((offer) => offer.sector !== sector)).toEqual([]);
  });

  test('every offer belongs to a known provider and reaches places in the region', () => {
    const known = new Set(providers.map((provider) => provider.id));
    const lost = readOffers(file).filter((offer) => !known.has(offer.provider));
    expect(lost.map((offer) => offer.id)).toEqual([]);
    const elsewhere = readOffers(file).filter((offer) => !reachesTheRegion(offer));
    expect(elsewhere.map((offer) => offer.id)).toEqual([]);
  });

  test('every outcome is a concept of the vocabulary', () => {
    const concepts = readConceptIds();
    const unknown = readOffers(file).flatMap((offer) =>
      offer.outcomes.filter((id) => !concepts.has(id)).map((id) => `${offer.id}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  test('addresses are fictional and no price is without its sum', () => {
    const problems = readOffers(file).filter(
      (offer) => !hasFictionalAddresses(offer) || !hasSumForItsPriceKind(offer),
    );
    expect(problems.map((offer) => offer.id)).toEqual([]);
  });

  test('every offer becomes valid content, counted from any day', () => {
    for (const offer of readOffers(file)) {
      const content = realiseDemoOffer(offer, '2028-02-28');
      expect(offerContent.parse(content)).toEqual(content);
      for (const start of content.starts) {
        if (start.applyUntil) expect(start.applyUntil <= start.startsOn).toBe(true);
        if (start.endsOn) expect(start.endsOn > start.startsOn).toBe(true);
      }
    }
  });
});

describe('all offers of the demo region', () => {
  const offers = offerFiles.flatMap(readOffers);

  test('are at least 400, from every sector, of every kind and from every provider', () => {
    expect(offers.length).toBeGreaterThanOrEqual(400);
    expect(offerFiles).toEqual(DEMO_OFFER_SECTORS.map((sector) => `${sector}.jsonl`).sort());
    expect(OFFER_KINDS.filter((kind) => !offers.some((offer) => offer.kind === kind))).toEqual([]);
    const silent = providers.filter((provider) => !offers.some((offer) => offer.provider === provider.id));
    expect(silent.map((provider) => provider.id)).toEqual([]);
  });

  test('some lack English and some were checked long ago, so that both marks show', () => {
    expect(offers.some((offer) => offer.description.en === undefined)).toBe(true);
    expect(offers.some((offer) => offer.checkedDaysAgo > 180)).toBe(true);
    expect(offers.some((offer) => offer.accessibility === undefined)).toBe(true);
  });

  test('no id and no description comes back', () => {
    expect(repeated(offers.map((offer) => offer.id))).toEqual([]);
    expect(repeated(offers.map((offer) => normalised(offer.description.sv)))).toEqual([]);
    const english = offers.flatMap((offer) => offer.description.en ?? []);
    expect(repeated(english.map(normalised))).toEqual([]);
  });

  test('no two descriptions share a whole sentence of eight words or more', () => {
    const sentences = offers.flatMap((offer) => offer.description.sv.split(/(?<=[.?!])\s+/));
    const long = sentences.map(normalised).filter((sentence) => sentence.split(' ').length >= 8);
    expect(repeated(long)).toEqual([]);
  });
});

test('days are counted from the first start, over the end of a month', () => {
  const offer = demoOffer.parse({
    id: 'o-prov',
    provider: 'p',
    sector: 'energy',
    kind: 'course',
    title: { sv: 'Prov' },
    description: { sv: 'Prov' },
    checkedDaysAgo: 3,
    starts: [{ startsInDays: 10, lengthDays: 5, applyUntilDaysBefore: 12 }, { startsInDays: 400 }],
  });
  expect(realiseDemoOffer(offer, '2026-11-23').starts).toEqual([
    { startsOn: '2026-12-03', endsOn: '2026-12-08', applyUntil: '2026-11-21' },
    { startsOn: '2027-12-28' },
  ]);
});

function readLines(path: string): unknown[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as unknown);
}

function readOffers(file: string): DemoOffer[] {
  return readLines(join(offersFolder, file)).flatMap((line) => {
    const read = demoOffer.safeParse(line);
    return read.success ? [read.data] : [];
  });
}

function readConceptIds(): Set<string> {
  const files = readdirSync(skillsFolder).filter((file) => file.endsWith('.jsonl'));
  const lines = files.flatMap((file) => readLines(join(skillsFolder, file)));
  return new Set(lines.map((line) => z.object({ id: z.string() }).parse(line).id));
}

function reachesTheRegion(offer: DemoOffer): boolean {
  const places = [...offer.municipalities, ...offer.coverage];
  const inRegion = (code: string) =>
    code === 'SE' || COUNTIES_OF_THE_DEMO.includes(code) || MUNICIPALITIES.has(code);
  return places.length > 0 && places.every(inRegion);
}

function hasFictionalAddresses(offer: DemoOffer): boolean {
  const host = offer.url ? new URL(offer.url).hostname : '';
  const mailHost = offer.contact?.email?.split('@')[1] ?? '';
  return [host, mailHost].every((name) => name === '' || /(^|\.)example\.org$/.test(name));
}

function hasSumForItsPriceKind(offer: DemoOffer): boolean {
  const { kind, fixedOre = 0, perPersonOre = 0 } = offer.price ?? { kind: 'onRequest' };
  if (kind === 'fixed') return fixedOre > 0 && perPersonOre === 0;
  if (kind === 'perPerson') return perPersonOre > 0 && fixedOre === 0;
  if (kind === 'fixedPlusPerPerson') return fixedOre > 0 && perPersonOre > 0;
  return fixedOre === 0 && perPersonOre === 0;
}

function normalised(text: string): string {
  return text
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
