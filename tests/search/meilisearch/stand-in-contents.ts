export interface Answer {
  status: number
  body: unknown
}

interface Index {
  settings: Record<string, unknown>
  documents: Map<string, Record<string, unknown>>
}

interface TaskError {
  message: string
  code: string
  type: string
  link: string
}

interface Task {
  uid: number
  indexUid: string
  type: string
  error: TaskError | null
}

const NOON = '2026-03-02T12:00:00Z'
const FULL: TaskError = {
  message: 'There is no more space left on the device. Consider increasing the size of the disk/partition.',
  code: 'no_space_left_on_device',
  type: 'system',
  link: 'https://docs.meilisearch.com/errors#no_space_left_on_device',
}

/** Indexes and tasks; a task is finished at once. */
export class Contents {
  isFull = false
  #indexes = new Map<string, Index>()
  #tasks: Task[] = []

  answer(method: string, url: URL, body: unknown): Answer {
    const [first = '', uid = '', ...rest] = url.pathname.split('/').slice(1)
    const what = first === 'indexes' && uid ? rest.join('/') : first
    if (what === 'tasks') return this.#taskAnswer(uid, url.searchParams.get('statuses'))
    if (what === 'multi-search') return this.#search(body as { queries: Query[] })
    if (what === 'indexes') return this.#enqueue('indexCreation', (body as { uid: string }).uid, make)
    return this.#indexAnswer(`${method} ${what}`, uid, body)
  }

  #indexAnswer(request: string, uid: string, body: unknown): Answer {
    switch (request) {
      case 'PATCH settings':
        return this.#enqueue('settingsUpdate', uid, ({ settings }) => Object.assign(settings, body))
      case 'POST documents':
        return this.#enqueue('documentAdditionOrUpdate', uid, ({ documents }) => {
          for (const document of body as Record<string, unknown>[])
            documents.set(String(document.id), document)
        })
      case 'POST documents/delete-batch':
        return this.#enqueue('documentDeletion', uid, ({ documents }) => {
          for (const id of body as string[]) documents.delete(id)
        })
      default:
        return this.#read(request, uid, body as { offset: number; limit: number })
    }
  }

  #read(request: string, uid: string, body: { offset: number; limit: number }): Answer {
    const index = this.#indexes.get(uid)
    if (!index) return problem(404, 'index_not_found', `Index \`${uid}\` not found.`)
    const documents = [...index.documents.values()]
    const total = documents.length
    if (request === 'GET settings') return { status: 200, body: index.settings }
    if (request === 'GET stats') return { status: 200, body: { ...STATS, numberOfDocuments: total } }
    if (request !== 'POST documents/fetch') return problem(404, 'not_found', `no ${request} here`)
    const { offset, limit } = body
    return { status: 200, body: { results: documents.slice(offset, offset + limit), offset, limit, total } }
  }

  #enqueue(type: string, indexUid: string, work: (index: Index) => unknown): Answer {
    const index = this.#indexes.get(indexUid) ?? { settings: {}, documents: new Map() }
    const error = this.isFull ? FULL : null
    if (!error) {
      this.#indexes.set(indexUid, index)
      work(index)
    }
    const uid = this.#tasks.push({ uid: this.#tasks.length, indexUid, type, error }) - 1
    return { status: 202, body: { taskUid: uid, indexUid, status: 'enqueued', type, enqueuedAt: NOON } }
  }

  #taskAnswer(uid: string, statuses: string | null): Answer {
    const all = this.#tasks.map(asFinished)
    if (uid !== '') return { status: 200, body: all[Number(uid)] }
    const results = all.filter(({ status }) => statuses?.includes(status)).slice(-5)
    return { status: 200, body: { results, total: results.length, limit: 5, from: null, next: null } }
  }

  #search({ queries }: { queries: Query[] }): Answer {
    const absent = queries.findIndex(({ indexUid }) => !this.#indexes.has(indexUid))
    if (absent >= 0) return problem(400, 'index_not_found', `Inside \`.queries[${absent}]\`: no such index.`)
    return { status: 200, body: { results: queries.map((query) => this.#found(query)) } }
  }

  #found({ indexUid, q, limit }: Query) {
    const documents = [...(this.#indexes.get(indexUid)?.documents.values() ?? [])]
    const having = documents.filter((document) => JSON.stringify(document).includes(q.trim()))
    const hits = having.slice(0, limit).map(({ id }) => ({ id, _rankingScore: 0.9 }))
    const about = { indexUid, query: q, processingTimeMs: 0, limit, offset: 0 }
    return { ...about, requestUid: crypto.randomUUID(), hits, estimatedTotalHits: having.length }
  }
}

interface Query {
  indexUid: string
  q: string
  limit: number
}

const STATS = {
  rawDocumentDbSize: 4096,
  avgDocumentSize: 512,
  isIndexing: false,
  numberOfEmbeddings: 0,
  numberOfEmbeddedDocuments: 0,
  fieldDistribution: {},
}

const make = () => undefined

const asFinished = ({ error, ...task }: Task) => ({
  ...task,
  batchUid: task.uid,
  status: error ? 'failed' : 'succeeded',
  canceledBy: null,
  details: {},
  error,
  duration: 'PT0.001S',
  enqueuedAt: NOON,
  startedAt: NOON,
  finishedAt: NOON,
})

export function problem(status: number, code: string, message: string, type = 'invalid_request'): Answer {
  return { status, body: { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` } }
}
