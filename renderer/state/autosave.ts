// Saves the fields of the campaign by themselves: half a second after the last key, on leaving a field, on leaving.
import { useEffect, useRef, useState } from "react";
import type { OpenCampaign } from "#shared/contract/campaign.ts";
import type { Campaign, CampaignFields } from "#shared/model/campaign.ts";
import { ask } from "../api/engine.ts";
import { keys, queryClient } from "./queries.ts";

export type SaveState = "saved" | "unsaved" | "saving";
type Patch = { -readonly [Name in keyof CampaignFields]?: CampaignFields[Name] };

const pause = 500;

async function save(patch: Patch): Promise<void> {
  const campaign = await ask((client) => client.campaign.update(patch));
  queryClient.setQueryData<OpenCampaign | null>(keys.current, (current) =>
    current === null || current === undefined ? current : { ...current, campaign },
  );
  await queryClient.invalidateQueries();
}

/** The fields as typed, and how far they are saved. Fields that are not valid are kept but not sent. */
export function useAutosave(campaign: Campaign, isValid: (patch: Patch) => boolean) {
  const [fields, setFields] = useState<CampaignFields>(campaign);
  const [state, setState] = useState<SaveState>("saved");
  const [error, setError] = useState<unknown>(null);
  const waiting = useRef<Patch>({});
  const underway = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function flush(): Promise<void> {
    clearTimeout(timer.current);
    const patch = waiting.current;
    if (Object.keys(patch).length === 0 || !isValid(patch)) return;
    waiting.current = {};
    setState("saving");
    underway.current += 1;
    try {
      await save(patch);
      setError(null);
      if (underway.current === 1) setState(Object.keys(waiting.current).length === 0 ? "saved" : "unsaved");
    } catch (failure) {
      waiting.current = { ...patch, ...waiting.current };
      setError(failure);
      setState("unsaved");
    } finally {
      underway.current -= 1;
    }
  }

  function set<Name extends keyof CampaignFields>(name: Name, value: CampaignFields[Name]): void {
    setFields((earlier) => ({ ...earlier, [name]: value }));
    waiting.current = { ...waiting.current, [name]: value };
    setState("unsaved");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), pause);
  }

  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => () => void latest.current(), []);

  return { fields, set, flush, state, error };
}
