// `brygga doctor`: looks at the installation and says what is well and what is not.
import { sql } from 'kysely';
import type { Command } from './platform/cli.ts';
import { hasDemo } from './platform/config.ts';

type Finding = { check: string; ok: boolean; found: string };

export const doctor: Command = {
  name: 'doctor',
  about: 'Checks runtime, database, walls and background work',
  examples: ['brygga doctor', 'brygga doctor --json'],
  async run(context) {
    const { runWork, server } = await context.database();
    const findings: Finding[] = [
      { check: 'Node', ok: Number(process.versions.node.split('.')[0]) >= 24, found: process.versions.node },
      { check: 'Demo data', ok: true, found: hasDemo(context.config) ? 'on' : 'off' },
      ...(await runWork({ kind: 'operator' }, async (work) => {
        const { rows } = await sql<{ version: string; open: number; waiting: number; unsent: number }>`
          select current_setting('server_version') as version,
            (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'schema_migration'
                and not c.relforcerowsecurity) as open,
            (select count(*)::int from outbox_event where dispatched_at is null
              and created_at < now() - interval '1 minute') as waiting,
            (select count(*)::int from mail_message where state = 'queued'
              and created_at < now() - interval '1 hour') as unsent`.execute(work.tx);
        const row = rows[0];
        return [
          {
            check: 'PostgreSQL',
            ok: Number.parseInt(row?.version ?? '0', 10) >= 15,
            found: row?.version ?? 'unknown',
          },
          { check: 'Tables without a wall', ok: row?.open === 0, found: String(row?.open) },
          // Without a server they have nobody to wait for but its next start.
          {
            check: 'Events that wait over a minute',
            ok: row?.waiting === 0 || !server.shared,
            found: String(row?.waiting),
          },
          { check: 'Mails that wait over an hour', ok: row?.unsent === 0, found: String(row?.unsent) },
        ];
      })),
    ];
    const ok = findings.every((finding) => finding.ok);
    return {
      json: { ok, findings },
      text: findings.map((one) => `${one.ok ? 'ok  ' : 'LOOK'} ${one.check}: ${one.found}`).join('\n'),
      exitCode: ok ? 0 : 1,
    };
  },
};
