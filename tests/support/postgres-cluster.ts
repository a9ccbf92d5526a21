import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { installDebianPackages, isRoot, runCommand } from './run-command.ts'

export interface Cluster {
  /** Of its database `postgres`, as a superuser. */
  url: string
  version: string
  /** Its processes die as in a crash; what is in its folder stays. */
  halt(): Promise<void>
  resume(): Promise<void>
  /** Takes its folder away. */
  stop(): Promise<void>
}

/** Nothing here has to survive a power cut; no autovacuum, as a template must have no visitors. */
const FAST = ['fsync', 'full_page_writes', 'autovacuum']

/** A PostgreSQL of its own in a temporary folder: about one second.
 *  @throws Error when there are no programs and they cannot be installed. */
export async function startCluster({ survives }: { survives: 'nothing' | 'halts' }): Promise<Cluster> {
  const programs = findPrograms() ?? (await installPrograms())
  const folder = await mkdtemp(join(tmpdir(), 'askwell-postgres-'))
  if (isRoot) await chown(folder, Number(await runCommand('id', '-u', 'postgres')), -1)
  const asOwner = (program: string, ...args: string[]) => {
    const command = [join(programs, program), '-D', join(folder, 'data'), ...args] as const
    return isRoot ? runCommand('runuser', '-u', 'postgres', '--', ...command) : runCommand(...command)
  }
  const port = await freePort()
  await asOwner('initdb', '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
  const off = survives === 'halts' ? FAST : [...FAST, 'synchronous_commit']
  const options = [`-p ${port}`, `-k ${folder}`, '-h 127.0.0.1', '-c max_connections=200']
  const all = [...options, ...off.map((name) => `-c ${name}=off`)].join(' ')
  const resume = async () => {
    await asOwner('pg_ctl', '-l', join(folder, 'log'), '-o', all, '-w', 'start')
  }
  const halt = async () => {
    await asOwner('pg_ctl', '-m', 'immediate', '-w', 'stop')
  }
  await resume()

  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    version: (await runCommand(join(programs, 'postgres'), '--version')).trim(),
    halt,
    resume,
    stop: async () => {
      await halt()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const DEBIAN_FOLDER = '/usr/lib/postgresql'

function findPrograms(): string | undefined {
  if (!existsSync(DEBIAN_FOLDER)) return undefined
  const newestFirst = readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a))
  return newestFirst
    .map((version) => join(DEBIAN_FOLDER, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')))
}

async function installPrograms(): Promise<string> {
  await installDebianPackages('postgresql')
  const programs = findPrograms()
  if (!programs) throw new Error(`the package postgresql left no programs in ${DEBIAN_FOLDER}`)
  return programs
}
