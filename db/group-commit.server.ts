import { AsyncResource } from 'node:async_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fail } from '~/errors.ts'
import type { Durability, WriteLoad } from './types.ts'

/** A commit has at most so many acts, of about half a millisecond each: the first waits for the last. */
const MOST_ACTS = 64
/** From its begin on, so long others may still join. */
const OPEN_MS = 10
/** Seconds until whoever was sent away comes back. */
const RETRY_SECONDS = 5
/** Requests that only read have their turn at least this often. */
const TURN_MS = 5

/** What a group of acts needs of the connection that writes. */
export interface GroupConnection {
  /** Starts a transaction whose commit is as safe as this says. */
  begin(durability: Durability): Promise<void>
  /** One statement. */
  exec(statement: string): void
  /** False when the database ended the transaction by itself, as it may when the disk is full
   *  (https://sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction). */
  isInTransaction(): boolean
}

/** More wait for longer than anybody has patience, at a thousand a second on a slow disk. */
const MOST_WAITING = 5_000

interface Act {
  durability: Durability
  /** Does its work and says how to tell whoever waits for it. */
  run(): Promise<Tell>
  reject(error: unknown): void
}
type Tell = () => void

/** First come, first served, and those that wait together share one commit: a savepoint each, so that one that fails
 *  takes nothing of the others with it. A commit waits for the disk, in which time more acts arrive; the next waits for
 *  all of them at once. Nobody is told of success or failure before the commit: what an act read was written by one
 *  before it, which is true only then. */
export class GroupCommit {
  #waiting: Act[] = []
  #working: Promise<void> | undefined
  #writes = 0
  #commits = 0

  constructor(
    private readonly connection: GroupConnection,
    private readonly mostWaiting = MOST_WAITING,
  ) {}

  /** @throws AppError `http.overloaded` 503 when too many wait */
  async run<T>(work: () => Promise<T>, durability: Durability): Promise<T> {
    if (this.#waiting.length >= this.mostWaiting) fail('http.overloaded', 503, { retryAfter: RETRY_SECONDS })
    return new Promise<T>((resolve, reject) => {
      // Whoever comes first does the work for all: each act keeps the asynchronous context of its own caller.
      const run = AsyncResource.bind(async () => {
        const value = await work()
        return () => resolve(value)
      })
      this.#waiting.push({ durability, run, reject })
      this.#working ??= this.#work()
    })
  }

  load(): WriteLoad {
    return { waiting: this.#waiting.length, writes: this.#writes, commits: this.#commits }
  }

  /** Resolves when nothing waits or runs. */
  async idle(): Promise<void> {
    await this.#working
  }

  async #work() {
    while (this.#waiting.length > 0) {
      const taken: Act[] = []
      try {
        for (const tell of await this.#commitTogether(taken)) tell()
      } catch (error) {
        this.#rollBack()
        for (const { reject } of taken) reject(error)
      }
      await nextTurn()
    }
    this.#working = undefined
  }

  /** A disk that fails may fail here as well: whoever waits is told of what failed first, and the next `begin` fails. */
  #rollBack() {
    try {
      if (this.connection.isInTransaction()) this.connection.exec('ROLLBACK')
    } catch {}
  }

  async #commitTogether(taken: Act[]): Promise<Tell[]> {
    const [{ durability }] = this.#waiting as [Act]
    // When it cannot begin, whoever waits by then has waited long enough.
    await this.connection.begin(durability).catch((error) => {
      taken.push(...this.#waiting.splice(0))
      throw error
    })
    const group = new Group(durability, this.#waiting.length)
    const tells: Tell[] = []
    for (let act = this.#nextOf(group); act; act = await this.#laterNextOf(group)) {
      taken.push(act)
      tells.push(await this.#attempt(act))
    }
    this.connection.exec('COMMIT')
    this.#commits++
    return tells
  }

  #nextOf(group: Group): Act | undefined {
    const [act] = this.#waiting
    return act && group.admits(act) ? this.#waiting.shift() : undefined
  }

  async #laterNextOf(group: Group): Promise<Act | undefined> {
    // A turn of the event loop takes in the requests that came while the last commit waited for the disk.
    if (this.#waiting.length === 0 || group.hadItsTurn()) await nextTurn()
    return this.#nextOf(group)
  }

  /** @throws what ended the whole transaction, if something did. */
  async #attempt({ run, reject }: Act): Promise<Tell> {
    this.connection.exec('SAVEPOINT act')
    try {
      const tell = await run()
      this.connection.exec('RELEASE act')
      return () => {
        this.#writes++
        tell()
      }
    } catch (error) {
      if (!this.connection.isInTransaction()) throw error
      this.connection.exec('ROLLBACK TO act')
      this.connection.exec('RELEASE act')
      return () => reject(error)
    }
  }
}

/** Who may share a commit. */
class Group {
  #size = 0
  #turnBegan = performance.now()
  readonly #openUntil = this.#turnBegan + OPEN_MS

  constructor(
    private readonly durability: Durability,
    private readonly waitedAtItsBegin: number,
  ) {}

  admits({ durability }: Act): boolean {
    const isSafeEnough = this.durability === 'acknowledged' || durability === 'derived'
    const isInTime = this.#size < this.waitedAtItsBegin || performance.now() < this.#openUntil
    if (!isSafeEnough || !isInTime || this.#size >= MOST_ACTS) return false
    this.#size++
    return true
  }

  hadItsTurn(): boolean {
    const now = performance.now()
    if (now - this.#turnBegan < TURN_MS) return false
    this.#turnBegan = now
    return true
  }
}
