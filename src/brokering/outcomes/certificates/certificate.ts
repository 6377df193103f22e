// A certificate as those who run the effort see it, and as anybody does.

export type Certificate = {
  id: string;
  participantId: string | null;
  issuedAt: Date;
  revokedAt: Date | null;
  revokedReason: string | null;
};

export type PublicCertificate = {
  credential: Record<string, unknown>;
  title: string;
  house: string;
  issuedAt: Date;
  revokedAt: Date | null;
  revokedReason: string | null;
};
