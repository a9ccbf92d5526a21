import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/suggestions.ts'),
  'zh-CN': () => import('../locales/zh-CN/suggestions.ts'),
})
