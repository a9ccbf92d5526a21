import { test } from '../support/forum.ts'
import { KILLS, killUnderLoad } from './load/kills.ts'

test(`kill -9 of a server that many write to loses nothing that it acknowledged, ${KILLS} times`, {
  timeout: 60_000 + KILLS * 60_000,
}, async ({ forum }) => {
  await killUnderLoad(forum)
})
