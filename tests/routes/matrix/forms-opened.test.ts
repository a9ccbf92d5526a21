import { expect } from 'vitest'
import { MAX_PICTURE_FORM_BYTES, maxBytesAt } from '~/http/form-limits.ts'
import { gather, memberOf } from '../../support/cast.ts'
import { test as base } from '../site-forum.ts'
import type { Site } from '../support.ts'
import { furnish, open, thread } from './cells.ts'
import { aboutOf } from './rows.ts'
import { PAGES } from './table.ts'

/** One address is everybody's here. */
const test = base.extend({ settings: { env: {}, limits: 'none' as const } })

const forms = PAGES.flatMap(({ rows }) => rows).filter(({ verb }) => verb === 'POST')

/** Of a form that a picture may be chosen in: where it is sent, no more than words would be read. */
function cannotTakePictures(page: string, path: string) {
  const forms = [...page.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => form)
  return forms
    .filter((form) => form.includes('name="picture"'))
    .map((form) => /^<form[^>]* action="([^"]+)"/.exec(form)?.[1] ?? path)
    .find((action) => maxBytesAt(action) < MAX_PICTURE_FORM_BYTES)
}

/** A page with a heading, or what leads to one. What only scripts send says in words that it is not for reading. */
async function faultOf(site: Site, path: string, redirects = 0): Promise<string | undefined> {
  const answer = await site.get(path)
  const text = await answer.text()
  const location = answer.headers.get('location')
  if (location && redirects < 3) return faultOf(site, location, redirects + 1)
  if (/<h1[ >]/.test(text)) return cannotTakePictures(text, path)
  const { status, headers } = answer
  if (status === 404 && headers.get('content-type')?.includes('json')) return undefined
  if (status === 405 && headers.get('allow') === 'POST' && text.includes('does not take that kind'))
    return undefined
  return `${path}: ${status} ${text.slice(0, 80)}`
}

test.for(['admin', 'guest'] as const)(
  'a form’s address, opened by %s, is a page or leads to one, and takes the pictures that the page does',
  {
    timeout: 120_000,
  },
  async (person, { forum }) => {
    const people = await gather(forum)
    const standing = await furnish(forum, people)
    const site = await open(forum.site, memberOf(people, person))
    const faults: (string | undefined)[] = []
    for (const row of forms) {
      const cell = { ...(await thread(forum, people, aboutOf(row), row.given)), standing }
      faults.push(await faultOf(site, row.path(cell)))
    }
    expect(forms.length).toBeGreaterThan(100)
    expect(faults.filter((fault) => fault !== undefined)).toEqual([])
  },
)
