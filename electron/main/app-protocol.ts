// Serves the window's own files under app://hand-in, with the content policy, and keeps everything else out.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { app, protocol, session } from "electron";

const scheme = "app";
export const appOrigin = `${scheme}://hand-in`;

const contentPolicy = [
  "default-src 'none'",
  // WebAssembly is HarfBuzz, which shapes the names.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const mediaTypes: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers app://hand-in/… with the files of the folder, and nothing outside it. */
export function serveApp(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const relative = path.normalize(decodeURIComponent(url.pathname)).replace(/^[/\\]+/, "") || "index.html";
    const file = path.join(folder, relative);
    if (url.host !== "hand-in" || !file.startsWith(folder + path.sep)) return new Response(null, { status: 404 });
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": mediaTypes[path.extname(file)] ?? "application/octet-stream",
        "content-security-policy": contentPolicy,
        "x-content-type-options": "nosniff",
        "cross-origin-opener-policy": "same-origin",
      },
    });
  });
}

/** Refuses every request that is not the window's own, and every permission. */
export function lockSession(): void {
  session.defaultSession.webRequest.onBeforeRequest((details, respond) => {
    const own = details.url.startsWith(`${appOrigin}/`) || /^(blob|data|devtools):/.test(details.url);
    respond({ cancel: !own });
  });
  session.defaultSession.setPermissionRequestHandler((_contents, permission, respond) => {
    respond(permission === "clipboard-sanitized-write");
  });
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission) => permission === "clipboard-sanitized-write",
  );
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
}
