import { expect, test } from 'vitest'
import { linksAsIn } from '~/markdown/kept-links.ts'
import type { LinkRules } from '~/markdown/options.ts'
import { renderMarkdown } from '~/markdown/render.ts'

const TEXT =
  'See https://tronscan.org/#/x?a=1&b=2, [ours](/help), <https://币.example/> and `<a href="https://code.example">`'
const ALL: LinkRules = { linkPolicy: 'all' }
const LISTED: LinkRules = { linkPolicy: 'listed', listedHosts: ['tronscan.org'] }

const render = (text: string, rules: LinkRules) => renderMarkdown(text, { ...rules, idPrefix: 'p' }).html

test.each([
  ['by somebody who may link anywhere', TEXT, ALL],
  ['by a new member', TEXT, LISTED],
  ['by a new member who links nowhere', 'Was sent to https://elsewhere.example/ by whoever', LISTED],
  ['with an address of mail', 'Write to help@elsewhere.example or see https://elsewhere.example', ALL],
  ['with an address of mail, by a new member', 'Write to help@elsewhere.example', LISTED],
])('a text %s has the same links when it is rendered once more', (_, text, rules) => {
  const html = render(text, rules)
  expect(render(text, linksAsIn(html))).toBe(html)
})

test('a host that was not linked to is not linked to now', () => {
  const html = render(TEXT, LISTED)
  expect(render(`${TEXT} https://elsewhere.example`, linksAsIn(html))).not.toContain('elsewhere.example"')
})
