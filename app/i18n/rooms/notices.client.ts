import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/notices.ts'),
  'zh-CN': () => import('../locales/zh-CN/notices.ts'),
})
