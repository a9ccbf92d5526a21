import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/home.ts'),
  'zh-CN': () => import('../locales/zh-CN/home.ts'),
})
