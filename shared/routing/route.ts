// Which mission gets the signers of a country. The directory is passed in; knows nothing of signatures or packets.
import type { Mission } from "#shared/model/mission.ts";

/**
 * The mission id for each country: the open embassy there, else the fallback mission, else null. Consulates get no packets of
 * their own. A null country is unrouted (null), fallback or not: someone has to say where the signer lives. Should a country
 * have several open embassies, the first by id is taken, so that the same directory always gives the same packets.
 * `missions` are those of the campaign's target state; countries are ISO 3166-1 alpha-2.
 */
export function routeCountries(
  countries: Iterable<string | null>,
  missions: readonly Mission[],
  fallbackMissionId: string | null,
): ReadonlyMap<string | null, string | null> {
  const embassies = new Map<string, string>();
  for (const mission of missions) {
    if (mission.kind !== "embassy" || mission.status !== "open") continue;
    const other = embassies.get(mission.receivingState);
    if (other === undefined || mission.id < other) embassies.set(mission.receivingState, mission.id);
  }

  const routes = new Map<string | null, string | null>();
  for (const country of countries) {
    routes.set(country, country === null ? null : (embassies.get(country) ?? fallbackMissionId));
  }
  return routes;
}
