// A typed client of the contract over a message port; used by the window and by the packet worker.
import { createORPCClient } from "@orpc/client";
import { RPCLink, type SupportedMessagePort } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { contract } from "./contract.ts";

export type EngineClient = ContractRouterClient<typeof contract>;

/** The port must be started by the caller. Bytes cross as they are, by structured clone. */
export function createEngineClient(port: SupportedMessagePort): EngineClient {
  return createORPCClient(new RPCLink({ port, experimental_transfer: () => [] }));
}
