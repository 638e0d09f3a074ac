/**
 * The lasting name of a change, made of part and block ids: unique among the changes of two editions, fit for an HTML id.
 * What only the older edition holds begins with `was_`.
 */
export type ChangeId = string
