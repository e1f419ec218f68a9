/**
 * Random numbers of one replicate: a stream of its own, keyed by (seed, replicate), so that it does not matter
 * which worker draws it or in which order.
 *
 * xoshiro128** [blackman-vigna-2021]; its state is a hash of the key (murmur3's finaliser over a Weyl sequence).
 */

/** State of xoshiro128**, four 32-bit words. */
export type ReplicateStream = Int32Array;

export function createReplicateStream(): ReplicateStream {
  return new Int32Array(4);
}

/** murmur3's 32-bit finaliser: every bit of the input moves every bit of the output. */
function mix(x: number): number {
  let z = x;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}

/** Sets the stream to its beginning for replicate `replicate` (0, 1, ...) under `seed`; both integers from 0 to 2^53. */
export function restartStream(stream: ReplicateStream, seed: number, replicate: number): void {
  let key = mix((seed % 4294967296) | 0);
  key = mix((key + Math.floor(seed / 4294967296)) ^ 0x3c6ef372);
  for (let word = 0; word < 4; word++) {
    key = mix((key + 0x9e3779b9) ^ mix((replicate + Math.imul(word, 0x6c8e9cf5)) | 0));
    stream[word] = key;
  }
  // The one state from which the generator never moves.
  if ((stream[0]! | stream[1]! | stream[2]! | stream[3]!) === 0) stream[0] = 1;
}

/** 32 random bits as an integer from 0 to 2^32 - 1. */
export function nextWord(stream: ReplicateStream): number {
  const s1 = stream[1]!;
  const five = Math.imul(s1, 5);
  const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
  const s2 = stream[2]! ^ stream[0]!;
  const s3 = stream[3]! ^ s1;
  stream[1] = s1 ^ s2;
  stream[0] = stream[0]! ^ s3;
  stream[2] = s2 ^ (s1 << 9);
  stream[3] = (s3 << 11) | (s3 >>> 21);
  return result;
}

/** Uniform in (0, 1), 53 bits. */
export function nextUniform(stream: ReplicateStream): number {
  const high = nextWord(stream) >>> 5;
  const low = nextWord(stream) >>> 6;
  return (high * 67108864 + low + 0.5) / 9007199254740992;
}

/** A draw that is rejected so often in a row does not happen by chance (less than 2^-64). */
const mostRejections = 64;

/** Uniform integer from 0 to n - 1, without bias: words beyond the last full multiple of n are drawn again. */
export function nextIndex(stream: ReplicateStream, n: number): number {
  const limit = 4294967296 - (4294967296 % n);
  let word = nextWord(stream);
  for (let rejected = 0; word >= limit && rejected < mostRejections; rejected++) word = nextWord(stream);
  return word % n;
}

/** Standard normal: Marsaglia's polar method, one of the pair [marsaglia-bray-1964]. Four of five draws are taken. */
export function nextNormal(stream: ReplicateStream): number {
  for (let rejected = 0; rejected < mostRejections; rejected++) {
    const x = 2 * nextUniform(stream) - 1;
    const y = 2 * nextUniform(stream) - 1;
    const square = x * x + y * y;
    if (square < 1 && square > 0) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
  return NaN;
}

/** Chi-square with df >= 1 degrees of freedom: twice a gamma variate [marsaglia-tsang-2000]; NaN for other df. */
export function nextChiSquare(stream: ReplicateStream, df: number): number {
  if (!(df > 0)) return NaN;
  if (df < 2) return nextChiSquare(stream, df + 2) * nextUniform(stream) ** (2 / df);
  const d = df / 2 - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let rejected = 0; rejected < mostRejections; rejected++) {
    const x = nextNormal(stream);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(nextUniform(stream)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return 2 * d * v;
  }
  return NaN;
}

/** Largest n whose product with a 32-bit word is an exact number. */
const largestProduct = 2097152;

/**
 * Draws n of n cases with replacement: `counts[i]` says how often case i was drawn. Without bias and division: the
 * integer part of word n / 2^32, words whose remainder falls short being drawn again [lemire-2019].
 */
export function drawCounts(stream: ReplicateStream, n: number, counts: Int32Array): void {
  counts.fill(0, 0, n);
  if (n > largestProduct) return drawManyCounts(stream, n, counts);
  const shortfall = 4294967296 % n;
  let rejected = 0;
  for (let i = 0; i < n;) {
    const product = nextWord(stream) * n;
    const drawn = Math.floor(product / 4294967296);
    if (product - drawn * 4294967296 < shortfall && rejected++ < n + mostRejections) continue;
    counts[drawn] = counts[drawn]! + 1;
    i++;
  }
}

function drawManyCounts(stream: ReplicateStream, n: number, counts: Int32Array): void {
  for (let i = 0; i < n; i++) {
    const drawn = nextIndex(stream, n);
    counts[drawn] = counts[drawn]! + 1;
  }
}
