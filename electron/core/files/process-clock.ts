// The clock of a process: the system's, or one instant for reproducible packets.

/**
 * Gives the current instant as ISO 8601 in UTC. When SOURCE_DATE_EPOCH (seconds since 1970, as
 * reproducible-builds.org specifies it) is set, always that instant, so that the same input gives the same bytes.
 */
export function processClock(environment: { readonly [name: string]: string | undefined }): () => string {
  const epoch = environment["SOURCE_DATE_EPOCH"];
  if (epoch === undefined || !/^\d+$/.test(epoch)) return () => new Date().toISOString();
  const instant = new Date(Number(epoch) * 1000).toISOString();
  return () => instant;
}
