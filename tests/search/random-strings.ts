import { isFullRun, seeded } from '../support/sampling.ts'

const ALPHABETS = [
  'abc deposit DEPOSIT',
  '"\'()*:^+-{}[]\\/&|!<>%_~`$#@.,;? ab',
  '\0\u0001\n\t\u200b\u2028\ufeff x',
  '推荐啤酒充值提币的、。「」',
  '\ud800\udc00\udfff\ud83d x',
  '🙂👨‍👩‍👧🇨🇳①㍿ﷺﬁ½İßςｱﾞ가ก็',
  'éèe\u0301\u0327ñ Ａ１－＿',
  '0123456789abcdef-_.x',
].map((letters) => [...letters])

const WORDS = [
  'AND',
  'OR',
  'NOT',
  'NEAR',
  'NEAR/3',
  'title:',
  'tag:',
  'is:unsolved',
  'user:"',
  'score:>',
  'created:2026-0',
  'answers:..3',
  'ｌａｎｇ：zh',
  '－',
  '“',
  '”',
  '-"a b"',
  '!',
  ':*',
  '\\',
  '{title}:',
  '^',
  '-',
  '"',
  '<->',
  '&',
  "'",
  '::tsquery',
  '0x',
  '*',
  'é',
  '币',
]

/** Mostly short, some of 4,000 characters, the same for every run: 500, or 10,000 in a full run. */
export function randomStrings(): string[] {
  const random = seeded(20_260_302)
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T
  const length = () => (random() < 0.02 ? 4_000 : Math.floor(random() * 40))
  return Array.from({ length: isFullRun ? 10_000 : 500 }, () => {
    const alphabet = random() < 0.2 ? ALPHABETS.flat() : pick(ALPHABETS)
    const units = Array.from({ length: length() }, () =>
      random() < 0.1 ? ` ${pick(WORDS)} ` : pick(alphabet),
    )
    return units.join('')
  })
}
