import { chownSync, existsSync } from 'node:fs';

/** Root may write anywhere, so these checks give that up for a while. */
export async function withoutPrivileges(
  folder: string,
  path: string,
  work: () => Promise<void>,
): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    chownSync(folder, 65534, 65534);
    chownSync(path, 65534, 65534);
    if (existsSync(`${path}-wal`)) chownSync(`${path}-wal`, 65534, 65534);
    process.seteuid?.(65534);
  }
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
