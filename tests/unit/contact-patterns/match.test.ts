import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folded, matchingRule, ruleIn } from '~/features/contact-patterns/match.ts'
import { patternsForm } from '~/features/contact-patterns/patterns.ts'
import { DEFAULT_RULES } from '~/features/contact-patterns/rules.ts'

const RULES = DEFAULT_RULES.map(ruleIn)
const isHeld = (text: string) => matchingRule(text, RULES) !== undefined
const linesOf = (name: string) =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter(Boolean)

/** The last three ask about a scam by repeating it: held on purpose, and told where to look. */
const REPEATING = 3

describe('the rules that come with it', () => {
  const scams = linesOf('scams.txt')
  const fair = linesOf('fair.txt')

  test('hold nine of ten messages that push outside', () => {
    const missed = scams.filter((text) => !isHeld(text))
    expect(scams.length).toBeGreaterThanOrEqual(60)
    expect(missed.length / scams.length, missed.join('\n')).toBeLessThanOrEqual(0.1)
  })

  test('hold no fair message but those that repeat a scam to ask about it', () => {
    const held = fair.filter(isHeld)
    expect(fair.length).toBeGreaterThanOrEqual(60)
    expect(held).toEqual(fair.slice(-REPEATING))
  })

  test('take time that grows with the text and no faster', () => {
    const texts = ['contact support on ', 'a ', '加微信 ', 'telegram t.me ', 'x . _ - ', 'ⅿｍ'].map(
      (piece) => [piece.repeat(2_000), piece.repeat(20_000)],
    )
    for (const [short = '', long = ''] of texts) {
      const timed = (text: string) => {
        const begun = performance.now()
        matchingRule(text.slice(0, text.length - 1), RULES)
        return performance.now() - begun
      }
      timed(short)
      const base = Math.max(timed(short), timed(short), 2)
      expect(timed(long), short.slice(0, 20)).toBeLessThan(base * 40)
    }
  })
})

describe('a rule', () => {
  test('needs all of its parts, near each other', () => {
    const rules = [ruleIn('contact|ask + support + telegram # why')]
    expect(matchingRule('Ask our SUPPORT: on Telegram', rules)?.line).toContain('# why')
    expect(matchingRule('Ask our support', rules)).toBeUndefined()
    expect(matchingRule(`Ask our support ${'word '.repeat(60)} telegram`, rules)).toBeUndefined()
    expect(matchingRule('supporting asked telegrams', rules)).toBeUndefined()
  })

  test.for([
    'Te1egram',
    'TELEGRAM',
    'Ｔｅｌｅｇｒａｍ',
    'Теlеgrаm',
    'T-e-l-e-g-r-a-m',
    'te\u200Blegram',
    'télégram',
  ])('sees through disguises: %j', (word) => expect(folded(word)).toBe(folded('telegram')))

  test.for([
    ['contact + support', true],
    ['加微信', true],
    ['contact + ', false],
    ['a', false],
    ['+', false],
    ['# only a reason', false],
  ] as const)('%j is taken: %j', ([rules, isTaken]) => {
    expect(patternsForm.safeParse({ act: 'save', rules }).success).toBe(isTaken)
  })
})
