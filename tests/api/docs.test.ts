import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Member } from '~/features/accounts/viewer.ts'
import { repositoryRoot } from '../support/shared-file.ts'
import { test } from './support.ts'

/** A command of the page, and the status that the page says it gets. */
const EXAMPLE = /^curl [\s\S]+?\n# (\d{3})/gm

function read(command: string) {
  const [, path = ''] = /"\$API([^"]*)"/.exec(command) ?? []
  const [, raw] = /-d '([\s\S]*?)'\n/.exec(command) ?? []
  const [, method = raw === undefined ? 'GET' : 'POST'] = /-X (\w+)/.exec(command) ?? []
  const own = [...command.matchAll(/-H '([\w-]+): (.*?)'(?= |\n)/g)].map(([, name, value]) => [name, value])
  const headers = {
    ...Object.fromEntries(own),
    ...(command.includes('$JSON') && { 'content-type': 'application/json' }),
  }
  const [, who] = /\$(LIN|MARA|ROWAN)/.exec(command) ?? []
  return { method, path, raw, headers, who }
}

test('every example of docs/api.md gets the status that the page says', async ({ api }) => {
  const { forum } = api
  await forum.tag('deposit', { facts: [{ key: 'network', shape: 'text', visibility: 'public' }] })
  const people: Record<string, Member> = {
    LIN: await forum.member(),
    MARA: await forum.member(),
    ROWAN: await forum.staff(),
  }
  const page = await readFile(join(repositoryRoot, 'docs/api.md'), 'utf8')
  const examples = [...page.matchAll(EXAMPLE)]
  expect(examples).toHaveLength(page.match(/^curl /gm)?.length ?? 0)
  for (const [command, status] of examples) {
    const { method, path, raw, headers, who } = read(command)
    const answer = await api.send(method, path, {
      as: who === undefined ? undefined : people[who],
      raw,
      headers,
    })
    expect(answer.status, command).toBe(Number(status))
    await api.settle()
  }
})
