import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/profile.ts'),
  'zh-CN': () => import('../locales/zh-CN/profile.ts'),
})
