import { Counter, Gauge, type Registry } from 'prom-client'
import type { Gates } from '../overload/admission.ts'

/** How busy the server is, and whom it sent away. */
export function watchGates(registry: Registry, gates: Gates) {
  const lanes = Object.entries(gates)
  for (const [figure, help] of [
    [
      'running',
      'Requests that are being worked on, by lane: pages for all, what is one reader’s, large bodies.',
    ],
    ['waiting', 'Requests that wait for a place, by lane.'],
  ] as const)
    new Gauge({
      name: `askwell_requests_${figure}`,
      help,
      labelNames: ['lane'],
      registers: [registry],
      collect() {
        for (const [lane, gate] of lanes) this.set({ lane }, gate.load[figure])
      },
    })
  new Counter({
    name: 'askwell_requests_refused_total',
    help: 'Requests that were answered 503 as too many were there: full = the queue was; late = they waited in vain, or left.',
    labelNames: ['lane', 'reason'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [lane, gate] of lanes)
        for (const reason of ['full', 'late'] as const) this.inc({ lane, reason }, gate.refused[reason])
    },
  })
}
