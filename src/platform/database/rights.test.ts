// Who may do what: role by table by verb, tried against the wall itself with one row of each table.
// r reads, c creates, u updates, d deletes; `-` is refused. All rows belong to one learning centre.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import type { Actor, Work } from '../work.ts';

const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const [CENTRE, EMPLOYER, UNIT, ELSEWHERE] = [id(1, 1), id(1, 2), id(1, 3), id(1, 4)];
const LINK = 'a'.repeat(64);
const NOW = '2026-11-23T09:00:00Z';
const TODAY = '2026-11-23';

/** Everybody of the story: their role, and the organisation that they have it in. */
const PEOPLE = {
  broker: { personId: id(2, 1), role: 'broker', at: CENTRE },
  head: { personId: id(2, 2), role: 'centreHead', at: CENTRE },
  decider: { personId: id(2, 3), role: 'decisionMaker', at: CENTRE },
  unit: { personId: id(2, 4), role: 'businessDeveloper', at: UNIT },
  contact: { personId: id(2, 5), role: 'employerContact', at: EMPLOYER },
  learner: { personId: id(2, 6), role: 'participant', at: EMPLOYER },
  other: { personId: id(2, 7), role: 'broker', at: ELSEWHERE },
  admin: { personId: id(2, 8), role: 'administrator', at: ELSEWHERE },
} as const;

const ACTORS: Record<string, Actor> = {
  nobody: { kind: 'anonymous' },
  link: { kind: 'link', linkHash: LINK },
  ...Object.fromEntries(
    Object.entries(PEOPLE).map(([name, { personId }]) => [name, { kind: 'person', personId }]),
  ),
};

type Row = { table: string; values: Record<string, unknown>; unique?: Record<string, unknown> };

const organisation = (key: string, name: string, roles: string[], ownerId?: string): Row => ({
  table: 'organisation',
  values: { id: key, name, roles, owner_id: ownerId ?? null, demo: false, version: 1, created_at: NOW },
  unique: { id: id(9, 1) },
});
const membership = (n: number, personId: string, organisationId: string, role: string): Row => ({
  table: 'membership',
  values: { id: id(3, n), person_id: personId, organisation_id: organisationId, role, created_at: NOW },
  unique: { id: id(9, 2) },
});

/** One row of each kind; `unique` makes it another row when an actor tries to create one like it. */
const ROWS: Record<string, Row> = {
  'the centre': organisation(CENTRE, 'Lärcentrum Prov', ['learningCentre']),
  'its employer': organisation(EMPLOYER, 'Prov Mekaniska', ['employer'], CENTRE),
  'share of the employer': {
    table: 'organisation_share',
    values: { organisation_id: EMPLOYER, shared_with: UNIT },
    unique: { shared_with: CENTRE },
  },
  'person: the broker': {
    table: 'person',
    values: {
      id: PEOPLE.broker.personId,
      name: 'Broker Prov',
      language: 'sv',
      protected_identity: false,
      demo: false,
      version: 1,
      created_at: NOW,
    },
    unique: { id: id(9, 3) },
  },
  'membership in the centre': membership(1, PEOPLE.broker.personId, CENTRE, 'broker'),
  'membership at the employer': membership(5, PEOPLE.contact.personId, EMPLOYER, 'employerContact'),
  'API token of the broker': {
    table: 'api_token',
    values: {
      id: id(4, 1),
      person_id: PEOPLE.broker.personId,
      name: 'Statistik',
      token_hash: 'x',
      scopes: ['read'],
      created_at: NOW,
    },
    unique: { id: id(9, 4), token_hash: 'y' },
  },
  'audit entry of the centre': {
    table: 'audit_entry',
    values: {
      id: id(4, 2),
      at: NOW,
      actor_kind: 'person',
      actor_person_id: PEOPLE.broker.personId,
      entity: 'need',
      entity_id: 'x',
      organisation_id: CENTRE,
      action: 'created',
    },
    unique: { id: id(9, 5) },
  },
  mail: {
    table: 'mail_message',
    values: {
      id: id(4, 3),
      ledger_key: 'x',
      kind: 'x',
      recipient: 'x@example.org',
      subject: 'x',
      body: 'x',
      language: 'sv',
      state: 'queued',
      attempts: 0,
      created_at: NOW,
    },
    unique: { id: id(9, 6), ledger_key: 'y' },
  },
  // Useless without the installation's own secret; nobody who acts takes one away.
  'key of a person': {
    table: 'person_key',
    values: { id: id(4, 6), subject: PEOPLE.broker.personId, wrapped: '', created_at: NOW },
    unique: { id: id(9, 9), subject: id(9, 9) },
  },
  'event of the outbox': {
    table: 'outbox_event',
    values: { id: id(4, 4), name: 'x', payload: {}, created_at: NOW },
    unique: { id: id(9, 7) },
  },
  'long job of the broker': {
    table: 'job_run',
    values: {
      id: id(4, 5),
      kind: 'x',
      started_by: PEOPLE.broker.personId,
      title: { sv: 'x' },
      state: 'queued',
      step: 0,
      created_at: NOW,
    },
    unique: { id: id(9, 8) },
  },
  'enquiry with the link': {
    table: 'enquiry',
    values: {
      id: id(5, 1),
      link_hash: LINK,
      state: 'new',
      language: 'sv',
      municipality_code: '1885',
      owner_id: CENTRE,
      content: {},
      received_at: NOW,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 9), link_hash: LINK },
  },
  'draft of a need': need(2, 'draft'),
  'open need': need(3, 'open'),
  'draft of an offer': offer(4, 'draft'),
  'published offer': offer(5, 'published'),
  'list that the broker sent': {
    table: 'offer_import',
    values: {
      id: id(5, 6),
      file_name: 'x.csv',
      bytes: '',
      created_by: PEOPLE.broker.personId,
      created_at: NOW,
    },
    unique: { id: id(9, 1) },
  },
  'question about a waiver': {
    table: 'waiver',
    values: {
      id: id(6, 1),
      need_id: id(5, 3),
      need_key: 'B-2026-3',
      owner_id: CENTRE,
      rule: 'distance',
      asked: '30',
      question: 'x',
      asked_at: NOW,
      demo: false,
    },
    unique: { id: id(9, 1) },
  },
  'provider asked by the link': {
    table: 'waiver_recipient',
    values: {
      id: id(6, 2),
      waiver_id: id(6, 1),
      owner_id: CENTRE,
      provider_id: UNIT,
      provider: 'x',
      offers: [],
      link_hash: LINK,
    },
    unique: { id: id(9, 2), provider_id: EMPLOYER, link_hash: 'b'.repeat(64) },
  },
  'workplace of the employer': {
    table: 'workplace',
    values: {
      id: id(7, 1),
      organisation_id: EMPLOYER,
      name: 'Verkstaden',
      municipality_code: '1885',
      created_at: NOW,
    },
    unique: { id: id(9, 1) },
  },
  'place of the employer': {
    table: 'organisation_municipality',
    values: { organisation_id: EMPLOYER, municipality_code: '1885' },
    unique: { municipality_code: '1861' },
  },
  'invitation to the centre': {
    table: 'invitation',
    values: {
      id: id(7, 2),
      organisation_id: CENTRE,
      role: 'broker',
      email: 'ny@example.org',
      language: 'sv',
      link_hash: 'x',
      created_at: NOW,
      sent_at: NOW,
      expires_at: NOW,
    },
    unique: { id: id(9, 1), link_hash: 'y', role: 'projectLeader' },
  },
  'case of the employer': {
    table: 'broker_case',
    values: {
      id: id(6, 8),
      key: 'C-2026-1',
      title: 'Prov',
      organisation_id: EMPLOYER,
      owner_id: CENTRE,
      broker_id: PEOPLE.broker.personId,
      stage: 'contact',
      stage_since: NOW,
      state: 'running',
      next_action: 'x',
      next_on: TODAY,
      next_owner_id: PEOPLE.broker.personId,
      opened_at: NOW,
      last_event_at: NOW,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 1), key: 'C-2026-99' },
  },
  'line of its timeline': {
    table: 'case_entry',
    values: { id: id(6, 9), case_id: id(6, 8), at: NOW, kind: 'note', words: 'x' },
    unique: { id: id(9, 1) },
  },
  'reminder of the case': {
    table: 'case_reminder',
    values: {
      case_id: id(6, 8),
      rule: 'reminder',
      since: TODAY,
      person_id: PEOPLE.broker.personId,
      sent_at: NOW,
    },
    unique: { rule: 'escalation' },
  },
  'network of employers': {
    table: 'employer_network',
    values: {
      id: id(8, 4),
      coordinator_id: UNIT,
      name: 'Prov',
      purpose: 'x',
      notes: '',
      created_at: NOW,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 1) },
  },
  'member of the network': {
    table: 'network_member',
    values: { id: id(8, 5), network_id: id(8, 4), organisation_id: EMPLOYER, member_from: TODAY },
    unique: { id: id(9, 1), member_from: '2026-01-01' },
  },
  'meeting of the network': {
    table: 'network_meeting',
    values: {
      id: id(8, 6),
      network_id: id(8, 4),
      title: 'Prov',
      agenda: '',
      starts_at: NOW,
      ends_at: '2026-11-23T10:00:00Z',
      place: 'x',
      created_at: NOW,
    },
    unique: { id: id(9, 1) },
  },
  'unmet need': {
    table: 'unmet_need',
    values: {
      id: id(8, 2),
      need_id: id(5, 3),
      owner_id: CENTRE,
      reason: 'noOffer',
      summary: 'Prov av prov',
      concept_ids: [],
      recorded_at: NOW,
      demo: false,
    },
    unique: { id: id(9, 1) },
  },
  'signal of the unmet need': {
    table: 'unmet_signal',
    values: {
      id: id(8, 3),
      unmet_id: id(8, 2),
      receiver_id: ELSEWHERE,
      kind: 'adultEducation',
      state: 'sent',
      sent_at: NOW,
      version: 1,
    },
    unique: { id: id(9, 1) },
  },
  'effort of the case': {
    table: 'learning_effort',
    values: {
      id: id(7, 1),
      key: 'I-2026-1',
      case_id: id(6, 8),
      organisation_id: EMPLOYER,
      owner_id: CENTRE,
      provider_id: UNIT,
      title: 'Prov',
      required_level: 4,
      names_agreed: true,
      created_at: NOW,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 1), key: 'I-2026-99' },
  },
  'session of the effort': {
    table: 'effort_session',
    values: {
      id: id(7, 2),
      effort_id: id(7, 1),
      starts_at: NOW,
      ends_at: '2026-11-23T10:00:00Z',
      place: 'x',
    },
    unique: { id: id(9, 1) },
  },
  'its participant': {
    table: 'effort_participant',
    values: { id: id(7, 6), effort_id: id(7, 1), number: 1, sealed: {}, adaptations: [], created_at: NOW },
    unique: { id: id(9, 1), number: 2 },
  },
  'who was there': {
    table: 'effort_attendance',
    values: {
      session_id: id(7, 2),
      participant_id: id(7, 6),
      effort_id: id(7, 1),
      present: true,
      marked_at: NOW,
    },
  },
  'deviation of the effort': {
    table: 'effort_deviation',
    values: { id: id(7, 7), effort_id: id(7, 1), happened_on: TODAY, kind: 'other', what: 'x', at: NOW },
    unique: { id: id(9, 1) },
  },
  'warning of the effort': {
    table: 'effort_warning',
    values: { id: id(7, 9), effort_id: id(7, 1), present: 1, expected: 2, at: NOW },
    unique: { id: id(9, 1), session_id: id(7, 2) },
  },
  'level of the participant': {
    table: 'effort_level',
    values: { participant_id: id(7, 6), round: 'before', effort_id: id(7, 1), level: 2, set_at: NOW },
    unique: { round: 'end' },
  },
  'questions by the link': {
    table: 'effort_answer',
    values: {
      id: id(7, 8),
      effort_id: id(7, 1),
      participant_id: id(7, 6),
      round: 'end',
      link_hash: LINK,
      sent_at: NOW,
    },
    unique: { id: id(9, 1), round: 'sixMonths', link_hash: 'y' },
  },
  'certificate of the effort': {
    table: 'effort_certificate',
    values: { id: id(8, 1), effort_id: id(7, 1), participant_id: id(7, 6), credential: {}, issued_at: NOW },
    unique: { id: id(9, 1) },
  },
  'concept of the open need': {
    table: 'need_concept',
    values: { need_id: id(5, 3), concept_id: 'svetsning', accepted: true },
    unique: { concept_id: 'lodning' },
  },
  // What the house sees is the employer's to say: sums, rows, or rows that it fills in itself.
  'matrix of sums': matrix(1, 'sums'),
  'matrix of rows': matrix(2, 'rows'),
  'matrix the house fills': matrix(3, 'fills'),
  'what the work asks: sums': competence(1),
  'what the work asks: rows': competence(2),
  'what the work asks: filled': competence(3),
  'row of a matrix of sums': matrixPerson(1),
  'row of a matrix of rows': matrixPerson(2),
  'row that the house fills': matrixPerson(3),
  'level in a matrix of sums': matrixLevel(1),
  'level in a matrix of rows': matrixLevel(2),
  'level that the house fills': matrixLevel(3),
  'participant on a row': {
    table: 'effort_matrix_row',
    values: {
      participant_id: id(7, 6),
      effort_id: id(7, 1),
      matrix_id: id(6, 5),
      person_id: id(4, 6),
      competence_id: id(5, 6),
      set_at: NOW,
    },
    unique: { participant_id: id(9, 1), person_id: id(9, 1) },
  },
  'name in a matrix of sums': matrixName(1),
  'name in a matrix of rows': matrixName(2),
  'name where the house fills': matrixName(3),
  'matrix of the open need': {
    table: 'matrix_need',
    values: { need_id: id(5, 3), matrix_id: id(6, 7) },
    unique: { need_id: id(5, 2) },
  },
  'pool that the centre leads': {
    table: 'pool',
    values: {
      id: id(7, 4),
      key: 'S-2026-1',
      state: 'forming',
      owner_id: CENTRE,
      content: { title: 'x' },
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 3), key: 'S-2026-2' },
  },
  'place by the link': {
    table: 'pool_place',
    values: {
      id: id(7, 5),
      pool_id: id(7, 4),
      need_id: id(5, 3),
      need_owner_id: CENTRE,
      organisation_id: EMPLOYER,
      municipality_code: '1885',
      people: 1,
      state: 'bound',
      shows_name: false,
      link_hash: LINK,
      changed_at: NOW,
    },
    unique: { id: id(9, 4), need_id: id(5, 2), link_hash: 'c'.repeat(64) },
  },
  'search for pools': {
    table: 'pooling_run',
    values: { id: id(7, 6), ran_at: NOW, summary: {} },
    unique: { id: id(9, 5) },
  },
  'match of the open need': {
    table: 'match_record',
    values: {
      id: id(7, 3),
      need_id: id(5, 3),
      need_version: 1,
      criteria: {},
      rule_set: {},
      counted_from: TODAY,
      lot: 1000,
      found: 0,
      result: {},
      made_by: PEOPLE.broker.personId,
      made_at: NOW,
    },
    unique: { id: id(9, 1) },
  },
  'specification of the need': {
    table: 'requirement_spec',
    values: { need_id: id(5, 3), owner_id: CENTRE, content: {}, changed_at: NOW, version: 1 },
    unique: { need_id: id(5, 2) },
  },
  'version for the employer': {
    table: 'spec_version',
    values: {
      id: id(5, 7),
      need_id: id(5, 3),
      owner_id: CENTRE,
      organisation_id: EMPLOYER,
      number: 1,
      content: {},
      sent_at: NOW,
    },
    unique: { id: id(9, 1), number: 2 },
  },
  'what the employer said': {
    table: 'spec_decision',
    values: {
      version_id: id(5, 7),
      approved: true,
      words: '',
      by_employer: true,
      decided_by: PEOPLE.contact.personId,
      decided_at: NOW,
    },
  },
  'open request': request(1, '2100-01-01T00:00:00Z'),
  'opened request': request(2, '2001-01-01T00:00:00Z'),
  'who asks': {
    table: 'request_asker',
    values: { request_id: id(3, 1), organisation_id: EMPLOYER, name: 'Prov Mekaniska' },
  },
  'provider that was asked': {
    table: 'request_recipient',
    values: { request_id: id(3, 1), provider_id: ELSEWHERE, provider: 'x', basis: 'rule', offers: [] },
    unique: { provider_id: UNIT },
  },
  'what the rule said': {
    table: 'request_judgement',
    values: {
      request_id: id(3, 1),
      provider_id: ELSEWHERE,
      provider: 'x',
      house: 'private',
      verdict: 'noOffer',
      details: [],
      offers: 0,
      asked: false,
    },
    unique: { provider_id: UNIT },
  },
  'agreement of the request': {
    table: 'agreement',
    values: {
      id: id(8, 3),
      request_id: id(3, 1),
      house_id: CENTRE,
      employer_id: EMPLOYER,
      employer: 'x',
      provider_id: ELSEWHERE,
      provider: 'x',
      content: {},
      version: 1,
      changed_at: NOW,
      demo: false,
    },
    unique: { id: id(9, 1) },
  },
  'record of the centre': {
    table: 'registered_record',
    values: {
      id: id(8, 9),
      key: 'D-2026-1',
      house_id: CENTRE,
      kind: 'letter',
      direction: 'incoming',
      title: 'Prov',
      keep_rule: 'Prov',
      recorded_at: NOW,
      demo: false,
    },
    unique: { id: id(9, 1), key: 'D-2026-9' },
  },
  'party of the record': {
    table: 'record_party',
    values: { record_id: id(8, 9), organisation_id: EMPLOYER, name: 'Prov Mekaniska' },
    unique: { organisation_id: UNIT },
  },
  'round of analyses': {
    table: 'analysis_round',
    values: {
      id: id(7, 1),
      slug: 'prov',
      owner_id: ELSEWHERE,
      title: { sv: 'Prov' },
      starts_on: TODAY,
      ends_on: TODAY,
      framework_slug: 'prov',
      framework_version: '1.0',
      wish_target: 8,
      pledge_ore_per_year: 500_000,
      pledge_years: 2,
      successor: { sv: 'Prov' },
      support_ore: 0,
      demo: false,
      created_at: NOW,
    },
    unique: { id: id(9, 1), slug: 'prov-9' },
  },
  'town in the round': {
    table: 'round_participant',
    values: {
      id: id(7, 2),
      round_id: id(7, 1),
      municipality_code: '1885',
      state: 'registered',
      interest_on: TODAY,
      wishes_project_owner: false,
      created_at: NOW,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 1), municipality_code: '1884' },
  },
  'house of the town': {
    table: 'participant_house',
    values: { participant_id: id(7, 2), organisation_id: CENTRE },
    unique: { organisation_id: UNIT },
  },
  'requirement of the town': {
    table: 'participation_requirement',
    values: {
      participant_id: id(7, 2),
      requirement: 'broker',
      statement: 'Prov',
      evidence: '',
      declared_at: NOW,
    },
    unique: { requirement: 'resource' },
  },
  'pledge of the town': {
    table: 'financial_pledge',
    values: {
      participant_id: id(7, 2),
      year: 2027,
      amount_ore: 500_000,
      signer_name: 'Prov',
      signer_title: 'Prov',
      signed_on: TODAY,
      record_id: id(8, 9),
      payment: 'pledged',
      created_at: NOW,
    },
    unique: { year: 2028 },
  },
  'study of the region': {
    table: 'pre_study',
    values: {
      id: id(0, 1),
      slug: 'prov-forstudie',
      owner_id: ELSEWHERE,
      title: { sv: 'Prov' },
      summary: { sv: 'Prov' },
      carried_out_by: 'Prov',
      fund: '',
      period: '2026',
      instruments: ['interview'],
      published: true,
      demo: false,
      created_at: NOW,
      version: 1,
    },
    unique: { id: id(9, 1), slug: 'prov-forstudie-9' },
  },
  'question of the study': {
    table: 'study_question',
    values: {
      id: id(0, 2),
      study_id: id(0, 1),
      instrument: 'interview',
      text: { sv: 'Prov' },
      position: 1,
    },
    unique: { id: id(9, 1) },
  },
  'note of the study': {
    table: 'study_note',
    values: {
      id: id(0, 3),
      question_id: id(0, 2),
      heard_on: TODAY,
      heard_from: 'Rektorer',
      body: 'Prov',
      created_at: NOW,
    },
    unique: { id: id(9, 1) },
  },
  'finding of the study': {
    table: 'study_finding',
    values: {
      id: id(0, 4),
      study_id: id(0, 1),
      statement: { sv: 'Prov' },
      source: 'Prov',
      study_deeper: false,
      position: 1,
      version: 1,
      created_at: NOW,
    },
    unique: { id: id(9, 1) },
  },
  'note under the finding': {
    table: 'finding_evidence',
    values: { finding_id: id(0, 4), note_id: id(0, 3) },
  },
  'limit of procurement': {
    table: 'procurement_threshold',
    values: { id: id(8, 5), kind: 'reasons', ore: 1, valid_from: TODAY, source: 'Prov x', recorded_at: NOW },
    unique: { id: id(9, 1) },
  },
  'decision on procurement': {
    table: 'procurement_note',
    values: {
      id: id(8, 6),
      request_id: id(3, 1),
      value_ore: 1,
      judgement: 'free',
      direct_award_ore: 1,
      reasons_ore: 1,
      procedure: 'direct',
      note: 'Prov prov prov prov prov',
      decided_at: NOW,
    },
    unique: { id: id(9, 1) },
  },
  'question about the request': {
    table: 'request_question',
    values: { id: id(4, 6), request_id: id(3, 1), text: 'x', asked_at: NOW },
    unique: { id: id(9, 1) },
  },
  'draft of a proposal': {
    table: 'proposal_draft',
    values: { request_id: id(3, 1), provider_id: ELSEWHERE, content: {}, changed_at: NOW },
    unique: { provider_id: UNIT },
  },
  'sealed proposal': {
    table: 'proposal',
    values: {
      id: id(4, 7),
      request_id: id(3, 1),
      provider_id: ELSEWHERE,
      provider: 'x',
      content: {},
      submitted_at: NOW,
    },
    unique: { id: id(9, 1), provider_id: UNIT },
  },
  'declared interests': {
    table: 'interest_declaration',
    values: {
      request_id: id(3, 2),
      person_id: PEOPLE.broker.personId,
      name: 'x',
      provider_ids: [],
      words: '',
      declared_at: NOW,
    },
    unique: { person_id: PEOPLE.head.personId },
  },
  'assessor from the unit': {
    table: 'request_assessor',
    values: {
      request_id: id(3, 2),
      person_id: PEOPLE.unit.personId,
      name: 'x',
      organisation_id: UNIT,
      house: 'x',
      invited_at: NOW,
    },
    unique: { person_id: PEOPLE.other.personId },
  },
  // Nobody of the story has declared interests in the request whose proposals are sealed.
  'points of the head': {
    table: 'score',
    values: {
      request_id: id(3, 1),
      proposal_id: id(4, 7),
      criterion: 'quality',
      person_id: PEOPLE.head.personId,
      points: 50,
      reason: 'xxx',
      scored_at: NOW,
    },
  },
  'choice of the employer': {
    table: 'request_choice',
    values: {
      request_id: id(3, 1),
      proposal_id: id(4, 7),
      provider: 'x',
      price_ore: 1,
      total: '1.00',
      answers: 1,
      reason: 'x'.repeat(10),
      chosen_by: PEOPLE.contact.personId,
      chosen_at: NOW,
    },
  },
  'result of the proposal': {
    table: 'proposal_result',
    values: {
      proposal_id: id(4, 7),
      request_id: id(3, 1),
      provider_id: ELSEWHERE,
      total: '1.00',
      rank: 1,
      tied: false,
      parts: [],
    },
  },
  'list that the head sent in': {
    table: 'offer_import',
    values: {
      id: id(7, 4),
      file_name: 'x.csv',
      bytes: '',
      created_by: PEOPLE.head.personId,
      created_at: NOW,
    },
    unique: { id: id(9, 1) },
  },
  'draft of a concept': concept('utkast', 'draft'),
  'published concept': concept('svetsning', 'published'),
  'word of a draft': {
    table: 'concept_word',
    values: { concept_id: 'utkast', lang: 'sv', position: 0, word: 'utkast' },
    unique: { position: 1 },
  },
  'relation of concepts': {
    table: 'concept_relation',
    values: { from_id: 'utkast', to_id: 'svetsning', kind: 'broader' },
    unique: { kind: 'related' },
  },
  'vocabulary sent in': {
    table: 'vocabulary_import',
    values: { id: id(7, 5), source: 'esco', created_at: NOW },
    unique: { id: id(9, 1) },
  },
  'word of many needs': proposedWord(1, 3),
  'word of the open need': proposedWord(2, 1),
  'need that says the word': {
    table: 'concept_proposal_need',
    values: { proposal_id: id(4, 8), need_id: id(5, 3) },
    unique: { need_id: id(5, 2) },
  },
  'comment of the broker': {
    table: 'concept_proposal_step',
    values: {
      id: id(4, 9),
      proposal_id: id(4, 7),
      act: 'commented',
      text: 'x',
      person_id: PEOPLE.broker.personId,
      at: NOW,
    },
    unique: { id: id(9, 1) },
  },
  'draft of an event': event(6, null),
  'published event': event(7, NOW),
  'registration by the link': {
    table: 'event_registration',
    values: {
      id: id(7, 8),
      event_id: id(7, 7),
      name: 'Prov Anmäld',
      email: 'a@example.org',
      language: 'sv',
      state: 'registered',
      adaptations: [],
      link_hash: LINK,
      created_at: NOW,
    },
    unique: { id: id(9, 1), email: 'b@example.org', link_hash: 'y' },
  },
  'notice on every page': {
    table: 'site_notice',
    values: {
      id: id(8, 1),
      text: { sv: 'x' },
      shown_from: TODAY,
      shown_until: TODAY,
      demo: false,
      created_at: NOW,
    },
    unique: { id: id(9, 1) },
  },
  'barrier that was reported': {
    table: 'barrier_report',
    values: { id: id(8, 2), page: '/', description: 'x', created_at: NOW },
    unique: { id: id(9, 1) },
  },
  'draft of a project': project(3, null),
  'published project': project(4, NOW),
  'contact of a project': {
    table: 'project_contact',
    values: { project_id: id(8, 4), name: 'Prov Kontakt' },
    unique: { project_id: id(8, 3) },
  },
  'relation of the employer': {
    table: 'employer_relation',
    values: { organisation_id: EMPLOYER, changed_at: NOW, version: 1, demo: false },
    unique: {},
  },
  'certificate of aid': {
    table: 'aid_certificate',
    values: {
      id: id(8, 7),
      organisation_id: EMPLOYER,
      house_id: CENTRE,
      signed_on: TODAY,
      signed_by: 'Prov Chef',
      signed_title: 'vd',
      recorded_at: NOW,
      demo: false,
    },
    unique: { id: id(9, 1) },
  },
  'aid to the employer': {
    table: 'aid_grant',
    values: {
      id: id(8, 8),
      organisation_id: EMPLOYER,
      house_id: CENTRE,
      kind: 'given',
      certificate_id: id(8, 7),
      given_on: TODAY,
      cents: 1,
      what: 'Prov',
      giver: 'Prov',
      recorded_at: NOW,
      demo: false,
    },
    unique: { id: id(9, 1) },
  },
  'person at the employer': {
    table: 'contact_person',
    values: {
      id: id(4, 5),
      organisation_id: EMPLOYER,
      house_id: CENTRE,
      name: 'Prov Kontakt',
      purpose: 'x',
      legal_ground: 'contract',
      keep_until: TODAY,
      created_at: NOW,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 1) },
  },
  'contact with the employer': {
    table: 'contact_entry',
    values: {
      id: id(4, 6),
      organisation_id: EMPLOYER,
      house_id: CENTRE,
      kind: 'visit',
      happened_on: TODAY,
      purpose: 'x',
      said: '',
      created_at: NOW,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 1) },
  },
  'internal note of a contact': {
    table: 'contact_entry_note',
    values: { entry_id: id(4, 6), house_id: CENTRE, text: 'x' },
    unique: {},
  },
  'visit to the employer': {
    table: 'planned_visit',
    values: {
      id: id(4, 7),
      organisation_id: EMPLOYER,
      house_id: CENTRE,
      person_id: PEOPLE.broker.personId,
      starts_at: NOW,
      ends_at: '2026-11-23T10:00:00Z',
      place: 'x',
      purpose: 'x',
      state: 'planned',
      created_at: NOW,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 1) },
  },
  'rule of the house': {
    table: 'house_visit_rule',
    values: { house_id: CENTRE, apart_days: 30, changed_at: NOW },
    unique: {},
  },
  'calendar by the link': {
    table: 'visit_feed',
    values: { person_id: PEOPLE.broker.personId, link_hash: LINK, language: 'sv', created_at: NOW },
    unique: {},
  },
  'signal to the centre': {
    table: 'employer_signal',
    values: {
      id: id(4, 8),
      from_house_id: UNIT,
      to_house_id: CENTRE,
      employer_name: 'x',
      text: 'x',
      state: 'new',
      sent_at: NOW,
      demo: false,
    },
    unique: { id: id(9, 1) },
  },
  'rating by the link': {
    table: 'employer_rating',
    values: {
      id: id(4, 9),
      organisation_id: EMPLOYER,
      house_id: CENTRE,
      about_kind: 'visit',
      about_id: id(4, 6),
      about_on: TODAY,
      link_hash: LINK,
      comment: '',
      asked_at: NOW,
      expires_at: NOW,
      demo: false,
    },
    unique: { id: id(9, 1), link_hash: 'y' },
  },
  'employers the broker sent': {
    table: 'employer_import',
    values: {
      id: id(7, 9),
      file_name: 'x.csv',
      bytes: '',
      created_by: PEOPLE.broker.personId,
      created_at: NOW,
    },
    unique: { id: id(9, 1) },
  },
  'wish to be forgotten': {
    table: 'erasure_request',
    values: {
      id: id(8, 5),
      person_id: PEOPLE.broker.personId,
      state: 'asked',
      link_hash: LINK,
      asked_at: NOW,
    },
    unique: { id: id(9, 1), link_hash: 'y' },
  },
  method: {
    table: 'method',
    values: { slug: 'prov', position: 1, content: {} },
    unique: { slug: 'annan' },
  },
  'note on a method': {
    table: 'method_note',
    values: {
      id: id(4, 8),
      method_slug: 'prov',
      house_id: CENTRE,
      used_on: TODAY,
      situation: 'x',
      worked: 'x',
      differently: '',
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 8) },
  },
  'talk at the employer': {
    table: 'inventory',
    values: {
      id: id(4, 9),
      organisation_id: EMPLOYER,
      house_id: CENTRE,
      held_on: TODAY,
      content: {},
      sendings: [],
      created_at: NOW,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 8) },
  },
  'plan behind the link': {
    table: 'development_plan',
    values: {
      id: id(4, 9),
      matrix_id: id(6, 5),
      person_id: id(4, 6),
      organisation_id: EMPLOYER,
      title: 'x',
      employer: 'x',
      invited_at: NOW,
      link_hash: LINK,
      taken_at: NOW,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 8), person_id: null, link_hash: 'y' },
  },
  'part of the plan, shown': {
    table: 'development_plan_part',
    values: { plan_id: id(4, 9), part: 'goals', content: {}, shared: true },
    unique: { part: 'followUp' },
  },
  'part of the plan, hidden': {
    table: 'development_plan_part',
    values: { plan_id: id(4, 9), part: 'words', content: {}, shared: false },
    unique: { part: 'activities' },
  },
  'session with a method': {
    table: 'method_session',
    values: {
      id: id(4, 9),
      method_slug: 'prov',
      organisation_id: EMPLOYER,
      house_id: CENTRE,
      held_on: TODAY,
      created_at: NOW,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 8) },
  },
  'card of the session': {
    table: 'method_entry',
    values: { id: id(4, 9), session_id: id(4, 9), step: 'x', content: {}, created_at: NOW, changed_at: NOW },
    unique: { id: id(9, 8) },
  },
};

function request(n: number, deadline: string): Row {
  return {
    table: 'request',
    values: {
      id: id(3, n),
      key: `F-2026-${n}`,
      need_id: id(5, 3),
      spec_version_id: id(5, 7),
      owner_id: CENTRE,
      content: {},
      rule: {},
      match_record_id: id(7, 3),
      hides_asker: false,
      published_at: '2000-01-01T00:00:00Z',
      deadline,
      demo: false,
    },
    unique: { id: id(9, 1), key: 'F-2026-99' },
  };
}

function need(n: number, state: string): Row {
  return {
    table: 'need',
    values: {
      id: id(5, n),
      key: `B-2026-${n}`,
      owner_id: CENTRE,
      organisation_id: EMPLOYER,
      state,
      content: { title: 'x' },
      received_on: TODAY,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 1), key: 'B-2026-99' },
  };
}

function offer(n: number, state: string): Row {
  return {
    table: 'offer',
    values: {
      id: id(5, n),
      provider_id: CENTRE,
      state,
      content: { title: { sv: 'x' } },
      checked_on: TODAY,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 1) },
  };
}

function matrix(n: number, houseSees: string): Row {
  return {
    table: 'matrix',
    values: {
      id: id(6, 4 + n),
      organisation_id: EMPLOYER,
      owner_id: CENTRE,
      title: 'CNC',
      house_sees: houseSees,
      changed_at: NOW,
      version: 1,
      demo: false,
    },
    unique: { id: id(9, 1) },
  };
}

function competence(n: number): Row {
  const said = { position: 1, name: 'Mäta', required: 3, criticality: 'critical' };
  return {
    table: 'matrix_competence',
    values: { id: id(5, 5 + n), matrix_id: id(6, 4 + n), ...said },
    unique: { id: id(9, 1) },
  };
}

function matrixPerson(n: number): Row {
  return {
    table: 'matrix_person',
    values: { id: id(4, 5 + n), matrix_id: id(6, 4 + n), number: 1 },
    unique: { id: id(9, 1), number: 2 },
  };
}

function matrixLevel(n: number): Row {
  return {
    table: 'matrix_level',
    values: {
      person_id: id(4, 5 + n),
      competence_id: id(5, 5 + n),
      matrix_id: id(6, 4 + n),
      level: 2,
      changed_at: NOW,
    },
    unique: { competence_id: id(9, 1) },
  };
}

function matrixName(n: number): Row {
  return {
    table: 'matrix_person_name',
    values: { person_id: id(4, 5 + n), matrix_id: id(6, 4 + n), name: 1, changed_at: NOW },
    unique: { person_id: id(9, 1) },
  };
}

function concept(key: string, state: string): Row {
  return {
    table: 'concept',
    values: { id: key, kind: 'skill', state, ssyk: [], sun: [], origin: 'own', version: 1, created_at: NOW },
    unique: { id: `${key}-2` },
  };
}

function proposedWord(n: number, organisations: number): Row {
  return {
    table: 'concept_proposal',
    values: {
      id: id(4, 6 + n),
      key: `x${n}`,
      word: 'x',
      forms: [],
      lang: 'sv',
      state: 'waiting',
      needs: 3,
      offers: 0,
      organisations,
      municipalities: 1,
      company: [],
      found_at: NOW,
      counted_at: NOW,
      version: 1,
    },
    unique: { id: id(9, 1), key: 'y' },
  };
}

function event(n: number, publishedAt: string | null): Row {
  return {
    table: 'calendar_event',
    values: {
      id: id(7, n),
      slug: `prov-${n}`,
      title: { sv: 'x' },
      about: { sv: 'x' },
      place: 'x',
      starts_at: '2026-12-01T09:00:00Z',
      ends_at: '2026-12-01T10:00:00Z',
      register_until: NOW,
      organiser_id: CENTRE,
      organiser_name: 'x',
      published_at: publishedAt,
      demo: false,
      version: 1,
      created_at: NOW,
    },
    unique: { id: id(9, 1), slug: 'prov-9' },
  };
}

function project(n: number, publishedAt: string | null): Row {
  return {
    table: 'project',
    values: {
      id: id(8, n),
      slug: `prov-${n}`,
      title: { sv: `Prov ${n}` },
      programme_period: '2021-2027',
      owner_name: 'x',
      sections: [],
      source: {},
      origin: 'import',
      published_at: publishedAt,
      demo: false,
      version: 1,
      created_at: NOW,
    },
    unique: { id: id(9, 1), slug: 'prov-9', title: { sv: 'Prov 9' } },
  };
}

const MATRIX = `
row                        | nobody  link    broker  head    decider unit    contact learner other   admin
the centre                 | r---    r---    r---    r-u-    r---    r---    r---    r---    r---    rcu-
its employer               | ----    ----    rcu-    rcu-    r---    r---    r-u-    r---    ----    rcu-
share of the employer      | ----    ----    rc-d    rc-d    ----    r--d    rc-d    ----    ----    rc-d
person: the broker         | ----    ----    r-u-    r---    r---    ----    ----    ----    ----    rcu-
membership in the centre   | ----    ----    r---    r-u-    r---    ----    ----    ----    ----    rcud
membership at the employer | ----    ----    ----    r-u-    ----    ----    r-u-    r---    ----    rcud
API token of the broker    | ----    ----    rcud    ----    ----    ----    ----    ----    ----    ----
audit entry of the centre  | -c--    -c--    rc--    rc--    rc--    -c--    -c--    -c--    -c--    rc--
mail                       | -c--    -c--    -c--    -c--    -c--    -c--    -c--    -c--    -c--    rcu-
key of a person            | rc--    rc--    rc--    rc--    rc--    rc--    rc--    rc--    rc--    rc--
event of the outbox        | -c--    -c--    -c--    -c--    -c--    -c--    -c--    -c--    -c--    -c--
long job of the broker     | ----    ----    rcud    ----    ----    ----    ----    ----    ----    rcud
enquiry with the link      | ----    rcu-    rcud    rcud    ----    ----    ----    ----    ----    rcud
draft of a need            | ----    ----    rcud    rcud    ----    ----    ----    ----    ----    rcud
open need                  | ----    ----    rcud    rcud    ----    r---    r---    ----    ----    rcud
draft of an offer          | ----    ----    r---    r---    r---    ----    ----    ----    ----    rcud
published offer            | r---    r---    r---    r---    r---    r---    r---    r---    r---    rcud
list that the broker sent  | ----    ----    rcud    ----    ----    ----    ----    ----    ----    ----
question about a waiver    | ----    r---    rc--    r---    ----    ----    ----    ----    ----    r---
provider asked by the link | ----    r-u-    rc--    r---    ----    ----    ----    ----    ----    r---
workplace of the employer  | ----    ----    rcud    rcud    r---    r---    rcud    r---    ----    rcud
place of the employer      | ----    ----    rcud    rcud    r---    r---    rcud    r---    ----    rcud
invitation to the centre   | ----    ----    ----    rcu-    ----    ----    ----    ----    ----    rcu-
case of the employer       | ----    ----    rcu-    rcu-    ----    r---    ----    ----    ----    rcu-
line of its timeline       | ----    ----    rc--    rc--    ----    ----    ----    ----    ----    rc--
reminder of the case       | ----    ----    r---    r---    ----    ----    ----    ----    ----    r---
network of employers       | ----    ----    r---    r---    ----    rcu-    r---    ----    ----    r---
member of the network      | ----    ----    r---    r---    ----    rcu-    r---    ----    ----    r---
meeting of the network     | ----    ----    r---    r---    ----    rcu-    r---    ----    ----    r---
unmet need                 | ----    ----    rc--    rc--    ----    ----    r---    ----    r---    r---
signal of the unmet need   | ----    ----    rc--    rc--    ----    ----    r---    ----    r-u-    r---
effort of the case         | ----    ----    rcu-    rcu-    ----    ----    r---    ----    ----    r---
session of the effort      | ----    ----    rcu-    rcu-    ----    ----    r---    ----    ----    r---
its participant            | ----    ----    rcud    rcud    ----    ----    r---    ----    ----    ----
who was there              | ----    ----    rcu-    rcu-    ----    ----    r---    ----    ----    ----
deviation of the effort    | ----    ----    rc--    rc--    ----    ----    ----    ----    ----    ----
warning of the effort      | ----    ----    rc--    rc--    ----    ----    ----    ----    ----    ----
level of the participant   | ----    ----    rcu-    rcu-    ----    ----    rcu-    ----    ----    ----
questions by the link      | ----    r-u-    ----    ----    ----    ----    ----    ----    ----    ----
certificate of the effort  | ----    ----    rcu-    rcu-    ----    ----    ----    ----    ----    ----
concept of the open need   | ----    ----    rcud    rcud    ----    r---    r---    ----    ----    rcud
matrix of sums             | ----    ----    rc--    rc--    ----    r---    rcud    ----    ----    r---
matrix of rows             | ----    ----    rc--    rc--    ----    r---    rcud    ----    ----    r---
matrix the house fills     | ----    ----    rcu-    rcu-    ----    r---    rcud    ----    ----    r---
what the work asks: sums   | ----    ----    r---    r---    ----    r---    rcud    ----    ----    r---
what the work asks: rows   | ----    ----    r---    r---    ----    r---    rcud    ----    ----    r---
what the work asks: filled | ----    ----    rcud    rcud    ----    r---    rcud    ----    ----    r---
row of a matrix of sums    | ----    ----    ----    ----    ----    ----    rcud    ----    ----    ----
row of a matrix of rows    | ----    ----    r---    r---    ----    ----    rcud    ----    ----    ----
row that the house fills   | ----    ----    rcud    rcud    ----    ----    rcud    ----    ----    ----
level in a matrix of sums  | ----    ----    ----    ----    ----    ----    rcud    ----    ----    ----
level in a matrix of rows  | ----    ----    r---    r---    ----    ----    rcud    ----    ----    ----
level that the house fills | ----    ----    rcud    rcud    ----    ----    rcud    ----    ----    ----
participant on a row       | ----    ----    ----    ----    ----    ----    rcud    ----    ----    ----
name in a matrix of sums   | ----    ----    ----    ----    ----    ----    rcud    ----    ----    ----
name in a matrix of rows   | ----    ----    ----    ----    ----    ----    rcud    ----    ----    ----
name where the house fills | ----    ----    ----    ----    ----    ----    rcud    ----    ----    ----
matrix of the open need    | ----    ----    rcud    rcud    ----    r---    r---    ----    ----    r---
pool that the centre leads | ----    r---    rcu-    rcu-    ----    ----    r---    ----    ----    rcu-
place by the link          | ----    r-u-    r-u-    r-u-    ----    ----    r-u-    ----    ----    r-u-
search for pools           | ----    ----    r---    r---    ----    r---    ----    ----    r---    r---
match of the open need     | ----    ----    rc--    rc--    ----    r---    r---    ----    ----    rc--
specification of the need  | ----    ----    rcu-    rcu-    ----    ----    ----    ----    ----    rcu-
version for the employer   | ----    ----    rc--    rc--    ----    ----    r---    ----    ----    r---
what the employer said     | ----    ----    r---    r---    ----    ----    rc--    ----    ----    r---
open request               | ----    ----    rcu-    rcu-    ----    ----    r---    ----    ----    r---
opened request             | ----    ----    rcu-    rcu-    ----    r---    ----    ----    ----    r---
who asks                   | ----    ----    rc--    rc--    ----    ----    r---    ----    ----    r---
provider that was asked    | ----    ----    rc--    rc--    ----    ----    r---    ----    ----    r---
what the rule said         | ----    ----    r---    r---    ----    ----    r---    ----    ----    r---
agreement of the request   | ----    ----    rcu-    rcu-    ----    ----    rcu-    ----    ----    r---
record of the centre       | ----    ----    rcu-    rcu-    ----    ----    r---    ----    ----    r---
party of the record        | ----    ----    rc--    rc--    ----    ----    r---    ----    ----    r---
round of analyses          | r---    r---    r---    r---    r---    r---    r---    r---    r---    r---
town in the round          | ----    ----    r---    r-u-    ----    ----    ----    ----    ----    r---
house of the town          | ----    ----    r---    r---    ----    ----    ----    ----    ----    r---
requirement of the town    | ----    ----    r---    rcu-    ----    ----    ----    ----    ----    r---
pledge of the town         | ----    ----    r---    rc-d    ----    ----    ----    ----    ----    r---
study of the region        | r---    r---    r---    r---    r---    r---    r---    r---    r---    r---
question of the study      | ----    ----    ----    ----    ----    ----    ----    ----    ----    ----
note of the study          | ----    ----    ----    ----    ----    ----    ----    ----    ----    ----
finding of the study       | r---    r---    r---    r---    r---    r---    r---    r---    r---    r---
note under the finding     | ----    ----    ----    ----    ----    ----    ----    ----    ----    ----
limit of procurement       | r---    r---    r---    r---    r---    r---    r---    r---    r---    rc--
decision on procurement    | ----    ----    rc--    rc--    ----    ----    rc--    ----    ----    r---
question about the request | ----    ----    r-u-    r-u-    ----    ----    r---    ----    ----    r---
draft of a proposal        | ----    ----    ----    ----    ----    ----    ----    ----    ----    ----
sealed proposal            | ----    ----    ----    ----    ----    ----    ----    ----    ----    ----
declared interests         | ----    ----    r---    rc--    ----    r---    ----    ----    ----    r---
assessor from the unit     | ----    ----    rcu-    rcu-    ----    r---    ----    ----    ----    r---
points of the head         | ----    ----    ----    ----    ----    ----    ----    ----    ----    ----
choice of the employer     | ----    ----    r---    r---    ----    ----    r---    ----    ----    r---
result of the proposal     | ----    ----    ----    ----    ----    ----    ----    ----    ----    ----
list that the head sent in | ----    ----    ----    rcud    ----    ----    ----    ----    ----    ----
draft of a concept         | ----    ----    rc--    rc--    ----    rc--    ----    ----    rc--    rcud
published concept          | r---    r---    r---    r---    r---    r---    r---    r---    r---    rcud
word of a draft            | ----    ----    rc--    rc--    ----    rc--    ----    ----    rc--    rcud
relation of concepts       | ----    ----    rc--    rc--    ----    rc--    ----    ----    rc--    rcud
vocabulary sent in         | ----    ----    ----    ----    ----    ----    ----    ----    ----    rcud
word of many needs         | ----    ----    r---    r---    ----    r---    ----    ----    r---    r-u-
word of the open need      | ----    ----    r---    r---    ----    r---    ----    ----    ----    r-u-
need that says the word    | ----    ----    r---    r---    ----    r---    ----    ----    ----    r---
comment of the broker      | ----    ----    rc--    r---    ----    r---    ----    ----    r---    r---
draft of an event          | ----    ----    rcud    rcud    ----    ----    ----    ----    ----    rcud
published event            | r---    r---    rcud    rcud    r---    r---    r---    r---    r---    rcud
registration by the link   | -c--    rcud    rc--    rc--    -c--    -c--    -c--    -c--    -c--    rc--
notice on every page       | r---    r---    r---    r---    r---    r---    r---    r---    r---    rcud
barrier that was reported  | -c--    -c--    -c--    -c--    -c--    -c--    -c--    -c--    -c--    rcud
draft of a project         | ----    ----    ----    ----    ----    ----    ----    ----    ----    rcud
published project          | r---    r---    r---    r---    r---    r---    r---    r---    r---    rcu-
contact of a project       | ----    ----    ----    ----    ----    ----    ----    ----    ----    rcud
relation of the employer   | ----    ----    rcu-    rcu-    ----    rcu-    ----    ----    ----    rcu-
certificate of aid         | ----    ----    rc--    rc--    ----    r---    r---    ----    ----    r---
aid to the employer        | ----    ----    rcu-    rcu-    ----    r---    r---    ----    ----    r---
person at the employer     | ----    ----    rcu-    rcu-    ----    r-u-    ----    ----    ----    r---
contact with the employer  | ----    ----    rcu-    rcu-    ----    r---    ----    ----    ----    r---
internal note of a contact | ----    ----    rcud    rcud    ----    ----    ----    ----    ----    ----
visit to the employer      | ----    ----    rcu-    rcu-    ----    r---    ----    ----    ----    r---
rule of the house          | ----    ----    rcu-    rcu-    ----    ----    ----    ----    ----    ----
calendar by the link       | ----    r---    rcud    ----    ----    ----    ----    ----    ----    ----
signal to the centre       | ----    ----    r-u-    r-u-    ----    rc--    ----    ----    ----    r---
rating by the link         | ----    r-u-    rc--    rc--    ----    r---    ----    ----    ----    r---
employers the broker sent  | ----    ----    rc-d    ----    ----    ----    ----    ----    ----    ----
wish to be forgotten       | ----    r---    rc-d    ----    ----    ----    ----    ----    ----    rcu-
method                     | r---    r---    r---    r---    r---    r---    r---    r---    r---    r---
note on a method           | ----    ----    rcu-    rcu-    ----    r---    ----    ----    r---    r---
talk at the employer       | ----    ----    rcu-    rcu-    ----    ----    ----    ----    ----    r---
plan behind the link       | ----    r-ud    ----    ----    ----    ----    r-u-    ----    ----    ----
part of the plan, shown    | ----    rcud    ----    ----    ----    ----    r---    ----    ----    ----
part of the plan, hidden   | ----    rcud    ----    ----    ----    ----    ----    ----    ----    ----
session with a method      | ----    ----    rcu-    rcu-    ----    ----    r---    ----    ----    r---
card of the session        | ----    ----    rcud    rcud    ----    ----    r---    ----    ----    r---
`;

const database = useDatabase(async (db) => {
  const insert = (table: string, values: Record<string, unknown>) =>
    db.asOwner(insertText(table, values, '$1'), [JSON.stringify(values)]);
  await insert('county', { code: '18', name: 'Örebro län', esf_region: 'Östra Mellansverige' });
  await insert('municipality', {
    code: '1885',
    county_code: '18',
    name: 'Lindesberg',
    main_town: 'Lindesberg',
    latitude: 59.6,
    longitude: 15.2,
  });
  await insert('organisation', organisation(UNIT, 'Näringsliv Prov', ['businessUnit']).values);
  await insert('organisation', organisation(ELSEWHERE, 'Lärcentrum Annorstädes', ['learningCentre']).values);
  const person = ROWS['person: the broker']?.values ?? {};
  for (const { personId } of Object.values(PEOPLE)) {
    if (personId !== PEOPLE.broker.personId) await insert('person', { ...person, id: personId });
  }
  for (const { table, values } of Object.values(ROWS)) await insert(table, values);
  const others = Object.values(PEOPLE).filter((one) => one !== PEOPLE.broker && one !== PEOPLE.contact);
  for (const [n, { personId, at, role }] of others.entries()) {
    await insert('membership', { ...membership(1, personId, at, role).values, id: id(6, n) });
  }
});

test('each role does with each table what the matrix says, and nothing else', async () => {
  const lines = [lineOf('row', Object.keys(ACTORS))];
  for (const [name, row] of Object.entries(ROWS)) {
    const cells: string[] = [];
    for (const actor of Object.values(ACTORS)) cells.push(await rightsOf(actor, row));
    lines.push(lineOf(name, cells));
  }
  expect(`\n${lines.join('\n')}\n`).toBe(MATRIX);
});

/** Tables without a line of their own, and why they need none. */
const NOT_IN_THE_MATRIX: Readonly<Record<string, string>> = {
  pool_need: 'goes with the pool and its need',
  request_step: 'what jobs have told a case, for jobs alone',
  schema_migration: 'out of reach for the server',
  inventory_need: 'goes with inventory',
  method_cluster: 'goes with method_entry',
  development_plan_level: 'goes with development_plan',
  method_ballot: 'goes with method_entry',
  method_session_need: 'goes with method_session',
  installation_fact: 'facts about the installation, written by the operator',
  county: 'public facts',
  municipality: 'public facts',
  participation: 'public facts of 2009',
  participation_municipality: 'public facts of 2009',
  need_number: 'a counter, reached through a function',
  case_number: 'a counter, reached through a function',
  effort_number: 'a counter, reached through a function',
  pool_number: 'a counter, reached through a function',
  network_need: 'goes with employer_network and need',
  request_number: 'a counter, reached through a function',
  aid_group: 'goes with aid_grant',
  agreement_version: 'goes with agreement',
  record_number: 'a counter, reached through a function',
  record_file: 'goes with record',
  record_signature: 'goes with record_party',
  request_question_from: 'goes with request_question',
  proposal_file: 'goes with proposal',
  regional_comment: 'read by everybody; written by the developers of a regional body, as its own test tries',
  outcome_cell: 'sums that everybody reads, written by the job that counts',
  demand_cell: 'sums that everybody reads, written by the job that counts',
  vocabulary_import_file: 'goes with vocabulary_import',
  project_municipality: 'goes with project',
  project_party: 'goes with project',
  project_attachment: 'goes with project',
  project_attachment_file: 'goes with project',
  audit_chain: 'written by the job that seals',
  erasure_answer: 'goes with erasure_request',
};

test('every table stands in the matrix, or says why it does not', async () => {
  const rows = await database.asOwner(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`,
  );
  const inMatrix = new Set(Object.values(ROWS).map(({ table }) => table));
  const missing = rows
    .map(({ name }) => String(name))
    .filter((name) => !inMatrix.has(name) && !NOT_IN_THE_MATRIX[name]);
  expect(missing).toEqual([]);
});

test.each([
  [
    'open need',
    'create policy hole on need for select to brygga_app using (true)',
    'drop policy hole on need',
  ],
  [
    'mail',
    'create policy hole on mail_message for delete to brygga_app using (true)',
    'drop policy hole on mail_message',
  ],
  [
    'API token of the broker',
    'alter table api_token disable row level security',
    'alter table api_token enable row level security',
  ],
])('a hole in the wall of %s shows in its line', async (name, plant, mend) => {
  const row = ROWS[name];
  if (!row) throw new Error(`No row ${name}`);
  const line = async () => {
    const cells: string[] = [];
    for (const actor of Object.values(ACTORS)) cells.push(await rightsOf(actor, row));
    return lineOf(name, cells);
  };
  expect(MATRIX).toContain(await line());
  await database.asOwner(plant);
  try {
    expect(MATRIX).not.toContain(await line());
  } finally {
    await database.asOwner(mend);
  }
});

function lineOf(name: string, cells: readonly string[]): string {
  return `${name.padEnd(26)} | ${cells.map((cell) => cell.padEnd(7)).join(' ')}`.trimEnd();
}

async function rightsOf(actor: Actor, { table, values, unique }: Row): Promise<string> {
  const plain = Object.keys(values).filter((key) => typeof values[key] !== 'object');
  const keys = 'id' in values ? ['id'] : plain;
  const where = keys.map((key) => `${key} = '${values[key]}'`).join(' and ');
  const [first = ''] = keys;
  const another = { ...values, ...unique };
  const verbs = {
    r: `select 1 from ${table} where ${where}`,
    c: insertText(table, another, `'${JSON.stringify(another)}'`),
    u: `update ${table} set ${first} = ${first} where ${where} returning 1`,
    d: `delete from ${table} where ${where} returning 1`,
  };
  const marks: string[] = [];
  for (const [mark, text] of Object.entries(verbs)) marks.push((await isAllowed(actor, text)) ? mark : '-');
  return marks.join('');
}

/** Breaking a constraint comes after the wall: what stops there was let through. */
async function isAllowed(actor: Actor, text: string): Promise<boolean> {
  const act = async (work: Work) => {
    const { rows, numAffectedRows } = await sql.raw(text).execute(work.tx);
    return rows.length > 0 || Number(numAffectedRows ?? 0) > 0;
  };
  try {
    return await database.rolledBack(actor, act);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '42501') return false;
    if (code.startsWith('23')) return true;
    throw error;
  }
}

function insertText(table: string, values: Record<string, unknown>, json: string): string {
  const columns = Object.keys(values).join(', ');
  return `insert into ${table} (${columns})
    select ${columns} from jsonb_populate_record(null::${table}, ${json}::jsonb)`;
}
