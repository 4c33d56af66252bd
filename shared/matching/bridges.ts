// Bridges of a graph: edges without which a group falls into two. Knows numbers of nodes and edges only.

/** An undirected graph: edge e joins `from[e]` and `to[e]`, both below `nodes`. */
export type Graph = { readonly nodes: number; readonly from: Uint32Array; readonly to: Uint32Array };

/**
 * By edge, the number of nodes on the smaller side of a bridge, 0 for an edge that is none. Tarjan 1974, “A note on finding the
 * bridges of a graph”, without recursion. Two edges between the same nodes are no bridges.
 */
export function bridgeSides(graph: Graph): Uint32Array {
  const { nodes, from, to } = graph;
  const { starts, edges } = edgesByNode(graph);
  const sides = new Uint32Array(from.length);
  const entered = new Uint32Array(nodes);
  const lowest = new Uint32Array(nodes);
  const below = new Uint32Array(nodes);
  const nextEdge = starts.slice(0, nodes);
  const edgeIn = new Int32Array(nodes).fill(-1);
  let clock = 0;

  for (let root = 0; root < nodes; root++) {
    if (entered[root] !== 0) continue;
    const path = [root];
    const bridges: number[] = [];
    clock += 1;
    entered[root] = clock;
    lowest[root] = clock;
    below[root] = 1;
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = nextEdge[node] ?? 0;
      if (at < (starts[node + 1] ?? 0)) {
        nextEdge[node] = at + 1;
        const edge = edges[at] ?? 0;
        if (edge === edgeIn[node]) continue;
        const other = from[edge] === node ? (to[edge] ?? 0) : (from[edge] ?? 0);
        if (entered[other] === 0) {
          clock += 1;
          entered[other] = clock;
          lowest[other] = clock;
          below[other] = 1;
          edgeIn[other] = edge;
          path.push(other);
        } else lowest[node] = Math.min(lowest[node] ?? 0, entered[other] ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent === undefined) break;
      below[parent] = (below[parent] ?? 0) + (below[node] ?? 0);
      lowest[parent] = Math.min(lowest[parent] ?? 0, lowest[node] ?? 0);
      if ((lowest[node] ?? 0) > (entered[parent] ?? 0)) bridges.push(node);
    }
    const size = below[root] ?? 0;
    for (const node of bridges) {
      const side = below[node] ?? 0;
      sides[edgeIn[node] ?? 0] = Math.min(side, size - side);
    }
  }
  return sides;
}

function edgesByNode({ nodes, from, to }: Graph): { readonly starts: Uint32Array; readonly edges: Uint32Array } {
  const starts = new Uint32Array(nodes + 1);
  for (const ends of [from, to]) for (const node of ends) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const places = starts.slice();
  const edges = new Uint32Array(2 * from.length);
  for (const ends of [from, to]) {
    for (const [edge, node] of ends.entries()) {
      const place = places[node] ?? 0;
      places[node] = place + 1;
      edges[place] = edge;
    }
  }
  return { starts, edges };
}
