// What the browser may do with our pages: nothing from elsewhere, no inline script.
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { BryggaEnv } from './env.ts';

const HSTS_SECONDS = 31_536_000;

/** `embeddable` tells which paths partner sites may show in a frame. */
export function securityHeaders(options: {
  isSecure(c: Context<BryggaEnv>): boolean;
  embeddable(path: string): boolean;
}) {
  return createMiddleware<BryggaEnv>(async (c, next) => {
    const nonce = randomBytes(16).toString('base64url');
    c.set('nonce', nonce);
    await next();
    const frames = options.embeddable(c.req.path) ? '*' : "'none'";
    const headers = c.res.headers;
    headers.set('content-security-policy', contentPolicy(nonce, frames));
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'strict-origin-when-cross-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    if (frames === "'none'") headers.set('x-frame-options', 'DENY');
    // Pages belong to their reader: no cache between may keep them.
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
    // For this host alone: others below the same domain are not ours to bind.
    if (options.isSecure(c)) headers.set('strict-transport-security', `max-age=${HSTS_SECONDS}`);
  });
}

function contentPolicy(nonce: string, frames: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frames}`,
  ].join('; ');
}
