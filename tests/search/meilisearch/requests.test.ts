import { test as base, describe, expect } from 'vitest'
import type { UserId } from '#db/ids.ts'
import { latestRequest, typingRequest, wordRequests } from '#search/meilisearch/requests.ts'
import type { SearchQuery } from '#search/port.ts'
import { askedOf } from '#search/query/asked.ts'
import { sharedFileOrSkip } from '../../support/shared-file.ts'
import { apiComplaints } from '../meilisearch-api.ts'

type Asked = Partial<SearchQuery>
type Request = ReturnType<typeof latestRequest>

/** What is checked against Meilisearch's own description in the end. */
const test = base.extend<{ checked: (requests: Request[]) => Request[] }>({
  checked: async ({ skip }, use) => {
    const complaintsOf = apiComplaints(sharedFileOrSkip('contracts/meilisearch-openapi.json', skip))
    await use((queries) => {
      const sent = { method: 'POST', path: '/multi-search', parameters: {}, body: { queries } }
      expect(complaintsOf(sent)).toEqual([])
      return queries
    })
  },
})

const queryOf = (asked: Asked): SearchQuery => ({ text: '', limit: 10, ...asked })

function requestsFor(asked: Asked): Request[] {
  const query = queryOf(asked)
  const { all, words, whole } = wordRequests('threads', query, askedOf(query))
  return [all, ...words, ...(whole ? [whole] : [])]
}

describe('what Meilisearch is asked', () => {
  test('what must not and what must stand begins every query, so that no limit cuts it off', ({
    checked,
  }) => {
    const asked = { text: 'login codes', phrases: ['two factor'], excluded: ['lost phone', 'fee'] }
    for (const { q } of checked(requestsFor(asked))) {
      expect(q).toMatch(/^-"lost phone" -"fee" "two factor"( |$)/)
    }
  })

  test('the words of a phrase are looked for as words, too', ({ checked }) => {
    const [all, ...words] = checked(requestsFor({ phrases: ['two factor'] })).map(({ q }) => q)
    expect(all).toBe('"two factor"')
    expect(words).toEqual(['"two factor" two ', '"two factor" factor ', '"two factor" two factor '])
  })

  test('each synonym is a word of its own, side by side and each character a word', ({ checked }) => {
    const requests = checked(requestsFor({ text: 'withdrawal', synonyms: ['提现', 'pay out', '2FA'] }))
    expect(requests.map(({ q }) => q)).toEqual(['', 'withdraw ', '"提 现"', '"pay out"', '"qcfa"'])
  })

  test('the beginning of a code goes on, and says what of it is misspelt', ({ checked }) => {
    const [, words, code] = checked(requestsFor({ text: 'transaction 0x9f86' }))
    expect(words).toMatchObject({ q: 'transact ', matchingStrategy: 'all' })
    expect(words).not.toHaveProperty('showRankingScoreDetails')
    expect(code).toMatchObject({ q: 'qaxqjfqiqg', showRankingScoreDetails: true })
  })

  test('while one types: one query of titles, its last word as it was typed', ({ checked }) => {
    const query = queryOf({ text: 'how to change depositin' })
    const [request] = checked([typingRequest('threads', query, askedOf(query))])
    expect(request).toMatchObject({
      q: 'chang depositin',
      attributesToSearchOn: ['title', 'askedAs', 'begun'],
      matchingStrategy: 'frequency',
      limit: 10,
    })
  })

  test('without words: the latest of what passes the filters', ({ checked }) => {
    const query = queryOf({
      excluded: ['fee'],
      authorId: 7 as UserId,
      score: { min: 1 },
      answers: { max: 3 },
      created: { min: 5, max: 9 },
    })
    expect(checked([latestRequest('threads', query, askedOf(query))])).toEqual([
      {
        indexUid: 'threads',
        q: '-"fee"',
        filter: [
          'author = 7',
          'kind = question',
          'score >= 1',
          'answerCount <= 3',
          'createdAt >= 5',
          'createdAt <= 9',
        ],
        sort: ['activityAt:desc'],
        limit: 10,
        attributesToRetrieve: ['id'],
      },
    ])
  })
})
