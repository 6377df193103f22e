// A certificate as an Open Badge 3.0 (1EdTech): what was learned and with whom; the learner only as a salted hash.

export type BadgeFacts = {
  id: string;
  title: string;
  requiredLevel: number;
  house: { id: string; name: string };
  provider: string;
  /** Local date. */
  endedOn: string;
  issuedAt: Date;
  /** The learner, hashed. */
  identity: { hash: string; salt: string; type: 'emailAddress' | 'name' };
};

/** Where the documents that belong to a badge stand; full addresses. */
export type BadgeAddresses = { credential: string; issuer: string; status: string; achievement: string };

const CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  // Says what the type of the status list is; the others do not.
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
];

/** The credential before it is signed. */
export function openBadge(facts: BadgeFacts, address: BadgeAddresses): Record<string, unknown> {
  const { title, requiredLevel, house, provider, endedOn, issuedAt, identity } = facts;
  return {
    '@context': CONTEXT,
    id: address.credential,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    issuer: { id: address.issuer, type: ['Profile'], name: house.name },
    validFrom: `${issuedAt.toISOString().slice(0, 19)}Z`,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: `sha256$${identity.hash}`,
          identityType: identity.type,
          salt: identity.salt,
        },
      ],
      activityEndDate: `${endedOn}T00:00:00Z`,
      achievement: {
        id: address.achievement,
        type: ['Achievement'],
        name: title,
        description: `Genomförd insats hos ${provider}.`,
        criteria: { narrative: `Kravet i kompetensmatrisen är nivå ${requiredLevel} av 5.` },
      },
    },
    credentialStatus: { id: address.status, type: '1EdTechRevocationList' },
  };
}

/** Who signs: the house, with the key of the installation. */
export function issuerDocument(
  { name }: { name: string },
  { issuer, key, publicKeyMultibase }: { issuer: string; key: string; publicKeyMultibase: string },
): Record<string, unknown> {
  return {
    '@context': [...CONTEXT, 'https://w3id.org/security/multikey/v1'],
    id: issuer,
    type: ['Profile'],
    name,
    verificationMethod: [{ id: key, type: 'Multikey', controller: issuer, publicKeyMultibase }],
    assertionMethod: [key],
  };
}
