/** Draws, the same for the same seed. */
export interface Random {
  /** In [0, 1). */
  unit(): number
  /** Whole, from 0 and below `bound`. */
  below(bound: number): number
  pick<T>(list: readonly T[]): T
  chance(share: number): boolean
  /** From 0; n and more with a probability of (scale / n) ^ (1 / weight): few are large, none is larger than `most`. */
  tail(scale: number, weight: number, most: number): number
  /** From 0 and below `bound`, the n-th as often as 1 / (n + flat) (Zipf, 1949): 0 is the commonest. */
  rank(bound: number, flat?: number): number
}

/** Mulberry32 (Ettinger, 2017): 32 bits of state, and no pattern that a forum would show. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number) => Math.floor(unit() * bound)
  return {
    unit,
    below,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
    chance: (share) => unit() < share,
    tail: (scale, weight, most) => Math.min(most, Math.floor(scale * (1 - unit()) ** -weight)),
    rank: (bound, flat = 1) => Math.min(bound - 1, Math.floor(flat * ((bound / flat + 1) ** unit() - 1))),
  }
}
