// The key that a program for one-time codes and the server share (RFC 6238), as programs and people read it.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS = 5;

/** Base32 (RFC 4648) without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= BITS) {
      bits -= BITS;
      text += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  if (bits > 0) text += ALPHABET[(held << (BITS - bits)) & 31];
  return text;
}

/** What the picture says to the program: codes of six digits, a new one every half minute. */
export function totpAddress(key: string, account: string): string {
  const query = new URLSearchParams({ secret: key, issuer: 'Brygga', digits: '6', period: '30' });
  return `otpauth://totp/${encodeURIComponent('Brygga')}:${encodeURIComponent(account)}?${query}`;
}

/** In groups of four, as people type it. */
export function groupedKey(key: string): string {
  return key.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** A code as it was typed: digits with or without spaces, or a recovery code of two groups. */
export function typedCode(text: string): { kind: 'totp' | 'recovery'; code: string } | undefined {
  const plain = text.replaceAll(/\s/g, '');
  if (/^\d{6}$/.test(plain)) return { kind: 'totp', code: plain };
  const found = /^([a-z0-9]{5})-?([a-z0-9]{5})$/i.exec(plain);
  return found ? { kind: 'recovery', code: `${found[1]}-${found[2]}` } : undefined;
}
