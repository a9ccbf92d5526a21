import { setTimeout as sleep } from 'node:timers/promises'
import { seeded } from '../../support/sampling.ts'

/** What the server said that it has done. */
export type Acknowledged =
  | { act: 'ask'; id: number; title: string }
  | { act: 'answer'; id: number; body: string }
  | { act: 'comment'; id: number; body: string }
  | { act: 'vote'; answerId: number; voterId: number }

export interface Person {
  id: number
  token: string
}

/** People who are told to come back later do so sooner. */
const PAUSE_MS = 50

/** Members who ask, answer, comment and vote by the API, all at once, and note what was acknowledged. Refusals are part
 *  of life: nobody may answer twice. */
export class MixedLoad {
  readonly acknowledged: Acknowledged[] = []
  /** Answers with an error of the server, which never are part of life. */
  readonly faults: string[] = []
  /** Requests that nobody answered. */
  readonly unanswered: string[] = []
  /** Acts that were answered with "not now, but later" (503, Retry-After). */
  unavailable = 0
  /** How long each request took that began since then. */
  #tookMs: number[] = []
  #since = 0
  #questions: number[] = []
  #answers: number[] = []
  #number = 0
  readonly #random: () => number

  constructor(
    private readonly people: Person[],
    seed: number,
    /** Between two acts of one person: nobody is fast enough for long to be told that it is too much. */
    private readonly pauseMs = 0,
  ) {
    this.#random = seeded(seed)
  }

  /** Of half the requests that began since this was last asked, and were answered, none took longer. */
  usualMs(): number {
    this.#since = performance.now()
    const took = this.#tookMs.splice(0).sort((one, other) => one - other)
    return took[Math.floor(took.length / 2)] ?? Number.NaN
  }

  /** Goes on until the signal, or until nobody is there to answer. */
  async run(origin: string, signal: AbortSignal) {
    await Promise.all(this.people.map((person) => this.#live(origin, person, signal)))
  }

  async #live(origin: string, person: Person, signal: AbortSignal) {
    while (!signal.aborted) {
      const isThere = await this.#act(origin, person).catch((error: Error) => {
        this.unanswered.push(String(error.cause ?? error))
        return false
      })
      if (!isThere) return
      if (this.pauseMs > 0) await sleep(this.pauseMs)
    }
  }

  /** @throws TypeError when the server is gone */
  async #act(origin: string, person: Person): Promise<boolean> {
    const lot = this.#random()
    const [question, answer] = [this.#pick(this.#questions), this.#pick(this.#answers)]
    if (!question || lot < 0.1) return this.#ask(origin, person)
    if (!answer || lot < 0.3) return this.#write(origin, person, 'answer', `/questions/${question}/answers`)
    if (lot < 0.5) return this.#write(origin, person, 'comment', `/answers/${answer}/comments`)
    return this.#vote(origin, person, answer)
  }

  async #ask(origin: string, person: Person): Promise<boolean> {
    const title = `My deposit number ${++this.#number} is late`
    const body = 'It has been two hours since I sent it, and nothing came.'
    const made = await this.#send(origin, person, 'POST', '/questions', { title, body, tags: ['deposit'] })
    if (!made) return true
    this.#questions.push(made.id)
    this.acknowledged.push({ act: 'ask', id: made.id, title })
    return true
  }

  async #write(origin: string, person: Person, act: 'answer' | 'comment', path: string): Promise<boolean> {
    const body = `Look at the confirmations first, number ${++this.#number}, then wait.`
    const made = await this.#send(origin, person, 'POST', path, { body })
    if (!made) return true
    if (act === 'answer') this.#answers.push(made.id)
    this.acknowledged.push({ act, id: made.id, body })
    return true
  }

  async #vote(origin: string, person: Person, answerId: number): Promise<boolean> {
    const cast = await this.#send(origin, person, 'PUT', `/answers/${answerId}/vote`, { value: 1 })
    if (cast) this.acknowledged.push({ act: 'vote', answerId, voterId: person.id })
    return true
  }

  /** Undefined when it was refused. */
  async #send(origin: string, { token }: Person, method: string, path: string, body: object) {
    const began = performance.now()
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      body: JSON.stringify(body),
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    })
    const text = await answer.text()
    if (began >= this.#since) this.#tookMs.push(performance.now() - began)
    if (answer.status === 503 && answer.headers.has('retry-after')) {
      this.unavailable++
      await sleep(PAUSE_MS)
    } else if (answer.status >= 500) this.faults.push(`${method} ${path}: ${answer.status} ${text}`)
    return answer.ok ? (JSON.parse(text) as { id: number }) : undefined
  }

  #pick = (ids: number[]): number | undefined => ids[Math.floor(this.#random() * ids.length)]
}

/** Members who act until they are told to end. */
export function begin(people: Person[], origin: string, pauseMs = 0) {
  const load = new MixedLoad(people, 1, pauseMs)
  const over = new AbortController()
  const acting = load.run(origin, over.signal)
  return Object.assign(load, {
    end: () => {
      over.abort()
      return acting
    },
  })
}
