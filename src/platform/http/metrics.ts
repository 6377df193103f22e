// Figures for whoever watches the installation, in the text form of Prometheus; no address, no person.
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { NotFound } from '../result.ts';
import type { AppParts } from './app.ts';
import { type WebRouter, webRouter } from './env.ts';

/** Seconds; most pages are to come within 0.1. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1)$/;

export type Metrics = {
  observe: NonNullable<AppParts['observe']>;
  contentType: string;
  text(): Promise<string>;
};

/** The figures of one process; its own memory, processor and event loop are among them. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by the pattern of its address',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return {
    observe: ({ route, method, status, seconds }) => duration.observe({ route, method, status }, seconds),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

/** The figures at `path`, for programs on the same machine; to all others the page does not exist. */
export function metricsWeb(path: string, metrics: Metrics): WebRouter {
  const web = webRouter();
  web.get(path, async (c) => {
    // A proxy on this machine is itself a neighbour, but speaks for somebody else.
    const passedOn = c.req.header('x-forwarded-for') ?? c.req.header('forwarded');
    if (passedOn !== undefined || !LOOPBACK.test(c.get('clientAddress'))) throw new NotFound('No such page');
    return c.body(await metrics.text(), 200, { 'content-type': metrics.contentType });
  });
  return web;
}
