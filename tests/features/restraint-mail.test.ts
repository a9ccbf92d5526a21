import { expect } from 'vitest'
import { liftSuspension } from '~/features/accounts/suspensions.server.ts'
import { ORIGIN, test } from './mail-forum.ts'
import { restrain } from './restrained.ts'

test('whoever is suspended or silenced is written to: for how long, why, and how to appeal', async ({
  at,
}) => {
  const lin = await at.joinVerified('lin', 'lin@example.org')
  const mei = await at.joinVerified('mei', 'mei@example.org', 'zh-CN')
  await restrain(at, lin, 'suspended')
  await restrain(at, mei, 'silenced')
  const english = (await at.newest('lin@example.org')).parsed
  expect(english.subject).toBe('Your account is suspended')
  expect(english.text).toMatch(/until .*2026/)
  expect(english.text).toContain('Their reason: Pushes a wallet.')
  expect(english.text).toContain(`${ORIGIN}/appeal`)
  const chinese = (await at.newest('mei@example.org')).parsed
  expect(chinese.subject).toBe('您暂时不能发布内容')
  expect(chinese.text).toContain('原因：Pushes a wallet.')
  expect(at.complaints).toEqual([])
})

test('nobody is written to of a silence that was lifted before the mail left', async ({ at }) => {
  const lin = await at.joinVerified('lin', 'lin@example.org')
  await at.post()
  const before = at.server.to('lin@example.org').length
  await restrain(at, lin, 'silenced')
  await liftSuspension(at.db, await at.staff(), lin.id, at.now)
  await at.post()
  expect(at.server.to('lin@example.org')).toHaveLength(before)
  const other = await at.join('claimed', 'claimed@example.org')
  await at.post()
  const claims = at.server.to('claimed@example.org').length
  await restrain(at, other, 'suspended')
  await at.post()
  expect(at.server.to('claimed@example.org')).toHaveLength(claims)
})
