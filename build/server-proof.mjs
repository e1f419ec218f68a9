/**
 * How a second start knows that the server on our port is Pathloom's of the same user: it answers a random question with
 * a digest that only who can read the user's secret can make. A title can be copied; this cannot.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { userFolder } from './user-folder.mjs';

/** Where the question is asked; the question follows in hexadecimal digits. */
export const proofPath = '/.pathloom/proof/';
const question = /^[0-9a-f]{64}$/;

function secret() {
  const file = join(userFolder(), 'server-secret');
  try {
    // The first start wins; the others read what it wrote.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

/** The answer to a request's path, or null where it asks nothing. */
export function proofFor(path) {
  const asked = path.startsWith(proofPath) ? path.slice(proofPath.length) : '';
  return question.test(asked) ? createHmac('sha256', secret()).update(asked).digest('hex') : null;
}

/** Whether the server at `url` (`http://127.0.0.1:PORT`) is ours. */
export async function isOwnServer(url) {
  const path = proofPath + randomBytes(32).toString('hex');
  try {
    const reply = await fetch(url + path, { redirect: 'error', signal: AbortSignal.timeout(3000) });
    const [answer, expected] = [await reply.text(), proofFor(path)].map((text) => Buffer.from(text.slice(0, 64)));
    return answer.length === expected.length && timingSafeEqual(answer, expected);
  } catch {
    // Nobody who speaks HTTP, or nobody in time.
    return false;
  }
}
