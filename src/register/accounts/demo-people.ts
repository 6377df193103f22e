// The people that the demo sign-in offers, in the order in which somebody new would try them.
import { ROLES, type Role } from './role.ts';

export type DemoPerson = { id: string; name: string; role: Role; organisation: string };

/** The first person of each role in the order of the roles; the rest in the order given. */
export function onePerRole<P extends { role: Role }>(people: readonly P[]): { first: P[]; others: P[] } {
  const first = ROLES.flatMap((role) => people.find((person) => person.role === role) ?? []);
  return { first, others: people.filter((person) => !first.includes(person)) };
}
