import { expect } from 'vitest'
import { helpFeed } from '~/pages/feeds/help-feed.server.ts'
import { test } from '../support/forum.ts'
import { elementsIn, textsOf } from '../support/xml.ts'
import { entriesByTime } from './entries-by-time.ts'

test('the feed of the help centre begins with what was published or edited last', async ({ forum }) => {
  const later = await entriesByTime(forum)
  const paths = { pagePath: '/help', feedPath: '/help.atom' }
  const head = {
    title: 'New',
    origin: 'https://help.example.org',
    ...paths,
    locale: 'en' as const,
    now: forum.now,
  }
  const elements = elementsIn(await helpFeed(forum.db.read, head, { language: 'en' }))
  expect(textsOf(elements, 'title')).toEqual(['New', 'edited-later', 'published-later', 'unchanged'])
  expect(textsOf(elements, 'updated')).toEqual(
    [later, later, later, forum.now].map((time) => time.toISOString()),
  )
  expect(textsOf(elementsIn(await helpFeed(forum.db.read, head, { language: 'zh-CN' })), 'title')).toEqual([
    'New',
  ])
})
