import type { TranslationOf } from '../../types.ts'
import type { descriptions as en } from '../en/descriptions.ts'

export const descriptions: TranslationOf<typeof en> = {
  'descriptions.questions': '社区里大家提出的问题：哪些已经解决、怎样解决，哪些还在等待回答。',
  'descriptions.tags': '按标签浏览社区的全部话题：最常用的排在前面，点开即可查看相关问题。',
  'descriptions.tag': '有关“{name}”的问题：大家遇到了什么、怎样解决，哪些还没有解决。',
  'descriptions.member': '{name} 在社区提出的问题，以及为他人写下的回答。',
  'descriptions.ask': '向社区提问：用自己的话说明遇到的情况，遇到过同样问题的人会来回答。',
}
