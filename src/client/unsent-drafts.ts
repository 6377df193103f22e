// Says which forms this browser still holds answers of, with a way back to each. On the page that a form leads to, the
// draft that was handed over with it is cleared.
import { draftKey, draftsUnder, readDraft, removeDraft } from './drafts.ts';

export class UnsentDrafts extends HTMLElement {
  connectedCallback(): void {
    const { person = '', under = '', landed, open = '' } = this.dataset;
    if (landed && readDraft(draftKey(person, landed))?.handed) removeDraft(draftKey(person, landed));
    const drafts = draftsUnder(person, `${under}/`);
    this.hidden = drafts.length === 0;
    const list = document.createElement('ul');
    for (const { path, draft } of drafts) {
      const link = document.createElement('a');
      link.href = path;
      // A page of its own: it must read what is kept anew.
      link.dataset.turbo = 'false';
      link.textContent = open.replace('%s', new Date(draft.at).toLocaleString(document.documentElement.lang));
      const row = document.createElement('li');
      row.append(link);
      list.append(row);
    }
    const title = document.createElement('p');
    title.className = 'med';
    title.textContent = this.dataset.title ?? '';
    this.replaceChildren(title, list);
  }
}
