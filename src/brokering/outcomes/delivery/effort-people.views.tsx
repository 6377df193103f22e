// Who takes part in an effort, and what did not go as planned; names for those who may see them.
import { formatDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PostButton } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import type { CaseClosingReason } from '../../cases/case.ts';
import type { LowAttendance } from '../attendance.ts';
import type { Deviation, Effort, EffortCounts, Participant, Session } from '../effort.ts';
import { participantName } from '../effort-frame.views.tsx';
import { AdaptationTags } from './attendance/attendance.views.tsx';
import { deviationNames } from './deviations.messages.ts';
import { DeviationForm, ParticipantForm } from './effort-parts.views.tsx';
import { messages as m } from './efforts.messages.ts';
import type { EffortRights } from './efforts.service.ts';

export type EffortForms = { session: FormState; participant: FormState; deviation: FormState };

export type EffortPageProps = {
  page: Page;
  effort: Effort;
  rights: EffortRights;
  /** Its case, when that was closed before the effort ended. */
  closedCase: { key: string; reason: CaseClosingReason } | undefined;
  today: string;
  sessions: readonly Session[];
  counts: EffortCounts;
  participants: readonly Participant[];
  warnings: readonly LowAttendance[];
  deviations: readonly Deviation[];
  forms: EffortForms;
  /** The full address of a calendar that was just made. */
  madeAddress?: string | undefined;
  /** The session whose attendance was just handed over. */
  landed?: string | undefined;
};

export function People(props: EffortPageProps) {
  const { page, effort, rights, participants, counts, forms } = props;
  const { t } = page;
  if (!rights.names)
    return (
      <Section id="people" title={t(m.people)}>
        <p class="mut">{counts.people === null ? t(m.tooFew) : t(m.countOnly, { n: counts.people })}</p>
      </Section>
    );
  return (
    <Section id="people" title={t(m.people)} aside={String(participants.length)}>
      {participants.length === 0 ? (
        <Empty text={t(m.noPeople)} />
      ) : (
        <BoxList
          rows={participants.map((one) => ({
            title: participantName(one, page),
            text:
              one.adaptations.length > 0 || one.followUpAgreedOn ? (
                <>
                  <AdaptationTags page={page} of={one} /> {one.followUpAgreedOn ? t(m.asksAfter) : ''}
                </>
              ) : undefined,
            action:
              rights.runs && !effort.endedOn ? (
                <PostButton
                  page={page}
                  small
                  variant="tertiary"
                  action={page.link(
                    routes.removeEffortParticipant.href({ key: effort.key.toLowerCase(), person: one.id }),
                  )}
                  label={t(m.removeThis, { name: participantName(one, page) })}
                >
                  {t(m.removePerson)}
                </PostButton>
              ) : undefined,
          }))}
        />
      )}
      {rights.runs && !effort.endedOn ? (
        <ParticipantForm page={page} effort={effort} form={forms.participant} />
      ) : null}
    </Section>
  );
}

export function Deviations({ page, effort, deviations, forms }: EffortPageProps) {
  const { t, lang } = page;
  return (
    <Section id="deviations" title={t(m.deviations)}>
      {deviations.length === 0 ? (
        <p class="mut">{t(m.noDeviations)}</p>
      ) : (
        <BoxList
          rows={deviations.map((one) => ({
            title: `${t(deviationNames[one.kind])} · ${formatDate(one.happenedOn, lang)}`,
            text: (
              <>
                <span class="b-words">{one.what}</span>
                {one.measure ? <span class="b-words">{` → ${one.measure}`}</span> : null}
              </>
            ),
          }))}
        />
      )}
      <DeviationForm page={page} effort={effort} form={forms.deviation} />
    </Section>
  );
}
