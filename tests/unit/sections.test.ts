import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { buildOfPage } from '~/http/page-routes.ts'
import { sectionName, sectionsOf } from '~/http/sections.ts'

const paths = {
  root: ['', undefined],
  start: [undefined, 'root'],
  nowhere: ['*', 'root'],
  thread: ['questions/:id/:slug?', 'root'],
  list: ['questions', 'root'],
  desk: ['mod', 'root'],
  queue: ['queue/:id', 'desk'],
} as const

const ids = Object.keys(paths) as (keyof typeof paths)[]
const build = {
  routes: Object.fromEntries(
    ids.map((id) => [id, { id, path: paths[id][0], parentId: paths[id][1], module: {} }]),
  ),
  assets: { version: 'one', routes: Object.fromEntries(ids.map((id) => [id, { id }])) },
} as unknown as ServerBuild

test('a section has the routes of its segment, their parents, and what may begin with anything', () => {
  const sections = sectionsOf(build)
  expect([...sections.keys()].sort()).toEqual(['mod', 'questions'])
  expect(Object.keys(sections.get('mod') ?? {})).toEqual(['root', 'start', 'nowhere', 'desk', 'queue'])
})

test('the build of a page has it and what it lies in, for the server and for browsers', () => {
  const own = buildOfPage(build, '/mod/queue/:id')
  expect(Object.keys(own?.routes ?? {})).toEqual(['root', 'desk', 'queue'])
  expect(Object.keys(own?.assets.routes ?? {})).toEqual(['root', 'desk', 'queue'])
  expect(own?.assets.version).toBe('one')
  expect(Object.keys(buildOfPage(build, '/')?.routes ?? {})).toEqual(['root', 'start'])
  expect(buildOfPage(build, '*')).toBeUndefined()
})

test.each([
  ['/questions/1/how', 'questions'],
  ['/Questions', 'questions'],
  ['/questions.data', 'questions'],
  ['/questions/1.data', 'questions'],
  ['/', ''],
])('%s is of the section “%s”', (path, name) => expect(sectionName(path)).toBe(name))
