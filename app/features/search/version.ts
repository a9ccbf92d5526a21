import { createHash } from 'node:crypto'
import type { SearchDocument } from '#search/port.ts'

/** A document's version: equal when all of its content is. 128 of SHA-256's bits. */
export const versionOf = (content: Omit<SearchDocument, 'version'>): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)
