// `brygga request list` and `brygga request show`: what the operator may know, which before the deadline is no proposal.
import { type Command, UsageProblem } from '../../platform/cli.ts';
import { getRequestForStaff, listRequests } from './asking/requests.service.ts';
import { listProposals } from './proposals/proposals.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const SHOWN = 50;

const list: Command = {
  name: 'request list',
  about: `The ${SHOWN} newest requests to providers, with state and deadline.`,
  examples: ['brygga request list', 'brygga request list --json'],
  async run(context) {
    const { runWork } = await context.database();
    const { items, total } = await runWork(OPERATOR, (work) =>
      listRequests(work, 'staff', { page: 1, limit: SHOWN }),
    );
    const rows = items.map(({ key, state, deadline, content, owner }) => ({
      key,
      state,
      deadline: deadline.toISOString(),
      title: content.title,
      centre: owner.name,
    }));
    const lines = rows.map(
      (one) => `${one.key.padEnd(12)} ${one.state.padEnd(10)} ${one.deadline}  ${one.title}`,
    );
    return { json: { total, requests: rows }, text: lines.join('\n') || 'No requests' };
  },
};

const show: Command = {
  name: 'request show',
  about: 'One request: who was asked and why, how many answered, and the proposals once they are opened.',
  arguments: 'KEY',
  examples: ['brygga request show F-2026-1 --json'],
  async run(context, { words: [key] }) {
    if (!key) throw new UsageProblem('Expected: brygga request show F-2026-1');
    const { runWork } = await context.database();
    const { request, recipients, answers, proposals } = await runWork(OPERATOR, async (work) => {
      const found = await getRequestForStaff(work, key);
      return { ...found, proposals: await listProposals(work, found.request) };
    });
    const json = {
      key: request.key,
      state: request.state,
      deadline: request.deadline.toISOString(),
      recipients: recipients.map(({ provider, basis, reason }) => ({
        provider,
        basis,
        reason: reason ?? null,
      })),
      answers,
      proposals: proposals.map(({ provider, content }) => ({ provider, content })),
    };
    const text = [
      `${request.key} ${request.state}, deadline ${json.deadline}`,
      ...json.recipients.map(({ provider, basis }) => `  ${basis.padEnd(6)} ${provider}`),
      request.state === 'open' ? `${answers} sealed proposals` : `${answers} proposals`,
    ].join('\n');
    return { json, text };
  },
};

export const requestCommands: readonly Command[] = [list, show];
