import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDb } from '#db/client.server.ts'
import { dialectOf } from '#db/kit/index.ts'
import { glossary } from '#db/seed/glossary.ts'
import { type Evaluation, evaluate } from '#search/evaluation/evaluate.ts'
import { readSet } from '#search/evaluation/read-set.ts'
import type { SearchEngine } from '#search/port.ts'
import { compileSynonyms } from '#search/query/synonyms.ts'
import { type Command, optionalOption, UsageError } from './command.ts'

const ENGINES = ['sqlite', 'postgres', 'meilisearch'] as const
type EngineName = (typeof ENGINES)[number]

export const searchEvalCommand: Command = {
  summary: 'Measure search on a data set in BEIR layout; leaves nothing behind.',
  operands: 'DIR',
  options: {
    engine: {
      type: 'string',
      help: 'sqlite (default), postgres (on DATABASE_URL), meilisearch (on MEILI_HOST)',
    },
    glossary: { type: 'boolean', help: 'with the synonyms of the demo forum' },
    json: { type: 'boolean', help: 'nothing but the figures, as JSON, on stdout' },
  },
  run: async (input) => {
    const [folder, ...more] = input.positionals
    if (folder === undefined || more.length > 0) throw new UsageError('One folder is needed.')
    const set = await readSet(folder)
    const { engine, remove } = await OPEN[engineNamed(optionalOption(input, 'engine') ?? 'sqlite')]()
    try {
      const evaluation = await evaluate(engine, set, {
        ...(input.values.glossary && { conceptsIn: demoConcepts() }),
        onProgress: progressPrinter(),
      })
      console.log(input.values.json ? json(evaluation) : table(evaluation))
      return 0
    } finally {
      await remove()
    }
  },
}

const demoConcepts = () => compileSynonyms(glossary.map((group) => Object.values(group).flat()))

/** @throws UsageError */
function engineNamed(name: string): EngineName {
  const known = ENGINES.find((engine) => engine === name)
  if (!known) throw new UsageError(`There is no engine ${name}: choose ${ENGINES.join(', ')}.`)
  return known
}

interface Opened {
  engine: SearchEngine
  remove(): Promise<unknown>
}

/** Each an empty engine of its own, which nobody else sees. */
const OPEN: Record<EngineName, () => Promise<Opened>> = {
  sqlite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'askwell-eval-'))
    const db = await openDb(join(folder, 'index.db'), { synchronous: 'OFF' })
    const { openSqliteSearch } = await import('#search/sqlite.server.ts')
    const engine = openSqliteSearch(db)
    return { engine, remove: () => closeAll(engine, db).then(() => rm(folder, { recursive: true })) }
  },
  postgres: async () => {
    const url = process.env.DATABASE_URL ?? ''
    if (dialectOf(url) !== 'postgresql') {
      throw new UsageError('--engine postgres needs a server: set DATABASE_URL=postgres://…')
    }
    const { openTemporaryPostgres } = await import('#db/temporary.server.ts')
    const { openPostgresSearch } = await import('#search/postgres.server.ts')
    const { db, drop } = await openTemporaryPostgres(url)
    const engine = openPostgresSearch(db)
    return { engine, remove: () => closeAll(engine, db).then(drop) }
  },
  meilisearch: async () => {
    const { MEILI_HOST: host, MEILI_API_KEY: apiKey } = process.env
    if (!host) throw new UsageError('--engine meilisearch needs a server: set MEILI_HOST=http://…')
    const { openTemporaryMeilisearch } = await import('#search/meilisearch.server.ts')
    return openTemporaryMeilisearch({ host, apiKey })
  },
}

async function closeAll(...all: { close(): Promise<void> }[]) {
  for (const one of all) await one.close()
}

/** A line every tenth, and one that changes on a terminal. */
function progressPrinter() {
  let printed = ''
  return (what: string, done: number, total: number) => {
    const line = `${what} ${Math.floor((10 * done) / total) * 10} %`
    if (line !== printed) process.stderr.write(process.stderr.isTTY ? `\r${line} ` : `${line}\n`)
    printed = line
  }
}

const json = ({ metrics, latency }: Evaluation) => JSON.stringify({ metrics, latency })

function table({ metrics, latency, queries }: Evaluation): string {
  const rows = [
    ...Object.entries(metrics).map(([name, value]) => [name, value.toFixed(4)]),
    ['p50', `${latency.p50.toFixed(1)} ms`],
    ['p99', `${latency.p99.toFixed(1)} ms`],
    ['queries', String(queries)],
  ]
  return rows.map(([name = '', value = '']) => `${name.padEnd(10)} ${value.padStart(10)}`).join('\n')
}
