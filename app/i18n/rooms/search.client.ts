import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/search.ts'),
  'zh-CN': () => import('../locales/zh-CN/search.ts'),
})
