// The last part of a path, as it is shown where the folder says nothing.

/** @example fileName("/home/ida/part-1.pack") // "part-1.pack" */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
