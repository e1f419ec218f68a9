/** Changes that keep a text JSON: what a merge, a script or another program makes of a project file. */
import type { Chance } from './chance.ts';

type Json = unknown;
type Holder = Record<string, Json> | Json[];

interface Place {
  readonly holder: Holder;
  readonly key: string;
}

/** Every place of a value, large texts (the data) as one. */
function placesIn(value: Json): Place[] {
  const places: Place[] = [];
  const open: Json[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, inner] of Object.entries(next)) {
      places.push({ holder: next as Holder, key });
      if (typeof inner === 'object' && inner !== null) open.push(inner);
    }
  }
  return places;
}

const valueAt = ({ holder, key }: Place): Json => (holder as Record<string, Json>)[key];

/** As JSON.parse does: `__proto__` is a key like any other. */
function put({ holder, key }: Place, value: Json): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

const numbers = [1e308, -1e308, -0, 0, -1, 0.5, 1e5, 2 ** 53, 5e-324, 1e6 + 1];
const texts = [
  '',
  ' ',
  'nowhere',
  '__proto__',
  'constructor',
  'toString',
  'x1',
  '\u0000',
  '\ud800',
  'a\nb',
  'F =~ x1',
  'a:b',
  '`',
  '"; system("id"); #',
  '{{variables}}',
  '\u4fe1\u4efb\u202e',
  '\u001b]0;x\u0007',
  'sha256:0',
  '=1+1',
];

function deep(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

function otherValue(value: Json, chance: Chance): Json {
  return chance.pick<() => Json>([
    () => null,
    () => chance.pick([true, false]),
    () => chance.pick(numbers),
    () => chance.pick(texts),
    () => String(JSON.stringify(value)).slice(0, 2_000),
    () => [],
    () => ({}),
    () => [value],
    () => ({ value }),
    () => 'x'.repeat(chance.pick([65, 257, 2_001, 10_001])),
    () => JSON.parse(deep(chance.pick([10, 1_000]))) as Json,
    () => Number(value),
  ])();
}

type JsonMutator = (places: readonly Place[], chance: Chance) => void;

const isText = (place: Place): boolean => typeof valueAt(place) === 'string';
const isNumber = (place: Place): boolean => typeof valueAt(place) === 'number';
const isList = (place: Place): boolean => Array.isArray(valueAt(place));

function among(
  places: readonly Place[],
  chance: Chance,
  kind: (place: Place) => boolean,
  act: (place: Place) => void,
): void {
  const fitting = places.filter(kind);
  if (fitting.length > 0) act(chance.pick(fitting));
}

const mutators: readonly JsonMutator[] = [
  (places, chance) => remove(chance.pick(places)),
  (places, chance) => {
    const place = chance.pick(places);
    put(place, otherValue(valueAt(place), chance));
  },
  (places, chance) => among(places, chance, isNumber, (place) => put(place, chance.pick(numbers))),
  (places, chance) => among(places, chance, isText, (place) => put(place, chance.pick(texts))),
  // An id or a name of somewhere else: repeated ids, references to something of another kind.
  (places, chance) => {
    const own = places.filter((place) => isText(place) && String(valueAt(place)).length < 40);
    if (own.length > 0) put(chance.pick(own), valueAt(chance.pick(own)));
  },
  (places, chance) => {
    const holder = chance.pick(places).holder;
    if (!Array.isArray(holder))
      put(
        { holder, key: chance.pick(['__proto__', 'constructor', 'surplus', 'label', 'fixed', 'id']) },
        chance.pick<Json>([1, 'x', { polluted: true }, null]),
      );
  },
  (places, chance) =>
    among(places, chance, isList, (place) => {
      const list = valueAt(place) as Json[];
      if (list.length > 0) list.splice(chance.below(list.length), 0, structuredClone(chance.pick(list)));
    }),
  (places, chance) => {
    const [one, other] = [chance.pick(places), chance.pick(places)];
    const [first, second] = [valueAt(one), valueAt(other)];
    // One inside the other would make a ring.
    if (typeof first === 'object' || typeof second === 'object') return;
    put(one, second);
    put(other, first);
  },
  (places, chance) => {
    const own = places.filter(
      ({ holder, key }) =>
        isText({ holder, key }) && ['from', 'to', 'a', 'b', 'path', 'moderator', 'column', 'lhs', 'rhs'].includes(key),
    );
    if (own.length > 0) put(chance.pick(own), chance.pick(['nowhere', 'c1', 'p1', 'x2', '']));
  },
  (places, chance) => {
    const own = places.filter(({ key }) => key === 'furtherSyntax' || key === 'waldConstraints');
    if (own.length > 0)
      put(
        chance.pick(own),
        chance.pick(['a == b', 'F1 =~ x1', '(((', 'q := a*a', 'group: 1\nF1 ~ F2', `a${'+a'.repeat(4_000)} == 0`]),
      );
  },
  (places, chance) => {
    const own = places.filter(({ key }) => key === 'version');
    if (own.length > 0) put(chance.pick(own), chance.pick<Json>([0, 1, 2, 3, 4, 5, 1.5, '4', 1e9, -1, null]));
  },
];

/** A list of very many of its first entry. The last of all changes: another one inside it would count as often. */
function lengthen(file: Json, chance: Chance): void {
  among(placesIn(file), chance, isList, (place) => {
    const one = (valueAt(place) as Json[])[0] ?? 'x1';
    const most = Math.floor(2e6 / JSON.stringify(one).length) + 1;
    put(
      place,
      Array.from({ length: Math.min(chance.pick([3, 300, 100_000]), most) }, () => one),
    );
  });
}

/** The text of a key that stands twice in one object, or once more under another value. */
function repeatKey(text: string, chance: Chance): string {
  const members = [...text.matchAll(/"[A-Za-z]+":(?=(?:"[^"\\]{0,200}"|-?\d+|true|false|null|\[\]|\{\})[,}])/g)];
  if (members.length === 0) return text;
  const member = chance.pick(members);
  const value = chance.pick(['null', '1', '"x"', '[]', '{}']);
  return `${text.slice(0, member.index)}${member[0]}${value},${text.slice(member.index)}`;
}

/** One to three changes of the value that `text` writes; now and then of how it is written. */
export function mutateJson(text: string, chance: Chance): string {
  const file = JSON.parse(text) as Json;
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const places = placesIn(file);
    if (places.length > 0) chance.pick(mutators)(places, chance);
  }
  if (chance.is(0.08)) lengthen(file, chance);
  const changed = JSON.stringify(file);
  return chance.is(0.05) ? repeatKey(changed, chance) : changed;
}
