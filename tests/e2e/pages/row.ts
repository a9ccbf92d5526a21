import type { Scene } from './scene.ts'

export type Person = 'guest' | 'asker' | 'answerer' | 'staff' | 'admin' | 'silenced'

export interface PageRow {
  /** File of app/routes without its ending. */
  route: string
  path: (scene: Scene) => string
  for: Person[]
  /** 200 unless it says otherwise. */
  status?: number
  /** Sent as a form: the page that comes back is the one to look at. */
  send?: Record<string, string>
  /** Where the form leads, when not to its own address. */
  leadsTo?: string
}

export const EVERYBODY: Person[] = ['guest', 'asker']
export const LONG = 'A text that is long enough to be an answer or the details of a question.'

export const TRANSACTION = '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b'

export const row = (
  route: string,
  path: PageRow['path'] | string,
  who: Person[],
  more: Partial<PageRow> = {},
): PageRow => ({
  route,
  path: typeof path === 'string' ? () => path : path,
  for: who,
  ...more,
})
