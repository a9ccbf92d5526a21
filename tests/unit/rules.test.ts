import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Rule, rule } from '~/features/settings/rule.server.ts'
import { allRules, roomOf } from '~/features/settings/rules.view.server.ts'
import { typedRule } from '~/features/settings/typed-rule.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { rooms } from '~/pages/rules/rooms.server.ts'
import { fieldOf } from '~/pages/rules/rules.server.ts'
import { repositoryRoot } from '../support/shared-file.ts'

const RULES = rooms().flatMap(({ rules }) => rules)

/** Sources that declare a rule, by the name of their room. */
const declaring = readdirSync(join(repositoryRoot, 'app/features'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('settings/'))
  .filter((file) =>
    readFileSync(join(repositoryRoot, 'app/features', file), 'utf8').includes('/rule.server.ts'),
  )

const ranges = RULES.flatMap(({ key, shape }) => (shape.kind === 'number' ? [{ key, shape }] : []))
const shapeOf = (key: string) => ranges.find((range) => range.key === key)?.shape

describe('every rule', () => {
  test('stands on the page of its room', () => {
    const missing = allRules().filter((each) => roomOf(each) !== 'test' && !RULES.includes(each))
    expect(missing.map(({ key }) => key)).toEqual([])
    const shown = rooms().map(({ room }) => room.replaceAll('_', '-'))
    expect(shown.toSorted()).toEqual(declaring.map((file) => file.replace('/rules.ts', '')).toSorted())
  })

  test.each(['en', 'zh-CN'] as const)('has a name and a reason in %s, and so has its room', (locale) => {
    const t = translateTo(locale)
    const wanted = RULES.flatMap((rule) => [
      `rules.${fieldOf(rule)}`,
      `rules.${fieldOf(rule)}_why`,
      `rules.room_${roomOf(rule)}`,
      ...(rule.shape.kind === 'number' ? [`rules.unit_${rule.shape.unit}`] : []),
    ])
    expect(wanted.filter((key) => t.loose(key) === undefined)).toEqual([])
  })

  test('has a default that it may be set to', () => {
    const wrong = RULES.filter((each) => !each.schema.safeParse(each.fallback).success)
    expect(wrong.map(({ key }) => key)).toEqual([])
  })

  test('that is the least of something cannot be set above the most', () => {
    const pairs = ranges.filter(({ key }) => key.endsWith('_min'))
    expect(pairs).toHaveLength(4)
    for (const { key, shape } of pairs)
      expect(shapeOf(key.replace('_min', '_max'))?.min).toBeGreaterThan(shape.max)
    const [remind, until] = [shapeOf('notice_mail.remind'), shapeOf('notice_mail.remind_until')]
    expect(until?.min).toBeGreaterThan(Number(remind?.max))
    const [spread, review] = [shapeOf('faq.review_spread'), shapeOf('faq.review_changing')]
    expect(review?.min).toBeGreaterThan(Number(spread?.max))
  })
})

describe('what is typed for a rule', () => {
  const known = (key: string) => RULES.find((each) => each.key === key) as Rule<unknown>
  const points = rule('test.points', 1, { min: -5, max: 5_000, unit: 'points' })

  test.each([
    ['12', 12],
    [' 1,200 ', 1_200],
    ['１２', 12],
    ['−3', -3],
  ])('%s is the number %d', (typed, value) => {
    expect(typedRule(points, typed)).toEqual({ value })
  })

  test.each([
    ['', 'rules.not_whole'],
    ['2.5', 'rules.not_whole'],
    ['2,5', 'rules.not_whole'],
    ['3 5', 'rules.not_whole'],
    ['many', 'rules.not_whole'],
    ['5001', 'rules.out_of_range'],
    ['-6', 'rules.out_of_range'],
  ])('%j is refused: %s', (typed, wrong) => {
    expect(typedRule(points, typed)).toEqual({ wrong })
  })

  test('is a list of hosts, each once, whatever stands between them', () => {
    const hosts = known('posts.new_member_hosts')
    expect(typedRule(hosts, 'Tronscan.org, mempool.space\ntronscan.org\n')).toEqual({
      value: ['tronscan.org', 'mempool.space'],
    })
    expect(typedRule(hosts, 'https://tronscan.org/')).toEqual({ wrong: 'rules.host_shape' })
  })
})
