import type { Messages } from '../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Närliggande yrken', en: 'Close occupations' },
  note: {
    sv: 'Den som arbetar i ett yrke kan ofta arbeta i ett annat, i hög eller lägre grad. Ordningen på utbud påverkas inte av det här.',
    en: 'Whoever works in one occupation can often work in another, to a high or a lower degree. The order of offers is not affected by this.',
  },
  caption: { sv: 'Yrken som ligger nära {name}', en: 'Occupations close to {name}' },
  occupation: { sv: 'Yrke', en: 'Occupation' },
  canBeReplaced: { sv: 'Kan ersättas av det här yrket', en: 'Can be replaced by this occupation' },
  canReplace: { sv: 'Kan ersätta det här yrket', en: 'Can replace this occupation' },
  highDegree: { sv: 'I hög grad', en: 'To a high degree' },
  lowDegree: { sv: 'I lägre grad', en: 'To a lower degree' },
  notSaid: { sv: 'Inte angivet', en: 'Not given' },
  source: {
    sv: 'Källa: Arbetsförmedlingens JobTech Taxonomy, där 75 procent är hög grad och 25 procent lägre grad. Legitimation och andra krav kan ändå gälla.',
    en: 'Source: the JobTech Taxonomy of the Swedish Public Employment Service, where 75 per cent is a high and 25 per cent a lower degree. Licences and other requirements may still apply.',
  },
} satisfies Messages;
