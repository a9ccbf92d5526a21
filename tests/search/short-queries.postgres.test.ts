import { openPostgresSearch } from '#search/postgres.server.ts'
import { itFindsByFewWords } from './short-queries.ts'

itFindsByFewWords(openPostgresSearch)
