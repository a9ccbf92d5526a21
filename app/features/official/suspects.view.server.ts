import { and, count, desc, eq, gt, isNotNull, isNull, max, or } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { countSome } from '#db/count-some.server.ts'
import { suspectReports, suspects } from '#db/schema/index.ts'
import { SUSPECTS_SHOWN } from './rules.ts'

const isNew = or(isNull(suspects.dismissedAt), gt(suspectReports.createdAt, suspects.dismissedAt))

/** What people report and nobody has decided about, the most reported first. */
export function reportedSuspects(read: ReadDb) {
  const reports = count()
  return read
    .select({
      id: suspects.id,
      address: suspects.address,
      reports,
      lastAt: max(suspectReports.createdAt),
    })
    .from(suspects)
    .innerJoin(suspectReports, eq(suspectReports.suspectId, suspects.id))
    .where(and(isNull(suspects.listedAt), isNew))
    .groupBy(suspects.id, suspects.address)
    .orderBy(desc(reports), desc(suspects.id))
    .limit(SUSPECTS_SHOWN)
}

/** What is listed as a fake, the newest first. */
export const listedFakes = (read: ReadDb) =>
  read
    .select({ id: suspects.id, address: suspects.address, listedAt: suspects.listedAt })
    .from(suspects)
    .where(isNotNull(suspects.listedAt))
    .orderBy(desc(suspects.listedAt), desc(suspects.id))
    .limit(SUSPECTS_SHOWN)

export const countReported = (read: ReadDb) =>
  countSome(
    read,
    read
      .selectDistinct({ id: suspects.id })
      .from(suspects)
      .innerJoin(suspectReports, eq(suspectReports.suspectId, suspects.id))
      .where(and(isNull(suspects.listedAt), isNew)),
  )
