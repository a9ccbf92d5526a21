import { asc, count, isNotNull, isNull } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import { outbox } from '#db/schema/index.ts'
import { batches } from '#search/batches.ts'
import type { DocumentId, SearchEngine } from '#search/port.ts'
import { confirm, findSuspects, type IndexDifference, wantedOf } from '../search/compare.server.ts'
import { mendIndex } from '../search/repair.server.ts'
import { badgeChecks } from './badges.server.ts'
import { type Check, findings, MEND_BATCH } from './check.ts'
import { counterChecks } from './counters.server.ts'
import { factValues } from './facts.server.ts'
import type { Finding } from './finding.ts'
import { acceptance, oneAnswerPerPerson } from './invariants.server.ts'
import { phraseEvidence } from './phrases.server.ts'
import { revisionChecks } from './revisions.server.ts'
import { tagLists } from './tag-lists.server.ts'

const CHECKS: Check[] = [
  ...counterChecks,
  ...revisionChecks,
  tagLists,
  acceptance,
  oneAnswerPerPerson,
  phraseEvidence,
  factValues,
  ...badgeChecks,
]

export interface Parked {
  id: number
  topic: string
  key: string
  lastError: string | null
}

export interface Diagnosis {
  /** Broken rules, by the name of their check. */
  findings: Map<string, Finding[]>
  index: IndexDifference[]
  /** What the outbox still owes: rows by topic, and documents that wait for one. */
  owed: { topic: string; rows: number }[]
  pendingDocuments: DocumentId[]
  /** What failed too often to be tried again. */
  parked: Parked[]
}

/** Recomputes from one snapshot what is stored, beside running writes. The search index has no part in the
 *  snapshot: suspects are found before it, judged by it, and confirmed after it. */
export async function diagnose(db: Db, engine: SearchEngine): Promise<Diagnosis> {
  const suspects = await findSuspects(db.read, engine)
  const { wanted, ...stored } = await db.snapshot(async (read) => ({
    findings: await runChecks(read),
    owed: await owedRows(read),
    parked: await parkedRows(read),
    wanted: await wantedOf(read, suspects),
  }))
  const { differences, pending } = await confirm(db, engine, wanted)
  return { ...stored, index: differences, pendingDocuments: pending }
}

async function runChecks(read: ReadDb) {
  const found = new Map<string, Finding[]>()
  for (const check of CHECKS) {
    const ofCheck: Finding[] = []
    for await (const batch of findings(check, read)) ofCheck.push(...batch)
    if (ofCheck.length > 0) found.set(check.name, ofCheck)
  }
  return found
}

const owedRows = (read: ReadDb) =>
  read
    .select({ topic: outbox.topic, rows: count() })
    .from(outbox)
    .where(isNull(outbox.parkedAt))
    .groupBy(outbox.topic)
    .orderBy(asc(outbox.topic))

const parkedRows = (read: ReadDb): Promise<Parked[]> =>
  read
    .select({ id: outbox.id, topic: outbox.topic, key: outbox.key, lastError: outbox.lastError })
    .from(outbox)
    .where(isNotNull(outbox.parkedAt))
    .orderBy(asc(outbox.id))

/** How many things differ. */
export const differenceCount = ({ findings, index }: Diagnosis) =>
  index.length + [...findings.values()].reduce((sum, list) => sum + list.length, 0)

/** Finds and mends what is stored, check by check: what one mends, the next one counts on. What only a person can mend
 *  stays. */
export async function mendStored(db: Db, now: Date) {
  for (const check of CHECKS) {
    const { mend } = check
    if (!mend) continue
    for await (const found of findings(check, db.read)) {
      for (const batch of batches(found, MEND_BATCH)) await db.write((tx) => mend(tx, batch, now))
    }
  }
}

/** Mends what was found, in small transactions; returns how many things only a person can mend. */
export async function repair(db: Db, engine: SearchEngine, diagnosis: Diagnosis, now: Date): Promise<number> {
  let left = 0
  for (const check of CHECKS) {
    const found = diagnosis.findings.get(check.name) ?? []
    const { mend } = check
    if (!mend) left += found.length
    for (const batch of mend ? batches(found, MEND_BATCH) : []) {
      await db.write(async (tx) => mend?.(tx, batch, now))
    }
  }
  await mendIndex(
    db,
    engine,
    diagnosis.index.map(({ id }) => id),
    now,
  )
  return left
}
