import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/security-admin.ts'),
  'zh-CN': () => import('../locales/zh-CN/security-admin.ts'),
})
