// An effort beside the matrix of its employer: who stands on which row, and levels either way.
import { routes } from '../../../routes.ts';
import { HiddenField, Select } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { FilterForm } from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import type { EffortRights } from '../delivery/efforts.service.ts';
import type { Participant } from '../effort.ts';
import { EffortFrame, participantName } from '../effort-frame.views.tsx';
import { roundNames } from '../follow-up/follow-up.messages.ts';
import { LEVEL_ROUNDS, ROUNDS } from '../follow-up/follow-up.ts';
import { messages as m } from './effort-matrix.messages.ts';
import type { EffortMatrix, MatrixRow } from './effort-matrix.service.ts';
import { rowValue } from './pairing.ts';

type Props = EffortMatrix & { page: Page; rights: EffortRights; form: FormState };

export function EffortMatrixPage(props: Props) {
  const { page, effort, rights, form, matrices, participants, chosen } = props;
  const { t } = page;
  return (
    <EffortFrame page={page} effort={effort} tab={{ current: 'matrix', rights }} problems={form.problems}>
      <p class="mut">{t(m.lead)}</p>
      {matrices.length === 0 ? (
        <Empty text={t(m.noMatrix)}>
          <ButtonLink variant="secondary" href={page.link(routes.matrices.href())}>
            {t(m.toMatrices)}
          </ButtonLink>
        </Empty>
      ) : participants.length === 0 ? (
        <Empty text={t(m.nobody)} />
      ) : (
        <>
          <Choice {...props} />
          {chosen ? <Rows {...props} chosen={chosen} /> : null}
        </>
      )}
    </EffortFrame>
  );
}

function Choice({ page, effort, matrices, chosen }: Props) {
  const { t } = page;
  const key = effort.key.toLowerCase();
  const form = { t, values: { kompetens: chosen?.competenceId ?? '' }, problems: [] };
  return (
    <FilterForm t={t} action={page.link(routes.effortMatrix.href({ key }))} results="rows">
      <Select
        form={form}
        name="kompetens"
        label={t(m.competence)}
        empty={t(m.choose)}
        groups={matrices.map(({ title, competences }) => ({
          label: title,
          options: competences.map(({ id, name }) => ({ value: id, text: name })),
        }))}
      />
    </FilterForm>
  );
}

function Rows(props: Props & { chosen: NonNullable<EffortMatrix['chosen']> }) {
  const { page, effort, participants, chosen, form, proposed } = props;
  const { t } = page;
  const rows = chosen.rows.map((row) => ({ value: choiceOf(row), text: sayRow(page, row) }));
  const values = Object.fromEntries(
    participants.map(({ id, number }) => {
      const row = proposed.get(id);
      return [`row-${number}`, row ? choiceOf(row) : ''];
    }),
  );
  const filled = { ...form, values: form.problems.length > 0 ? form.values : values };
  return (
    <Section id="rows" title={t(m.rows)}>
      <Form
        page={page}
        form={filled}
        action={page.link(routes.effortMatrix.href({ key: effort.key.toLowerCase() }))}
      >
        <HiddenField name="competence" value={chosen.competenceId} />
        <p class="mut">{t(m.rowsHelp, { required: chosen.required })}</p>
        {participants.map((one) => (
          <Select
            form={filled}
            name={`row-${one.number}`}
            label={t(m.rowOf, { name: participantName(one, page) })}
            help={sayLevels(props, one)}
            empty={t(m.notInMatrix)}
            options={rows}
          />
        ))}
        <Select
          form={filled}
          name="round"
          label={t(m.round)}
          help={t(m.fromHelp)}
          options={ROUNDS.map((value) => ({ value, text: t(roundNames[value]) }))}
        />
        <FormButtons>
          <Button name="act" value="to">
            {t(m.to)}
          </Button>
          <Button name="act" value="from" variant="secondary">
            {t(m.from)}
          </Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

function choiceOf({ id, level }: MatrixRow): string {
  return rowValue({ personId: id, was: level });
}

function sayRow({ t }: Page, { name, number, label, level }: MatrixRow): string {
  const row = [name ?? t(m.personNumber, { n: number }), label].filter(Boolean).join(', ');
  return level === null ? t(m.rowUnknown, { row }) : t(m.rowLevel, { row, level });
}

/** What the effort knows of somebody, round by round. */
function sayLevels({ page, levels }: Props, { id }: Participant): string {
  const { t } = page;
  const known = LEVEL_ROUNDS.flatMap((round) => {
    const found = levels.find((one) => one.participantId === id && one.round === round);
    return found ? [t(m.knownLevel, { round: t(roundNames[round]).toLowerCase(), level: found.level })] : [];
  });
  return known.length === 0 ? t(m.noLevels) : t(m.known, { levels: known.join(' · ') });
}
