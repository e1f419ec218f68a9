/**
 * Heights in a layered drawing: every node as near the weighted mean of its neighbours as the room
 * above and below it allows. Each rank is solved exactly (least squares under minimum distances, by
 * pooling adjacent violators) and the ranks are swept until they settle.
 */

/** A place in a rank: room needed above and below its centre. */
export interface Slot {
  readonly id: string;
  readonly above: number;
  readonly below: number;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

const sweeps = 24;

/** y of every slot's centre; `gap` is kept between neighbours' rooms. */
export function spreadRanks(
  ranks: readonly (readonly Slot[])[],
  links: readonly Link[],
  gap: number,
): Map<string, number> {
  const y = new Map<string, number>();
  for (const rank of ranks) {
    const offsets = minimumOffsets(rank, gap);
    const middle = (offsets.at(-1) ?? 0) / 2;
    for (const [index, slot] of rank.entries()) y.set(slot.id, (offsets[index] ?? 0) - middle);
  }
  const neighbours = new Map<string, { id: string; weight: number }[]>();
  const join = (id: string, other: string, weight: number) =>
    neighbours.set(id, [...(neighbours.get(id) ?? []), { id: other, weight }]);
  for (const { from, to, weight } of links) {
    join(from, to, weight);
    join(to, from, weight);
  }
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const rank of sweep % 2 === 0 ? ranks : ranks.toReversed()) {
      const wishes = rank.map((slot) => wishOf(neighbours.get(slot.id) ?? [], y, y.get(slot.id) ?? 0));
      for (const [index, value] of fitRank(rank, wishes, gap).entries()) {
        const slot = rank[index];
        if (slot) y.set(slot.id, value);
      }
    }
  return y;
}

interface Wish {
  readonly y: number;
  readonly weight: number;
}

function wishOf(
  neighbours: readonly { id: string; weight: number }[],
  y: ReadonlyMap<string, number>,
  now: number,
): Wish {
  const weight = neighbours.reduce((sum, each) => sum + each.weight, 0);
  if (weight === 0) return { y: now, weight: 0.1 };
  return { y: neighbours.reduce((sum, each) => sum + each.weight * (y.get(each.id) ?? 0), 0) / weight, weight };
}

/** Distance of each centre from the first when packed as tightly as allowed. */
function minimumOffsets(rank: readonly Slot[], gap: number): number[] {
  const offsets: number[] = [];
  let last = 0;
  for (const [index, slot] of rank.entries()) {
    const before = rank[index - 1];
    last = before ? last + before.below + gap + slot.above : 0;
    offsets.push(last);
  }
  return offsets;
}

/** Least squares to the wishes with the minimum distances kept: isotonic regression of wish minus offset. */
function fitRank(rank: readonly Slot[], wishes: readonly Wish[], gap: number): number[] {
  const offsets = minimumOffsets(rank, gap);
  const blocks: { mean: number; weight: number; count: number }[] = [];
  for (const [index, wish] of wishes.entries()) {
    let block = { mean: wish.y - (offsets[index] ?? 0), weight: wish.weight, count: 1 };
    for (let before = blocks.at(-1); before && before.mean > block.mean; before = blocks.at(-1)) {
      blocks.pop();
      const weight = before.weight + block.weight;
      block = {
        mean: (before.mean * before.weight + block.mean * block.weight) / weight,
        weight,
        count: before.count + block.count,
      };
    }
    blocks.push(block);
  }
  return blocks
    .flatMap((block) => Array<number>(block.count).fill(block.mean))
    .map((mean, index) => mean + (offsets[index] ?? 0));
}
