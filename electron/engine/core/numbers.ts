/**
 * The things of one kind, numbered from zero. A thing keeps its number while it is there; the number
 * of one that went is given to the next that comes.
 */
export class Numbers<Id extends string> {
  private readonly numbers = new Map<Id, number>();
  private readonly ids: (Id | undefined)[] = [];
  private readonly free: number[] = [];

  /** How many things there are. */
  get size(): number {
    return this.numbers.size;
  }

  /** One more than the highest number ever given. */
  get end(): number {
    return this.ids.length;
  }

  /** The number of a thing, or undefined where there is none. */
  of(id: Id): number | undefined {
    return this.numbers.get(id);
  }

  /** The thing of a number. A number that nothing has is a fault of ours and throws. */
  id(number: number): Id {
    const id = this.ids[number];
    if (id === undefined) throw new Error(`nothing has the number ${number}`);
    return id;
  }

  /** Every number that something has, upwards. */
  *[Symbol.iterator](): IterableIterator<number> {
    for (let number = 0; number < this.ids.length; number++) {
      if (this.ids[number] !== undefined) yield number;
    }
  }

  /** Numbers a thing that has no number yet. */
  add(id: Id): number {
    const number = this.free.pop() ?? this.ids.length;
    this.ids[number] = id;
    this.numbers.set(id, number);
    return number;
  }

  /** Takes a thing's number away. */
  remove(id: Id): void {
    const number = this.numbers.get(id);
    if (number === undefined) return;
    this.numbers.delete(id);
    this.ids[number] = undefined;
    this.free.push(number);
  }
}
