import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/admin.ts'),
  'zh-CN': () => import('../locales/zh-CN/admin.ts'),
})
