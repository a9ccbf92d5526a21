import type { TranslationOf } from '../../types.ts'
import type { waitingPictures as en } from '../en/waiting-pictures.ts'

/** Staff's list of pictures that wait for approval. */
export const waitingPictures: TranslationOf<typeof en> = {
  'waiting_pictures.lead':
    '这里是新用户的图片，目前只有本人和官方人员可见。不适合公开的图片，请到原文中删去。',
  'waiting_pictures.none': '没有待审核的图片',
  'waiting_pictures.none_hint': '待审核内容里的图片，会在队列中随内容一起通过。',
  'waiting_pictures.open': '图片，点击查看原图',
  'waiting_pictures.in_question': '在提问中',
  'waiting_pictures.in_answer': '在回答中',
  'waiting_pictures.show': '向所有人展示',
}
