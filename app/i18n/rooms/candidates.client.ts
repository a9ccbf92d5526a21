import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/candidates.ts'),
  'zh-CN': () => import('../locales/zh-CN/candidates.ts'),
})
