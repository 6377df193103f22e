// Follows long work by server-sent events; when it has ended the page is asked for again.
import { visit } from './visits.ts';

type Report = { state: string; step?: number; steps?: number; text?: string };

export class JobProgress extends HTMLElement {
  #events: EventSource | undefined;

  connectedCallback(): void {
    const address = this.dataset.events;
    if (!address) return;
    this.#events = new EventSource(address);
    this.#events.addEventListener('message', (event) => this.#show(JSON.parse(event.data)));
  }

  disconnectedCallback(): void {
    this.#events?.close();
  }

  #show(report: Report): void {
    if (report.state !== 'queued' && report.state !== 'running') {
      this.#events?.close();
      visit(location.href, { action: 'replace' });
      return;
    }
    const bar = this.querySelector('progress');
    const state = this.querySelector('[data-state]');
    const { step = 0, steps } = report;
    if (bar && steps) {
      bar.max = steps;
      bar.value = step;
    }
    const count = steps
      ? (this.dataset.of ?? '').replace('%d', String(step)).replace('%t', String(steps))
      : '';
    if (state) state.textContent = [count, report.text ?? ''].filter(Boolean).join(' ');
  }
}
