import { test } from '../support/forum.ts'
import { backUpUnderLoad } from './load/backups.ts'

test('a backup taken while many write restores to a forum in which nothing is amiss', {
  timeout: 300_000,
}, async ({ forum }) => {
  await backUpUnderLoad(forum)
})
