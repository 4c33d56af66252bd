// Typed connections: a reader cannot write, neither by its type nor by its file handle.
import type { Database, Statement } from "better-sqlite3";

/** A value that SQLite stores. */
export type SqlValue = string | number | bigint | Uint8Array | null;
type Params = readonly SqlValue[] | { readonly [name: string]: SqlValue };

/** Reads rows. Statements are prepared once and kept. */
export class StoreReader {
  protected readonly database: Database;
  readonly #statements = new Map<string, Statement>();

  constructor(database: Database) {
    this.database = database;
  }

  /** The first row, or undefined. */
  get<Row>(sql: string, params: Params = []): Row | undefined {
    return this.statement(sql).get(...bind(params)) as Row | undefined;
  }

  all<Row>(sql: string, params: Params = []): Row[] {
    return this.statement(sql).all(...bind(params)) as Row[];
  }

  /** Rows one by one; no other statement of this connection may run until it has ended. */
  iterate<Row>(sql: string, params: Params = []): IterableIterator<Row> {
    return this.statement(sql).iterate(...bind(params)) as IterableIterator<Row>;
  }

  protected statement(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** Reads and writes; there is one per open file. */
export class StoreWriter extends StoreReader {
  /** Runs a statement; gives the number of rows it changed and the last row id. */
  run(sql: string, params: Params = []): { readonly changes: number; readonly rowId: number } {
    const result = this.statement(sql).run(...bind(params));
    return { changes: result.changes, rowId: Number(result.lastInsertRowid) };
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }

  /** True between `begin` and `commit` or `rollback`. */
  get inTransaction(): boolean {
    return this.database.inTransaction;
  }
}

function bind(params: Params): unknown[] {
  return Array.isArray(params) ? params : [params];
}
