// Addresses of pre-studies and their findings; `routes.ts` holds them with all the others.
import { route } from '../platform/route.ts';

export const studyRoutes = {
  studies: route('/analys/forstudier'),
  newStudy: route('/analys/forstudier/ny'),
  study: route('/analys/forstudier/:slug'),
  editStudy: route('/analys/forstudier/:slug/andra'),
  publishStudy: route('/analys/forstudier/:slug/publicera'),
  newFinding: route('/analys/forstudier/:slug/resultat'),
  editFinding: route('/analys/forstudier/:slug/resultat/:id'),
  removeFinding: route('/analys/forstudier/:slug/resultat/:id/ta-bort'),
  newStudyQuestion: route('/analys/forstudier/:slug/fraga'),
  newStudyNote: route('/analys/forstudier/:slug/fraga/:id'),
  removeStudyNote: route('/analys/forstudier/:slug/anteckning/:id/ta-bort'),
} as const;
