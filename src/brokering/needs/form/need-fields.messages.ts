// What each field of the broker's form is called, and the names of its codes: the same words in the form, in its
// comparison of two versions and for what is missing.

import type { Message } from '../../../platform/i18n.ts';
import { vulnerabilityNames } from '../../employers/vulnerability.messages.ts';
import {
  adaptationNames,
  areaNames,
  formNames,
  languageNames,
  levelNames,
  scopeNames,
  timeNames,
} from '../need-names.messages.ts';
import { messages as m } from '../needs.messages.ts';
import type { NeedForm } from './need-form.ts';

export const FIELD_NAMES: Record<keyof NeedForm, Message> = {
  title: m.title,
  raw: m.raw,
  text: m.text,
  organisationId: m.employer,
  level: m.level,
  scope: m.scope,
  people: m.howMany,
  targetLevel: m.targetLevel,
  criticalArea: m.criticalArea,
  vulnerability: m.vulnerability,
  vulnerabilityNote: m.vulnerabilityNote,
  municipality: m.municipality,
  maxDistanceKm: m.maxDistance,
  maxTravelMinutes: m.maxMinutes,
  forms: m.forms,
  timesOfDay: m.times,
  languages: m.languages,
  adaptations: m.adaptations,
  startFrom: m.startFrom,
  startUntil: m.startUntil,
  budget: m.budget,
};

export const CODE_NAMES: { [field in keyof NeedForm]?: Record<string, Message> } = {
  level: levelNames,
  scope: scopeNames,
  criticalArea: areaNames,
  vulnerability: vulnerabilityNames,
  forms: formNames,
  timesOfDay: timeNames,
  languages: languageNames,
  adaptations: adaptationNames,
};
