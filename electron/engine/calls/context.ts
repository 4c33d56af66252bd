// What every call of the contract is answered with.
import { implement } from "@orpc/server";
import { contract } from "#shared/contract/contract.ts";
import type { Session } from "../session.ts";

export type CallContext = { readonly session: Session };

export const calls = implement(contract).$context<CallContext>();
