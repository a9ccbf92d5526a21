import { z } from 'zod'
import { setting } from '../settings/setting.ts'
import { ruleIn } from './match.ts'
import { DEFAULT_RULES, MAX_RULE_LENGTH, MAX_RULES } from './rules.ts'

/** Every part has a word, and no word is a single letter: that would hold half of what is written. */
const isRule = (line: string) =>
  ruleIn(line).parts.every(
    (phrases) => phrases.length > 0 && phrases.every((phrase) => /\p{Script=Han}|..$/u.test(phrase.trim())),
  )

const line = z
  .string()
  .trim()
  .max(MAX_RULE_LENGTH, `field.long:${MAX_RULE_LENGTH}`)
  .refine((text) => !text.includes('\0'), 'field.nul')
  .refine(isRule, 'contact_patterns.rule_shape')
const lines = z.array(line).max(MAX_RULES, 'contact_patterns.too_many')

/** What pushes readers to a contact outside, one rule a line. */
export const contactPatterns = setting<string[]>('contact.patterns', lines, DEFAULT_RULES)

/** What an admin types. */
export const patternsForm = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('save'),
    rules: z
      .string()
      .transform((text) => text.split('\n').filter((each) => each.trim() !== ''))
      .pipe(lines),
  }),
  z.object({ act: z.literal('defaults') }),
])
