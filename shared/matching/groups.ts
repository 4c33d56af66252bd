// Groups that grow together unless something keeps two of their members apart. Knows numbers of nodes only.

export type Groups = {
  /** The same number for two nodes of one group. */
  readonly find: (node: number) => number;
  /** Keeps the groups of two nodes apart from now on. No effect on nodes that are in one group already. */
  readonly keepApart: (left: number, right: number) => void;
  /** Lets the node's group hold no other node that was singled out. */
  readonly singleOut: (node: number) => void;
  /** Makes the groups of two nodes one; false when they are kept apart. */
  readonly join: (left: number, right: number) => boolean;
};

/** Union–find with path halving; each group knows the groups that it must not join. */
export function createGroups(nodes: number): Groups {
  const parent = Uint32Array.from({ length: nodes }, (_, node) => node);
  const apart = new Map<number, Set<number>>();
  /** By root: whether its group holds a node that was singled out. */
  const hasSingle = new Uint8Array(nodes);

  function find(node: number): number {
    let at = node;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      const above = parent[up] ?? up;
      parent[at] = above;
      at = above;
    }
    return at;
  }

  function note(one: number, other: number): void {
    const known = apart.get(one);
    if (known === undefined) apart.set(one, new Set([other]));
    else known.add(other);
  }

  return {
    find,
    keepApart(left, right) {
      const one = find(left);
      const other = find(right);
      if (one === other) return;
      note(one, other);
      note(other, one);
    },
    singleOut(node) {
      hasSingle[find(node)] = 1;
    },
    join(left, right) {
      const one = find(left);
      const other = find(right);
      if (one === other) return true;
      if (hasSingle[one] === 1 && hasSingle[other] === 1) return false;
      const oneApart = apart.get(one);
      if (oneApart?.has(other)) return false;
      const otherApart = apart.get(other);
      const isOneLarger = (oneApart?.size ?? 0) >= (otherApart?.size ?? 0);
      const [kept, joined] = isOneLarger ? [one, other] : [other, one];
      for (const third of apart.get(joined) ?? []) {
        apart.get(third)?.delete(joined);
        note(third, kept);
        note(kept, third);
      }
      apart.delete(joined);
      parent[joined] = kept;
      hasSingle[kept] = (hasSingle[kept] ?? 0) | (hasSingle[joined] ?? 0);
      return true;
    },
  };
}
