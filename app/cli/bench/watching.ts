import { readFile, rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** Megabytes (10^6 bytes) of memory that a process holds now, and the most that it ever held; undefined where the
 *  system has no /proc. */
export async function memoryOf(pid: number): Promise<{ now: number; most: number } | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kibibytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1])
  const [now, most] = [kibibytes('VmRSS'), kibibytes('VmHWM')]
  return Number.isNaN(now) ? undefined : { now: now * 0.001_024, most: most * 0.001_024 }
}

/** What makes a server answer for its event loop, see bin/bench-stalls.mjs. */
export const withStalls = (file: string) => ({
  NODE_OPTIONS: '--import ./bin/bench-stalls.mjs',
  BENCH_STALLS: file,
})

/** Milliseconds at the 99.9th percentile since the last call.
 *  @throws Error when the server says nothing within five seconds */
export async function stallsOf(pid: number, file: string): Promise<number> {
  await rm(file, { force: true })
  process.kill(pid, 'SIGUSR2')
  for (let tries = 0; tries < 100; tries++) {
    const text = await readFile(file, 'utf8').catch(() => '')
    if (text !== '') return Number(text)
    await sleep(50)
  }
  throw new Error('The server does not tell of its event loop.')
}
