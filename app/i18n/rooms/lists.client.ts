import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/lists.ts'),
  'zh-CN': () => import('../locales/zh-CN/lists.ts'),
})
