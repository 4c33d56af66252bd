// The words of the window: i18next with one namespace per screen, keys checked by the compiler.
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import campaign from "./locales/en/campaign.json";
import codes from "./locales/en/codes.json";
import common from "./locales/en/common.json";
import deliveries from "./locales/en/deliveries.json";
import duplicates from "./locales/en/duplicates.json";
import frame from "./locales/en/frame.json";
import importWords from "./locales/en/import.json";
import letters from "./locales/en/letters.json";
import missions from "./locales/en/missions.json";
import packetSettings from "./locales/en/packetSettings.json";
import packets from "./locales/en/packets.json";
import review from "./locales/en/review.json";
import search from "./locales/en/search.json";
import volunteer from "./locales/en/volunteer.json";
import welcome from "./locales/en/welcome.json";

const english = {
  common,
  frame,
  welcome,
  campaign,
  import: importWords,
  duplicates,
  review,
  volunteer,
  missions,
  packets,
  packetSettings,
  letters,
  codes,
  deliveries,
  search,
};

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof english;
  }
}

/** Starts i18next; called once, before the first render. */
export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    defaultNS: "common",
    ns: Object.keys(english),
    resources: { en: english },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
}
