// Opening, creating and closing campaign files; failures are told where jobs tell theirs.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { OpenCampaign } from "#shared/contract/campaign.ts";
import { shell } from "../api/bridge.ts";
import { ask, engine } from "../api/engine.ts";
import { tellFailure, useJob } from "./jobs.ts";
import { keys, queryClient } from "./queries.ts";
import { goTo } from "./screens.ts";

/** The open campaign, or null. */
export function useCurrentCampaign() {
  return useQuery({ queryKey: keys.current, queryFn: async () => (await engine()).campaign.current() });
}

export function useOverview() {
  return useQuery({ queryKey: keys.overview, queryFn: () => ask((client) => client.campaign.overview()) });
}

/** The numbers of the last search for duplicates; null before the first. */
export function useDuplicates(enabled = true) {
  return useQuery({
    queryKey: keys.duplicates,
    queryFn: () => ask((client) => client.duplicates.summary()),
    enabled,
  });
}

/** Pairs that wait for a person. */
export function useToReview(enabled: boolean): number {
  const { data } = useDuplicates(enabled);
  return enabled ? (data?.toReview ?? 0) : 0;
}

export function useRecentCampaigns() {
  return useQuery({ queryKey: keys.recent, queryFn: async () => (await engine()).campaign.recent() });
}

type Leaving = () => Promise<void>;
const leaving: Leaving[] = [];

/** What is still to be stored in a campaign, or kept for it, is settled before another one is opened. */
export function onLeavingCampaign(settle: Leaving): void {
  leaving.push(settle);
}

async function leave(): Promise<void> {
  for (const settle of leaving) await settle();
}

async function show(campaign: OpenCampaign | null): Promise<void> {
  await leave();
  queryClient.removeQueries({ predicate: (query) => query.queryKey[1] !== "current" });
  queryClient.setQueryData(keys.current, campaign);
  goTo("campaign");
  await queryClient.invalidateQueries();
}

/** A file name from a title: its letters and digits, joined by hyphens. */
export function fileNameFor(title: string): string {
  const slug = title
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${slug === "" ? "campaign" : slug}.petition`;
}

export function useCampaignActions() {
  const { t } = useTranslation("frame");
  const { run } = useJob();

  async function attempt(title: string, work: () => Promise<OpenCampaign | null | undefined>): Promise<boolean> {
    try {
      const campaign = await work();
      if (campaign === undefined) return false;
      await show(campaign);
      return true;
    } catch (error) {
      tellFailure(title, error);
      await queryClient.invalidateQueries({ queryKey: keys.recent });
      return false;
    }
  }

  function openPath(path: string): Promise<boolean> {
    return attempt(t("action.open"), async () => {
      await leave();
      return ask((client) => client.campaign.open({ path }));
    });
  }

  async function open(): Promise<boolean> {
    const [path] = await shell.chooseFiles("campaign", false);
    return path === undefined ? false : openPath(path);
  }

  function create(title: string, targetState: string): Promise<boolean> {
    return attempt(t("action.new"), async () => {
      const path = await shell.chooseSavePath("campaign", fileNameFor(title));
      if (path === null) return undefined;
      await leave();
      return ask((client) => client.campaign.create({ path, title, targetState }));
    });
  }

  async function createDemo(): Promise<boolean> {
    const path = await shell.chooseSavePath("campaign", "demo.petition");
    if (path === null) return false;
    await leave();
    const made = await run(t("action.demo"), (client, signal) => client.campaign.createDemo({ path }, { signal }));
    return made === undefined ? false : attempt(t("action.demo"), () => Promise.resolve(made));
  }

  function close(): Promise<boolean> {
    return attempt(t("action.close"), async () => {
      await leave();
      return ask((client) => client.campaign.close());
    });
  }

  return { open, openPath, create, createDemo, close };
}
