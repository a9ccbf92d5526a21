import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/audit.ts'),
  'zh-CN': () => import('../locales/zh-CN/audit.ts'),
})
