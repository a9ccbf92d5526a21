// Loaded into a server that `askwell bench` measures (node --import): on SIGUSR2 writes to BENCH_STALLS how long the
// event loop kept a timer waiting at the 99.9th percentile since the last time, in milliseconds, and begins anew.
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { env } from 'node:process'

/** Of the timer; what is recorded includes it. */
const RESOLUTION_MS = 5

const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delays.enable()
process.on('SIGUSR2', () => {
  writeFileSync(env.BENCH_STALLS, String(Math.max(0, delays.percentile(99.9) / 1e6 - RESOLUTION_MS)))
  delays.reset()
})
