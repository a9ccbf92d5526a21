import type { Viewer } from '../accounts/viewer.ts'
import { isAuthor, isStaff } from '../posts/policy.ts'
import type { Question } from '../questions/find.server.ts'
import { stateOf } from '../questions/state.ts'

/** What is passed on is the asker's own, some of it for staff only: nobody else decides that it leaves. */
export const mayHandOff = (viewer: Viewer, question: Question) =>
  isAuthor(viewer, question) && stateOf(question) === 'open'

/** That somebody went to support is theirs to know, and staff's. */
export const maySeeHandoff = (viewer: Viewer, question: Pick<Question, 'authorId'>) =>
  isStaff(viewer) || isAuthor(viewer, question)
