import type { SearchHits, SearchQuery } from '../port.ts'

/** What the web thread and the search worker say to each other. */
export interface WorkerData {
  /** Path of the database. */
  file: string
}
export interface Question {
  number: number
  query: SearchQuery
}
export type Reply = { number: number; hits: SearchHits } | { number: number; error: string }
