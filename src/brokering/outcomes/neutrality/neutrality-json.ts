// The neutrality report for programs.
import { translator } from '../../../platform/i18n.ts';
import type { NeutralityReport } from './neutrality.ts';
import { sayReading } from './say-neutrality.ts';

/** Figures that are not told are null. */
export function neutralityJson(report: NeutralityReport) {
  const { view, period, on, base, houses, providers } = report;
  return {
    view,
    period,
    countedOn: on,
    requests: base,
    reading: { sv: sayReading(report, translator('sv')), en: sayReading(report, translator('en')) },
    houses,
    providers: providers.map(({ providerId: id, provider: name, ...rest }) => ({ id, name, ...rest })),
  };
}
