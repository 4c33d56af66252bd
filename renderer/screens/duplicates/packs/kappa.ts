// What a kappa says in words. Pure.

export type Agreement = "poor" | "slight" | "fair" | "moderate" | "substantial" | "almostPerfect";

/** The words of Landis and Koch (1977), Biometrics 33, p. 165. */
export function agreementWord(kappa: number): Agreement {
  if (kappa < 0) return "poor";
  if (kappa <= 0.2) return "slight";
  if (kappa <= 0.4) return "fair";
  if (kappa <= 0.6) return "moderate";
  return kappa <= 0.8 ? "substantial" : "almostPerfect";
}
