import { eq } from 'drizzle-orm'
import { expect, onTestFinished } from 'vitest'
import { uploads } from '#db/schema/index.ts'
import { startBucket } from '../support/bucket.ts'
import { type Forum, test } from '../support/forum.ts'
import { peopleOf } from './load/people.ts'
import { PictureSender } from './load/picture-sender.ts'
import { AT_ONCE_MS, networkTo, OUTAGES, THAT_FAILS, underLoad, whyNoServer } from './load/services.ts'

/** Longer than a reader waits for a bucket that hangs. */
const TIME_LIMIT_MS = 6_000
/** Less than that wait, also on a busy machine. */
const SOON_MS = 3_000
/** Of one page; each is asked for at once. */
const PICTURES = 20
/** Longer than one that failed is left alone. */
const BACK = { timeout: 60_000 }

test.skipIf(whyNoServer)(
  `a bucket ${THAT_FAILS} keeps no page and no text waiting`,
  { timeout: 180_000 },
  async ({ forum }) => {
    const bucket = await startBucket()
    onTestFinished(bucket.stop)
    const network = await networkTo(bucket.port)
    const people = await peopleOf(forum)
    const { server, load, more, end } = await underLoad(forum, bucket.settings(network.address), people)
    const sender = new PictureSender(server.origin, people[0]?.token ?? '')
    await sender.register('lin')
    const { url, markdown } = await sender.upload()
    const picture = new URL(url).pathname
    const asked = await sender.ask({
      title: 'What does this picture say?',
      body: `It says this: ${markdown}`,
    })
    const seen = async (path: string) => {
      const began = performance.now()
      const { status } = await fetch(server.origin + path)
      return { status, ms: performance.now() - began }
    }
    expect(await seen(picture)).toMatchObject({ status: 200 })

    for (const outage of OUTAGES) {
      await network.strike(outage)
      load.usualMs()
      const acting = more()
      const pictures = Array.from({ length: PICTURES }, () => seen(picture))
      for (const path of [`/questions/${asked.id}`, '/questions/ask', `/api/v1/questions/${asked.id}`]) {
        const page = await seen(path)
        expect(page.status).toBe(200)
        expect(page.ms).toBeLessThan(SOON_MS)
      }
      for (const { status, ms } of await Promise.all(pictures)) {
        expect(status).toBe(503)
        expect(ms).toBeLessThan(TIME_LIMIT_MS)
      }
      expect((await seen(picture)).ms).toBeLessThan(SOON_MS)
      const refused = { status: 503, code: 'uploads.unavailable', retryAfter: '30' }
      expect(await sender.upload()).toMatchObject(refused)
      const body = 'Every word of this was typed on a telephone.'
      const form = await sender.askByForm({ title: 'What does my picture say to you?', body })
      expect(form).toMatchObject({ status: 503, text: expect.stringContaining(body) })
      expect(form.text).toContain('Pictures cannot be kept at the moment')
      await acting
      expect(load.usualMs()).toBeLessThan(AT_ONCE_MS)

      await network.mend()
      await expect.poll(() => seen(picture), BACK).toMatchObject({ status: 200 })
      expect(await sender.upload()).toMatchObject({ status: 201 })
    }
    await end()
    expect((await bucket.files()).sort()).toEqual(await filesOwed(forum))
  },
)

/** Two of each picture that was taken in. */
async function filesOwed({ db }: Forum): Promise<string[]> {
  const kept = await db.read.select({ key: uploads.key }).from(uploads).where(eq(uploads.state, 'kept'))
  return kept.flatMap(({ key }) => [`${key}-full.webp`, `${key}-small.webp`]).sort()
}
