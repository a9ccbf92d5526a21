import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/duplicates.ts'),
  'zh-CN': () => import('../locales/zh-CN/duplicates.ts'),
})
