import type { AppContext } from './context.ts'

/** Runs once, after the database was opened and before the first request; returns how to stop it. */
export type StartHook = (app: AppContext) => Promise<() => Promise<void>>

/** In this order, and stopped in the opposite one: seeding, search, the outbox worker. */
export const START_HOOKS: readonly StartHook[] = []
