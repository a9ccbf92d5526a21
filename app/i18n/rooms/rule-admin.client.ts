import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/rule-admin.ts'),
  'zh-CN': () => import('../locales/zh-CN/rule-admin.ts'),
})
