import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/desk.ts'),
  'zh-CN': () => import('../locales/zh-CN/desk.ts'),
})
