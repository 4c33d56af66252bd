// How a packet was laid out when it was sealed, as its campaign file keeps it.

/** Pages count through the whole packet; lines are 0 where a volume has none. */
export type StoredVolume = {
  readonly number: number;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly sheets: number;
  readonly firstLine: number;
  readonly lastLine: number;
};

export type StoredOutline = {
  readonly pages: number;
  readonly sheets: number;
  readonly volumes: readonly StoredVolume[];
};
