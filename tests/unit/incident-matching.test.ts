import { describe, expect, test } from 'vitest'
import { concerns, type Place } from '~/features/incidents/matching.ts'

const deposit = { slug: 'deposit', names: ['deposit', '充值'] }
const LATE = { tags: [deposit], networks: ['TRC20'] }

describe('an incident', () => {
  test.for<[string, Place, boolean]>([
    ['a page of its tag that names no network', { tags: ['deposit', 'usdt'] }, true],
    ['a draft with its tag in the other language', { tags: ['充值'] }, true],
    ['a page of its tag and network', { tags: ['deposit'], networks: ['trc20'] }, true],
    ['a page of its tag and another network', { tags: ['deposit'], networks: ['ERC20'] }, false],
    ['a page of its network and another tag', { tags: ['withdrawal'], networks: ['TRC20'] }, false],
    ['a page of its network alone', { networks: ['ERC20', 'TRC20'] }, true],
    ['a page of neither', { tags: ['tax'] }, false],
    ['a page that names nothing', {}, false],
    ['words with its tag in another form', { words: 'Where are my deposits?' }, true],
    ['words with its tag in the other language', { words: '充值一直没有到账' }, true],
    ['words with its network', { words: 'my trc20 coins are not there' }, true],
    ['words of something else', { words: 'How do I change my mail address?' }, false],
    ['its words, tagged as something else', { words: 'My deposit', tags: ['tax'] }, true],
    ['its words, on another network', { words: 'My deposit', networks: ['ERC20'] }, false],
  ])('and %s: %j', ([, place, expected]) => {
    expect(concerns(LATE, place)).toBe(expected)
  })

  test('that names nothing stands on no page of its own', () => {
    const everywhere = { tags: [], networks: [] }
    expect(concerns(everywhere, { tags: ['deposit'], networks: ['TRC20'], words: 'deposit' })).toBe(false)
  })

  test('is named by its whole name only', () => {
    const scope = { tags: [{ slug: 'limit-order', names: ['limit order'] }], networks: [] }
    expect(concerns(scope, { words: 'What is the limit of an order?' })).toBe(false)
    expect(concerns(scope, { words: 'My limit order is stuck' })).toBe(true)
  })
})
