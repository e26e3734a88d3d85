/**
 * Facts under keys, made of a list that holds none of them twice. Counting them and walking over
 * their values needs no keys: those are only made when something is first asked or changed by key,
 * at the cost of the whole list then. Values walked over are those of the moment the walk began.
 */
export class ListedFacts<Key, Fact> extends Map<Key, Fact> {
  readonly #keyOf: (fact: Fact) => Key;
  /** The facts as long as no key was needed; null from then on. */
  #list: readonly Fact[] | null;

  constructor(list: readonly Fact[], keyOf: (fact: Fact) => Key) {
    super();
    this.#list = list;
    this.#keyOf = keyOf;
  }

  override get size(): number {
    return this.#list?.length ?? super.size;
  }

  override values(): MapIterator<Fact> {
    return this.#list?.values() ?? super.values();
  }

  override get(key: Key): Fact | undefined {
    this.#underKeys();
    return super.get(key);
  }

  override has(key: Key): boolean {
    this.#underKeys();
    return super.has(key);
  }

  override set(key: Key, fact: Fact): this {
    this.#underKeys();
    return super.set(key, fact);
  }

  override delete(key: Key): boolean {
    this.#underKeys();
    return super.delete(key);
  }

  override clear(): void {
    this.#list = null;
    super.clear();
  }

  override keys(): MapIterator<Key> {
    this.#underKeys();
    return super.keys();
  }

  override entries(): MapIterator<[Key, Fact]> {
    this.#underKeys();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[Key, Fact]> {
    return this.entries();
  }

  override forEach(visit: (fact: Fact, key: Key, facts: Map<Key, Fact>) => void): void {
    this.#underKeys();
    super.forEach(visit);
  }

  #underKeys(): void {
    if (this.#list === null) return;
    for (const fact of this.#list) super.set(this.#keyOf(fact), fact);
    this.#list = null;
  }
}
