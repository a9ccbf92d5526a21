import { expect, test } from 'vitest'
import type { SearchEngine } from '#search/port.ts'
import { find } from './contract/engine-test.ts'
import { question } from './documents.ts'

type WithEngine = <T>(work: (engine: SearchEngine) => Promise<T>) => Promise<T>

const FAR = 'and the support told me that everything else about it looked quite fine to them so far'

/** Of documents with the same words, and as many, those that have them near each other come first. */
export function itPrefersWordsNearEachOther(withEngine: WithEngine) {
  const order = (text: string, bodies: string[]) =>
    withEngine(async (engine) => {
      await engine.index(bodies.map((body, index) => question(index + 1, { title: `Thread ${index}`, body })))
      return find(engine, text)
    })

  test('words near each other count more than the same words apart, in whichever order', async () => {
    const apart = `The network was slow ${FAR}, only the amount was wrong.`
    const together = `${FAR} I used the wrong network, as the amount was slow.`
    const turned = `${FAR} the network that I used was wrong, as was the amount.`
    expect((await order('wrong network', [apart, together]))[0]).toBe('question-2')
    expect((await order('wrong network', [apart, turned]))[0]).toBe('question-2')
  })

  test('so do runs of Chinese characters', async () => {
    const apart = '提币显示成功，链上也查得到，对方平台的客服让我继续等待，可是钱一直不到账。'
    const together = '链上查得到，对方平台的客服让我继续等待，可是提币一直不到账，显示的是成功。'
    expect((await order('提币 不到账', [apart, together]))[0]).toBe('question-2')
  })

  test('the end of one text and the beginning of the next are not near each other', async () => {
    const [torn, whole] = await withEngine(async (engine) => {
      await engine.index([
        question(1, { title: 'One', body: 'It says wrong', otherAnswers: 'Network fees went down.' }),
        question(2, { title: 'Two', body: 'It says wrong network', otherAnswers: 'Fees went down.' }),
      ])
      const { hits } = await engine.query({ text: 'wrong network', limit: 10 })
      return ['question-1', 'question-2'].map((id) => hits.find((hit) => hit.id === id)?.score ?? 0)
    })
    expect(whole).toBeGreaterThan(1.2 * (torn ?? 0))
  })

  test('no sign in a query is syntax', async () => {
    const texts = ['C++ NEAR( "C#"', "it's 'near' O'Brien", '提*币 -账^户', 'a:b {c} d-e f.g h+']
    for (const text of texts) expect(await order(text, [text])).toEqual(['question-1'])
  })
}
