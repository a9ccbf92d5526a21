import { withSqliteEngine } from './figures/engine.ts'
import { itLearnsFromUse } from './learning.ts'

itLearnsFromUse(withSqliteEngine, { 1: 0.9, 2: 0.93 })
