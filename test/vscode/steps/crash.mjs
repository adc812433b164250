// Owns the step of the pass as a user in which the server dies.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const BRIEF = 'brief.md';

export const crashSteps = [
  ['a server that is killed is back by itself, with the findings, and says so once', crash],
];

async function crash(user) {
  const original = await user.saved(BRIEF);
  await user.command('Notifications: Clear All Notifications');
  for (const words of ['fell by 40 percent', 'rose by 12 percent']) {
    if (!killServer(path.dirname(user.folder))) return 'there is no server to kill';
    await user.seeNotification('has been started again');
    await user.press('Control+End');
    await user.type(`\n\nThe price of models from Meta ${words} in 2024.`);
    await user.press('ArrowUp');
    await user.press('ArrowUp');
    await user.seeSquiggleUnder(words);
  }
  const said = await user.countNotifications('has been started again');
  if (said !== 1) return `it is said ${said} times`;
  await user.shot('crash');
  await user.command('Notifications: Clear All Notifications');
  return user.putBack(BRIEF, original);
}

/** Kills the language server of the VS Code that runs in the folder, as a lack of memory would; false where there is none. */
function killServer(folder) {
  const lines = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  const pids = lines
    .filter((line) => line.includes(folder) && /dist[\\/]server[\\/]node\.js/.test(line))
    .map((line) => Number.parseInt(line, 10));
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  return pids.length > 0;
}
