import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/account.ts'),
  'zh-CN': () => import('../locales/zh-CN/account.ts'),
})
