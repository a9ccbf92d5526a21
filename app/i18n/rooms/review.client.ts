import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/review.ts'),
  'zh-CN': () => import('../locales/zh-CN/review.ts'),
})
