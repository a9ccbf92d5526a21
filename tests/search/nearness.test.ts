import { withSqliteEngine } from './figures/engine.ts'
import { itPrefersWordsNearEachOther } from './nearness.ts'

itPrefersWordsNearEachOther(withSqliteEngine)
