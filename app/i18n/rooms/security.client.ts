import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/security.ts'),
  'zh-CN': () => import('../locales/zh-CN/security.ts'),
})
