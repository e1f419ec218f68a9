/** Rating scales in words: what their answers are called, from the lowest to the highest. */
import { plainText } from '../prepare/recode/loose-number.ts';

/** One place of a scale and the words it goes by. */
type Place = readonly string[];

const each = (adverbs: readonly string[], stem: string): Place => adverbs.map((adverb) => adverb + stem);

const utmost = ['非常', '完全', '十分', '强烈', '极其', '极', '很', '特别', '绝对', '非常地'];
const middle = [
  '中立',
  '一般',
  '不确定',
  '说不清',
  '说不清楚',
  '不能确定',
  '无法确定',
  '无所谓',
  '不好说',
  '中等',
  '普通',
  '没意见',
  '没有意见',
  '适中',
  '不清楚',
  '无意见',
  '居中',
  '一般般',
  '不一定',
  '说不准',
  '难说',
  '不置可否',
  '中性',
  '保持中立',
  '没有感觉',
  '没感觉',
];
const slight = ['有点', '有些', '略微', '稍微', '略', '稍', '有一点', '部分', '比较', '较'];
const plainly = ['', '比较', '较', '基本', '大致', '基本上', '不太'];

/** Stems that are denied by 不: 同意, 不同意. */
const stems = ['同意', '赞同', '认同', '赞成', '符合', '满意', '愿意', '可能', '重要', '信任', '相信', '了解', '熟悉', '喜欢', '清楚', '支持', '认可', '确定', '有用', '容易', '推荐', '关注', '接受', '可信', '方便', '安全', '舒适', '安心', '合理', '明显', '需要', '影响', '有帮助', '好', '高兴', '赞许', '担心', '幸福', '关心']; // prettier-ignore

function polar(stem: string): readonly (readonly Place[])[] {
  const no = `不${stem}`;
  // 不符 goes without its second half.
  const short = stem === '符合' ? '不符' : undefined;
  const denied = ['', '比较', '较', '不太', '基本'].map((adverb) => (adverb === '不太' ? `不太${stem}` : adverb + no)).concat(short ? each(['', '比较', '较', '基本', '不太'], short) : []);
  const slightNo = [...each(slight, no), `不太${stem}`];
  const neutral = [...middle, `既不${stem}也不反对`, `介于${stem}与${no}之间`];
  const extremeNo = [...each(utmost, no), ...(short ? each(utmost, short) : []), ...(stem === '同意' || stem === '赞同' || stem === '赞成' ? ['反对', '强烈反对', '非常反对', '完全反对'] : [])];
  const affirmed = each(plainly.filter((adverb) => adverb !== '不太'), stem);
  return [
    [extremeNo, denied, neutral, affirmed, each(utmost, stem)],
    [extremeNo, [no], slightNo, neutral, each(slight, stem), [stem], each(utmost, stem)],
    [extremeNo, [...each(['比较', '较', '基本'], no), no], slightNo.filter((word) => !word.startsWith('比较') && !word.startsWith('较')), neutral, each(['有点', '有些', '略微', '稍微', '略', '稍'], stem), [...each(['比较', '较', '基本'], stem), stem], each(utmost, stem)],
    [extremeNo, denied, affirmed, each(utmost, stem)],
    [extremeNo, [no], slightNo, each(slight, stem), [stem], each(utmost, stem)],
    [[no], neutral, [stem]],
    [[`完全不${stem}`, `一点也不${stem}`, `毫不${stem}`], [`不太${stem}`, `有点${stem}`, `略${stem}`], neutral, [`比较${stem}`, stem], each(utmost, stem)],
  ];
} // prettier-ignore

const english = ['agree', 'satisfied', 'likely', 'important', 'true', 'willing', 'comfortable', 'confident', 'favorable', 'favourable', 'easy', 'happy', 'helpful', 'useful', 'interested', 'familiar', 'trustworthy']; // prettier-ignore
const opposites: Readonly<Record<string, readonly string[]>> = {
  agree: ['disagree'],
  satisfied: ['dissatisfied', 'unsatisfied'],
  likely: ['unlikely'],
  important: ['unimportant'],
  true: ['untrue', 'false'],
  willing: ['unwilling'],
  comfortable: ['uncomfortable'],
  favorable: ['unfavorable'],
  favourable: ['unfavourable'],
  easy: ['difficult', 'hard'],
  happy: ['unhappy'],
  helpful: ['unhelpful'],
  useful: ['useless'],
  trustworthy: ['untrustworthy'],
};
const strongly = [
  'strongly',
  'completely',
  'totally',
  'very',
  'extremely',
  'entirely',
  'absolutely',
  'highly',
  'fully',
  'definitely',
];
const somewhat = ['somewhat', 'slightly', 'a little', 'rather', 'partly', 'partially', 'mildly', 'a bit', 'tend to'];
const mostly = ['', 'mostly', 'moderately', 'generally', 'quite'];
const undecided = [
  'neutral',
  'undecided',
  'not sure',
  'unsure',
  'uncertain',
  'no opinion',
  'neither',
  'in between',
  'average',
  'neither nor',
  "can't say",
];

function polarEnglish(stem: string): readonly (readonly Place[])[] {
  const spaced = (adverbs: readonly string[], words: readonly string[]): Place =>
    adverbs.flatMap((adverb) => words.flatMap((word) => [`${adverb}${word}`, `${word}${adverb}`]));
  const no = opposites[stem] ?? [`not ${stem}`];
  const neutral = [
    ...undecided,
    ...no.flatMap((word) => [`neither ${stem} nor ${word}`, `neither ${stem} or ${word}`, `neither ${word} nor ${stem}`]),
    `neither agree nor disagree`,
  ];
  const yes = [stem];
  const unipolar = [
    [`not at all ${stem}`, `not ${stem}`, 'not at all'],
    spaced(['slightly', 'a little', 'somewhat', 'not very', 'not so'], yes).concat('slightly', 'a little'),
    spaced(['moderately', 'somewhat', 'fairly'], yes).concat('moderately', 'somewhat'),
    spaced(['very', 'quite', ''], yes).concat('very', 'quite a bit'),
    spaced(['extremely', 'completely', 'very very'], yes).concat('extremely'),
  ];
  return [
    [spaced(strongly, no), spaced([...mostly, ...somewhat], no), neutral, spaced([...mostly, ...somewhat], yes), spaced(strongly, yes)],
    [spaced(strongly, no), spaced(mostly, no), spaced(somewhat, no), neutral, spaced(somewhat, yes), spaced(mostly, yes), spaced(strongly, yes)],
    [spaced(strongly, no), spaced([...mostly, ...somewhat], no), spaced([...mostly, ...somewhat], yes), spaced(strongly, yes)],
    [spaced(strongly, no), spaced(mostly, no), spaced(somewhat, no), spaced(somewhat, yes), spaced(mostly, yes), spaced(strongly, yes)],
    [no, neutral, yes],
    unipolar,
  ];
} // prettier-ignore

const others: readonly (readonly Place[])[] = [
  [['从不', '从来不', '从未', '从没', '没有过', '从来没有'], ['很少', '偶尔', '极少', '几乎不', '几乎没有', '几乎从不'], ['有时', '有时候', '偶尔', '一般'], ['经常', '常常', '时常', '较多'], ['每天', '总是', '一直', '非常频繁', '几乎总是', '每次']],
  [['从不', '从来不', '从未', '从来没有'], ['偶尔', '很少', '几乎没有'], ['有时', '有时候'], ['经常', '常常', '总是']],
  [['never'], ['rarely', 'seldom', 'almost never'], ['sometimes', 'occasionally'], ['often', 'frequently', 'usually', 'very often'], ['always', 'almost always']],
  [['never'], ['rarely', 'seldom', 'almost never'], ['sometimes', 'occasionally'], ['often', 'fairly often'], ['very often']],
  [['never'], ['sometimes', 'rarely'], ['often'], ['always']],
  [['none'], ['mild'], ['moderate'], ['severe']],
  [['none'], ['mild'], ['moderate'], ['severe'], ['very severe', 'extreme']],
  [['bad', 'very bad', 'terrible', 'very poor'], ['poor'], ['ok', 'okay', 'fair', 'average'], ['good'], ['excellent', 'very good']],
  [['没有', '无'], ['很轻'], ['中等'], ['偏重'], ['严重']],
  [['没有', '无'], ['轻度', '轻微'], ['中度', '中等'], ['重度', '严重']],
  [['没有', '无'], ['轻度', '轻微'], ['中度', '中等'], ['重度', '严重'], ['极重度', '极重', '非常严重']],
  [['very poor', 'terrible', 'very bad'], ['poor', 'bad'], ['fair', 'average', 'okay', 'ok'], ['good'], ['excellent', 'very good']],
  [['poor'], ['fair'], ['good'], ['very good'], ['excellent']],
  [['very low'], ['low'], ['medium', 'moderate', 'average'], ['high'], ['very high']],
  [['low'], ['medium', 'moderate'], ['high']],
  [['很差', '非常差', '极差'], ['差', '较差', '比较差'], ['一般', '中等', '普通'], ['好', '较好', '比较好'], ['很好', '非常好', '极好']],
  [['很低', '非常低', '极低'], ['低', '较低', '比较低'], ['一般', '中等', '适中'], ['高', '较高', '比较高'], ['很高', '非常高', '极高']],
  [['很少', '非常少'], ['少', '较少', '比较少'], ['一般', '中等'], ['多', '较多', '比较多'], ['很多', '非常多']],
  [['not at all'], ['a little', 'a little bit', 'slightly'], ['somewhat', 'moderately'], ['quite a bit', 'quite a lot', 'quite'], ['very much', 'a great deal', 'a lot']],
  [['none at all', 'none'], ['a little'], ['a moderate amount'], ['a lot'], ['a great deal']],
  [['to no extent', 'not at all'], ['to a small extent', 'to a little extent', 'to a slight extent'], ['to some extent', 'to a moderate extent'], ['to a great extent', 'to a large extent'], ['to a very great extent', 'to a very large extent', 'completely']],
  [['definitely not'], ['probably not'], ['might or might not', 'maybe', 'not sure'], ['probably yes', 'probably'], ['definitely yes', 'definitely']],
  [['much worse', 'far below average'], ['somewhat worse', 'slightly worse', 'worse', 'slightly below average', 'below average'], ['about the same', 'the same', 'average'], ['somewhat better', 'slightly better', 'better', 'slightly above average', 'above average'], ['much better', 'far above average']],
  [['not well at all'], ['slightly well'], ['moderately well'], ['very well'], ['extremely well']],
  [['一点也不', '完全不'], ['有一点', '有点', '不太'], ['一般', '中等'], ['比较'], ['非常', '十分']],
  [['肯定不会', '绝对不会', '一定不会'], ['可能不会', '应该不会', '不会'], ['不确定', '说不清', '不一定', '一般'], ['可能会', '应该会', '会'], ['肯定会', '绝对会', '一定会']],
  [['not at all'], ['a little', 'slightly'], ['somewhat', 'moderately'], ['quite a bit', 'very much', 'very'], ['extremely', 'completely']],
  [['完全没有', '一点也不', '完全不'], ['有一点', '有点', '轻微'], ['一般', '中等', '有些'], ['比较多', '较多', '比较'], ['非常多', '非常', '极其', '十分']],
]; // prettier-ignore

/** Characters of scales as Taiwan and Hong Kong write them, each before its simplified form. */
const traditional =
  '點点滿满贊赞認认確确極极強强總总從从較较說说見见無无願愿歡欢關关響响幫帮應应幾几時时經经間间會会對对過过頻频難难沒没裡里個个樣样謂谓';
const simplified = new Map(
  Array.from({ length: traditional.length / 2 }, (_, i) => [traditional[2 * i], traditional[2 * i + 1]]),
);

/** As words are compared: one width, one form of Chinese, lower case, without spaces and punctuation. */
export function bareWord(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, '')
    .replace(/[\u4e00-\u9fff]/gu, (character) => simplified.get(character) ?? character);
}

type Scale = readonly ReadonlySet<string>[];

let made: ReadonlyMap<string, readonly Scale[]> | undefined;

/** The scales that have a word. Made when the first text is looked at: the command line starts without them. */
function known(): NonNullable<typeof made> {
  if (made) return made;
  const scales = [...stems.flatMap(polar), ...english.flatMap(polarEnglish), ...others].map((scale) =>
    scale.map((place) => new Set(place.map(bareWord))),
  );
  const byWord = new Map<string, Scale[]>();
  for (const scale of scales) {
    for (const word of new Set(scale.flatMap((place) => [...place]))) {
      const having = byWord.get(word);
      if (having) having.push(scale);
      else byWord.set(word, [scale]);
    }
  }
  return (made = byWord);
}

/** Whether the word stands in some rating scale. */
export function isScaleWord(text: string): boolean {
  return known().has(bareWord(text));
}

/**
 * The number of each word on the one scale that has them all, each in a place of its own; undefined where there is none.
 * Of several, the one whose ends are among the words goes first, then the shorter.
 */
export function numbersOnScale(words: readonly string[]): ReadonlyMap<string, number> | undefined {
  const bare = words.map(bareWord);
  let best: { readonly numbers: number[]; readonly rank: number } | undefined;
  for (const scale of known().get(bare[0] ?? '') ?? []) {
    const numbers = placesOn(scale, bare);
    if (!numbers) continue;
    const ends = Number(numbers.includes(0)) + Number(numbers.includes(scale.length - 1));
    const rank = 100 * ends - scale.length;
    if (!best || rank > best.rank) best = { numbers: numbers.map((place) => place + 1), rank };
  }
  return best && new Map(words.map((word, index) => [word, best.numbers[index]!]));
}

function placesOn(scale: Scale, bare: readonly string[]): number[] | undefined {
  const places = bare.map((word) =>
    scale.map((place, index) => (place.has(word) ? index : -1)).filter((index) => index >= 0),
  );
  return places.some((one) => one.length === 0) ? undefined : assign(places);
}

/** Whether the words are all answers of a scale, one for each place. */
export function isWholeScale(words: readonly string[]): boolean {
  const bare = words.map(bareWord);
  const scales = known().get(bare[0] ?? '') ?? [];
  return scales.some((scale) => scale.length === bare.length && placesOn(scale, bare) !== undefined);
}

/** Which of two words is the lowest and which the highest answer of a scale; undefined where there is none. */
export function endsOfScale(one: string, other: string): { readonly low: string; readonly high: string } | undefined {
  for (const scale of known().get(bareWord(one)) ?? []) {
    const [lowest, highest] = [scale[0]!, scale.at(-1)!];
    if (lowest.has(bareWord(one)) && highest.has(bareWord(other))) return { low: one, high: other };
    if (lowest.has(bareWord(other)) && highest.has(bareWord(one))) return { low: other, high: one };
  }
  return undefined;
}

/** A place of its own for each word, of those it may have; those with the fewest choose first. */
function assign(places: readonly (readonly number[])[]): number[] | undefined {
  const order = [...places.keys()].sort((a, b) => places[a]!.length - places[b]!.length);
  const taken = new Set<number>();
  const out = new Array<number>(places.length);
  for (const word of order) {
    const free = places[word]!.filter((place) => !taken.has(place));
    if (free.length === 0) return undefined;
    out[word] = free[0]!;
    taken.add(free[0]!);
  }
  return out;
}
