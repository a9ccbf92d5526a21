import { Histogram, type Registry } from 'prom-client'

/** Seconds: from an answer out of memory to the time after which a request is given up. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const CLASSES = ['other', '1xx', '2xx', '3xx', '4xx', '5xx']
/** More patterns of addresses than there are: whatever else comes is one more. */
const MOST_SERIES = 2_000

type Series = ReturnType<Histogram['labels']>

/** Answered requests by the pattern of their address, their method and the class of their status. Labels are made once:
 *  a request costs a look-up and under a microsecond. */
export class RequestTally {
  readonly #seconds: Histogram<'route' | 'method' | 'status'>
  readonly #series = new Map<string, Series>()

  constructor(registry: Registry) {
    this.#seconds = new Histogram({
      name: 'askwell_http_request_seconds',
      help: 'From the arrival of a request to the end of its answer, by pattern of the address, method and class of status.',
      labelNames: ['route', 'method', 'status'],
      buckets: BUCKETS,
      registers: [registry],
    })
  }

  /** @param status of the answer; `aborted` = the client left before it had all of it */
  count(route: string, method: string, status: number | 'aborted', milliseconds: number) {
    const group = status === 'aborted' ? status : (CLASSES[Math.floor(status / 100)] ?? 'other')
    const key = `${group} ${method} ${route}`
    const series = this.#series.get(key) ?? this.#begin(key, { route, method, status: group })
    series.observe(milliseconds / 1_000)
  }

  #begin(key: string, labels: { route: string; method: string; status: string }): Series {
    const isKnown = METHODS.has(labels.method)
    const isFull = this.#series.size >= MOST_SERIES
    const series = this.#seconds.labels({
      ...labels,
      ...(!isKnown && { method: 'other' }),
      ...(isFull && { route: 'others' }),
    })
    // Whoever invents methods makes no series of their own.
    if (isKnown && !isFull) this.#series.set(key, series)
    return series
  }
}
