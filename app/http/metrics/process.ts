import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Gauge, type Registry } from 'prom-client'
import { level, total } from './totals.ts'

/** Milliseconds between two looks at the clock: the stalls that matter are several of these. */
const RESOLUTION_MS = 10
const QUANTILES = [50, 99, 99.9] as const

/** Memory, processor and how long the event loop was held up. @returns how to stop measuring */
export function watchProcess(registry: Registry): () => void {
  const startedAt = Date.now() / 1_000 - process.uptime()
  level(registry, { name: 'process_start_time_seconds', help: 'When the process began.' }, () => startedAt)
  total(registry, { name: 'process_cpu_seconds_total', help: 'Processor time, user and system.' }, () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  level(registry, { name: 'process_resident_memory_bytes', help: 'Resident memory.' }, () =>
    process.memoryUsage.rss(),
  )
  level(
    registry,
    { name: 'askwell_heap_used_bytes', help: 'JavaScript heap in use.' },
    () => process.memoryUsage().heapUsed,
  )
  level(
    registry,
    { name: 'askwell_external_memory_bytes', help: 'Buffers and what libraries hold beside the heap.' },
    () => process.memoryUsage().external,
  )
  return watchEventLoop(registry)
}

function watchEventLoop(registry: Registry): () => void {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delays.enable()
  new Gauge({
    name: 'askwell_event_loop_delay_seconds',
    help: 'How late the event loop was since the last look at these metrics.',
    labelNames: ['quantile'],
    registers: [registry],
    collect() {
      for (const quantile of QUANTILES)
        this.set({ quantile: quantile / 100 }, late(delays.percentile(quantile)))
      this.set({ quantile: 1 }, late(delays.max))
      delays.reset()
    },
  })
  return () => delays.disable()
}

/** What is measured is from one look at the clock to the next, in nanoseconds. */
const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - RESOLUTION_MS / 1_000)
