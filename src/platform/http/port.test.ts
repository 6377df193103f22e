import { expect, test } from 'vitest';
import { choosePort, openPort } from './port.ts';

const host = '127.0.0.1';

test('a free port is served until it is closed, and a taken one names the setting', async () => {
  const open = await openPort(() => new Response('here'), { host, port: 0 });
  const taken = { host, port: open.port };
  expect(await (await fetch(`http://${host}:${open.port}/`)).text()).toBe('here');
  await expect(choosePort(taken)).rejects.toThrow(`Port ${open.port} is taken: choose another with PORT`);
  await expect(openPort(() => new Response(''), taken)).rejects.toThrow('PORT');
  await open.close();
  await expect(choosePort(taken)).resolves.toBe(open.port);
});

test('closing lets a request finish that has begun', async () => {
  let answer = (_: Response): void => undefined;
  const asked = Promise.withResolvers<void>();
  const open = await openPort(
    () => {
      asked.resolve();
      return new Promise<Response>((resolve) => {
        answer = resolve;
      });
    },
    { host, port: 0 },
  );
  const request = fetch(`http://${host}:${open.port}/`);
  await asked.promise;
  const closed = open.close();
  answer(new Response('finished'));
  expect(await (await request).text()).toBe('finished');
  await closed;
});

test('an address that is not of this machine names the settings', async () => {
  await expect(choosePort({ host: '192.0.2.1', port: 0 })).rejects.toThrow('BRYGGA_HOST');
});
