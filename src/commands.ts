// Every command of the command line, by the feature that gives it.
import { maturityCalculation } from './analysis/maturity/maturity.cli.ts';
import { suppressCalculation } from './analysis/surveys/results/suppression.cli.ts';
import { caseCommands } from './brokering/cases/cases.cli.ts';
import { exportEmployers } from './brokering/employers/employers.cli.ts';
import { importEmployersCommand } from './brokering/employers/importing/importing.cli.ts';
import { exportNetworks } from './brokering/employers/networks/networks.cli.ts';
import { matchGap } from './brokering/matching/gap/gap.cli.ts';
import { match } from './brokering/matching/matching.cli.ts';
import { matchAll } from './brokering/matching/overview/overview.cli.ts';
import { findConcepts } from './brokering/matching/unknown-words/find-words.cli.ts';
import { gapCalculation } from './brokering/needs/matrix/gap.cli.ts';
import { planCommands } from './brokering/needs/matrix/plans/plans.cli.ts';
import { matrixCommands } from './brokering/needs/matrix/programs/matrix.cli.ts';
import { sessionCommands } from './brokering/needs/sessions/programs/sessions.cli.ts';
import { exchangeCommands } from './brokering/offers/exchange/exchange.cli.ts';
import { exportEfforts } from './brokering/outcomes/delivery/efforts.cli.ts';
import { exportNeutrality } from './brokering/outcomes/neutrality/neutrality.cli.ts';
import { effortCommands } from './brokering/outcomes/programs/effort.cli.ts';
import { outcomeCommands } from './brokering/outcomes/region/outcomes.cli.ts';
import { exportUnmetNeeds } from './brokering/outcomes/unmet/unmet.cli.ts';
import { poolCommands } from './brokering/pooling/pooling.cli.ts';
import { agreementCommands } from './brokering/requests/agreements/agreement.cli.ts';
import { requestCalculations } from './brokering/requests/calc.cli.ts';
import { requestCommands } from './brokering/requests/requests.cli.ts';
import { doctor } from './doctor.ts';
import type { Calculation } from './platform/calculation.ts';
import type { Command } from './platform/cli.ts';
import { backupCommands } from './platform/database/backup.cli.ts';
import { importProjectPage } from './projects/bank/bank.cli.ts';
import { accountCommands } from './register/accounts/accounts.cli.ts';
import { eventCommands } from './register/events/events.cli.ts';
import { methodCommands } from './register/methods/methods.cli.ts';
import { verifyAuditCommand } from './register/operations/audit.cli.ts';
import { exportOrganisations } from './register/organisations/organisations.cli.ts';
import { peopleCommands } from './register/people/people.cli.ts';
import { placesCommands } from './register/places/places.cli.ts';
import { recordCommands } from './register/records/records.cli.ts';
import { conceptCommands } from './register/skills/review/review.cli.ts';
import { skillsCommands } from './register/skills/skills.cli.ts';

/** Rules of many rooms that `brygga calc` answers with. */
const calculations: readonly Calculation[] = [
  gapCalculation,
  ...requestCalculations,
  maturityCalculation,
  suppressCalculation,
];

export const commands: readonly Command[] = [
  doctor,
  match,
  matchAll,
  matchGap,
  ...caseCommands,
  ...poolCommands,
  ...requestCommands,
  ...agreementCommands,
  exportEmployers,
  importEmployersCommand,
  exportNetworks,
  exportEfforts,
  ...effortCommands,
  exportUnmetNeeds,
  exportNeutrality,
  ...outcomeCommands,
  ...accountCommands,
  ...backupCommands,
  importProjectPage,
  ...eventCommands,
  exportOrganisations,
  ...peopleCommands,
  ...placesCommands,
  ...skillsCommands,
  findConcepts,
  ...conceptCommands,
  ...methodCommands,
  ...recordCommands,
  verifyAuditCommand,
  ...exchangeCommands,
  ...matrixCommands,
  ...planCommands,
  ...sessionCommands,
  ...calculations.map((one) => one.command),
];
