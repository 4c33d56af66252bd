// A thread that copies the write-ahead log into its campaign file, while the engine answers calls.
import { workerData } from "node:worker_threads";
import { loadDatabase } from "./load-database.ts";
import type { CheckpointOrder } from "./write-ahead-log.ts";

const { file, ended } = workerData as CheckpointOrder;
const state = new Int32Array(ended);
try {
  const Database = loadDatabase();
  const database = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    // Passive: it waits for nobody, and nobody waits for it. What is left for the second is small, unless somebody writes just then.
    database.pragma("wal_checkpoint(PASSIVE)");
    database.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
  }
} finally {
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
}
