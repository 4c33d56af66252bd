// Names of a packet's files.

/** `RU-DK-kobenhavn-1.pdf`; with several volumes `RU-DK-kobenhavn-1-volume-02.pdf`, so that they sort by number. */
export function volumeFileName(packetId: string, volume: number, volumes: number): string {
  if (volumes <= 1) return `${packetId}.pdf`;
  return `${packetId}-volume-${String(volume).padStart(String(volumes).length, "0")}.pdf`;
}

/** The sheets for the boxes. */
export function labelsFileName(packetId: string): string {
  return `${packetId}-labels.pdf`;
}
