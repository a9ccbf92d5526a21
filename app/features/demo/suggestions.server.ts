import type { DemoSuggestion } from '#db/seed/types.ts'
import { suggestAnswerEdit } from '../suggestions/suggestions.server.ts'
import { type Act, hoursBefore } from './acts.ts'
import type { Stage } from './stage.server.ts'

export function suggestionAct(stage: Stage, { answer, author, hoursAgo, body, reason }: DemoSuggestion): Act {
  const at = hoursBefore(stage.now, hoursAgo)
  const run = async () => {
    const member = await stage.member(author)
    await suggestAnswerEdit(stage.db, member, stage.answer(answer).id, { body, reason }, at)
  }
  return { at, run }
}
