// What is kept until the next event: computed once, anew after whatever changed the file.
import { expect, it } from "vitest";
import { changeCampaign } from "#core/pipeline/campaign.ts";
import { openStore } from "#core/store/store.ts";
import { untilNextEvent, untilNextEventAsync } from "#core/store/until-next-event.ts";
import { newCampaign, storeOptions } from "../../../support/workspace.ts";

function counter() {
  let times = 0;
  return () => {
    times += 1;
    return times;
  };
}

it("is computed once for each name, and anew after a change", () => {
  const { store } = newCampaign();
  const [one, other] = [counter(), counter()];
  expect([untilNextEvent(store.reader, "one", one), untilNextEvent(store.reader, "one", one)]).toEqual([1, 1]);
  expect(untilNextEvent(store.reader, "other", other)).toBe(1);
  changeCampaign(store, { title: "Changed" });
  expect([untilNextEvent(store.reader, "one", one), untilNextEvent(store.reader, "one", one)]).toEqual([2, 2]);
});

it("is computed anew after another program's change", () => {
  const { store, file } = newCampaign();
  const one = counter();
  untilNextEvent(store.reader, "one", one);
  const other = openStore(file, storeOptions);
  changeCampaign(other, { title: "From elsewhere" });
  other.close();
  expect(untilNextEvent(store.reader, "one", one)).toBe(2);
});

it("is not kept within a change, which may see what nobody else does", () => {
  const { store } = newCampaign();
  const one = counter();
  store.change("campaign.changed", (writer) => {
    expect([untilNextEvent(writer, "one", one), untilNextEvent(writer, "one", one)]).toEqual([1, 2]);
  });
  expect(untilNextEvent(store.reader, "one", one)).toBe(3);
});

it("what takes time is not kept when the file changed meanwhile", async () => {
  const { store } = newCampaign();
  const one = counter();
  const compute = async () => one();
  await untilNextEventAsync(store.reader, "one", async () => {
    changeCampaign(store, { title: "Meanwhile" });
    return one();
  });
  expect(await untilNextEventAsync(store.reader, "one", compute)).toBe(2);
  expect(await untilNextEventAsync(store.reader, "one", compute)).toBe(2);
});

it("a failure is not kept", () => {
  const { store } = newCampaign();
  const refuse = () => {
    throw new Error("not yet");
  };
  expect(() => untilNextEvent(store.reader, "one", refuse)).toThrow("not yet");
  expect(untilNextEvent(store.reader, "one", counter())).toBe(1);
});
