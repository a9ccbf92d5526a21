import { accounts } from './accounts.ts'
import { ask } from './ask.ts'
import { common } from './common.ts'
import { desk } from './desk.ts'
import { problems } from './problems.ts'

export const catalogue = { ...common, ...problems, ...accounts, ...ask, ...desk }
