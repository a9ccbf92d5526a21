import { describe, expect, test } from 'vitest'
import { type Head, headTags } from '~/ui/head.ts'

const ADDRESS = 'https://help.example.org/help/deposits/not-arrived'
const HEAD: Head = {
  title: 'Why has it not arrived?',
  description: 'Look at the confirmations.',
  canonical: ADDRESS,
  kind: 'article',
  language: 'en',
}
const TWINS = [
  { language: 'en' as const, href: ADDRESS },
  { language: 'zh-CN' as const, href: `${ADDRESS}-zh` },
]

describe('the head of a page', () => {
  test('names its one address, and what to show of a link to it', () => {
    const tags = headTags(HEAD)
    expect(tags).toContainEqual({ title: 'Why has it not arrived? · Askwell' })
    expect(tags).toContainEqual({ name: 'description', content: HEAD.description })
    expect(tags).toContainEqual({ tagName: 'link', rel: 'canonical', href: ADDRESS })
    expect(tags).toContainEqual({ property: 'og:url', content: ADDRESS })
    expect(tags).toContainEqual({ property: 'og:description', content: HEAD.description })
    expect(tags).toContainEqual({ property: 'og:locale', content: 'en_US' })
  })

  test('keeps search engines out where there is no such address', () => {
    const tags = headTags({ ...HEAD, canonical: null })
    expect(tags).toContainEqual({ name: 'robots', content: 'noindex' })
    expect(JSON.stringify(tags)).not.toMatch(/canonical|og:/)
  })

  test('names the twins in other languages, itself among them', () => {
    const alternates = headTags({ ...HEAD, alternates: TWINS }).filter((tag) => 'hrefLang' in tag)
    expect(alternates).toEqual(
      TWINS.map(({ language: hrefLang, href }) => ({ tagName: 'link', rel: 'alternate', hrefLang, href })),
    )
  })

  test('is no alternate of itself alone', () => {
    const tags = headTags({ ...HEAD, alternates: TWINS.slice(0, 1) })
    expect(JSON.stringify(tags)).not.toContain('hrefLang')
  })
})
