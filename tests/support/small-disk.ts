import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** Mount an empty disk of so many kilobytes on a folder until the test is over; false where this machine does not let us. */
export function mountSmallDisk(folder: string, kilobytes: number): boolean {
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]).status === 0;
  if (isMounted) onTestFinished(() => void spawnSync('umount', [folder]));
  return isMounted;
}
