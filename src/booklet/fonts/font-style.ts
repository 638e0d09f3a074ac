export const styles = ['regular', 'bold', 'italic', 'bold-italic'] as const

export type Style = (typeof styles)[number]
