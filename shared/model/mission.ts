// A mission: an embassy or consulate of the sending state in a receiving state.

export const missionKinds = ["embassy", "consulate-general", "consulate", "none"] as const;
export type MissionKind = (typeof missionKinds)[number];

/** `none`: the sending state has no mission in the receiving state. */
export const missionStatuses = ["open", "closed", "none"] as const;
export type MissionStatus = (typeof missionStatuses)[number];

export type Mission = {
  /** `RU-DK-kobenhavn`: sending state, receiving state, slug of the city. */
  readonly id: string;
  readonly sendingState: string;
  readonly receivingState: string;
  readonly kind: MissionKind;
  readonly city: string;
  readonly address: string;
  readonly status: MissionStatus;
  readonly note: string;
};
