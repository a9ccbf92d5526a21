/** The usual measures of a ranking, each from 0 to 1. */
export interface Metrics {
  'ndcg@10': number
  'recall@10': number
  'mrr@10': number
  'hit@1': number
  'hit@5': number
}

const DEPTH = 10

/** Of one query. @param ranking ids, best first @param relevant graded: the gain is 2^score − 1 */
export function metricsOf(ranking: readonly string[], relevant: ReadonlyMap<string, number>): Metrics {
  const found = ranking.slice(0, DEPTH).map((id) => relevant.get(id) ?? 0)
  const ideal = [...relevant.values()].sort((a, b) => b - a).slice(0, DEPTH)
  const first = found.findIndex((score) => score > 0)
  const isAmong = (depth: number) => Number(first >= 0 && first < depth)
  return {
    'ndcg@10': gainOf(found) / gainOf(ideal),
    'recall@10': found.filter((score) => score > 0).length / relevant.size,
    'mrr@10': first < 0 ? 0 : 1 / (first + 1),
    'hit@1': isAmong(1),
    'hit@5': isAmong(5),
  }
}

/** Discounted by the logarithm of the place (Järvelin and Kekäläinen, 2002). */
const gainOf = (scores: readonly number[]): number =>
  scores.reduce((sum, score, place) => sum + (2 ** score - 1) / Math.log2(place + 2), 0)

/** The mean over queries; zeros for none. */
export function meanOf(all: readonly Metrics[]): Metrics {
  const mean = (name: keyof Metrics) =>
    all.reduce((sum, metrics) => sum + metrics[name], 0) / Math.max(1, all.length)
  return {
    'ndcg@10': mean('ndcg@10'),
    'recall@10': mean('recall@10'),
    'mrr@10': mean('mrr@10'),
    'hit@1': mean('hit@1'),
    'hit@5': mean('hit@5'),
  }
}

/** The smallest value that at least `share` of them do not exceed; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
