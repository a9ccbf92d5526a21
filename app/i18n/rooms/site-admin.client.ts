import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/site-admin.ts'),
  'zh-CN': () => import('../locales/zh-CN/site-admin.ts'),
})
