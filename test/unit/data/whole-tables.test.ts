/** Korean and Chinese as Windows writes them, where the host knows the older standards alone. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withWholeTables } from '../../../shared/data/decode/whole-tables.ts';
import { decoders, importText } from './import-support.ts';

const whole = withWholeTables(decoders);
const bytesOf = (pairs: readonly number[]): Uint8Array =>
  Uint8Array.from(pairs.flatMap((pair) => [pair >> 8, pair & 255]));

describe('EUC-KR', () => {
  it('has every character of code page 949, as Python has them', () => {
    // text = ''.join(bytes([l, t]).decode('cp949') for l in range(0x81, 0xff) for t in range(0x41, 0xff) if it can be)
    // print(len(text), hashlib.sha256(text.encode()).hexdigest())
    let text = '';
    for (let lead = 0x81; lead < 0xff; lead++) {
      for (let trail = 0x41; trail < 0xff; trail++) {
        const character = whole.create('euc-kr').decode(Uint8Array.of(lead, trail), { stream: false });
        if (!character.includes('\ufffd')) text += character;
      }
    }
    expect(text.length).toBe(17048);
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      'f49bf642f090c1ce9815815ce783022b6deebb12346af361db70c72d9d7bb59d',
    );
  });

  it('is the same in any pieces, and an unfinished character is none', () => {
    const bytes = Uint8Array.of(0x41, 0x8c, 0x63, 0x2c, 0xb0, 0xa1, 0xc6, 0x52, 0x81);
    const decoder = whole.create('euc-kr');
    const pieces = [...bytes].map((byte) => decoder.decode(Uint8Array.of(byte), { stream: true }));
    expect(pieces.join('') + decoder.decode(new Uint8Array(0), { stream: false })).toBe('A똠,가힣\ufffd');
    expect(whole.create('euc-kr').decode(bytes, { stream: false })).toBe('A똠,가힣\ufffd');
    expect(whole.create('euc-kr').decode(Uint8Array.of(0xc9, 0x41, 0xff), { stream: false })).toBe('\ufffdA\ufffd');
  });

  it('is told by its syllables, with some that only Windows has', async () => {
    // iconv -f UTF-8 -t CP949 of: 번호,신뢰도,충성도,사회적단서,귀인책임,똠방 and answers
    const header = bytesOf([
      0xb9f8, 0xc8a3, 0x2c00, 0xbdc5, 0xb7da, 0xb5b5, 0x2c00, 0xc3e6, 0xbcba, 0xb5b5, 0x2c00, 0xbbe7, 0xc8b8, 0xc0fb, 0xb4dc, 0xbcad, 0x2c00,
      0xb1cd, 0xc0ce, 0xc3a5, 0xc0d3, 0x2c00, 0x8c63, 0xb9e6,
    ]).filter((byte) => byte !== 0); // prettier-ignore
    const rows = new TextEncoder().encode(`\n${'1,2,3,4,5,1\n'.repeat(12)}`);
    const read = await importText(Uint8Array.from([...header, ...rows]));
    expect(read.ok && read.value.dataset.columns.map(({ name }) => name)).toEqual([
      '번호', '신뢰도', '충성도', '사회적단서', '귀인책임', '똠방',
    ]); // prettier-ignore
  });
});

it('a character of Big5 that the host does not know is said to be unreadable', async () => {
  const text = (bytes: readonly number[]): Uint8Array =>
    Uint8Array.from([...bytes, ...new TextEncoder().encode(',b\n1,2\n')]);
  const known = await importText(text([0xa4, 0x40]), { encoding: 'big5' });
  expect(known.problems).toEqual([]);
  const unknown = await importText(text([0x8b, 0xfd]), { encoding: 'big5' });
  expect(unknown.problems).toMatchObject([{ code: 'text-decoding-doubtful', values: { context: 'unreadable' } }]);
});
