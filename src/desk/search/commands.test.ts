import { expect, test } from 'vitest';
import { ROLES } from '../../register/accounts/role.ts';
import { chooseCommands, commandsFor } from './commands.views.ts';
import { isFoundBy } from './hit.ts';

const role = { sv: 'Mäklare', en: 'Broker' };
const centre = { id: 'm1', organisationId: 'o1', organisation: 'Lärcentrum Norr', role };
const company = { id: 'm2', organisationId: 'o2', organisation: 'Bolaget', role };
const reader = { personId: 'p', name: 'Kim Prov', current: centre, memberships: [centre, company] };

function labels(roles: readonly string[], signedIn = true): string[] {
  const facts = { reader: signedIn ? reader : undefined, roles, scheme: 'auto' as const };
  return commandsFor(facts).map(({ label }) => label.sv);
}

test('a stranger can sign in and describe a need, but is offered nothing that a role is needed for', () => {
  const offered = labels([], false);
  expect(offered).toContain('Logga in');
  expect(offered).toContain('Beskriv ett behov');
  expect(offered).not.toContain('Nytt behov');
  expect(offered).not.toContain('Logga ut');
});

test('needs, organisations and skills are offered to the roles that may write them', () => {
  const offered = (text: string) => ROLES.filter((one) => labels([one]).includes(text));
  expect(offered('Nytt behov')).toEqual(['broker', 'centreHead', 'businessDeveloper', 'administrator']);
  expect(offered('Ny organisation')).toEqual(offered('Nytt behov'));
  expect(offered('Nytt utbud')).toEqual(['providerCoordinator']);
  expect(offered('Läs in kompetenser')).toEqual(['regionalDeveloper', 'administrator']);
  expect(offered('Föreslå en kompetens')).not.toContain('participant');
});

test('the other organisations of the reader can be changed to, not the present one', () => {
  const offered = labels(['broker']);
  expect(offered.filter((one) => one.startsWith('Byt till'))).toEqual(['Byt till Bolaget, mäklare']);
});

test('the colours that are already chosen are no command', () => {
  const offered = commandsFor({ reader, roles: [], scheme: 'dark' }).map(({ label }) => label.sv);
  expect(offered).not.toContain('Mörkt läge');
  expect(offered).toContain('Ljust läge');
});

test('a command is found by the beginnings of its words, in both languages and by synonyms; nothing typed finds all', () => {
  const all = commandsFor({ reader, roles: ['broker'], scheme: 'auto' });
  const found = (typed: string) => chooseCommands('command', all, typed).map(({ title }) => title.sv);
  expect(found('mör')).toEqual(['Mörkt läge']);
  expect(found('dark mo')).toEqual(['Mörkt läge']);
  expect(found('arbetsg')).toEqual(['Ny organisation']);
  expect(found('ehov')).toEqual([]);
  expect(found('')).toHaveLength(all.length);
});

test('each word that was typed must begin a word', () => {
  expect(isFoundBy('ny be', ['Nytt behov'])).toBe(true);
  expect(isFoundBy('behov nora', ['Nytt behov'])).toBe(false);
  expect(isFoundBy('ÅTVID', ['Åtvidaberg'])).toBe(true);
});
