import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../support/shared-file.ts'
import { cruise, describeViolation, featuresInOrder } from './cruise.ts'

test('imports go one way, in the order of the layers and of the features', () => {
  expect(cruise(repositoryRoot).map(describeViolation)).toEqual([])
})

test('every feature that has a place in that order is there', () => {
  const listed = featuresInOrder()
  expect(listed).toContain('accounts')
  expect(listed.filter((name) => !existsSync(join(repositoryRoot, 'app/features', name)))).toEqual([])
})

/** A file, what it imports, and the rule that refuses it. */
const FORBIDDEN = [
  ['app/features/tags/a.ts', '~/features/questions/a.ts', 'features-in-order'],
  ['app/features/accounts/b.ts', '~/features/unheard-of/b.ts', 'features-in-order'],
  ['app/features/unheard-of/c.ts', '~/features/other/c.ts', 'features-in-order'],
  ['app/features/votes/d.ts', '~/pages/d.ts', 'features-imports-downwards'],
  ['app/pages/e.ts', '~/features/faq/faq.server.ts', 'pages-read-only'],
  ['app/pages/f.ts', '~/routes/f.ts', 'pages-imports-downwards'],
  ['app/jobs/g.ts', '~/http/g.ts', 'jobs-imports-downwards'],
  ['db/h.ts', '~/features/votes/h.ts', 'db-imports-downwards'],
  ['search/i.ts', '~/features/votes/i.ts', 'search-imports-downwards'],
  ['app/ui/j.ts', '#db/j.ts', 'ui-imports-downwards'],
  ['app/markdown/k.ts', '~/features/tags/k.ts', 'markdown-imports-downwards'],
  ['app/i18n/l.ts', '#db/l.ts', 'i18n-imports-downwards'],
  ['app/errors.ts', '~/i18n/m.ts', 'foundation-imports-downwards'],
  ['app/features/accounts/n.ts', 'lucia', 'lucia-in-http'],
  ['search/o.ts', 'meilisearch', 'meilisearch-in-its-engine'],
  ['app/jobs/o.ts', 'nodemailer', 'nodemailer-in-mail'],
  ['app/mail/o.ts', '~/features/tags/a.ts', 'mail-imports-downwards'],
  ['app/features/tags/p.ts', 'better-sqlite3', 'drivers-in-db'],
  ['app/jobs/q.ts', 'drizzle-orm/node-postgres', 'drivers-in-db'],
  ['app/features/tags/r.ts', '@remix-run/node', 'http-in-http-routes-api'],
  ['app/pages/s.ts', 'hono', 'http-in-http-routes-api'],
  ['app/jobs/t.ts', 'node:http', 'http-in-http-routes-api'],
  ['app/ui/u.ts', './v.ts', 'no-cycles'],
  ['app/ui/w.ts', './not-there.ts', 'imports-resolve'],
  ['app/cli/x.ts', 'vitest', 'development-packages-in-tests'],
] as const

const ALLOWED = [
  ['app/features/questions/aa.ts', '~/features/tags/aa.ts'],
  ['app/features/unheard-of/bb.ts', '~/features/notices/bb.ts'],
  ['app/features/tags/ui/cc.ts', '~/ui/cc.ts'],
  ['app/features/tags/dd.ts', '#db/client.server.ts'],
  ['app/pages/ee.ts', '~/features/faq/faq.view.server.ts'],
  ['app/pages/find.ts', '~/features/questions/find.server.ts'],
  ['app/routes/ff.ts', '@remix-run/node'],
  ['app/ui/gg.ts', '@remix-run/react'],
  ['app/i18n/hh.ts', '#db/schema/types.ts'],
  ['app/http/ii.ts', 'lucia'],
  ['app/mail/ii.ts', 'nodemailer'],
  ['app/mail/ll.ts', '~/features/mail/post.ts'],
  ['search/sqlite/jj.ts', 'better-sqlite3'],
  ['search/meilisearch.server.ts', 'meilisearch'],
] as const

/** The second half of the cycle as well. */
const FILES = [...FORBIDDEN, ...ALLOWED, ['app/ui/v.ts', './u.ts']] as const

const pathOf = (from: string, specifier: string) => {
  if (specifier.startsWith('~/')) return specifier.replace('~/', 'app/')
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('./') ? join(dirname(from), specifier) : null
}

describe('the rules for imports', () => {
  let root = ''
  let found: ReturnType<typeof cruise> = []

  const write = async (path: string, text: string, flag = 'w') => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text, { flag })
  }

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'askwell-imports-'))
    await symlink(join(repositoryRoot, 'node_modules'), join(root, 'node_modules'))
    for (const file of ['tsconfig.json', 'package.json'])
      await copyFile(join(repositoryRoot, file), join(root, file))
    for (const [from, specifier] of FILES) {
      await write(from, `import '${specifier}'\n`)
      const target = pathOf(from, specifier)
      if (target && !target.includes('not-there')) await write(target, '', 'a')
    }
    found = cruise(root)
  })

  afterAll(() => rm(root, { recursive: true }))

  test.each(FORBIDDEN)('%s may not import %s: %s', (from, _, rule) => {
    expect(found.filter((violation) => violation.from === from).map(({ rule: { name } }) => name)).toContain(
      rule,
    )
  })

  test.each(ALLOWED)('%s may import %s', (from) => {
    expect(found.filter((violation) => violation.from === from).map(describeViolation)).toEqual([])
  })
})
