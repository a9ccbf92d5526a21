import { eq } from 'drizzle-orm'
import type { AnswerId, CommentId, QuestionId, UserId } from '#db/ids.ts'
import { answerRef, type PostRef, questionRef } from '#db/post.ts'
import { factTemplates, reputationEvents, tagNames, tags, users } from '#db/schema/index.ts'
import type { FactShape, FactVisibility, Language, Localised, Role } from '#db/schema/types.ts'
import type { Db } from '#db/types.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { postAnswer } from '~/features/answers/answers.server.ts'
import { getAnswer } from '~/features/answers/find.server.ts'
import { postComment } from '~/features/comments/comments.server.ts'
import { findings } from '~/features/doctor/check.ts'
import { counterChecks } from '~/features/doctor/counters.server.ts'
import { factValues } from '~/features/doctor/facts.server.ts'
import { lineOf } from '~/features/doctor/finding.ts'
import { acceptance, oneAnswerPerPerson } from '~/features/doctor/invariants.server.ts'
import { phraseEvidence } from '~/features/doctor/phrases.server.ts'
import { revisionChecks } from '~/features/doctor/revisions.server.ts'
import { tagLists } from '~/features/doctor/tag-lists.server.ts'
import { getQuestion } from '~/features/questions/find.server.ts'
import { askQuestion } from '~/features/questions/questions.server.ts'
import { type QuestionInput, questionInput } from '~/features/questions/schema.ts'
import { tagKey } from '~/features/tags/names.ts'

export const MINUTE_MS = 60_000
export const DAY_MS = 24 * 3_600_000
const YEAR_MS = 365 * DAY_MS

interface Somebody {
  reputation?: number
  role?: Role
  language?: Language
  trusted?: boolean
  createdAt?: Date
  suspendedUntil?: Date
  suspendedFor?: string
  suspensionKind?: 'suspended' | 'silenced'
}

export interface Asked {
  question: { id: QuestionId }
  asker: Member
  post: PostRef
}

export interface Answered {
  id: AnswerId
  author: Member
  post: PostRef
}

type Tuple<T, N extends number, Grown extends T[] = []> = Grown['length'] extends N
  ? Grown
  : Tuple<T, N, [...Grown, T]>

interface TagShape {
  name?: Localised
  synonyms?: string[]
  facts?: { key: string; shape: FactShape; visibility: FactVisibility; choices?: string[] }[]
}

/** What tests need of a forum, made through its own commands wherever there is one. */
export abstract class Builders {
  abstract readonly db: Db
  abstract get now(): Date
  #made = 0

  /** A number that no earlier call on this forum gave. */
  protected next() {
    return ++this.#made
  }

  /** Somebody known for a year, who may link anywhere. Reputation comes as imported people have it: by one
   *  opening event. */
  async member({ reputation = 1, role = 'member', ...rest }: Somebody = {}): Promise<Member> {
    const handle = `${role}-${this.next()}`
    const createdAt = new Date(this.now.getTime() - YEAR_MS)
    const names = { handle, handleKey: handle, displayName: handle }
    const row = { ...names, role, reputation, trusted: true, createdAt, ...rest }
    const id = await this.db.write(async (tx) => {
      const id = idOf(await tx.insert(users).values(row).returning({ id: users.id }))
      const opening = { userId: id, kind: 'imported' as const, points: reputation - 1, cause: 'act' as const }
      if (reputation > 1) await tx.insert(reputationEvents).values({ ...opening, createdAt })
      return id
    })
    return this.fresh(id)
  }

  staff = () => this.member({ role: 'moderator' })

  async members<N extends number>(count: N, somebody: Somebody = {}) {
    return this.times(count, () => this.member(somebody))
  }

  /** The member as the next request reads them. */
  async fresh(who: Member | UserId): Promise<Member> {
    const member = await memberById(this.db.read, typeof who === 'number' ? who : who.id)
    if (!member) throw new Error('No such member')
    return member
  }

  async reputation(who: Member): Promise<number> {
    return (await this.fresh(who)).reputation
  }

  async question(asker?: Member, overrides: Partial<QuestionInput> = {}): Promise<Asked> {
    const author = asker ?? (await this.member())
    const title = `My deposit number ${this.next()} has not arrived`
    const body = 'I sent it yesterday and nothing has been credited.'
    const input = questionInput.parse({ title, body, ...overrides })
    const { path } = await askQuestion(this.db, author, input, this.now)
    const id = idIn<QuestionId>(path, /questions\/(\d+)/)
    return { question: { id }, asker: author, post: questionRef(id) }
  }

  async answer(question: { id: QuestionId }, author?: Member, body?: string): Promise<Answered> {
    const answerer = author ?? (await this.member())
    const text = body ?? `Answer ${this.next()}: look at the confirmations first.`
    const { path } = await postAnswer(this.db, answerer, question.id, { body: text }, this.now)
    const id = idIn<AnswerId>(path, /#answer-(\d+)/)
    return { id, author: answerer, post: answerRef(id) }
  }

  /** Answers by different people. */
  answers<N extends number>(question: { id: QuestionId }, count: N) {
    return this.times(count, () => this.answer(question))
  }

  async comment(post: PostRef, author: Member, body = `Comment ${this.next()}, short.`): Promise<CommentId> {
    const { path } = await postComment(this.db, author, post, { body }, this.now)
    return idIn<CommentId>(path, /#comment-(\d+)/)
  }

  /** A tag as staff keep it; it has no form yet. */
  async tag(slug: string, { name = { en: slug }, synonyms = [], facts = [] }: TagShape = {}) {
    const empty = { en: '' }
    await this.db.write(async (tx) => {
      const row = { slug, name, description: empty, descriptionHtml: empty, createdAt: this.now }
      const tagId = idOf(await tx.insert(tags).values(row).returning({ id: tags.id }))
      const called = [
        { text: slug, kind: 'slug' as const },
        ...Object.values(name).map((text) => ({ text, kind: 'name' as const })),
        ...synonyms.map((text) => ({ text, kind: 'synonym' as const })),
      ]
      for (const each of called) {
        await tx
          .insert(tagNames)
          .values({ ...each, tagId, key: tagKey(each.text) })
          .onConflictDoNothing()
      }
      for (const [position, fact] of facts.entries()) {
        await tx.insert(factTemplates).values({ ...fact, tagId, name: { en: fact.key }, position })
      }
    })
  }

  async questionRow({ id }: { id: QuestionId }) {
    return getQuestion(this.db.read, id)
  }

  async answerRow({ id }: { id: AnswerId }) {
    return getAnswer(this.db.read, id)
  }

  /** All points that somebody was ever given for this kind of act, in order. */
  async pointsOf(who: Member): Promise<number[]> {
    const events = await this.db.read
      .select({ points: reputationEvents.points })
      .from(reputationEvents)
      .where(eq(reputationEvents.userId, who.id))
      .orderBy(reputationEvents.id)
    return events.map((event) => event.points)
  }

  /** What `askwell doctor` would say of the stored numbers: nothing, when every one equals its formula. */
  async differences(): Promise<string[]> {
    const lines: string[] = []
    for (const check of [
      ...counterChecks,
      ...revisionChecks,
      tagLists,
      acceptance,
      oneAnswerPerPerson,
      phraseEvidence,
      factValues,
    ]) {
      for await (const batch of findings(check, this.db.read)) lines.push(...batch.map(lineOf))
    }
    return lines
  }

  private async times<T, N extends number>(count: N, make: () => Promise<T>): Promise<Tuple<T, N>> {
    const made: T[] = []
    while (made.length < count) made.push(await make())
    return made as Tuple<T, N>
  }
}

const idIn = <Id extends number>(path: string, pattern: RegExp) => Number(pattern.exec(path)?.[1]) as Id

function idOf<Id>(rows: { id: Id }[]): Id {
  const [row] = rows
  if (!row) throw new Error('The insert returned nothing')
  return row.id
}
