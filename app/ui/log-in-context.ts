import { type ComponentType, createContext } from 'react'
import type { Problem } from './problem.ts'
import type { Doors } from './shell/shell-data.ts'

export interface LogInProps {
  problem: Pick<Problem, 'kept' | 'action'>
  doors: Doors | undefined
  /** Where to go on where no form waits. */
  next: string
}

/** The ways in, for the page of a 401: given by the server. A browser that has scripts was logged in when the page came,
 *  and loads them if the session ends meanwhile. */
export const LogInContext = createContext<ComponentType<LogInProps> | undefined>(undefined)
