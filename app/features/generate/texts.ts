import type { Language } from '#db/schema/types.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import type { Random } from './random.ts'
import { chineseWord, englishWord } from './words.ts'

/** As posts are stored. */
export interface Text {
  body: string
  bodyHtml: string
  bodyText: string
  language: Language
}

/** Text is made of paragraphs that are rendered once: Markdown costs more than all the rest of a post. What a post is
 *  about stands in a first paragraph of its own, which has nothing to render. */
export interface Texts {
  title(language: Language): string
  /** `more` paragraphs behind the first. */
  post(language: Language, more: number): Text
}

const PARAGRAPHS = 200

export function textsFrom(random: Random): Texts {
  const pools = { en: poolOf(random, 'en'), 'zh-CN': poolOf(random, 'zh-CN') }
  return {
    title: (language) => titleOf(random, language),
    post: (language, more) => {
      const lead = sentences(random, language, 1 + random.below(3))
      const first = { body: lead, bodyHtml: `<p>${lead}</p>\n`, bodyText: lead }
      const others = Array.from({ length: more }, () => random.pick(pools[language]))
      return { ...joined([first, ...others.filter(isApart)]), language }
    },
  }
}

type Paragraph = Omit<Text, 'language'>

/** Two lists, one behind the other, would be rendered as one. */
const isApart = ({ body }: Paragraph, place: number, all: Paragraph[]) =>
  !(isList(body) && isList(all[place - 1]?.body ?? ''))

const isList = (body: string) => body.startsWith('1. ')

function joined(parts: Paragraph[]): Paragraph {
  return {
    body: parts.map((part) => part.body).join('\n\n'),
    bodyHtml: parts.map((part) => part.bodyHtml).join(''),
    bodyText: parts.map((part) => part.bodyText).join('\n\n'),
  }
}

function poolOf(random: Random, language: Language): Paragraph[] {
  return Array.from({ length: PARAGRAPHS }, (_, number) => {
    const body = SHAPES[number % SHAPES.length]?.(random, language) ?? ''
    const { html, text } = renderMarkdown(body, { linkPolicy: 'all', idPrefix: 'generated' })
    return { body, bodyHtml: html, bodyText: text }
  })
}

type Shape = (random: Random, language: Language) => string

const plain: Shape = (random, language) => sentences(random, language, 2 + random.below(4))

/** What people do in Markdown; mostly nothing. */
const SHAPES: Shape[] = [
  plain,
  plain,
  plain,
  (random, language) =>
    `${sentences(random, language, 1)} **${phrase(random, language, 3)}** ${sentences(random, language, 2)}`,
  (random, language) =>
    Array.from({ length: 3 }, (_, step) => `${step + 1}. ${sentences(random, language, 1)}`).join('\n'),
  (random, language) => `> ${sentences(random, language, 2)}`,
  (random) => `\`\`\`\n{ "${phrase(random, 'en', 1)}": ${random.below(10_000)} }\n\`\`\``,
  (random, language) =>
    `${sentences(random, language, 1)} [${phrase(random, language, 2)}](https://example.org/${random.below(1_000)}) ${sentences(random, language, 1)}`,
]

const WORD = { en: englishWord, 'zh-CN': chineseWord }

function phrase(random: Random, language: Language, words: number): string {
  const list = Array.from({ length: words }, () => WORD[language](random))
  return list.join(language === 'en' ? ' ' : '')
}

function sentences(random: Random, language: Language, count: number): string {
  const list = Array.from({ length: count }, () => {
    const text = phrase(random, language, 6 + random.below(12))
    return language === 'en' ? `${text[0]?.toUpperCase()}${text.slice(1)}.` : `${text}。`
  })
  return list.join(language === 'en' ? ' ' : '')
}

const TITLES: Record<Language, ((random: Random, words: (count: number) => string) => string)[]> = {
  en: [
    (random, words) => `Why is my ${words(2)} still pending after ${1 + random.below(72)} hours?`,
    (_, words) => `How do I ${words(3)} without ${words(2)}?`,
    (random, words) => `Error ${1_000 + random.below(9_000)} when I ${words(3)}`,
    (_, words) => `Deposit of ${words(2)} is confirmed, ${words(3)} not credited`,
    (_, words) => `What does “${words(2)}” mean for ${words(2)}?`,
    (_, words) => `Withdrawal: ${words(4)}`,
    (_, words) => `Is there a limit on ${words(3)}?`,
  ],
  'zh-CN': [
    (random, words) => `${words(3)}${1 + random.below(72)}小时了还没到账怎么办？`,
    (_, words) => `如何${words(4)}？`,
    (random, words) => `${words(3)}时提示错误${1_000 + random.below(9_000)}`,
    (_, words) => `${words(2)}已经确认，${words(3)}没有入账`,
    (_, words) => `“${words(2)}”是什么意思，${words(2)}有影响吗？`,
    (_, words) => `提现${words(4)}`,
    (_, words) => `${words(4)}有限额吗？`,
  ],
}

const titleOf = (random: Random, language: Language) =>
  random.pick(TITLES[language])(random, (count) => phrase(random, language, count))
