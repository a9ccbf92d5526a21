import type { Group } from '../../support/authorisation.ts'
import { FOR_EVERYBODY } from './for-everybody.ts'
import { FOR_MEMBERS } from './for-members.ts'
import { FOR_STAFF } from './for-staff.ts'
import type { PageRow } from './rows.ts'

/** Every route with a loader or an action, each of its verbs once, under the rule that decides who is let in. A form is
 *  filled in rightly, so that nothing but the rule can refuse it. */
export const PAGES: Group<PageRow>[] = [...FOR_EVERYBODY, ...FOR_MEMBERS, ...FOR_STAFF]
