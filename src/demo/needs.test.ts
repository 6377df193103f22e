import { expect, test } from 'vitest';
import { useDemo } from '../../test/facts.ts';
import { matchAllNeeds } from '../brokering/matching/overview/overview.service.ts';
import { groupOf } from '../brokering/matching/overview/overview.ts';
import { listEnquiries } from '../brokering/needs/enquiries/enquiries.service.ts';
import { listNeeds } from '../brokering/needs/needs.service.ts';
import { demoId } from './demo-id.ts';

const database = useDemo();

test('the broker of the demo finds needs of own employers by name, and enquiries that nobody has read', async () => {
  const ahmed = { kind: 'person', personId: demoId('person', 'ahmed-saleh') } as const;
  const { needs, enquiries } = await database.run(ahmed, async (work) => ({
    needs: await listNeeds(work, {}, { sort: 'key', falling: false, page: 1, limit: 100 }),
    enquiries: await listEnquiries(work, ['new', 'read', 'split', 'closed']),
  }));
  expect(needs.total).toBeGreaterThan(10);
  expect(needs.items.filter((need) => !need.organisation || need.broker?.name !== 'Ahmed Saleh')).toEqual([]);
  expect(enquiries.some((enquiry) => enquiry.state === 'new')).toBe(true);
  const split = enquiries.filter((enquiry) => enquiry.state === 'split');
  expect(split.every((enquiry) => enquiry.needKeys.length > 0)).toBe(true);
});

test('matching all needs once more, a broker of the demo finds something better than a match that was kept', async () => {
  const ahmed = { kind: 'person', personId: demoId('person', 'ahmed-saleh') } as const;
  const { rows } = await matchAllNeeds(database.run, ahmed);
  const better = rows.filter((row) => groupOf(row) === 'better').map(({ needId }) => needId);
  expect(better).toContain(demoId('need', 'n-demens-lovasen'));
});

test('somebody answers for each employer of the demo: a house, not administrators alone', async () => {
  const without = await database.asOwner(
    `select name from organisation where demo and roles = array['employer'] and owner_id is null`,
  );
  expect(without).toEqual([]);
  const elsewhere = await database.asOwner(
    `select one.name from organisation one join organisation house on house.id = one.owner_id
      where not house.roles && array['learningCentre', 'businessUnit']`,
  );
  expect(elsewhere).toEqual([]);
});
