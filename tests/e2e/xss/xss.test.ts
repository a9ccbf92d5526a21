import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type RunningServer, runServer } from '../../support/server.ts'
import { test as base, newcomer } from '../../support/visitor.ts'
import { Forum } from '../forum.ts'
import { arriveLoggedIn } from '../people.ts'
import { Detector } from './detector.ts'
import { strangeMarkup } from './inert.ts'
import { payloads } from './payloads.ts'
import { type Posted, post } from './posting.ts'
import { plain, shownTexts } from './shown.ts'
import { pagesOfMany, pagesOfOne } from './site-pages.ts'

const VICTIM = 'victim'
/** For all 6,613; the sample takes less than two minutes. */
const LIMIT_MS = 4 * 3_600_000

interface Attacked {
  server: RunningServer
  posted: Posted
}

const test = base.extend<{ attacked: Attacked }>({
  attacked: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
    async ({}, use) => {
      const server = await runServer({ DEMO: '0' })
      const forum = await Forum.open(server.dataDir)
      const posted = await post(forum, await forum.member(VICTIM, 'moderator'), payloads)
      await forum.settled()
      await forum.close()
      await use({ server, posted })
      await server.stop()
    },
    { scope: 'file' },
  ],
})

/** The victim's session, for a browser of its own. */
async function signIn(browser: Browser, origin: string) {
  const context = await newcomer(browser, { baseURL: origin })
  await arriveLoggedIn(await context.newPage(), VICTIM)
  const storageState = await context.storageState()
  await context.close()
  return storageState
}

const looks = (['kept', 'bypassed'] as const).flatMap((csp) =>
  (['a guest', 'a moderator'] as const).map((reader) => ({ csp, reader })),
)

describe.skipIf(payloads.length === 0)(
  `${payloads.length} payloads in titles, bodies, comments, tags and names`,
  () => {
    test('are all shown as titles, answers, comments and names', { timeout: LIMIT_MS }, async ({
      attacked,
    }) => {
      const { server, posted } = attacked
      const shown = await shownTexts(server.origin, await pagesOfMany(server.origin, posted))
      const missing = (texts: Set<string>) => payloads.filter((payload) => !texts.has(plain(payload)))
      expect(missing(shown.titles)).toEqual([])
      expect(missing(shown.names)).toEqual([])
      expect([shown.answers, shown.comments]).toEqual([payloads.length, payloads.length])
    })

    test('change nothing of a page that is about one of them but its texts', { timeout: LIMIT_MS }, async ({
      attacked,
      page,
    }) => {
      const { server, posted } = attacked
      const { origin } = server
      await page.goto(`${origin}/robots.txt`)
      const { titles: paths, tags, profiles, harmless } = posted
      expect(await strangeMarkup(page, { origin, paths, harmless: harmless.titles })).toEqual([])
      // Markdown: what it may become is for tests/unit/markdown to say.
      const inText = { except: '.prose' }
      expect(await strangeMarkup(page, { origin, paths: tags, harmless: harmless.tags, ...inText })).toEqual(
        [],
      )
      expect(await strangeMarkup(page, { origin, paths: profiles, harmless: harmless.profiles })).toEqual([])
    })

    test.for(looks)(
      'run nowhere for $reader with the policy $csp',
      { timeout: LIMIT_MS },
      async (look, { attacked, browser }) => {
        const { server, posted } = attacked
        const { origin } = server
        const session = look.reader === 'a guest' ? {} : { storageState: await signIn(browser, origin) }
        const detector = await Detector.open(browser, { origin, csp: look.csp, ...session })
        const ones = look.csp === 'bypassed' ? pagesOfOne(posted, payloads) : []
        const own = look.reader === 'a guest' ? [] : ['/notices', '/mod/faq']
        expect(await detector.visitAll([...(await pagesOfMany(origin, posted)), ...ones, ...own])).toEqual([])
        await detector.close()
      },
    )
  },
)
