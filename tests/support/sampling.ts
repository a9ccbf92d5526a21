/** True for `npm run test:full`: long suites run whole. */
export const isFullRun = process.env.FULL === '1'

/** `count` of `list`, the same ones for the same seed, in the list's order; all of it in a full run. */
export function sample<T>(list: readonly T[], count: number, seed: number): T[] {
  if (isFullRun || list.length <= count) return [...list]
  const random = seeded(seed)
  const drawn = list.map((item, index) => ({ item, index, lot: random() }))
  const chosen = drawn.sort((a, b) => a.lot - b.lot).slice(0, count)
  return chosen.sort((a, b) => a.index - b.index).map(({ item }) => item)
}

/** Numbers in [0, 1) that are the same for the same seed: mulberry32,
 *  https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
