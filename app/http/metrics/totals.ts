import { Counter, Gauge, type Registry } from 'prom-client'

interface Named {
  name: string
  help: string
}

/** What only grows, counted elsewhere; asked for when somebody looks. */
export function total(registry: Registry, named: Named, read: () => number) {
  new Counter({
    ...named,
    registers: [registry],
    collect() {
      this.reset()
      this.inc(read())
    },
  })
}

/** What is now. */
export function level(registry: Registry, named: Named, read: () => number) {
  new Gauge({
    ...named,
    registers: [registry],
    collect() {
      this.set(read())
    },
  })
}
