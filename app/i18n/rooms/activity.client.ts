import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/activity.ts'),
  'zh-CN': () => import('../locales/zh-CN/activity.ts'),
})
