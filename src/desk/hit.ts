// One thing that a search found.
import type { LocalText } from '../platform/i18n.ts';

export type Hit = {
  kind: 'municipality' | 'skill' | 'offer' | 'organisation' | 'project';
  title: LocalText;
  sub?: string;
  href: string;
};
