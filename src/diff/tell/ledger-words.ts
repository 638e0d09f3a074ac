/** What became of an indicator, a partner or an action, to a reader: said of one, and behind a count of several. */
const ledgerWords: { readonly [kind: string]: { readonly one: string; readonly counted: string } } = {
  new: { one: 'new', counted: 'new' },
  joined: { one: 'joined', counted: 'joined' },
  dropped: { one: 'dropped', counted: 'dropped' },
  left: { one: 'left', counted: 'left' },
  redefined: { one: 'defined differently', counted: 'defined differently' },
  're-targeted': { one: 'other targets', counted: 'with other targets' },
  're-baselined': { one: 'another baseline', counted: 'with another baseline' },
  retitled: { one: 'another title', counted: 'with another title' },
  renamed: { one: 'renamed', counted: 'renamed' },
  edited: { one: 'text changed', counted: 'with other words' },
}

/** `other targets, another baseline` */
export function sayLedgerKinds(kinds: readonly string[]): string {
  return kinds.map((kind) => ledgerWords[kind]?.one ?? kind).join(', ')
}

/** `3 new, 2 dropped, 14 with other targets`: what came and went first. One thing may be of several kinds. */
export function countLedgerKinds(lines: readonly { readonly kinds: readonly string[] }[]): string {
  return Object.entries(ledgerWords)
    .flatMap(([kind, { counted }]) => {
      const count = lines.filter(({ kinds }) => kinds.includes(kind)).length
      return count === 0 ? [] : [`${count} ${counted}`]
    })
    .join(', ')
}
