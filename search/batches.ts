/** `list` in pieces of at most `size`, and of at most `maxWeight` unless one alone is heavier. */
export function* batches<T>(
  list: readonly T[],
  size: number,
  weightOf: (item: T) => number = () => 0,
  maxWeight = Number.POSITIVE_INFINITY,
): Generator<T[]> {
  let batch: T[] = []
  let weight = 0
  for (const item of list) {
    const isFull = batch.length === size || weight + weightOf(item) > maxWeight
    if (isFull && batch.length > 0) {
      yield batch
      batch = []
      weight = 0
    }
    batch.push(item)
    weight += weightOf(item)
  }
  if (batch.length > 0) yield batch
}
