/** Vectors one after another, as numbers of skills and weights: what scores are computed from, exactly. */

/** Columns that grow as vectors are added. */
export interface VectorColumns {
  /** Of the vector at a place: [starts[place], starts[place + 1]). */
  readonly starts: Int32Array;
  readonly skills: Uint16Array | Uint32Array;
  readonly weights: Float32Array;
}

const FIRST_CAPACITY = 1 << 10;
const SHORT_NUMBERS = 1 << 16;

export class Vectors {
  size = 0;
  /** The most skills that a vector has. */
  longest = 0;
  private end = 0;

  private constructor(
    private starts: Int32Array,
    private skills: Uint16Array | Uint32Array,
    private weights: Float32Array,
  ) {}

  static empty(): Vectors {
    return new Vectors(new Int32Array(FIRST_CAPACITY), new Uint16Array(FIRST_CAPACITY), new Float32Array(FIRST_CAPACITY));
  }

  /** Of columns whose starts rise from 0 to the number of weights. */
  static of({ starts, skills, weights }: VectorColumns): Vectors {
    const vectors = new Vectors(starts, skills, weights);
    vectors.size = starts.length - 1;
    vectors.end = weights.length;
    for (let place = 0; place < vectors.size; place++) vectors.longest = Math.max(vectors.longest, (starts[place + 1] as number) - (starts[place] as number));
    return vectors;
  }

  /** Stored weights. */
  get weightCount(): number {
    return this.end;
  }

  get bytes(): number {
    return this.starts.byteLength + this.skills.byteLength + this.weights.byteLength;
  }

  /** Adds the vector of the first `count` skills and weights. */
  add(skills: Uint32Array, weights: Float64Array, count: number): void {
    this.reserve(count);
    const { end, weights: kept } = this;
    let { skills: numbers } = this;
    for (let i = 0; i < count; i++) {
      const skill = skills[i] as number;
      if (skill >= SHORT_NUMBERS && numbers instanceof Uint16Array) this.skills = numbers = Uint32Array.from(numbers);
      numbers[end + i] = skill;
      kept[end + i] = weights[i] as number;
    }
    this.end = end + count;
    this.starts[++this.size] = this.end;
    this.longest = Math.max(this.longest, count);
  }

  /** The columns without room to grow. */
  columns(): VectorColumns {
    const { starts, skills, weights, size, end } = this;
    return { starts: starts.slice(0, size + 1), skills: skills.slice(0, end), weights: weights.slice(0, end) };
  }

  /** Sum of the products with a query's weights, by number of skill. */
  score(place: number, asked: Float64Array): number {
    const { skills, weights } = this;
    const end = this.starts[place + 1] as number;
    let sum = 0;
    for (let at = this.starts[place] as number; at < end; at++) sum += (asked[skills[at] as number] as number) * (weights[at] as number);
    return sum;
  }

  /** Only the vectors at the places that are kept. */
  filtered(isKept: (place: number) => boolean): Vectors {
    const kept = Vectors.empty();
    const { starts } = this;
    for (let place = 0; place < this.size; place++) {
      if (!isKept(place)) continue;
      const [from, to] = [starts[place] as number, starts[place + 1] as number];
      kept.add(Uint32Array.from(this.skills.subarray(from, to)), Float64Array.from(this.weights.subarray(from, to)), to - from);
    }
    return Vectors.of(kept.columns());
  }

  private reserve(count: number): void {
    if (this.end + count > this.weights.length) {
      const capacity = Math.max(FIRST_CAPACITY, this.end + count, this.weights.length * 2);
      const skills = this.skills instanceof Uint16Array ? new Uint16Array(capacity) : new Uint32Array(capacity);
      const weights = new Float32Array(capacity);
      skills.set(this.skills);
      weights.set(this.weights);
      [this.skills, this.weights] = [skills, weights];
    }
    if (this.size + 2 > this.starts.length) {
      const starts = new Int32Array(Math.max(FIRST_CAPACITY, this.starts.length * 2));
      starts.set(this.starts);
      this.starts = starts;
    }
  }
}
