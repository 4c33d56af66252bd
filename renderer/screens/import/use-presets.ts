// The titles of the known export forms.
import { useQuery } from "@tanstack/react-query";
import { engine } from "../../api/engine.ts";
import { keys } from "../../state/queries.ts";

/** Gives the title of a form by its name; the name itself while the titles are not there. */
export function usePresetTitle(): (name: string) => string {
  const { data = [] } = useQuery({ queryKey: keys.presets, queryFn: async () => (await engine()).import.presets() });
  return (name) => data.find((preset) => preset.name === name)?.title ?? name;
}
