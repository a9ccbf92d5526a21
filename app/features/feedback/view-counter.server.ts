import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { questions } from '#db/schema/index.ts'
import { REMEMBERED_VIEWS } from './rules.ts'
import type { Visitor } from './visitor.server.ts'

/** Adds views up in memory: a reload is no view, and reading costs no write. What was counted since the last
 *  flush is lost with the process; the number is approximate and says so. */
export class ViewCounter {
  #seen = new Set<string>()
  #pending = new Map<QuestionId, number>()

  constructor(private readonly db: Db) {}

  /** Call for people only; bots are told apart by their user agent before. */
  view(questionId: QuestionId, visitor: Visitor) {
    const view = `${visitor.day} ${questionId} ${visitor.id}`
    if (this.#seen.has(view)) return
    this.#remember(view)
    this.#pending.set(questionId, (this.#pending.get(questionId) ?? 0) + 1)
  }

  #remember(view: string) {
    if (this.#seen.size >= REMEMBERED_VIEWS) {
      for (const oldest of this.#seen) {
        this.#seen.delete(oldest)
        break
      }
    }
    this.#seen.add(view)
  }

  /** Writes what was counted. Views that could not be written are counted again next time. */
  async flush() {
    if (this.#pending.size === 0) return
    const counted = this.#pending
    this.#pending = new Map()
    try {
      await this.db.write(async (tx) => {
        for (const [id, views] of counted) {
          await tx
            .update(questions)
            .set({ viewCount: sql`${questions.viewCount} + ${views}` })
            .where(eq(questions.id, id))
        }
      })
    } catch (error) {
      for (const [id, views] of counted) this.#pending.set(id, (this.#pending.get(id) ?? 0) + views)
      throw error
    }
  }
}
