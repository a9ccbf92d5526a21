import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '#db/client.server.ts'
import type { SearchDocument, SearchEngine } from '#search/port.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { allDocuments, findableCount } from '../search/index.server.ts'
import { countsOf, reconcileIndex } from '../search/repair.server.ts'
import { lastReport, type RebuildReport, type Reports, saveReport } from '../search/reports.server.ts'
import { BEAT_MS } from './rules.ts'
import { workState } from './work-state.ts'

interface Keeping {
  db: Db
  search: SearchEngine
  now: () => Date
  /** What may be stored and shown of an error. */
  summaryOf: (error: unknown) => string
}

type Kind = 'comparison' | 'rebuild'

const NOTHING_FOUND = countsOf({ differences: [], pending: [] })

/** Works on the whole index at an admin's word, in the process that took it; how it goes on is in the database,
 *  for the pages of every process. */
export class IndexKeeper {
  #running = new Set<Promise<void>>()
  #isStopping = false

  constructor(private readonly keeping: Keeping) {}

  /** Begins to compare the index with the database; what differs is mended.
   *  @throws AppError `accounts.admin_only` 403 · `admin.index_busy` 409 */
  async compare(actor: Viewer) {
    assertAllowed(mayAdminister(actor), 'accounts.admin_only')
    const { db, search, now } = this.keeping
    const report = { ...this.#beginning(), ...NOTHING_FOUND }
    await this.#start('comparison', actor, report, async () => {
      Object.assign(report, countsOf(await reconcileIndex(db, search, now())))
    })
  }

  /** Begins to make the index anew; searches go on meanwhile.
   *  @throws AppError `accounts.admin_only` 403 · `admin.index_busy` 409 */
  async rebuild(actor: Viewer) {
    assertAllowed(mayAdminister(actor), 'accounts.admin_only')
    const { db, search, now } = this.keeping
    const report = { ...this.#beginning(), done: 0, total: await findableCount(db.read) }
    await this.#start('rebuild', actor, report, async () => {
      await search.rebuild(() => this.#counted(report))
      await reconcileIndex(db, search, now()) // what changed meanwhile
    })
  }

  /** Waits for what goes on. A rebuild ends with its next batch; what it did not come to is as it was. */
  async stop() {
    this.#isStopping = true
    await Promise.all(this.#running)
  }

  #beginning = () => ({ startedAt: this.keeping.now().getTime(), finishedAt: null, error: null })

  async #start<K extends Kind>(kind: K, actor: Viewer, report: Reports[K], work: () => Promise<void>) {
    const { db, now } = this.keeping
    await db.write(async (tx) => {
      const last = await lastReport(tx, kind)
      if (last && workState(last, now()) === 'running') fail('admin.index_busy', 409)
      await saveReport(tx, kind, report, now())
      const act = kind === 'rebuild' ? ('index.rebuilt' as const) : ('index.compared' as const)
      await recordAct(tx, { actorId: actor?.id ?? null, act, subjectId: '' }, now())
    })
    const running = this.#toItsEnd(kind, report, work)
      .catch(() => undefined) // the database is gone: that the work is dead shows by its age
      .finally(() => this.#running.delete(running))
    this.#running.add(running)
  }

  async #toItsEnd<K extends Kind>(kind: K, report: Reports[K], work: () => Promise<void>) {
    const { db, now, summaryOf } = this.keeping
    const save = () => db.write((tx) => saveReport(tx, kind, report, now()))
    const error = await withBeat(work(), save).then(
      () => null,
      (reason: unknown) => summaryOf(reason),
    )
    Object.assign(report, { error, finishedAt: now().getTime() })
    await save()
  }

  /** An engine that has two indexes asks for all documents twice. */
  async *#counted(report: RebuildReport): AsyncGenerator<SearchDocument[]> {
    report.done = 0
    for await (const batch of allDocuments(this.keeping.db.read)) {
      if (this.#isStopping) throw new Error('The server was stopped')
      yield batch
      report.done += batch.length
    }
  }
}

/** Waits for `work`, calling `beat` again and again meanwhile. One that fails ends nothing: the work goes on, and when it
 *  cannot, it says so itself. */
async function withBeat(work: Promise<void>, beat: () => Promise<void>) {
  let isOver = false
  const over = work.finally(() => {
    isOver = true
  })
  while (!isOver) {
    await Promise.race([over, pause(BEAT_MS)])
    if (!isOver) await beat().catch(() => undefined)
  }
}
