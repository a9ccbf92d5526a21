import { expect, test } from 'vitest'
import { evaluate } from '#search/evaluation/evaluate.ts'
import type { SearchEngine } from '#search/port.ts'
import { sample, seeded } from '../support/sampling.ts'
import { sharedFileOrSkip } from '../support/shared-file.ts'
import { readStackFaq, type StackFaqThread, stackFaqSet } from './sets/stackfaq.ts'

/** Does some work with an empty engine. */
type WithEngine = <T>(work: (engine: SearchEngine) => Promise<T>) => Promise<T>

/** The least nDCG@10 after each thread learned that many phrases. */
type Bars = Record<number, number>

const QUERIES = 400
const TIMEOUT_MS = 180_000

/** What learning from use is worth: threads get some of their paraphrases as "asked as", the others ask. */
export function itLearnsFromUse(withEngine: WithEngine, bars: Bars) {
  test.for(Object.entries(bars))(
    'after %s phrases a thread nDCG@10 is at least %f',
    { timeout: TIMEOUT_MS },
    async ([known, bar], { skip }) => {
      const threads = readStackFaq(sharedFileOrSkip('data/stackfaq.xml', skip)).map(shuffled)
      const set = stackFaqSet(threads, (thread) => thread.paraphrases.slice(0, Number(known)))
      const queries = sample(set.queries, QUERIES, 1)
      const { metrics } = await withEngine((engine) => evaluate(engine, { ...set, queries }))
      expect(metrics['ndcg@10'], JSON.stringify(metrics)).toBeGreaterThanOrEqual(bar)
    },
  )
}

/** The same order in every run, which is not that of the set. */
function shuffled(thread: StackFaqThread, number: number): StackFaqThread {
  const random = seeded(number)
  const drawn = thread.paraphrases.map((paraphrase) => ({ paraphrase, lot: random() }))
  drawn.sort((one, other) => one.lot - other.lot)
  return { ...thread, paraphrases: drawn.map(({ paraphrase }) => paraphrase) }
}
