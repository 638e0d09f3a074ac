/** Lower-case words, `clean-air`: in addresses for ever, and what comparison matches by. `[a-z0-9-]{1,80}` */
export type Id = string
