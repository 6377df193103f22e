import { inLanguage } from '../../platform/http/language.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type FeatureJobs, type JobDeps, on } from '../../platform/jobs/job.ts';
import { mailRefused } from '../../platform/mail/mail.ts';
import { routes } from '../../routes.ts';
import { markRefusedAddress } from './people/refused-addresses.service.ts';
import { remindOfRatings } from './ratings/ratings.service.ts';
import { signalAnswered, signalHandedOver } from './signals/signal-events.ts';
import { tellReceivers, tellSender } from './signals/tell-of-signals.service.ts';
import { tellOfVisit } from './visits/invitations.service.ts';
import { visitArranged } from './visits/visit-events.ts';

const TELLING = { kind: 'job', name: 'employers.telling' } as const;

const addressOf = (deps: JobDeps) => (path: string, lang: Lang) => deps.publicUrl + inLanguage(path, lang);
const signalOf = (deps: JobDeps) => (id: string, lang: Lang) =>
  addressOf(deps)(routes.signal.href({ id }), lang);

/** Those who work with employers are told by mail; nothing of what was said is in it. */
export const employerJobs: FeatureJobs = {
  subscriptions: [
    on(signalHandedOver, 'tell-receivers', async (deps, { signalId }) => {
      await deps.runWork(TELLING, (work) => tellReceivers(work, signalId, signalOf(deps)));
    }),
    on(signalAnswered, 'tell-sender', async (deps, { signalId }) => {
      await deps.runWork(TELLING, (work) => tellSender(work, signalId, signalOf(deps)));
    }),
    on(visitArranged, 'invite', async (deps, arranged) => {
      const to = { address: addressOf(deps), host: new URL(deps.publicUrl).hostname };
      await deps.runWork(TELLING, (work) => tellOfVisit(work, arranged, to));
    }),
    on(mailRefused, 'mark-contact-people', async (deps, { id }) => {
      await deps.runWork(TELLING, (work) => markRefusedAddress(work, id));
    }),
  ],
  schedules: [
    {
      name: 'employers.remind-of-ratings',
      cron: '30 7 * * *',
      async run(deps) {
        const linkOf = (secret: string) => addressOf(deps)(routes.rating.href({ secret }), 'sv');
        const people = await deps.runWork(TELLING, (work) => remindOfRatings(work, linkOf));
        deps.log.info({ people }, 'people asked once more how it went');
      },
    },
  ],
};
