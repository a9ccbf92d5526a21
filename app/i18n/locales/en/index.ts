import { accounts } from './accounts.ts'
import { common } from './common.ts'
import { problems } from './problems.ts'

export const catalogue = { ...common, ...problems, ...accounts }
