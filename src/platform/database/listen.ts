// Hears what PostgreSQL announces, on one connection of its own that is opened again when it breaks.
import pg from 'pg';

const RETRY_MS = 1000;

export type Listening = { stop(): Promise<void> };

/**
 * Listens on channels. `heard` is called for every announcement, and once with an empty payload for every
 * channel after each (re)connection, since announcements made in between are lost.
 */
export function listen(
  url: string,
  channels: readonly string[],
  heard: (channel: string, payload: string) => void,
): Listening {
  let client: pg.Client | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url });
    fresh.on('error', () => undefined);
    fresh.on('end', again);
    fresh.on('notification', (message) => heard(message.channel, message.payload ?? ''));
    client = fresh;
    try {
      await fresh.connect();
      for (const channel of channels) await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`);
      for (const channel of channels) heard(channel, '');
    } catch {
      again();
    }
  };

  const again = (): void => {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, RETRY_MS);
  };

  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
