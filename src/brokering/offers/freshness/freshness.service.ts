// The promise that what the catalogue says is fresh: providers are reminded of what nobody has confirmed for long.
import { localDate } from '../../../platform/format.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { staleBefore } from '../editing/own-offers.service.ts';
import { readCoordinators, readStaleProviders, type StaleProvider } from './freshness.store.ts';
import { type Recipient, staleMail } from './freshness-mail.ts';

/**
 * Writes to those who answer for stale offers: the provider's coordinators, or without any the contacts that the
 * offers name. Once a month for each provider and address, however often it is called. Returns how many providers
 * have stale offers. `linkIn` gives the address of the page to confirm on.
 */
export async function remindOfStaleOffers(work: Work, linkIn: (lang: Lang) => string): Promise<number> {
  const month = localDate(work.now).slice(0, 'YYYY-MM'.length);
  const providers = await readStaleProviders(work, staleBefore(work));
  for (const provider of providers) {
    for (const to of await recipientsOf(work, provider))
      await queueMail(work, staleMail(provider, to, { month, link: linkIn(to.lang) }));
  }
  return providers.length;
}

async function recipientsOf(work: Work, provider: StaleProvider): Promise<Recipient[]> {
  const coordinators = await readCoordinators(work, provider.id);
  if (coordinators.length > 0) return coordinators.map(({ email, language }) => ({ email, lang: language }));
  return provider.contacts.map((email) => ({ email, lang: 'sv' }));
}
