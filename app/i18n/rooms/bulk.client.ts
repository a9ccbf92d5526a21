import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/bulk.ts'),
  'zh-CN': () => import('../locales/zh-CN/bulk.ts'),
})
