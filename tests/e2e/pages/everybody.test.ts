import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryRoot } from '../../support/shared-file.ts'
import { lookAtPages } from './look.ts'
import { STAFF_PAGES } from './staff-table.ts'
import { FORUM_PAGES } from './table.ts'

test('every page is in one of the tables', () => {
  const folder = join(repositoryRoot, 'app/routes')
  const isPage = (file: string) => {
    const source = readFileSync(join(folder, file), 'utf8')
    return source.includes('export default function') && !source.includes('<Outlet')
  }
  const pages = readdirSync(folder).filter((file) => file.endsWith('.tsx') && isPage(file))
  const known = new Set([...FORUM_PAGES, ...STAFF_PAGES].map((row) => `${row.route}.tsx`))
  expect(pages.filter((file) => !known.has(file))).toEqual([])
})

describe('pages of visitors and members', () => lookAtPages(FORUM_PAGES))
