// Opens packets to look at, and gives the pages of the one at hand. What was shown stays until the next is there.
import { useEffect, useState } from "react";
import type { PacketView } from "#shared/contract/packet-worker.ts";
import type { OpenPreview, PacketViewer } from "../../../api/packet-preview.ts";
import { preparePdf } from "../../../components/pdf/LazyPdfPage.tsx";
import { packetViewer } from "./packet-viewer.ts";

/** The viewer, null until the component is shown; what shows the pages starts with it. */
export function usePacketViewer(): PacketViewer | null {
  const [viewer, setViewer] = useState<PacketViewer | null>(null);
  useEffect(() => {
    setViewer(packetViewer());
    void preparePdf();
  }, []);
  return viewer;
}

export type ViewState = {
  /** The packet that was opened last; another one than the wanted one while that is being opened. */
  readonly opened: OpenPreview | null;
  readonly isOpening: boolean;
  readonly error: unknown;
};

/** Opens the wanted packet, and opens it anew when the view says something else. */
export function usePacketView(viewer: PacketViewer | null, view: PacketView | null): ViewState {
  const key = view === null ? null : JSON.stringify(view);
  const [state, setState] = useState<Omit<ViewState, "isOpening"> & { readonly key: string | null }>({
    key: null,
    opened: null,
    error: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the view says, and a view that says the same is not opened twice
  useEffect(() => {
    if (viewer === null || view === null) return undefined;
    let current = true;
    viewer.open(view).then(
      (opened) => current && setState({ key, opened, error: null }),
      (error: unknown) => current && setState((before) => ({ ...before, key, error })),
    );
    return () => {
      current = false;
    };
  }, [viewer, key]);
  return { opened: state.opened, isOpening: key !== null && state.key !== key, error: state.error };
}

export type DrawnPage = { readonly page: number; readonly bytes: Uint8Array };

/** Pages that are kept for each opened packet, so that leafing back shows them at once. */
const most = 24;
const drawn = new WeakMap<OpenPreview, Map<number, Promise<Uint8Array>>>();

function draw(opened: OpenPreview, page: number): Promise<Uint8Array> {
  const pages = drawn.get(opened) ?? new Map<number, Promise<Uint8Array>>();
  drawn.set(opened, pages);
  const bytes = pages.get(page) ?? opened.draw(page);
  pages.delete(page);
  pages.set(page, bytes);
  for (const oldest of [...pages.keys()].slice(0, Math.max(0, pages.size - most))) pages.delete(oldest);
  return bytes;
}

/** Opens a packet that may be shown next and draws its first page, so that both are there at once. Gives the page. */
export async function prepareFirstPage(
  viewer: PacketViewer,
  view: PacketView,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return draw(await viewer.prepare(view, signal), 1);
}

/** The page of an opened packet, and the one before until it is drawn. Its neighbours are drawn ahead. */
export function usePage(opened: OpenPreview | null, page: number) {
  const [shown, setShown] = useState<DrawnPage | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (opened === null) return undefined;
    let current = true;
    // What another packet failed of says nothing of this one.
    setError(null);
    draw(opened, page).then(
      (bytes) => {
        if (!current) return;
        setShown({ page, bytes });
        for (const neighbour of [page + 1, page - 1]) {
          // Whoever leafs there is told if it fails.
          if (neighbour >= 1 && neighbour <= opened.packet.pages) draw(opened, neighbour).catch(() => undefined);
        }
      },
      (failure: unknown) => current && setError(failure),
    );
    return () => {
      current = false;
    };
  }, [opened, page]);
  return { shown, error };
}
