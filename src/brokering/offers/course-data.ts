// An offer in schema.org's words, for search engines: https://schema.org/Course.
import type { OfferContent } from './offer.ts';

const COURSE_MODES: Record<string, string> = {
  onSite: 'onsite',
  distance: 'online',
  blended: 'blended',
  atWorkplace: 'onsite',
};

type Described = { content: OfferContent; provider: { name: string } };

/** `url` is the public address of the offer's page; `places` the names where it takes place. */
export function courseData(offer: Described, facts: { url: string; places: readonly string[] }): unknown {
  const { content } = offer;
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: content.title.sv,
    description: content.description.sv,
    url: facts.url,
    inLanguage: content.languages,
    provider: { '@type': 'Organization', name: offer.provider.name },
    hasCourseInstance: content.starts.map((start) => ({
      '@type': 'CourseInstance',
      startDate: start.startsOn,
      ...(start.endsOn ? { endDate: start.endsOn } : {}),
      ...(content.form ? { courseMode: COURSE_MODES[content.form] } : {}),
      ...(facts.places.length > 0
        ? { location: facts.places.map((name) => ({ '@type': 'Place', name })) }
        : {}),
    })),
  };
}
