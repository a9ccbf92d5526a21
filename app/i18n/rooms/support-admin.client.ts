import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/support-admin.ts'),
  'zh-CN': () => import('../locales/zh-CN/support-admin.ts'),
})
