// Sends each counted signer's country to a mission.

import { readCampaign, setFallbackMission } from "#core/store/campaigns.ts";
import type { StoreReader, StoreWriter } from "#core/store/connection.ts";
import { latestOf } from "#core/store/events.ts";
import { readMatching, saveMatching } from "#core/store/matching.ts";
import {
  listMissions,
  missionById,
  readRoutes,
  replaceRoutes,
  setCountry,
  signaturesWithoutCountry,
  signersByCountry,
} from "#core/store/missions.ts";
import type { Store } from "#core/store/store.ts";
import { fail } from "#shared/errors/outcome.ts";
import { exactKeyNumber } from "#shared/matching/exact-number.ts";
import { routeCountries } from "#shared/routing/route.ts";

export type RoutedMission = {
  readonly id: string;
  readonly country: string;
  readonly city: string;
  readonly signers: number;
};
export type Routing = { readonly missions: readonly RoutedMission[]; readonly unrouted: number };

/** Routes every counted signer and gives the missions that have any, most signers first. */
export function routeSigners(store: Store): Routing {
  return store.change("signers.routed", (writer, note) => {
    route(writer);
    const routing = readRouting(writer);
    note({ missions: routing.missions.length, unrouted: routing.unrouted });
    return routing;
  });
}

/** Routes anew inside another change, if the signers were routed before. */
export function routeAgain(writer: StoreWriter): void {
  if (latestOf(writer, ["signers.routed"]) > 0) route(writer);
}

function route(writer: StoreWriter): void {
  const countries = signersByCountry(writer).flatMap(({ country }) => (country === null ? [] : [country]));
  const { fallbackMission, targetState } = readCampaign(writer);
  const missions = listMissions(writer).filter((mission) => mission.sendingState === targetState);
  const routes = new Map<string, string>();
  for (const [country, missionId] of routeCountries(countries, missions, fallbackMission)) {
    if (country !== null && missionId !== null) routes.set(country, missionId);
  }
  replaceRoutes(writer, routes);
}

/** Where the counted signers go now. */
export function readRouting(reader: StoreReader): Routing {
  const routes = readRoutes(reader);
  const signers = new Map<string, number>();
  let unrouted = 0;
  for (const group of signersByCountry(reader)) {
    const mission = group.country === null ? undefined : routes.get(group.country);
    if (mission === undefined) unrouted += group.signers;
    else signers.set(mission, (signers.get(mission) ?? 0) + group.signers);
  }
  const missions = listMissions(reader).flatMap(({ id, receivingState, city }) => {
    const count = signers.get(id);
    return count === undefined ? [] : [{ id, country: receivingState, city, signers: count }];
  });
  return { missions: missions.toSorted((a, b) => b.signers - a.signers || (a.id < b.id ? -1 : 1)), unrouted };
}

/** Sets the mission for countries without an open embassy. Fails with MISSION_UNKNOWN, MISSION_FALLBACK_NOT_OPEN. */
export function chooseFallback(store: Store, missionId: string | null): void {
  if (missionId !== null) {
    const mission = missionById(store.reader, missionId);
    if (mission === undefined) fail("MISSION_UNKNOWN", { mission: missionId });
    if (mission.status !== "open") fail("MISSION_FALLBACK_NOT_OPEN", { mission: missionId });
  }
  if (readCampaign(store.reader).fallbackMission === missionId) return;
  store.change("fallback.set", (writer, note) => {
    setFallbackMission(writer, missionId);
    routeAgain(writer);
    note({ mission: missionId });
  });
}

/** Gives a country to the signatures of a source file whose country was not understood; their number. */
export function settleCountry(store: Store, sourceFileId: number, countryText: string | null, country: string): number {
  return store.change("country.set", (writer, note) => {
    const signatures = signaturesWithoutCountry(writer, sourceFileId, countryText);
    for (const signature of signatures) {
      setCountry(writer, signature.id, country, exactKeyNumber({ ...signature, country }));
    }
    // What was compared without a country is compared again.
    saveMatching(writer, { ...readMatching(writer), comparedUpTo: 0 });
    routeAgain(writer);
    note({ source: sourceFileId, country, signatures: signatures.length });
    return signatures.length;
  });
}
