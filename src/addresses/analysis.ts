// Addresses of the wing of analysis; `routes.ts` holds them with all the others.
import { route } from '../platform/route.ts';

export const analysisRoutes = {
  // analysis: participation
  participation: route('/analys/deltagande'),
  registerInterest: route('/analys/deltagande/anmal'),
  participant: route('/analys/deltagande/:code'),
  declareRequirement: route('/analys/deltagande/:code/krav/:requirement'),
  verifyRequirement: route('/analys/deltagande/:code/krav/:requirement/godkann'),
  returnRequirement: route('/analys/deltagande/:code/krav/:requirement/ater'),
  pledge: route('/analys/deltagande/:code/atagande'),
  takePledgeBack: route('/analys/deltagande/:code/atagande/:year/ta-tillbaka'),
  bookPayment: route('/analys/deltagande/:code/atagande/:year/betalning'),
  submitParticipation: route('/analys/deltagande/:code/lamna-in'),
  admitParticipant: route('/analys/deltagande/:code/ta-in'),
  changeWish: route('/analys/deltagande/:code/projektagare'),
  withdrawParticipant: route('/analys/deltagande/:code/lamna'),
  bringParticipantBack: route('/analys/deltagande/:code/ater'),
} as const;
