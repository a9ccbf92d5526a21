import { EVERYTHING } from '#db/changes/names.ts'
import type { Db } from '#db/client.server.ts'
import { remembered } from './remembered.server.ts'
import { keptOf } from './settings.view.server.ts'

/** What this process changed is known at once; what another one did, this long after at the latest. */
export const LOOK_AGAIN_MS = 2_000

interface Lesson {
  /** Goes up with every change of this process: what was being read meanwhile is not taken. */
  version: number
  /** Of the process's own clock. */
  freshUntil: number
  underWay: Promise<void> | undefined
}

const lessons = new WeakMap<Db, Lesson>()
/** Whose settings this process has: tests open many databases, one after the other. */
let taughtBy: Db | undefined

/** Before every request and every batch of jobs: one small query when the last look is too old. */
export async function keepUpWithSettings(db: Db, clock = performance.now()) {
  const lesson = lessonOf(db)
  if (taughtBy === db && clock < lesson.freshUntil) return
  lesson.underWay ??= learn(db, lesson, clock).finally(() => {
    lesson.underWay = undefined
  })
  await lesson.underWay
}

/** Takes all remembered settings from this database, at the start and after a change. */
export const learnSettings = (db: Db, clock = performance.now()) => learn(db, lessonOf(db), clock)

async function learn(db: Db, lesson: Lesson, clock: number) {
  const { version } = lesson
  const kept = await keptOf(db.read, remembered())
  if (lesson.version !== version) return
  for (const each of remembered()) each.learn(kept)
  taughtBy = db
  lesson.freshUntil = clock + LOOK_AGAIN_MS
}

function lessonOf(db: Db): Lesson {
  const known = lessons.get(db)
  if (known) return known
  const lesson: Lesson = { version: 0, freshUntil: 0, underWay: undefined }
  lessons.set(db, lesson)
  const forget = () => {
    lesson.version += 1
    lesson.freshUntil = 0
  }
  db.onCommit((published) => {
    if (published.some(({ topic }) => topic === 'setting.changed')) forget()
  })
  db.onChange((changes) => {
    if (changes === EVERYTHING || changes.has('settings')) forget()
  })
  return lesson
}
