import { MachineTrouble } from '../../src/output/machine-trouble.ts'

/** In plain words where the machine is at fault; with its stack where we are. */
export function sayTrouble(error: unknown): string {
  const { code, path, dest, message } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string }
  const said = code === undefined ? undefined : sayings[code]
  if (said !== undefined) {
    const where = [path, dest].filter((one) => one !== undefined).join(' to ')
    return `planpress: ${said}${where === '' ? '' : `: ${where}`}\n(${message})\n`
  }
  if (error instanceof MachineTrouble) return `planpress: ${error.message}\n${error.hint}\n`
  const stack = [error, originOf(error)]
    .filter((one) => one !== undefined)
    .map(stackOf)
    .join('\nbecause of\n')
  return `planpress: this is a fault of Planpress itself, not of your content. Nothing was published.\n${stack}\n`
}

/** What Eleventy and others wrap in an error of their own. */
function originOf(error: unknown): unknown {
  const { originalError, cause } = (error ?? {}) as { originalError?: unknown; cause?: unknown }
  return originalError ?? cause
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const sayings: { readonly [code: string]: string } = {
  ENOSPC: 'the disk is full. Nothing was published. Make room and try again',
  EDQUOT: 'your share of the disk is used up. Nothing was published. Make room and try again',
  EACCES: 'this may not be read or written by you. Ask for the rights, or choose another folder',
  EPERM: 'this may not be changed by you. Ask for the rights, or choose another folder',
  EROFS: 'this disk can only be read. Choose another folder with --out',
  EMFILE: 'too many files are open on this machine. Close other programs and try again',
  ENFILE: 'too many files are open on this machine. Close other programs and try again',
  EEXIST: 'a file stands where a folder should be. Choose another folder',
  ENOTDIR: 'a file stands where a folder should be. Choose another folder',
  EBUSY: 'this folder is in use, or is the root of a disk. Choose another with --out',
  EXDEV: 'this folder is the root of another disk. Choose a folder inside it with --out',
  EIO: 'the disk cannot be read or written',
  ENAMETOOLONG: 'this name is longer than the disk allows. Choose a shorter folder with --out',
  EADDRINUSE: 'this port is in use by another program. Choose another with --port',
}
