import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/queue.ts'),
  'zh-CN': () => import('../locales/zh-CN/queue.ts'),
})
