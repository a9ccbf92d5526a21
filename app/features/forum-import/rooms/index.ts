import type { KindName } from '../../forum-export/kinds/kind.ts'
import { answerRoom } from './answers.server.ts'
import { commentRoom } from './comments.server.ts'
import { additionRoom, entryRoom, twinRoom, versionRoom } from './entries.server.ts'
import { categoryRoom, factRoom, factValueRoom, phraseRoom, teamRoom } from './official.server.ts'
import { pictureRoom, pictureUseRoom } from './pictures.server.ts'
import { acceptanceRoom, duplicateRoom } from './question-states.server.ts'
import { questionRoom } from './questions.server.ts'
import { revisionRoom } from './revisions.server.ts'
import type { Room } from './room.ts'
import { tagRoom } from './tags.server.ts'
import { badgeRoom, userRoom } from './users.server.ts'
import { voteRoom } from './votes.server.ts'

export type { Placed, Room } from './room.ts'

export const ROOMS: Partial<Record<KindName, Room>> = {
  team: teamRoom,
  user: userRoom,
  badge: badgeRoom,
  picture: pictureRoom,
  tag: tagRoom,
  question: questionRoom,
  answer: answerRoom,
  comment: commentRoom,
  duplicate: duplicateRoom,
  acceptance: acceptanceRoom,
  revision: revisionRoom,
  vote: voteRoom,
  fact: factRoom,
  fact_value: factValueRoom,
  category: categoryRoom,
  entry: entryRoom,
  twin: twinRoom,
  entry_version: versionRoom,
  entry_addition: additionRoom,
  phrase: phraseRoom,
  picture_use: pictureUseRoom,
}
