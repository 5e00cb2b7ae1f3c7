/** A run over many documents cannot go on: what is wrong, and what to do. What was written before stays. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist; check the path',
  ENOTDIR: 'a part of its path is no folder; check the path',
  EISDIR: 'it is a folder; name a file',
  EACCES: 'its permissions forbid it; check them',
  EPERM: 'its permissions forbid it; check them',
  ENOSPC: 'the disk is full; free some space',
  EDQUOT: 'your quota is used up; free some space',
  EFBIG: 'it has reached the largest size that is allowed; write it elsewhere',
};

/** An error of the system as a BatchError; what is no such error comes back as it is. */
export function cannot(what: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !('syscall' in error)) return error;
  return new BatchError(`cannot ${what}: ${SYSTEM_ERRORS[error.code] ?? error.message}`);
}
