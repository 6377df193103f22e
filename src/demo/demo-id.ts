import { uuidFromName } from '../platform/ids.ts';

/** The id of a demo row: the same in every installation, so that links to it hold. */
export function demoId(
  kind:
    | 'organisation'
    | 'offer'
    | 'person'
    | 'need'
    | 'enquiry'
    | 'pool'
    | 'contact'
    | 'round'
    | 'round'
    | 'signal'
    | 'methodNote'
    | 'inventory'
    | 'methodSession',
  slug: string,
): string {
  return uuidFromName(`demo ${kind} ${slug}`);
}
