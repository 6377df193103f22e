import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the committed design tokens are those that the configuration gives', () => {
  expect(execFileSync('node', ['scripts/generate-theme.ts', '--check'], { encoding: 'utf8' })).toBe('');
}, 30_000);

test('the committed icons are those that the list gives', () => {
  expect(execFileSync('node', ['scripts/generate-icons.ts', '--check'], { encoding: 'utf8' })).toBe('');
}, 30_000);
