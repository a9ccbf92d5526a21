import { describe, expect, test } from 'vitest'
import { meanOf, metricsOf, percentile } from '#search/evaluation/metrics.ts'

describe('the measures of a ranking', () => {
  test('of the right one first are all 1', () => {
    expect(metricsOf(['a', 'b'], new Map([['a', 1]]))).toEqual({
      'ndcg@10': 1,
      'recall@10': 1,
      'mrr@10': 1,
      'hit@1': 1,
      'hit@5': 1,
    })
  })

  test('of the right one third: 1 / log2(4), 1 / 3', () => {
    expect(metricsOf(['x', 'y', 'a'], new Map([['a', 1]]))).toEqual({
      'ndcg@10': 0.5,
      'recall@10': 1,
      'mrr@10': 1 / 3,
      'hit@1': 0,
      'hit@5': 1,
    })
  })

  test('gain 2^score − 1, against the best order there is', () => {
    const relevant = new Map([
      ['good', 2],
      ['fair', 1],
    ])
    const gained = 1 + 3 / Math.log2(3)
    const ideal = 3 + 1 / Math.log2(3)
    expect(metricsOf(['fair', 'good'], relevant)['ndcg@10']).toBeCloseTo(gained / ideal, 10)
    expect(metricsOf(['good'], relevant)['recall@10']).toBe(0.5)
  })

  test('look at ten places and no further', () => {
    const ranking = [...Array.from({ length: 10 }, (_, index) => `other-${index}`), 'a']
    expect(Object.values(metricsOf(ranking, new Map([['a', 1]])))).toEqual([0, 0, 0, 0, 0])
  })

  test('are averaged over queries', () => {
    const all = [metricsOf(['a'], new Map([['a', 1]])), metricsOf(['b'], new Map([['a', 1]]))]
    expect(meanOf(all)['hit@1']).toBe(0.5)
    expect(meanOf([])['ndcg@10']).toBe(0)
  })

  test('a percentile is a value that was measured', () => {
    expect([0.5, 0.99, 1].map((share) => percentile([4, 1, 3, 2], share))).toEqual([2, 4, 4])
    expect(percentile([], 0.5)).toBe(0)
  })
})
