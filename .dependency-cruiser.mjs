// The import law: who may import whom, and why. tests/unit/architecture/import-law.test.ts proves that it bites.
//
//   shared <- electron/core <- engine, main, cli        shared <- renderer        preload <- shared/contract
//
// TypeScript 7 has no JavaScript API that dependency-cruiser could parse with, so swc does it.

/** The npm packages that shared/ may use: each is pure computation, in Node and in the browser alike. */
const pureLibraries = [
  "@cantoo/pdf-lib",
  // Digests: bytes in, bytes out, the same in every runtime.
  "@noble/hashes",
  // Its client is given the message port; it opens nothing by itself.
  "@orpc/client",
  "@orpc/contract",
  "any-ascii",
  "bidi-js",
  // Guesses the encoding of bytes that declare none; its file functions are in a part that shared/ does not call.
  "chardet",
  "fflate",
  "harfbuzzjs",
  // Reads HTML that is sent as “.xls”: text in, events out; it loads nothing that a page names.
  "htmlparser2",
  "i18n-iso-countries",
  "papaparse",
  // Draws QR codes as a table of black and white; its part that opens cameras is not used.
  "qr",
  // Reads the XML of workbooks: text in, events out; it knows no external entities.
  "saxes",
  "zod",
];

/** A path inside the package, or its types; a package that is imported by its alias (better-sqlite3) counts by that. */
function packagePath(...names) {
  return `(^|/)node_modules/(@types/)?(${names.map((name) => name.replace("/", "[/]")).join("|")})(/|$)`;
}

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "Two files that import each other cannot be understood, tested or moved one at a time.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "not-resolvable",
      severity: "error",
      comment: "An import that leads nowhere passes every other rule of this file unseen.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "shared-stays-in-shared",
      severity: "error",
      comment:
        "shared/ runs in the engine, the page, the worker and the command line; what it imports must run in all.",
      from: { path: "^shared/" },
      to: { path: "^(electron|renderer|resources|tests|scripts)/" },
    },
    {
      name: "shared-has-no-machine",
      severity: "error",
      comment:
        "shared/ has no files, network or processes: it is given bytes and gives bytes, so it can be tested by value.",
      from: { path: "^shared/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "shared-uses-pure-libraries",
      severity: "error",
      comment: "Only libraries known to compute and do nothing else. Add a new one to the list above after reading it.",
      from: { path: "^shared/" },
      to: { path: "node_modules/", pathNot: packagePath(...pureLibraries) },
    },
    {
      name: "model-imports-nothing",
      severity: "error",
      comment: "The records are the words that all others speak; a word that needs a sentence to be said is no word.",
      from: { path: "^shared/model/" },
      to: { pathNot: "^shared/model/" },
    },
    {
      name: "core-imports-shared-only",
      severity: "error",
      comment: "The command line runs the same core without Electron and without a page.",
      from: { path: "^electron/core/", pathNot: "^electron/core/pipeline/demo-campaign[.]ts$" },
      to: { path: "^(electron/(?!core/)|renderer/|resources/|tests/|scripts/)" },
    },
    {
      name: "demo-campaign-imports-demo-data",
      severity: "error",
      comment: "The one file of core that may reach the demo data, which the window and the command line both offer.",
      from: { path: "^electron/core/pipeline/demo-campaign[.]ts$" },
      to: { path: "^(electron/(?!core/)|renderer/|resources/(?!demo/)|tests/|scripts/)" },
    },
    {
      name: "demo-data-imports-shared-only",
      severity: "error",
      comment: "The demo data is made from a seed; it must not depend on the pipeline that it is there to test.",
      from: { path: "^resources/" },
      to: { path: "^(electron|renderer|tests|scripts)/" },
    },
    {
      name: "core-uses-few-libraries",
      severity: "error",
      comment: "core is shared/ plus Node plus the database; a library of the page or of Electron there is a mistake.",
      from: { path: "^electron/core/" },
      to: { path: "node_modules/", pathNot: packagePath(...pureLibraries, "better-sqlite3", "node") },
    },
    {
      name: "database-in-store",
      severity: "error",
      comment: "One place writes the campaign file; a second one would not know of its transactions and its event log.",
      from: { pathNot: "^electron/core/store/|^tests/" },
      to: { path: packagePath("better-sqlite3") },
    },
    {
      name: "electron-in-main-and-preload",
      severity: "error",
      comment:
        "The engine and the command line must run where there is no Electron; a page that has it is not sandboxed.",
      from: { pathNot: "^(electron/(main|preload)|tests)/" },
      to: { path: packagePath("electron") },
    },
    {
      name: "preload-is-small",
      severity: "error",
      comment: "The preload is the one door between the page and the machine: it holds names and types, no logic.",
      from: { path: "^electron/preload/" },
      to: { path: ".", pathNot: ["^electron/preload/", "^shared/(contract|model)/", packagePath("electron")] },
    },
    {
      name: "main-and-engine-are-apart",
      severity: "error",
      comment: "main, engine, preload and cli are separate programs; what two of them need belongs to core or shared.",
      from: { path: "^electron/(main|engine|preload|cli)/" },
      to: { path: "^electron/(main|engine|preload|cli)/", pathNot: "^electron/$1/" },
    },
    {
      name: "main-never-touches-rows",
      severity: "error",
      comment: "main passes ports and owns windows; the campaign's store and pipeline run in the engine.",
      from: { path: "^electron/main/" },
      to: { path: "^electron/core/(store|pipeline)/" },
    },
    {
      name: "programs-import-no-page",
      severity: "error",
      comment: "Only the page's own files run in the page.",
      from: { path: "^electron/" },
      to: { path: "^renderer/" },
    },
    {
      name: "renderer-imports-shared-only",
      severity: "error",
      comment: "The page is sandboxed: it reaches files and rows through the contract and never directly.",
      from: { path: "^renderer/" },
      to: { path: "^(electron|resources/demo|tests|scripts)/" },
    },
    {
      name: "renderer-has-no-node",
      severity: "error",
      comment: "There is no Node in the page.",
      from: { path: "^renderer/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "source-imports-no-tests",
      severity: "error",
      comment: "The app is shipped without its tests.",
      from: { path: "^(shared|electron|renderer|resources)/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(out|dist|\\.cache)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default", "node"],
      extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js", ".json"],
      mainFields: ["module", "main", "types"],
    },
  },
};
