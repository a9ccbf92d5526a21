import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { jobHours, outbox } from '#db/schema/index.ts'
import { testOnOwnForum } from '../own-forum-test.ts'
import { arriveLoggedIn, goAndSettle, nameFor } from '../people.ts'

const test = testOnOwnForum()

const TOPICS = ['question.changed', 'question.worded', 'incident.updated', 'standing.changed']

const widths = (page: Page) =>
  page.locator('.table-scroll').evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))

test.for(['en', 'zh-CN'])(
  'the table of jobs fits beside the menu of a laptop, in %s',
  async (locale, { visit, forum }) => {
    const admin = await forum.member(nameFor('keeper'), 'admin')
    const now = new Date()
    await forum.db.write(async (tx) => {
      const parked = { key: 'none:1', payload: {}, attempts: 9, lastError: 'ECONNREFUSED', parkedAt: now }
      for (const topic of TOPICS) {
        await tx.insert(outbox).values({ ...parked, topic, availableAt: now, createdAt: now })
        const row = { hour: now, topic, done: 1_234_567, failed: 12_345 }
        await tx.insert(jobHours).values(row).onConflictDoNothing()
      }
    })
    const page = await visit({ viewport: { width: 1280, height: 800 } })
    await arriveLoggedIn(page, admin.handle)
    await page.request.post('/settings/preferences', { form: { lang: locale } })
    await goAndSettle(page, '/admin/jobs')
    const { scrollWidth, clientWidth } = await widths(page)
    expect(scrollWidth).toBe(clientWidth)
  },
)
