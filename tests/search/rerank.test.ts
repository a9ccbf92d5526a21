import { describe, expect, test } from 'vitest'
import { type Candidate, rerank } from '#search/rerank.ts'

const NOW = Date.UTC(2026, 2, 2)
const DAY_MS = 24 * 3_600_000

const candidate = (title: string, more: Partial<Candidate> = {}): Candidate => ({
  titles: [title],
  score: 1,
  votes: 0,
  activityAt: NOW,
  ...more,
})

const first = (text: string, candidates: Candidate[], concepts: { words: string[] }[] = []) =>
  rerank({ text, concepts }, candidates, NOW)[0]?.titles[0]

describe('the order of the best', () => {
  test('begins with the thread whose title was typed, whatever the engine thought', () => {
    const exact = candidate('Deposit is late', { score: 0.2 })
    expect(first('deposit IS late?', [candidate('Late deposit, late withdrawal'), exact])).toBe(
      'Deposit is late',
    )
  })

  test('prefers a title with the words in a row, and one with all of them', () => {
    const candidates = ['Limits of an order', 'An order with limits', 'Order limits explained'].map((title) =>
      candidate(title),
    )
    expect(first('order limits', candidates)).toBe('Order limits explained')
  })

  test('takes other words in which it was asked for like titles', () => {
    const learned = {
      ...candidate('Strikethrough in Markdown'),
      titles: ['Strikethrough in Markdown', 'cross out text'],
    }
    expect(first('crossing out a text', [candidate('Bold text'), learned])).toBe('Strikethrough in Markdown')
  })

  test('knows a title in the other language by what it speaks of', () => {
    const concepts = [{ words: ['提现', 'withdrawal'] }, { words: ['失败', 'failed'] }]
    const candidates = [candidate('提现记录'), candidate('My withdrawal failed', { score: 0.8 })]
    expect(first('提现失败', candidates, concepts)).toBe('My withdrawal failed')
  })

  test('knows a title in the own language by other words for what it speaks of', () => {
    const concepts = [{ words: ['kyc', 'identity check'] }, { words: ['rejected', 'refused'] }]
    const candidates = [
      candidate('Post-only order rejected'),
      candidate('Identity check refused', { score: 0.7 }),
    ]
    expect(first('kyc rejected', candidates, concepts)).toBe('Identity check refused')
  })

  test('wants the other words of the query too, from titles in its own language', () => {
    const concepts = [{ words: ['withdrawal', 'cash out'] }]
    const candidates = [candidate('Cash out'), candidate('Cash out twice by mistake', { score: 0.9 })]
    expect(first('withdrawal twice mistake', candidates, concepts)).toBe('Cash out twice by mistake')
  })

  test('lets votes and freshness decide between equals only', () => {
    const old = candidate('Deposit is late', { activityAt: NOW - 900 * DAY_MS })
    const [voted, fresh] = [
      { ...old, votes: 9 },
      { ...old, activityAt: NOW },
    ]
    expect(rerank({ text: 'late deposit', concepts: [] }, [old, voted], NOW)[0]?.votes).toBe(9)
    expect(rerank({ text: 'late deposit', concepts: [] }, [old, fresh], NOW)[0]?.activityAt).toBe(NOW)
    const loved = candidate('Deposits of gold', { votes: 1_000, score: 0.7 })
    expect(first('late deposit', [loved, old])).toBe('Deposit is late')
  })

  test('is the engine’s where nothing else tells', () => {
    const candidates = [
      candidate('one', { score: 3 }),
      candidate('two', { score: 5 }),
      candidate('three', { score: 0 }),
    ]
    expect(rerank({ text: '', concepts: [] }, candidates, NOW).map(({ titles }) => titles[0])).toEqual([
      'two',
      'one',
      'three',
    ])
  })
})
