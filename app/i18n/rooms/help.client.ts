import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/help.ts'),
  'zh-CN': () => import('../locales/zh-CN/help.ts'),
})
