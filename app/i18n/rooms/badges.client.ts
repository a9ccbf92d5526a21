import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/badges.ts'),
  'zh-CN': () => import('../locales/zh-CN/badges.ts'),
})
