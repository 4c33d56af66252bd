// Answers the screen that checks printed pages by their codes.
import { checkAnew, checkCode, readCheckedPages } from "#core/pipeline/packets/check-code.ts";
import { settleAsync } from "#shared/errors/outcome.ts";
import { calls } from "./context.ts";

const { packets } = calls;

export const packetChecksCalls = {
  checkCode: packets.checkCode.handler(({ context: { session }, input: { text, packetId } }) =>
    settleAsync(() => checkCode(session.store(), session.resources, text, packetId)),
  ),
  checkedPages: packets.checkedPages.handler(({ context: { session }, input: { packetId } }) =>
    settleAsync(() => readCheckedPages(session.store(), session.resources, packetId)),
  ),
  checkAnew: packets.checkAnew.handler(({ context: { session }, input: { packetId } }) =>
    settleAsync(() => checkAnew(session.store(), session.resources, packetId)),
  ),
};
