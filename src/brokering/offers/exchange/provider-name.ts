// Which provider of the register a list means: by organisation number, else by name without company form and case.

export type KnownProvider = { id: string; name: string; organisationNumber: string | undefined };

/** `name` of those known is plain already. */
export function findProvider(
  providers: readonly KnownProvider[],
  named: { name: string; organisationNumber?: string } | undefined,
): KnownProvider | undefined {
  if (!named) return undefined;
  const digits = named.organisationNumber?.replaceAll(/\D/g, '').slice(-10);
  const byNumber =
    digits && providers.find((one) => one.organisationNumber?.replaceAll(/\D/g, '') === digits);
  const name = plainName(named.name);
  return byNumber || providers.find((one) => one.name === name);
}

/** `IT-Högskolan Sverige AB` and `IT-högskolan Sverige` are the same name. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\b(ab|aktiebolag|ek\.? för\.?|hb|kb)(?=\s|$|,|\.)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
