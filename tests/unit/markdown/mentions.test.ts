import { expect, test } from 'vitest'
import { renderMarkdown } from '~/markdown/render'

const render = (source: string) => renderMarkdown(source, { idPrefix: 'post-7', linkPolicy: 'all' })

test('a mention links to the person', () => {
  expect(render('Thanks, @alice-1!').html.trim()).toBe(
    '<p>Thanks, <a class="mention" href="/users/alice-1">@alice-1</a>!</p>',
  )
})

test('mentions are listed once, in lower case, in order', () => {
  expect(render('@bob and @Alice: ask @bob, or @carol.\n\n- @dave[^1]\n\n[^1]: @erin').mentions).toEqual([
    'bob',
    'alice',
    'carol',
    'dave',
    'erin',
  ])
})

test.each([
  '你好@alice，请看',
  '(@alice)',
  '**@alice**',
  '@alice- x',
  '"@alice"',
  '@alice…',
  '| @alice |\n|-|',
  '# @alice',
])('alice is mentioned in %j', (source) => {
  expect(render(source).mentions).toEqual(['alice'])
})

test.each([
  '`@alice`',
  '```\n@alice\n```',
  '    @alice',
  '[@alice](/help)',
  'bob@alice.com',
  'mail me: bob@alice',
  '@al',
  `@${'a'.repeat(21)}`,
  '@scope/package',
  'https://example.com/@alice',
  '@@alice',
  '\\@alice',
  '@alice.com',
  '@alice_1',
  '![@alice](/uploads/1.png)',
])('nobody is mentioned in %j', (source) => {
  expect(render(source).mentions).toEqual([])
  expect(render(source).html).not.toContain('class="mention"')
})
