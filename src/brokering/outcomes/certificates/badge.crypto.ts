// The signing key of the installation, and the Data Integrity proof eddsa-jcs-2022 (W3C VC Data Integrity EdDSA
// Cryptosuites) over Open Badges 3.0.
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { Work } from '../../../platform/work.ts';
import { base58, canonicalJson, fromBase58 } from './canonical.ts';

/** Heads of DER that raw Ed25519 keys follow (RFC 8410). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
/** Multicodec of an Ed25519 public key. */
const MULTICODEC = Buffer.from('ed01', 'hex');
const SUITE = 'eddsa-jcs-2022';

/** Derived from the secret of the installation, so that a restored backup signs with the same key. */
function privateKey(work: Work): KeyObject {
  const seed = createHmac('sha256', work.wrappingKey).update('brygga badge signing key 1').digest();
  return createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

/** The public key as a Multikey: what the issuer document publishes. */
export function publicKeyMultibase(work: Work): string {
  const der = createPublicKey(privateKey(work)).export({ format: 'der', type: 'spki' });
  return `z${base58(Buffer.concat([MULTICODEC, der.subarray(PUBLIC_HEAD.length)]))}`;
}

type Document = Readonly<Record<string, unknown>>;

/** The document with a proof by the key of the installation. */
export function signDocument(work: Work, document: Document, verificationMethod: string): Document {
  const config = {
    '@context': document['@context'],
    type: 'DataIntegrityProof',
    cryptosuite: SUITE,
    created: `${work.now.toISOString().slice(0, 19)}Z`,
    verificationMethod,
    proofPurpose: 'assertionMethod',
  };
  const signature = sign(null, hashOf(config, document), privateKey(work));
  return { ...document, proof: { ...config, proofValue: `z${base58(signature)}` } };
}

/** Whether the proof of a document was made with the key; needs nothing but what is published. */
export function verifyDocument(signed: Document, multibase: string): boolean {
  const { proof, ...document } = signed;
  if (typeof proof !== 'object' || proof === null) return false;
  const { proofValue, ...config } = proof as Record<string, unknown>;
  if (typeof proofValue !== 'string' || config.cryptosuite !== SUITE) return false;
  const raw = Buffer.from(fromBase58(multibase.slice(1))).subarray(MULTICODEC.length);
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, raw]), format: 'der', type: 'spki' });
  return verify(null, hashOf(config, document), key, Buffer.from(fromBase58(proofValue.slice(1))));
}

function hashOf(config: unknown, document: unknown): Buffer {
  const sha = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest();
  return Buffer.concat([sha(config), sha(document)]);
}
