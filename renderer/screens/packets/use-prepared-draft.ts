// Has the engine lay out the draft that somebody is about to look at, so that its pages are there at once.
import { useEffect, useRef } from "react";
import type { PacketSettings } from "#shared/model/packet-settings.ts";
import { engine } from "../../api/engine.ts";
import { settingsToShow } from "./mission-settings.ts";

/** Milliseconds after which a pointer is taken to rest and not to pass. */
const resting = 60;

type Preparing = {
  /** Begins when the pointer or the focus comes near. */
  readonly prepare: () => void;
  /** Gives up what is not done yet when they leave; a draft that is looked at goes on. */
  readonly leave: () => void;
};

/** The engine keeps the draft that it made. Failures are told when somebody looks at it. */
export function usePreparedDraft(missionId: string, settings: PacketSettings): Preparing {
  const leaving = useRef<AbortController | null>(null);

  function leave(): void {
    leaving.current?.abort();
    leaving.current = null;
  }
  useEffect(() => () => leaving.current?.abort(), []);

  return {
    leave,
    prepare() {
      if (leaving.current !== null) return;
      leaving.current = new AbortController();
      const { signal } = leaving.current;
      const source = { kind: "draft", missionId, settings: settingsToShow(settings) } as const;
      setTimeout(() => {
        if (!signal.aborted) void layOut(source, signal).catch(() => undefined);
      }, resting);
    },
  };
}

async function layOut(
  source: { readonly kind: "draft"; readonly missionId: string; readonly settings: PacketSettings },
  signal: AbortSignal,
): Promise<void> {
  const client = await engine();
  await client.packets.plan(source, { signal });
}
