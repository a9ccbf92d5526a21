import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/privileges.ts'),
  'zh-CN': () => import('../locales/zh-CN/privileges.ts'),
})
