import { Worker } from 'node:worker_threads'
import type { SearchHits, SearchQuery } from '../port.ts'
import type { Question, Reply, WorkerData } from './messages.ts'

/** Longer than any query on a forum that fits one machine; readers leave before that. */
const TIME_LIMIT_MS = 2_000

interface Waiting {
  question: Question
  resolve(hits: SearchHits): void
  reject(error: Error): void
  timer: NodeJS.Timeout
}

/** A thread that answers queries one after the other. It starts with the first query; when it crashes or takes too
 *  long, what it was at fails and the next query gets a new thread. */
export class QueryThread {
  #worker: Worker | undefined
  /** In order of arrival; the thread is at the first. */
  #waiting: Waiting[] = []
  #count = 0
  #isClosed = false

  constructor(
    /** Where its code is; asked when it starts. */
    readonly findUrl: () => URL,
    readonly file: string,
    readonly timeLimitMs = TIME_LIMIT_MS,
  ) {}

  query(query: SearchQuery): Promise<SearchHits> {
    if (this.#isClosed) return Promise.reject(new Error('the search engine is closed'))
    return new Promise((resolve, reject) => {
      const question = { number: ++this.#count, query }
      const timer = setTimeout(() => this.#giveUp(question.number), this.timeLimitMs)
      this.#waiting.push({ question, resolve, reject, timer })
      if (this.#waiting.length === 1) this.#ask()
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const { question } of [...this.#waiting])
      this.#settle(question.number, new Error('search was closed'))
    await this.#replace()
  }

  #ask() {
    const [next] = this.#waiting
    if (!next) return
    try {
      this.#worker ??= this.#start()
      this.#worker.postMessage(next.question)
    } catch (error) {
      this.#settle(next.question.number, new Error('the search thread cannot start', { cause: error }))
      this.#ask()
    }
  }

  #start(): Worker {
    const worker = new Worker(this.findUrl(), { workerData: { file: this.file } satisfies WorkerData })
    worker.on('message', (reply: Reply) => {
      this.#settle(reply.number, 'hits' in reply ? reply.hits : new Error(`search failed: ${reply.error}`))
      this.#ask()
    })
    worker.on('error', (error) => this.#failed(worker, error))
    worker.on('exit', (code) => this.#failed(worker, new Error(`it ended with code ${code}`)))
    worker.unref()
    return worker
  }

  #failed(worker: Worker, cause: unknown) {
    if (worker !== this.#worker) return
    this.#worker = undefined
    const [current] = this.#waiting
    if (current) this.#settle(current.question.number, new Error('the search thread failed', { cause }))
    this.#ask()
  }

  #giveUp(number: number) {
    const isRunning = this.#waiting[0]?.question.number === number
    this.#settle(number, new Error(`search took longer than ${this.timeLimitMs} ms`))
    if (!isRunning) return
    void this.#replace()
    this.#ask()
  }

  #settle(number: number, outcome: SearchHits | Error) {
    const index = this.#waiting.findIndex(({ question }) => question.number === number)
    const [waiting] = index < 0 ? [] : this.#waiting.splice(index, 1)
    if (!waiting) return
    clearTimeout(waiting.timer)
    if (outcome instanceof Error) waiting.reject(outcome)
    else waiting.resolve(outcome)
  }

  async #replace() {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}
