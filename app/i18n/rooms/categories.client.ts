import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/categories.ts'),
  'zh-CN': () => import('../locales/zh-CN/categories.ts'),
})
